package dev.reseat.practice.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopbackTest {
    private final Loopback server = new Loopback("test-");

    @AfterEach
    void close() {
        server.close();
        assertTrue(server.ended());
    }

    private Socket connect() throws IOException {
        var socket = new Socket(server.address().getHost(), server.address().getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String answer(BufferedReader in) throws IOException {
        int length = 0;
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring("Content-Length: ".length()));
            }
        }
        var body = new char[length];
        for (int i = 0; i < length; i++) {
            body[i] = (char) in.read();
        }
        return new String(body);
    }

    private static Answer echo(Request request) {
        var said = request.method() + " " + request.path() + " " + request.query("a").orElse("-");
        return new Answer(200, Map.of(), said + " " + request.body());
    }

    @Test
    void oneLineCarriesManyRequests() throws IOException {
        server.serve(LoopbackTest::echo);
        try (var socket = connect();
                var in = reader(socket)) {
            send(socket, "LIST /v1/x%20y?a=b%2Bc HTTP/1.1\r\nHost: h\r\n\r\n");
            assertEquals("LIST /v1/x y b+c ", answer(in));
            send(socket, "POST /p HTTP/1.1\r\ncontent-length: 3\r\n\r\nabc");
            assertEquals("POST /p - abc", answer(in));
            send(socket, "POST /p HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
            send(socket, "2\r\nab\r\n");
            send(socket, "1\r\nc\r\n0\r\n\r\n");
            assertEquals("POST /p - abc", answer(in));
            send(socket, "GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n");
            assertEquals("GET /1 - ", answer(in));
            assertEquals("GET /2 - ", answer(in));
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void whoIsAnsweringSeesTheLineBeingCut() throws Exception {
        var asked = new CompletableFuture<Line>();
        server.serve(request -> {
            asked.complete(request.line());
            boolean cut = request.line().cutWithin(Duration.ofSeconds(20));
            return new Answer(cut ? 500 : 200, Map.of(), "");
        });
        var socket = connect();
        send(socket, "GET / HTTP/1.1\r\n\r\n");
        var line = asked.get(5, TimeUnit.SECONDS);
        assertFalse(line.isCut());
        socket.close();
        assertTrue(line.cutWithin(Duration.ofSeconds(5)));
    }

    @Test
    void noAnswerIsACutLine() throws IOException {
        server.serve(request -> Answer.NONE);
        try (var socket = connect()) {
            send(socket, "GET / HTTP/1.1\r\n\r\n");
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    /// Any program of this computer can send to it, and the memory is the window's own.
    @Test
    void whoSendsWithoutEndIsSentAway() throws IOException {
        server.serve(LoopbackTest::echo);
        var header = "A: " + "x".repeat(60_000) + "\r\n";
        assertEquals(-1, lineAfter("GET / HTTP/1.1\r\n", header, "\r\n"));
        var chunk = Integer.toHexString(1 << 20) + "\r\n" + "x".repeat(1 << 20) + "\r\n";
        var head = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
        assertEquals(-1, lineAfter(head, chunk, "0\r\n\r\n"));
    }

    /// What comes back for something that is said forty times; -1 where the line was ended.
    private int lineAfter(String begin, String again, String end) throws IOException {
        try (var socket = connect()) {
            send(socket, begin);
            for (int i = 0; i < 40; i++) {
                send(socket, again);
            }
            send(socket, end);
            return socket.getInputStream().read();
        } catch (SocketException e) {
            return -1;
        }
    }

    @Test
    void whatIsNoRequestEndsTheLine() throws IOException {
        server.serve(LoopbackTest::echo);
        try (var socket = connect()) {
            send(socket, "hello\r\n\r\n");
            assertEquals(-1, socket.getInputStream().read());
        }
    }
}
