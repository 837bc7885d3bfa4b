package dev.reseat.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.reload.Pace;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.reload.Verdict;
import dev.reseat.servers.DevServer;
import dev.reseat.servers.RealServer;
import dev.reseat.vault.Answer;
import dev.reseat.vault.PluginType;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What arrives at a server, by the server's own audit file.
@RealServer
class ReloadOnceRealTest {
    private static final String RELOAD = "sys/plugins/reload/backend";

    private static DevServer server;

    @BeforeAll
    static void start() {
        server = DevServer.start("reload-once-test");
        server.setUp().mountBuiltin("one", "kv");
        server.setUp().mountBuiltin("two", "kv");
        server.setUp().enableBuiltinAuth("people", "userpass");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void aReloadByPluginArrivesOnceWithTheIdThatWeShow() {
        arrivesOnce(new ReloadTarget.OfPlugin(PluginType.SECRET, "kv"), Pace.CAREFUL, 1);
    }

    @Test
    void aReloadByMountsArrivesOnceWithTheIdThatWeShow() {
        arrivesOnce(Operator.mounts("one/", "auth/people/"), Pace.CAREFUL, 1);
    }

    @Test
    void oneByOneEachRequestArrivesOnce() {
        arrivesOnce(Operator.mounts("one/", "two/", "auth/people/"), Pace.ONE_BY_ONE, 3);
    }

    @Test
    void aNameThatNoPluginHasIsRefusedAndArrivedOnce() {
        int before = server.node().audit().requests(RELOAD).size();
        try (Operator operator = operator()) {
            ReloadPlan plan =
                    operator.plan(
                            new ReloadTarget.OfPlugin(PluginType.SECRET, "no-such-plugin"),
                            ReloadScope.LOCAL);

            Findings found = new Findings(operator.run(plan)).is(Verdict.Word.REFUSED);

            Answer.Refused refused = assertInstanceOf(Answer.Refused.class, found.answer(0));
            assertEquals("plugin not found in the catalog: \"no-such-plugin\"", refused.words());
            assertTrue(found.said().contains("before anything runs"), found::said);
        }
        assertEquals(before + 1, server.node().audit().requests(RELOAD).size());
    }

    private static void arrivesOnce(ReloadTarget target, Pace pace, int requests) {
        int before = server.node().audit().requests(RELOAD).size();
        try (Operator operator = operator()) {
            ReloadPlan plan = operator.plan(target, ReloadScope.LOCAL, pace);
            assertEquals(requests, plan.steps().size());

            Findings found = new Findings(operator.run(plan)).is(Verdict.Word.ACCEPTED);

            List<JsonNode> arrived = server.node().audit().requests(RELOAD);
            assertEquals(before + requests, arrived.size());
            for (int step = 0; step < requests; step++) {
                JsonNode request = arrived.get(before + step).path("request");
                assertEquals("update", request.path("operation").asString());
                Answer.Done done = assertInstanceOf(Answer.Done.class, found.answer(step));
                assertEquals(request.path("id").asString(), done.requestId());
                assertEquals(done.requestId(), done.reloadId());
                assertEquals(200, done.status());
            }
        }
    }

    private static Operator operator() {
        return Operator.at(server.node().address(), server.rootToken());
    }
}
