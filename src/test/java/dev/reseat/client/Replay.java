package dev.reseat.client;

import dev.reseat.exchanges.Exchange;
import dev.reseat.vault.NodeAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A server on loopback that answers as a real one was recorded to answer, path by path. What was not recorded is 404
/// `unsupported path`.
final class Replay implements AutoCloseable {
    /// Headers that belong to the transport of the recorded answer, not to the answer.
    private static final Set<String> TRANSPORT =
            Set.of("content-length", "content-encoding", "transfer-encoding", "connection", "date");

    private final MockWebServer server = new MockWebServer();
    private final AtomicReference<Map<String, MockResponse>> answers =
            new AtomicReference<>(Map.of());
    private final List<RecordedRequest> asked = new CopyOnWriteArrayList<>();

    Replay() throws IOException {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        asked.add(request);
                        @Nullable MockResponse answer =
                                answers.get()
                                        .get(
                                                key(
                                                        request.getMethod(),
                                                        request.getUrl().encodedPath()));
                        return answer != null ? answer : unsupported();
                    }
                });
        server.setServerSocketFactory(new PromptSockets());
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    /// Answers from now on with these and nothing else.
    void play(List<Exchange> exchanges) {
        var map = new HashMap<String, MockResponse>();
        for (Exchange e : exchanges) {
            map.put(key(e.request().method(), e.request().path()), answer(e));
        }
        answers.set(map);
        asked.clear();
    }

    /// Answers this too.
    void play(String method, String path, MockResponse answer) {
        var map = new HashMap<>(answers.get());
        map.put(key(method, path), answer);
        answers.set(map);
    }

    /// Answers this too, with JSON.
    void play(String method, String path, int status, String json) {
        play(method, path, new MockResponse.Builder().code(status).body(json).build());
    }

    /// How often a path was asked since the last recorded exchanges were put in.
    long count(String path) {
        return asked.stream().filter(r -> r.getUrl().encodedPath().equals(path)).count();
    }

    /// The address.
    NodeAddress address() {
        return new NodeAddress("http://127.0.0.1:" + server.getPort());
    }

    /// What was asked since the last call of `play`.
    List<RecordedRequest> asked() {
        return new ArrayList<>(asked);
    }

    private static String key(String method, String path) {
        return method + " " + path;
    }

    private static MockResponse answer(Exchange exchange) {
        Exchange.Response recorded = exchange.response();
        MockResponse.Builder answer = new MockResponse.Builder().code(recorded.status());
        recorded.headers()
                .forEach((name, value) -> {
                    if (!TRANSPORT.contains(name.toLowerCase(Locale.ROOT))) {
                        answer.addHeaderLenient(name, value);
                    }
                });
        JsonNode body = recorded.body();
        if (body.isString()) {
            answer.body(body.asString());
        } else if (!body.isNull() && !body.isMissingNode()) {
            // Nodes are asked at the addresses that answers name: nobody must be there.
            answer.body(
                    body.toString()
                            .replaceAll("http://127\\.0\\.0\\.\\d+:8200", "http://127.0.0.1:1"));
        }
        return answer.build();
    }

    private static MockResponse unsupported() {
        return new MockResponse.Builder()
                .code(404)
                .body("{\"errors\":[\"1 error occurred:\\n\\t* unsupported path\\n\\n\"]}")
                .build();
    }

    @Override
    public void close() {
        server.close();
    }

    /// Sends head and body of an answer without waiting for the other side's acknowledgement in between (40 ms each).
    private static final class PromptSockets extends ServerSocketFactory {
        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new ServerSocket() {
                @Override
                public Socket accept() throws IOException {
                    Socket socket = super.accept();
                    socket.setTcpNoDelay(true);
                    return socket;
                }
            };
        }

        @Override
        public ServerSocket createServerSocket(int port) {
            throw new UnsupportedOperationException("only unbound sockets");
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) {
            throw new UnsupportedOperationException("only unbound sockets");
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress at) {
            throw new UnsupportedOperationException("only unbound sockets");
        }
    }
}
