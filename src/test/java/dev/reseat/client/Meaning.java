package dev.reseat.client;

import dev.reseat.exchanges.Exchange;
import dev.reseat.exchanges.Recording;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.Product;
import dev.reseat.vault.ServerTraits;
import dev.reseat.vault.SignIn;
import dev.reseat.vault.Token;
import dev.reseat.vault.Wire;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What the client understands of a recorded exchange, in a few words. Only exchanges whose request Reseat makes itself
/// have a meaning.
final class Meaning {
    private static final Set<String> OWN_HEADERS =
            Set.of(
                    "X-Vault-Request",
                    "X-Vault-Token",
                    "X-Vault-Namespace",
                    "Content-Type",
                    Question.NO_FORWARDING);

    private static final Set<String> OPEN =
            Set.of("/v1/sys/health", "/v1/sys/seal-status", "/v1/sys/leader");

    private final Replay replay;
    private final Recording recording;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Lines lines = PlainLines.make();

    Meaning(Replay replay, Recording recording) {
        this.replay = replay;
        this.recording = recording;
    }

    /// The meaning; empty where Reseat never asks like that.
    Optional<String> of(Exchange exchange) {
        if (!exchange.answered() || !plain(exchange)) {
            return Optional.empty();
        }
        replay.play(List.of(exchange));
        Addresses addresses = new Addresses(replay.address());
        Asker asker = new Asker(lines, addresses, new Token("s.test"));
        Namespace namespace =
                new Namespace(exchange.request().headers().getOrDefault("X-Vault-Namespace", ""));
        String path = exchange.request().path().substring("/v1/".length());
        if (exchange.request().method().equals("POST")) {
            return posted(exchange, path, asker, addresses, namespace);
        }
        return exchange.request().method().equals("GET")
                ? got(exchange, path, asker, namespace)
                : Optional.empty();
    }

    /// Headers that Reseat never sends make another request of it.
    private static boolean plain(Exchange exchange) {
        boolean namespace = exchange.request().headers().containsKey("X-Vault-Namespace");
        // What anybody may ask goes without a namespace, and health only with every state as one
        // status or in its own way.
        boolean open = OPEN.contains(exchange.request().path());
        boolean odd = exchange.situation().endsWith("bad-code");
        return OWN_HEADERS.containsAll(exchange.request().headers().keySet())
                && !(open && namespace)
                && !odd;
    }

    private Optional<String> posted(
            Exchange exchange, String path, Asker asker, Addresses addresses, Namespace namespace) {
        NodeAddress at = replay.address();
        if (path.equals("sys/plugins/reload/backend")) {
            JsonNode body = exchange.request().body();
            List<Wire.Header> headers =
                    exchange.request().headers().entrySet().stream()
                            .filter(h -> !h.getKey().equals("X-Vault-Token"))
                            .map(h -> new Wire.Header(h.getKey(), h.getValue()))
                            .toList();
            Wire wire =
                    new Wire(
                            "POST",
                            "/v1/" + path,
                            headers,
                            body.isString() ? body.asString() : body.toString());
            return Optional.of(
                    Sayings.of(
                            new ReloadLine(
                                            lines,
                                            addresses,
                                            new Token("s.test"),
                                            ReloadLine.Limits.USUAL)
                                    .send(at, wire)));
        }
        if (path.equals("sys/capabilities-self")) {
            return Optional.of(
                    read(() ->
                            new TokenReader(asker, at, namespace)
                                            .rights().byPath().values().stream()
                                                    .anyMatch(c ->
                                                            !c.isEmpty() && !c.contains("deny"))
                                    ? "some rights"
                                    : "no rights"));
        }
        return Optional.empty();
    }

