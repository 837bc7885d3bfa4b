package dev.reseat.practice;

import static dev.reseat.practice.Route.Where.ACTIVE_ONLY;
import static dev.reseat.practice.Route.Where.STANDBYS_TOO;

import dev.reseat.practice.http.Answer;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/// What a token may ask about itself.
final class TokenRoutes {
    private static final Duration LIFE = Duration.ofHours(6);

    private TokenRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.of("read", "auth/token/lookup-self", STANDBYS_TOO, TokenRoutes::lookup),
                Route.of("update", "auth/token/renew-self", ACTIVE_ONLY, TokenRoutes::renew),
                Route.of("update", "auth/token/revoke-self", ACTIVE_ONLY, TokenRoutes::revoke),
                Route.of(
                        "update",
                        "sys/capabilities-self",
                        STANDBYS_TOO,
                        TokenRoutes::capabilities));
    }

    private static Answer lookup(Ask ask) {
        var token = ask.person();
        var data = Replies.object();
        data.put("accessor", token.accessor())
                .put("creation_time", token.issued().getEpochSecond());
        data.put("creation_ttl", token.isRoot() ? 0 : LIFE.toSeconds());
        data.put("display_name", token.displayName()).put("entity_id", "");
        if (token.isRoot()) {
            data.putNull("expire_time");
        } else {
            data.put("expire_time", token.issued().plus(LIFE).toString());
            data.put("issue_time", token.issued().toString());
            data.put("renewable", true);
        }
        data.put("explicit_max_ttl", 0).put("id", token.id()).putNull("meta");
        if (!token.home().isEmpty()) {
            data.put("namespace_path", token.home() + "/");
        }
        data.put("num_uses", 0).put("orphan", token.isRoot());
        data.put("path", token.isRoot() ? "auth/token/root" : "auth/token/create");
        policies(token, data.putArray("policies"));
        data.put("ttl", token.isRoot() ? 0 : LIFE.toSeconds()).put("type", "service");
        return Replies.data(ask, data);
    }

    private static void policies(Token token, ArrayNode names) {
        token.policies().forEach(policy -> names.add(policy.name()));
    }

    private static Answer renew(Ask ask) {
        var token = ask.person();
        if (token.isRoot()) {
            throw new Refused(400, "invalid lease ID");
        }
        var body = Replies.frame(ask, Replies.object());
        body.putNull("data");
        var auth = body.putObject("auth");
        auth.put("client_token", token.id()).put("accessor", token.accessor());
        policies(token, auth.putArray("policies"));
        policies(token, auth.putArray("token_policies"));
        auth.putNull("metadata").put("lease_duration", LIFE.toSeconds()).put("renewable", true);
        auth.put("entity_id", "").put("token_type", "service").put("orphan", false);
        auth.putNull("mfa_requirement").put("num_uses", 0);
        return Replies.raw(200, body);
    }

    private static Answer revoke(Ask ask) {
        ask.cluster().revoke(ask.person());
        return Replies.nothing();
    }

    private static Answer capabilities(Ask ask) {
        var paths =
                Bodies.texts(ask.body(), ask.body().has("paths") ? "paths" : "path", ask.conduct());
        if (paths.isEmpty()) {
            throw new Refused(400, "paths must be supplied");
        }
        var data = Replies.object();
        for (var path : paths) {
            ask.rights().on(path).stream().sorted().forEach(data.putArray(path)::add);
        }
        if (paths.size() == 1) {
            data.set("capabilities", data.get(paths.getFirst()));
        }
        return Replies.merged(ask, data);
    }
}
