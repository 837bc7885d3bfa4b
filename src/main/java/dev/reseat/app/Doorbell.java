package dev.reseat.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import jdk.net.ExtendedSocketOptions;

/// A socket in the private folder, where a later start says what it was started with. For the person alone: the folder and the
/// socket are theirs, and where the system tells who rings, everybody else is sent away unheard.
final class Doorbell implements AutoCloseable {
    private static final String HEARD = "heard\n";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// The longest name of a socket that every system takes, in bytes.
    private static final int LONGEST_NAME = 100;

    private final ServerSocketChannel server;
    private final Path socket;
    private final boolean elsewhere;

    /// @param elsewhere whether the socket has a folder of its own, to be removed with it
    private Doorbell(ServerSocketChannel server, Path socket, boolean elsewhere) {
        this.server = server;
        this.socket = socket;
        this.elsewhere = elsewhere;
    }

    /// Hangs it, in place of one that a process left which did not end well. Only for who holds the lock.
    static Doorbell hang(Path state) throws IOException {
        Path socket = state.resolve("instance.sock");
        Files.deleteIfExists(socket);
        Files.deleteIfExists(state.resolve("instance.at"));
        boolean elsewhere = tooLong(socket);
        if (elsewhere) {
            socket = Files.createTempDirectory("reseat").resolve("instance.sock");
            OwnFiles.createOrKeep(state.resolve("instance.at"));
            Files.writeString(state.resolve("instance.at"), socket.toString());
        }
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
            OwnFiles.restrict(socket);
            return new Doorbell(server, socket, elsewhere);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /// Whether one hangs there, perhaps of a process that did not end well. Takes no time.
    static boolean hangs(Path state) {
        try {
            return Files.exists(socketOf(state));
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean tooLong(Path socket) {
        return socket.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME;
    }

    /// Hears every ring until it is closed.
    void listen(Consumer<Handover> rung) {
        Thread.ofVirtual()
                .name("doorbell")
                .start(() -> {
                    while (server.isOpen()) {
                        try {
                            SocketChannel caller = server.accept();
                            Thread.ofVirtual().start(() -> hear(caller, rung));
                        } catch (IOException _) {
                            return;
                        }
                    }
                });
    }

    private void hear(SocketChannel caller, Consumer<Handover> rung) {
        try (caller) {
            if (isOwner(caller)) {
                Handover said = Handover.read(readWithin(PATIENCE, caller));
                if (said != null) {
                    rung.accept(said);
                    caller.write(ByteBuffer.wrap(HEARD.getBytes(StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            System.getLogger(Doorbell.class.getName())
                    .log(System.Logger.Level.DEBUG, "a second start was not understood", e);
        }
    }

    /// Whether the other end runs as the person whose socket this is.
    private boolean isOwner(SocketChannel caller) throws IOException {
        try {
            return caller.getOption(ExtendedSocketOptions.SO_PEERCRED)
                    .user()
                    .equals(Files.getOwner(socket));
        } catch (UnsupportedOperationException _) {
            // the folder's own rights hold
            return true;
        }
    }

    /// Rings, and waits for an answer, as long as the patience lasts.
    ///
    /// @return whether somebody heard it
    static boolean ring(Path state, Handover mine, Duration patience) {
        try (SocketChannel line = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            line.connect(UnixDomainSocketAddress.of(socketOf(state)));
            line.write(ByteBuffer.wrap(mine.text().getBytes(StandardCharsets.UTF_8)));
            return readWithin(patience, line).equals(HEARD);
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }

    private static Path socketOf(Path state) throws IOException {
        Path elsewhere = state.resolve("instance.at");
        try {
            return Files.exists(elsewhere)
                    ? Path.of(Files.readString(elsewhere).strip())
                    : state.resolve("instance.sock");
        } catch (InvalidPathException e) {
            throw new IOException(elsewhere + " names no file", e);
        }
    }

    /// Reads until an empty line, our one-line answer, or the end.
    private static String readAll(SocketChannel line) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * Handover.LONGEST);
        String text = "";
        while (!text.endsWith("\n\n") && !text.equals(HEARD) && bytes.hasRemaining()) {
            if (line.read(bytes) < 0) {
                break;
            }
            text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
        return text;
    }

    /// Reads with a deadline: closing the line is what ends a read that waits.
    private static String readWithin(Duration patience, SocketChannel line) throws IOException {
        CompletableFuture<String> read = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        read.complete(readAll(line));
                    } catch (IOException e) {
                        read.completeExceptionally(e);
                    }
                });
        try {
            return read.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            line.close();
            throw new IOException("nothing to read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
        if (elsewhere) {
            Files.deleteIfExists(socket.getParent());
        }
    }
}