    private Optional<String> got(Exchange exchange, String path, Asker asker, Namespace namespace) {
        NodeAddress at = replay.address();
        if (exchange.request().query().equals("help=1")) {
            return path.endsWith("/")
                    ? Optional.of(
                            Sayings.of(new MountAtNode(asker, namespace).probe(at, mount(path))))
                    : Optional.empty();
        }
        if (path.startsWith("sys/mounts/") && !path.endsWith("/tune") && !path.endsWith("/")) {
            MountPath mount = mount(path.substring("sys/mounts/".length()) + "/");
            return Optional.of(Sayings.of(new MountAtNode(asker, namespace).read(at, mount)));
        }
        return switch (path) {
            case "sys/mounts" ->
                    Optional.of(
                            mounts(
                                    exchange,
                                    () ->
                                            size(
                                                    new MountLists(asker, () -> at, namespace)
                                                            .secrets(InstantSource.system()))));
            case "sys/auth" ->
                    Optional.of(
                            mounts(
                                    exchange,
                                    () ->
                                            size(
                                                    new MountLists(asker, () -> at, namespace)
                                                            .auths(InstantSource.system()))));
            case "sys/plugins/catalog" ->
                    exchange.request().query().isEmpty()
                            ? Optional.of(
                                    catalog(
                                            exchange,
                                            () ->
                                                    new CatalogReader(asker, at, namespace)
                                                            .read(false)
                                                            .plugins()
                                                            .size()))
                            : Optional.empty();
            case "auth/token/lookup-self" ->
                    Optional.of(
                            read(() ->
                                    "token "
                                            + new TokenReader(asker, at, namespace)
                                                    .facts()
                                                    .policies()));
            case "sys/ha-status" ->
                    Optional.of(
                            read(() ->
                                    nodes(
                                            new Nodes(asker, addresses(), namespace, workers)
                                                    .part(InstantSource.system()))));
            case "sys/plugins/reload/backend/status" ->
                    Optional.of(
                            read(() ->
                                    new StatusReader(asker, at, namespace)
                                                    .read("id")
                                                    .reports()
                                                    .size()
                                            + " reports"));
            case "sys/seal-status" -> Optional.of(greeting(exchange));
            case "sys/health" ->
                    Optional.of(
                            read(() -> {
                                JsonNode health = Health.of(asker, at);
                                return ServerFacts.role(health).label()
                                        + ", "
                                        + ServerFacts.seal(health).label();
                            }));
            default -> Optional.empty();
        };
    }

    private Addresses addresses() {
        return new Addresses(replay.address());
    }

    private static String nodes(List<Node> nodes) {
        return nodes.stream()
                .map(n -> n.active() ? "active " + n.name() : n.name())
                .map(n -> n.replaceFirst("http://.*", "this node"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// What a look at the server shows, with the health that the same node gave about then.
    private String greeting(Exchange seal) {
        List<Exchange> played = new ArrayList<>(List.of(seal));
        recording
                .exchanges()
                .filter(e ->
                        e.request().path().equals("/v1/sys/health") && e.answered() && plain(e))
                .filter(e ->
                        e.node().equals(seal.node())
                                && e.role().equals(seal.role())
                                && e.group().equals(seal.group()))
                .min(Comparator.comparingInt(e -> Math.abs(e.seq() - seal.seq())))
                .ifPresent(played::add);
        replay.play(played);
        Asker asker = new Asker(lines, addresses(), null);
        return switch (new Greeter(asker, Instant.EPOCH).greet(replay.address())) {
            case SignIn.Greeting.NotMet no -> Sayings.of(no.why());
            case SignIn.Greeting.Met met ->
                    "met "
                            + (slug(met.traits()).equals(recording.name())
                                    ? "it"
                                    : met.traits().label())
                            + ": "
                            + met.role().label()
                            + ", "
                            + met.seal().label();
        };
    }

    private static String slug(ServerTraits traits) {
        String product = traits.product() == Product.OPENBAO ? "openbao-" : "vault-";
        return product + traits.version().text();
    }

    private static int size(Part<List<Mount>> mounts) throws Unanswered {
        return value(mounts).size();
    }

    private static <T> T value(Part<T> part) throws Unanswered {
        if (part instanceof Part.Unreadable<T> u) {
            throw new Unanswered(u.why());
        }
        return part.known().orElseThrow();
    }

    private String nodes(Part<List<Node>> part) throws Unanswered {
        String lacks = part instanceof Part.Partial<List<Node>> p ? ", lacks " + p.right() : "";
        return nodes(value(part)) + lacks;
    }

    private interface Reading {
        String read() throws Unanswered;
    }

    private interface Counting {
        int count() throws Unanswered;
    }

    /// All mounts, or how many of how many.
    private static String mounts(Exchange exchange, Counting counting) {
        int all = exchange.response().body().path("data").size();
        return read(() -> {
            int count = counting.count();
            return count == all ? "all mounts" : count + " of " + all + " mounts";
        });
    }

    private static String catalog(Exchange exchange, Counting counting) {
        int all = exchange.response().body().path("data").path("detailed").size();
        return read(() -> {
            int count = counting.count();
            return count == all ? "all rows" : count + " of " + all + " rows";
        });
    }

    private static MountPath mount(String encoded) {
        return new MountPath(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
    }

    private static String read(Reading reading) {
        try {
            return reading.read();
        } catch (Unanswered u) {
            return Sayings.of(u.why());
        }
    }
}
