package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.vault.Answer;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReloadLineTest {
    private static final byte TLS_HANDSHAKE = 22;

    private final MockWebServer server = new MockWebServer();
    private NodeAddress address = new NodeAddress("");

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
        address = new NodeAddress("http://127.0.0.1:" + server.getPort());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "301, Refused",
        "302, Lost",
        "303, Lost",
        "307, Refused",
        "308, Lost",
        "401, Lost",
        "407, Lost",
        "408, Lost",
        "421, Lost",
        "429, Lost",
        "500, Lost",
        "502, Lost",
        "503, Lost",
        "504, Lost"
    })
    void arrivesOnceWhateverTheStatus(int status, String meaning) throws IOException {
        try (MockWebServer elsewhere = new MockWebServer()) {
            elsewhere.start(InetAddress.getLoopbackAddress(), 0);
            elsewhere.enqueue(done());
            server.enqueue(new MockResponse.Builder()
                    .code(status)
                    .addHeader("Location", "http://127.0.0.1:" + elsewhere.getPort() + "/v1/x")
                    .addHeader("Retry-After", "0")
                    .addHeader("WWW-Authenticate", "Basic realm=\"x\"")
                    .addHeader("Proxy-Authenticate", "Basic realm=\"x\"")
                    .build());
            server.enqueue(done());

            Answer answer = Reloads.line(address).send(address, Reloads.mounts());

            assertEquals(meaning, answer.getClass().getSimpleName(), answer.toString());
            assertEquals(1, server.getRequestCount());
            assertEquals(0, elsewhere.getRequestCount());
        }
    }

    @Test
    void arrivesExactlyAsWritten() throws InterruptedException {
        server.enqueue(done());
        Wire wire = new Wire(
                "POST",
                "/v1/sys/plugins/reload/backend",
                List.of(
                        new Wire.Header("X-Vault-Request", "true"),
                        new Wire.Header("X-Vault-Namespace", "teäm/ä"),
                        new Wire.Header("Content-Type", "application/json")),
                "{\"plugin\":  \"künstlich\",\n\"scope\":\"global\"}\n");

        Reloads.line(address).send(address, wire);

        var arrived = server.takeRequest();
        assertEquals(wire.method() + " " + wire.path() + " HTTP/1.1", arrived.getRequestLine());
        assertEquals(wire.body(), Objects.requireNonNull(arrived.getBody()).utf8());
        List<Wire.Header> onPurpose = wire.headers();
        for (Wire.Header h : onPurpose) {
            assertEquals(List.of(h.value()), arrived.getHeaders().values(h.name()));
        }
        assertEquals(List.of("s.test"), arrived.getHeaders().values("X-Vault-Token"));
        assertEquals(
                List.of("Accept-Encoding", "Connection", "Content-Length", "Content-Type", "Host", "User-Agent",
                        "X-Vault-Namespace", "X-Vault-Request", "X-Vault-Token"),
                arrived.getHeaders().names().stream().sorted().toList());
    }

    @Test
    void tellsWhatASuccessSays() {
        server.enqueue(new MockResponse.Builder()
                .code(202)
                .body("{\"request_id\":\"r-2\",\"data\":{\"reload_id\":\"l-2\"},\"warnings\":[\"w\"]}")
                .build());

        Answer answer = Reloads.line(address).send(address, Reloads.mounts());

        assertEquals(new Answer.Done(202, "r-2", "l-2", List.of("w")), answer);
    }

    @Test
    void usesALineOfItsOwnEachTime() throws InterruptedException {
        server.enqueue(done());
        server.enqueue(done());
        ReloadLine line = Reloads.line(address);

        line.send(address, Reloads.mounts());
        line.send(address, Reloads.mounts());

        assertEquals(0, server.takeRequest().getConnectionIndex());
        assertEquals(1, server.takeRequest().getConnectionIndex());
    }

    @Test
    void isRefusedWhereNobodyListens() throws IOException {
        NodeAddress nobody;
        try (ServerSocket closed = new ServerSocket(0)) {
            nobody = new NodeAddress("http://127.0.0.1:" + closed.getLocalPort());
        }

        Answer answer = Reloads.line(nobody).send(nobody, Reloads.mounts());

        assertEquals(
                new Answer.Refused(0, "connection refused", "no connection was made, so nothing was sent"), answer);
    }

    @Test
    void isRefusedWhereTlsFails() throws IOException {
        try (RawServer plain = new RawServer(socket -> RawServer.say(socket, "HTTP/1.1 400 Bad\r\n\r\n"))) {
            NodeAddress tls = new NodeAddress(plain.address().value().replace("http:", "https:"));

            Answer answer = Reloads.line(tls).send(tls, Reloads.mounts());

            assertInstanceOf(Answer.Refused.class, answer);
            assertEquals(List.of(), plain.requests());
        }
    }

    @Test
    void isLostWhereTheLineIsCutBeforeAnythingIsRead() throws IOException {
        try (RawServer rude = new RawServer(Socket::close)) {
            Answer answer = Reloads.line(rude.address()).send(rude.address(), Reloads.mounts());

            assertInstanceOf(Answer.Lost.class, answer);
            assertEquals(1, rude.connections());
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {"''", "HTTP/1.1 200 OK", "HTTP/1.1 200 OK\\r\\nContent-Length: 500\\r\\n\\r\\n{\"request_id\""},
            delimiter = '|')
    void isLostWhereTheLineIsCutAfterTheRequest(String begun) throws IOException {
        String said = begun.replace("\\r\\n", "\r\n");
        RawServer[] holder = new RawServer[1];
        try (RawServer rude = new RawServer(socket -> {
            holder[0].take(socket);
            RawServer.say(socket, said);
            socket.close();
        })) {
            holder[0] = rude;

            Answer answer = Reloads.line(rude.address()).send(rude.address(), Reloads.mounts());

            assertInstanceOf(Answer.Lost.class, answer);
            assertEquals(1, rude.requests().size());
            assertEquals(1, rude.connections());
        }
    }

    @Test
    void aSilentLineIsLostButNotCut() throws Exception {
        CompletableFuture<Socket> out = new CompletableFuture<>();
        RawServer[] holder = new RawServer[1];
        try (RawServer slow = new RawServer(socket -> {
            holder[0].take(socket);
            out.complete(socket);
        })) {
            holder[0] = slow;
            ReloadLine line = Reloads.line(slow.address(), limits(20_000, 300));

            Answer answer = line.send(slow.address(), Reloads.mounts());

            assertInstanceOf(Answer.Lost.class, answer);
            Socket open = out.get(5, TimeUnit.SECONDS);
            open.setSoTimeout(200);
            assertThrows(SocketTimeoutException.class, () -> open.getInputStream().read());
            line.close();
            open.setSoTimeout(5000);
            assertTrue(hungUp(open));
        }
    }

    @Test
    void isRefusedWhereNoLineStandsAndNothingLeavesLater() throws Exception {
        CompletableFuture<Socket> out = new CompletableFuture<>();
        try (RawServer mute = new RawServer(out::complete)) {
            NodeAddress tls = new NodeAddress(mute.address().value().replace("http:", "https:"));

            Answer answer = Reloads.line(tls, limits(2000, 600_000)).send(tls, Reloads.mounts());

            assertInstanceOf(Answer.Refused.class, answer);
            Socket given = out.get(5, TimeUnit.SECONDS);
            given.setSoTimeout(5000);
            // At most the beginning of TLS came, then the end.
            byte[] all = given.getInputStream().readAllBytes();
            assertTrue(all.length == 0 || all[0] == TLS_HANDSHAKE);
        }
    }

    @Test
    void anInterruptionOfTheWaitingThreadCutsNothing() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        RawServer[] holder = new RawServer[1];
        try (RawServer slow = new RawServer(socket -> {
            holder[0].take(socket);
            arrived.countDown();
            try {
                interrupted.await(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            RawServer.say(socket, RawServer.answer(200, Reloads.DONE));
        })) {
            holder[0] = slow;
            CompletableFuture<Answer> answer = new CompletableFuture<>();
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            Thread waiting = Thread.ofVirtual().start(() -> {
                answer.complete(Reloads.line(slow.address()).send(slow.address(), Reloads.mounts()));
                flag.complete(Thread.currentThread().isInterrupted());
            });
            assertTrue(arrived.await(5, TimeUnit.SECONDS));
            waiting.interrupt();
            interrupted.countDown();

            assertInstanceOf(Answer.Done.class, answer.get(5, TimeUnit.SECONDS));
            assertTrue(flag.get(5, TimeUnit.SECONDS));
            assertEquals(1, slow.requests().size());
        }
    }

    @Test
    void aHeaderCannotBringAnotherOne() {
        Wire wire = new Wire(
                "POST", "/v1/x", List.of(new Wire.Header("X-Vault-Namespace", "a\r\nX-Vault-Wrap-TTL: 60")), "{}");

        Answer answer = Reloads.line(address).send(address, wire);

        assertEquals(0, assertInstanceOf(Answer.Refused.class, answer).status());
        assertEquals(0, server.getRequestCount());
    }

    @Test
    void goesNowhereThatNobodyNamed() {
        NodeAddress other = new NodeAddress("http://127.0.0.2:" + server.getPort());

        Answer answer = Reloads.line(address).send(other, Reloads.mounts());

        assertEquals(0, assertInstanceOf(Answer.Refused.class, answer).status());
        assertEquals(0, server.getRequestCount());
    }

    private static ReloadLine.Limits limits(int setup, int silence) {
        return new ReloadLine.Limits(Duration.ofMillis(setup), Duration.ofMillis(silence));
    }

    private static boolean hungUp(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static MockResponse done() {
        return new MockResponse.Builder().body(Reloads.DONE).build();
    }
}
