package dev.reseat.practice.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// An HTTP server on 127.0.0.1, at a port that the system chooses.
public final class Loopback implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Loopback.class.getName());

    private final ServerSocket door;
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;

    /// Binds a port; nobody is served before [#serve(Handler)].
    ///
    /// @param name what its threads are called
    /// @throws UncheckedIOException when no port can be had
    public Loopback(String name) {
        try {
            door = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException("no port on loopback", e);
        }
        threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name, 0).factory());
    }

    /// Where it listens, for example `http://127.0.0.1:41234`.
    public URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /// Begins to serve.
    public void serve(Handler handler) {
        threads.execute(() -> accept(handler));
    }

    private void accept(Handler handler) {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                guests.add(guest);
                guest.setTcpNoDelay(true);
                threads.execute(() -> serve(guest, handler));
                if (door.isClosed()) {
                    guest.close();
                }
            } catch (RejectedExecutionException e) {
                guests.forEach(Loopback::shut);
            } catch (IOException e) {
                LOG.log(Level.DEBUG, () -> "the door is shut: " + e.getMessage());
            }
        }
    }

    private void serve(Socket guest, Handler handler) {
        try {
            new Connection(guest, handler, threads).serve();
        } finally {
            guests.remove(guest);
        }
    }

    /// Cuts every line, interrupts what is being answered, and returns when all its threads have
    /// ended (at most two seconds later).
    @Override
    public void close() {
        shut(door);
        guests.forEach(Loopback::shut);
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "threads of a practice node are still running");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether it is closed and all its threads have ended.
    public boolean ended() {
        return door.isClosed() && threads.isTerminated();
    }

    private static void shut(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            LOG.log(Level.DEBUG, () -> "already shut: " + e.getMessage());
        }
    }
}
