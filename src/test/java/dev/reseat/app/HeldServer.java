package dev.reseat.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// Stands before a node on loopback and passes everything on, but holds each reload until it is let go: so long it is out.
/// What the node says of its own address leads back here.
final class HeldServer implements AutoCloseable {
    private final URI node;
    private final ServerSocket server;
    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch cut = new CountDownLatch(1);
    private final List<String> reloads = new CopyOnWriteArrayList<>();

    HeldServer(URI node) throws IOException {
        this.node = node;
        server = listen(Integer.toString(node.getPort()).length());
        Thread.startVirtualThread(this::accept);
    }

    /// The addresses are swapped in what passes, so they must be of the same length.
    private static ServerSocket listen(int digits) throws IOException {
        List<ServerSocket> others = new CopyOnWriteArrayList<>();
        while (true) {
            ServerSocket made = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            if (Integer.toString(made.getLocalPort()).length() == digits) {
                for (ServerSocket other : others) {
                    other.close();
                }
                return made;
            }
            others.add(made);
        }
    }

    String address() {
        return "http://" + node.getHost() + ":" + server.getLocalPort();
    }

    /// How many reloads have come, held or not.
    int reloads() {
        return reloads.size();
    }

    /// Lets the reload that is held reach the node.
    void letGo() {
        go.countDown();
    }

    /// Whether the line of a reload that was held was cut by the client.
    boolean wasCut() {
        return cut.getCount() == 0;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Socket behind = new Socket(node.getHost(), node.getPort());
                Thread.startVirtualThread(() -> there(client, behind));
                Thread.startVirtualThread(() -> back(behind, client));
            } catch (IOException e) {
                // closed
                return;
            }
        }
    }

    private void there(Socket client, Socket behind) {
        byte[] bytes = new byte[1 << 16];
        boolean held = false;
        try (client;
                behind) {
            InputStream in = client.getInputStream();
            OutputStream out = behind.getOutputStream();
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                byte[] part = java.util.Arrays.copyOf(bytes, n);
                String head = new String(part, StandardCharsets.ISO_8859_1);
                if (held || head.lines().findFirst().orElse("").contains("/plugins/reload")) {
                    if (!held) {
                        reloads.add(head);
                    }
                    held = true;
                    Thread.startVirtualThread(() -> later(out, part));
                } else {
                    out.write(part);
                }
            }
        } catch (IOException e) {
            // the line is gone, whoever cut it
        }
        if (held && go.getCount() > 0) {
            cut.countDown();
        }
    }

    private void later(OutputStream out, byte[] part) {
        try {
            go.await();
            out.write(part);
        } catch (IOException | InterruptedException e) {
            // nobody waits for it any more
        }
    }

    private void back(Socket behind, Socket client) {
        byte[] bytes = new byte[1 << 16];
        try (client;
                behind) {
            InputStream in = behind.getInputStream();
            OutputStream out = client.getOutputStream();
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                String said = new String(bytes, 0, n, StandardCharsets.ISO_8859_1);
                out.write(
                        said.replace(":" + node.getPort(), ":" + server.getLocalPort())
                                .getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            // the line is gone, whoever cut it
        }
    }

    @Override
    public void close() {
        go.countDown();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
