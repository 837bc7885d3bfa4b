package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.reseat.vault.Answer;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Token;
import dev.reseat.vault.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReloadLineTest {
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
            server.enqueue(
                    new MockResponse.Builder()
                            .code(status)
                            .addHeader(
                                    "Location", "http://127.0.0.1:" + elsewhere.getPort() + "/v1/x")
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
        Wire wire =
                new Wire(
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
                List.of(
                        "Accept-Encoding",
                        "Connection",
                        "Content-Length",
                        "Content-Type",
                        "Host",
                        "User-Agent",
                        "X-Vault-Namespace",
                        "X-Vault-Request",
                        "X-Vault-Token"),
                arrived.getHeaders().names().stream().sorted().toList());
    }

    @Test
    void tellsWhatASuccessSays() {
        server.enqueue(
                new MockResponse.Builder()
                        .code(202)
                        .body(
                                "{\"request_id\":\"r-2\",\"data\":{\"reload_id\":\"l-2\"},\"warnings\":[\"w\"]}")
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
    void speaksHttp11OverTlsToo(@TempDir Path folder) throws Exception {
        Tls tls = Tls.make(folder, "-1d", 30, "ip:127.0.0.1");
        server.useHttps(tls.context().getSocketFactory());
        server.enqueue(done());
        NodeAddress https = new NodeAddress(address.value().replace("http:", "https:"));
        Lines lines =
                new Lines(
                        Trust.in(Trust.chosen(tls.pem()), new OkHttpClient.Builder()).build(),
                        PlainLines.REACH);

        Answer answer =
                new ReloadLine(
                                lines,
                                new Addresses(https),
                                new Token("s.test"),
                                ReloadLine.Limits.USUAL)
                        .send(https, Reloads.mounts());

        assertInstanceOf(Answer.Done.class, answer);
        assertTrue(server.takeRequest().getRequestLine().endsWith(" HTTP/1.1"));
    }

    /// The last door: whatever OkHttp thinks of, a request whose one send has been taken does not go out.
    @Test
    void aRequestWhoseOneSendIsTakenDoesNotLeave() {
        server.enqueue(done());
        Sent sent = new Sent(new Blot(null));
        sent.begin();
        Request again = new Request.Builder().url(address.value()).tag(Sent.class, sent).build();

        assertThrows(IOException.class, () -> PlainLines.make().reload().newCall(again).execute());
        assertEquals(0, server.getRequestCount());
    }

    /// A line may come to stand in the moment in which it is given up.
    @Test
    void whatIsSaidIsWhatTheServerSawHoweverShortTheTimeToStand() {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return done();
                    }
                });
        int done = 0;
        for (int i = 0; i < 200; i++) {
            ReloadLine.Limits limits =
                    new ReloadLine.Limits(Duration.ofNanos(i * 15_000L), Duration.ofMinutes(10));
            switch (Reloads.line(address, limits).send(address, Reloads.mounts())) {
                case Answer.Done _ -> done++;
                case Answer.Refused r ->
                        assertEquals("no connection was made, so nothing was sent", r.proof());
                case Answer other -> fail("said " + other);
            }
        }
        assertEquals(done, server.getRequestCount());
    }

    @Test
    void isRefusedWhereNobodyListens() throws IOException {
        NodeAddress nobody;
        try (ServerSocket closed = new ServerSocket(0)) {
            nobody = new NodeAddress("http://127.0.0.1:" + closed.getLocalPort());
        }

        Answer answer = Reloads.line(nobody).send(nobody, Reloads.mounts());

        assertEquals(
                new Answer.Refused(
                        0, "connection refused", "no connection was made, so nothing was sent"),
                answer);
    }

    @Test
    void aHeaderCannotBringAnotherOne() {
        Wire wire =
                new Wire(
                        "POST",
                        "/v1/x",
                        List.of(new Wire.Header("X-Vault-Namespace", "a\r\nX-Vault-Wrap-TTL: 60")),
                        "{}");

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

    private static MockResponse done() {
        return new MockResponse.Builder().body(Reloads.DONE).build();
    }
}
