package dev.reseat.client;

import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Product;
import dev.reseat.vault.ServerVersion;
import dev.reseat.vault.Token;
import dev.reseat.vault.TraitsTable;
import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/// A small server that knows nothing but namespaces, with their mounts: `team1` with `blue` in it, and `team2`.
final class NamespaceServer extends Dispatcher implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private volatile CountDownLatch crowd = new CountDownLatch(0);
    private volatile long patience;

    NamespaceServer() throws IOException {
        server.setDispatcher(this);
        server.start(InetAddress.getLoopbackAddress(), 0);
        children("", "team2/", "team1/");
        children("team1", "blue/");
        table("", "kv/");
        table("team1", "pki/", "kv/");
        table("team1/blue");
        table("team2", "ssh/");
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        try {
            crowd.countDown();
            crowd.await(patience, TimeUnit.MILLISECONDS);
            String in = request.getHeaders().get("X-Vault-Namespace");
            String key = (in == null ? "" : in) + " " + request.getUrl().encodedPath().substring(4);
            return answers.getOrDefault(key, answer(404, "{\"errors\":[]}"));
        } finally {
            now.decrementAndGet();
        }
    }

    /// Makes every request wait until so many are there, but not for ever.
    void holdUntil(int requests, long milliseconds) {
        crowd = new CountDownLatch(requests);
        patience = milliseconds;
    }

    /// How many requests were there at once.
    int most() {
        return most.get();
    }

    int requests() {
        return server.getRequestCount();
    }

    /// @param question namespace, blank, path
    void put(String question, MockResponse answer) {
        answers.put(question, answer);
    }

    static MockResponse answer(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    void children(String in, String... keys) {
        String list =
                IntStream.range(0, keys.length)
                        .mapToObj(i -> '"' + keys[i] + '"')
                        .collect(Collectors.joining(","));
        answers.put(in + " sys/namespaces", answer(200, "{\"data\":{\"keys\":[" + list + "]}}"));
    }

    void table(String in, String... keys) {
        String rows =
                List.of(keys).stream()
                        .map(k -> '"' + k + "\":{\"type\":\"kv\"}")
                        .collect(Collectors.joining(","));
        answers.put(in + " sys/mounts", answer(200, "{\"data\":{" + rows + "}}"));
        answers.put(in + " sys/auth", answer(200, "{\"data\":{}}"));
    }

    NodeAddress address() {
        return new NodeAddress("http://127.0.0.1:" + server.getPort());
    }

    /// @param limit how many namespaces at most
    NamespaceReader reader(int limit) {
        return new NamespaceReader(connection().asker(), address(), workers, limit);
    }

    private Connection connection() {
        return Connection.signed(
                PlainLines.make(),
                new Addresses(address()),
                new Token("s.test"),
                Namespace.ROOT,
                "c");
    }

    HttpCluster cluster() {
        return cluster(Product.OPENBAO, "2.7.2");
    }

    HttpCluster cluster(Product product, String version) {
        return new HttpCluster(
                connection(),
                TraitsTable.of(product, ServerVersion.of(version)),
                workers,
                InstantSource.system());
    }

    @Override
    public void close() {
        workers.shutdownNow();
        server.close();
    }
}
