package dev.reseat.practice.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/// One client's connection. While a request is being answered, this goes on reading: the next byte
/// is the next request, the end of the stream is a client that has hung up.
final class Connection {
    private static final Logger LOG = System.getLogger(Connection.class.getName());
    private static final Map<Integer, String> REASONS =
            Map.of(200, "OK", 202, "Accepted", 204, "No Content", 307, "Temporary Redirect");

    private final Socket socket;
    private final Handler handler;
    private final ExecutorService threads;

    Connection(Socket socket, Handler handler, ExecutorService threads) {
        this.socket = socket;
        this.handler = handler;
        this.threads = threads;
    }

    /// Serves the client until it goes, or until the server is closed.
    void serve() {
        try (socket) {
            var in = new PushbackInputStream(new BufferedInputStream(socket.getInputStream()), 1);
            var reader = new RequestReader(in);
            var line = new Line();
            for (var request = reader.next(line); request != null; request = reader.next(line)) {
                if (!answer(request, in)) {
                    return;
                }
                line = new Line();
            }
        } catch (IOException | NumberFormatException e) {
            LOG.log(Level.DEBUG, () -> "connection ended: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answer(Request request, PushbackInputStream in)
            throws IOException, InterruptedException {
        var answering = threads.submit(() -> write(request, handler.answer(request)));
        int next = -1;
        try {
            next = in.read();
        } finally {
            if (next < 0) {
                request.line().cut();
            }
        }
        try {
            if (!answering.get() || next < 0) {
                return false;
            }
        } catch (ExecutionException e) {
            LOG.log(Level.DEBUG, () -> "no answer: " + e.getCause());
            return false;
        }
        in.unread(next);
        return true;
    }

    /// Writes the answer; false where the connection ends with it.
    private boolean write(Request request, Answer answer) throws IOException {
        if (answer.status() == 0) {
            socket.close();
            return false;
        }
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder("HTTP/1.1 ").append(answer.status()).append(' ');
        head.append(REASONS.getOrDefault(answer.status(), "Status")).append("\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Date: ").append(now()).append("\r\n");
        if (answer.status() != 204) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (!request.method().equals("HEAD") && answer.status() != 204) {
            bytes.writeBytes(body);
        }
        var out = socket.getOutputStream();
        bytes.writeTo(out);
        out.flush();
        if (request.headers().has("Connection", "close")) {
            socket.close();
            return false;
        }
        return true;
    }

    private static String now() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
    }
}
