package dev.reseat.practice;

import dev.reseat.practice.http.Answer;
import dev.reseat.practice.http.Handler;
import dev.reseat.practice.http.Request;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The front door of one node: what is decided before a request reaches its route.
final class Gate implements Handler {
    private static final Set<String> WRITES = Set.of("POST", "PUT");
    private static final Set<String> SEALED_TOO = Set.of("sys/health", "sys/seal-status");

    /// What each node says of itself: nobody else can.
    private static final Set<String> LOCAL_ONLY = Set.of("sys/host-info", "sys/metrics");

    private final Node node;
    private final Router router;

    Gate(Node node, Router router) {
        this.node = node;
        this.router = router;
    }

    @Override
    public Answer answer(Request request) throws InterruptedException {
        if (request.line().cutWithin(node.answersAfter())) {
            return Answer.NONE;
        }
        try {
            var ask = understand(request);
            if (node.sealed() && !SEALED_TOO.contains(ask.path())) {
                throw new Refused(503, "Vault is sealed");
            }
            var executing =
                    router.staysHere(ask) && !handedOn(ask) ? node : node.cluster().active();
            if (stepsDown(ask, executing)) {
                request.line().cutWithin(Duration.ofMillis(700));
                executing = node.cluster().active();
            }
            if (executing == node) {
                var answer = execute(ask);
                return node.losesReloadAnswers() && router.reloads(ask)
                        ? Answer.NONE
                        : signed(answer, node);
            }
            if (request.headers().get("X-Vault-No-Request-Forwarding").isPresent()
                    || router.redirects(ask)) {
                return signed(elsewhere(request), node);
            }
            return signed(execute(ask.at(executing)), executing);
        } catch (Refused refused) {
            return signed(refused.answer(), node);
        }
    }

    /// Whether the active node gives up instead of doing this reload; from then on there is none for a while.
    private boolean stepsDown(Ask ask, Node executing) {
        var cluster = node.cluster();
        if (!router.reloads(ask) || !executing.isActive() || !cluster.leadership().due()) {
            return false;
        }
        cluster.stepDown();
        return true;
    }

    /// A standby leaves tokens that it doesn't know to the active node, save those of a help probe. The list for the sign-in
    /// page it gives itself to whoever shows none.
    private boolean handedOn(Ask ask) {
        boolean handedOn =
                !node.isActive()
                        && !router.forAnybody(ask)
                        && !(ask.path().equals("sys/internal/ui/mounts")
                                && tokenOf(ask.request()).isEmpty())
                        && !ask.operation().equals("help")
                        && tokenOf(ask.request()).flatMap(node.cluster()::token).isEmpty();
        if (handedOn && LOCAL_ONLY.contains(ask.path())) {
            throw new Refused(400, "cannot forward local-only request");
        }
        return handedOn;
    }

    private Answer execute(Ask ask) throws InterruptedException {
        try {
            return router.answer(admit(ask));
        } catch (Refused refused) {
            return refused.answer();
        }
    }

    /// What the request means; refuses what makes no sense whoever asks.
    private Ask understand(Request request) {
        var path = request.path();
        if (path.contains("//")) {
            throw Refused.moved(node.cluster().conduct().redirect(), path.replaceAll("/{2,}", "/"));
        }
        if (!path.startsWith("/v1/")) {
            throw new Refused(404);
        }
        path = path.substring("/v1/".length());
        if (WRITES.contains(request.method()) && path.endsWith("/")) {
            throw new Refused(400, "cannot write to a path ending in '/'");
        }
        var conduct = node.cluster().conduct();
        var place = new Place(node.cluster().namespaces(), conduct);
        var found = place.of(request, path);
        place.admit(found);
        var body = Bodies.read(request, conduct);
        var call = new Ask.Call(operation(request), found.namespace(), found.path(), body);
        return new Ask(node, request, call, null, Map.of());
    }

    private static String operation(Request request) {
        if (request.query("help").isPresent()) {
            return "help";
        }
        return switch (request.method()) {
            case "GET", "HEAD" ->
                    request.query("list").filter("true"::equals).isPresent() ? "list" : "read";
            case "POST", "PUT" -> "update";
            case "DELETE" -> "delete";
            case "LIST" -> "list";
            case "HELP" -> "help";
            case "SCAN" -> "scan";
            case "PATCH" ->
                    throw new Refused(
                            415,
                            "PATCH requires Content-Type of application/merge-patch+json, provided "
                                    + request.headers().get("Content-Type").orElse(""));
            default -> throw new Refused(405);
        };
    }

    /// Lets in whom the token and its policies let in.
    private Ask admit(Ask ask) {
        if (router.forAnybody(ask)) {
            return ask;
        }
        var given = tokenOf(ask.request());
        if (given.isEmpty() && ask.path().equals("sys/internal/ui/mounts")) {
            return ask;
        }
        var token = given.flatMap(ask.cluster()::token).filter(Token::use);
        if (token.isEmpty()) {
            boolean probe = ask.operation().equals("help");
            if (probe && !ask.node().isActive()) {
                throw new Refused(500, Frame.around("please forward to the active node"));
            }
            throw Refused.badToken();
        }
        var known = ask.of(token.get());
        if (!ask.operation().equals("help")
                && !known.rights().allow(ask.operation(), ask.path(), ask.body())) {
            throw Refused.denied();
        }
        return known;
    }

    private static Optional<String> tokenOf(Request request) {
        return request.headers()
                .get("X-Vault-Token")
                .or(() ->
                        request.headers()
                                .get("Authorization")
                                .filter(value -> value.startsWith("Bearer "))
                                .map(value -> value.substring("Bearer ".length())));
    }

    private Answer elsewhere(Request request) {
        return new Answer(
                307, Map.of("Location", node.cluster().active().address() + request.target()), "");
    }

    private static Answer signed(Answer answer, Node by) {
        return answer.status() == 0
                ? answer
                : answer.with("Cache-Control", "no-store")
                        .with("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
                        .with("X-Vault-Hostname", by.name())
                        .with("X-Vault-Raft-Node-Id", by.name());
    }
}
