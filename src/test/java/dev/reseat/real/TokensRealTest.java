package dev.reseat.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.reload.CellState;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.reload.Verdict;
import dev.reseat.servers.DevServer;
import dev.reseat.servers.RealServer;
import dev.reseat.vault.Answer;
import dev.reseat.vault.Part;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.TokenFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Tokens with limits: what is known of them, and what a run makes of them.
@RealServer
class TokensRealTest {
    private static final String RELOAD = "sys/plugins/reload/backend";
    private static final String READER =
            """
            path "sys/mounts*" { capabilities = ["read"] }
            path "sys/auth" { capabilities = ["read"] }
            path "sys/plugins/catalog" { capabilities = ["read"] }
            path "sys/ha-status" { capabilities = ["read"] }
            """;

    private static DevServer server;

    @BeforeAll
    static void start() {
        server = DevServer.start("tokens-test");
        server.setUp().mountBuiltin("one", "kv");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void aTokenThatEndsSoonIsKnownAndWarnedAbout() {
        Map<String, ?> limits = Map.of("ttl", "120s", "display_name", "night-shift");
        String token = Tokens.with(server.api(), "reader", READER, limits);
        try (Operator operator = operator(token)) {
            Instant expires = operator.token().expires();

            assertNotNull(expires);
            Duration left = Duration.between(Instant.now(), expires);
            assertTrue(left.toSeconds() > 60 && left.toSeconds() <= 120, left::toString);
            assertEquals("token-night-shift", operator.token().displayName());
            assertEquals(0, operator.token().usesLeft());
            warns(operator, "Token ends in less than 5 minutes");
        }
    }

    @Test
    void aTokenWithFewUsesIsCountedAndWarnedAbout() {
        String token = Tokens.with(server.api(), "reader", READER, Map.of("num_uses", 50));
        try (Operator operator = operator(token)) {
            int first = operator.token().usesLeft();
            TokenFacts later = Operator.known(operator.cluster().readToken());

            assertTrue(first > 0 && first <= 50, () -> "uses left: " + first);
            assertEquals(first - 1, later.usesLeft(), "the reading itself burns one");
            warns(operator, "uses left: every reading burns one");
        }
    }

    @Test
    void aTokenThatMayNotLookItselfUpSignsInAllTheSame() {
        String token =
                Tokens.with(server.api(), "reader", READER, Map.of("no_default_policy", true));
        try (Operator operator = operator(token)) {
            Part.Unreadable<?> facts =
                    assertInstanceOf(Part.Unreadable.class, operator.cluster().readToken());

            assertEquals("read on auth/token/lookup-self", facts.right());
            assertTrue(Operator.known(operator.read().secrets()).size() > 2);
            warns(operator, "When the token ends");
        }
    }

    @Test
    void aTokenThatMayNotReloadIsRefusedAndNothingRan() {
        String token = Tokens.with(server.api(), "reader", READER);
        try (Operator operator = operator(token)) {
            ReloadPlan plan = operator.plan(Operator.mounts("one/"), ReloadScope.LOCAL);
            assertTrue(
                    plan.checks().stream().anyMatch(c -> c.text().contains("will refuse")),
                    plan.checks()::toString);

            Findings found = new Findings(operator.run(plan)).is(Verdict.Word.REFUSED);

            Answer.Refused refused = assertInstanceOf(Answer.Refused.class, found.answer(0));
            assertEquals(403, refused.status());
            assertEquals("permission denied", refused.words());
            assertEquals(
                    "Nothing ran: the token was refused before anything ran.",
                    found.verdict().sentence());
            assertInstanceOf(CellState.Waiting.class, found.cell("one/", server.node()));
        }
    }

    @Test
    void aTokenThatIsRevokedBetweenPlanAndRunStopsAtTheGate() {
        String token = Tokens.with(server.api(), "reader", READER);
        int before = server.node().audit().requests(RELOAD).size();
        try (Operator operator = operator(token)) {
            ReloadPlan plan = operator.plan(Operator.mounts("one/"), ReloadScope.LOCAL);
            server.api().post("auth/token/revoke", Map.of("token", token)).ok();

            Findings found = new Findings(operator.run(plan)).is(Verdict.Word.REFUSED);

            assertEquals(ReloadEvent.Cause.GATE, found.run().stopped().orElseThrow().cause());
            assertTrue(
                    found.said().contains("The server does not accept this token."), found::said);
        }
        assertEquals(before, server.node().audit().requests(RELOAD).size());
    }

    @Test
    void aPolicyThatAllowsThePluginFieldOnlyLetsAReloadByPluginThrough() {
        String token =
                Tokens.with(
                        server.api(),
                        "by-plugin",
                        READER
                                + """
                                path "sys/plugins/reload/backend" {
                                  capabilities = ["update"]
                                  allowed_parameters = { "plugin" = ["kv"] }
                                }
                                """);
        try (Operator operator = operator(token)) {
            ReloadPlan byName =
                    operator.plan(
                            new ReloadTarget.OfPlugin(PluginType.SECRET, "kv"), ReloadScope.LOCAL);
            new Findings(operator.run(byName)).is(Verdict.Word.ACCEPTED);

            ReloadPlan byMount = operator.plan(Operator.mounts("one/"), ReloadScope.LOCAL);
            new Findings(operator.run(byMount)).is(Verdict.Word.REFUSED);
        }
    }

    private static void warns(Operator operator, String text) {
        ReloadPlan plan = operator.plan(Operator.mounts("one/"), ReloadScope.LOCAL);
        assertTrue(
                plan.checks().stream().anyMatch(c -> c.text().contains(text)),
                plan.checks()::toString);
    }

    private static Operator operator(String token) {
        return Operator.at(server.node().address(), token);
    }
}
