package dev.reseat.client;

import dev.reseat.vault.NodeAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on loopback that lets a test do to the line what it likes, and keeps every request byte for byte.
final class RawServer implements AutoCloseable {
    /// What happens on one connection.
    interface Script {
        void run(Socket socket) throws IOException;
    }

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    /// @param script runs once per connection, each on a thread of its own
    RawServer(Script script) throws IOException {
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        while (true) {
                            Socket socket = door.accept();
                            sockets.add(socket);
                            Thread.ofVirtual()
                                    .start(() -> {
                                        try {
                                            script.run(socket);
                                        } catch (IOException e) {
                                            // The client is gone; the test looks at what arrived.
                                        }
                                    });
                        }
                    } catch (IOException e) {
                        // The door is closed.
                    }
                });
    }

    NodeAddress address() {
        return new NodeAddress("http://127.0.0.1:" + door.getLocalPort());
    }

    /// How many connections came.
    int connections() {
        return sockets.size();
    }

    /// The requests that arrived whole.
    List<String> requests() {
        return requests;
    }

    /// Reads one request: head, and a body by its length.
    void take(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!text(bytes).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("the client hung up");
            }
            bytes.write(b);
        }
        String head = text(bytes);
        int at = head.toLowerCase(Locale.ROOT).indexOf("content-length: ");
        if (at >= 0) {
            int length = Integer.parseInt(head.substring(at + 16, head.indexOf('\r', at)));
            bytes.write(in.readNBytes(length));
        }
        requests.add(bytes.toString(StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /// Writes text as it is.
    static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /// A whole answer with a JSON body.
    static String answer(int status, String body) {
        return "HTTP/1.1 "
                + status
                + " Status\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n"
                + body;
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket s : sockets) {
            s.close();
        }
    }
}
