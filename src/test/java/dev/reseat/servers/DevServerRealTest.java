package dev.reseat.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@RealServer
class DevServerRealTest {
    private static DevServer server;

    @BeforeAll
    static void start() {
        server = DevServer.start("dev-server-test");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void answersHealthInTheVersionThatWasAskedFor() {
        Reply health = ServerApi.at(server.node().address()).get("sys/health").ok();

        assertEquals(server.node().bao().version(), health.body().path("version").asString());
        assertFalse(health.body().path("sealed").asBoolean(true));
    }

    @Test
    void anOlderVersionRunsBesideIt() {
        try (DevServer older = DevServer.start("dev-server-test-old", BaoBinary.version("2.6.1"))) {
            JsonNode health = older.api().get("sys/health").ok().body();

            assertEquals("2.6.1", health.path("version").asString());
            assertNotEquals(server.node().address(), older.node().address());
        }
    }

    @Test
    void aRequestIsFoundInTheAuditFileOnce() {
        server.api().put("secret/data/audited", Map.of("data", Map.of("a", "b"))).ok();

        assertEquals(1, server.node().audit().requests("secret/data/audited").size());
        assertEquals(1, server.node().audit().responses("secret/data/audited").size());
    }

    @Test
    void aRefusalCarriesTheServersOwnWords() {
        Reply refused = server.api().as("wrong").get("sys/mounts");

        assertEquals(403, refused.status());
        assertTrue(refused.errors().contains("permission denied"), refused::errors);
    }

    @Test
    void aListIsReadThroughTheQuery() {
        server.api().put("secret/data/listed/one", Map.of("data", Map.of("a", "b"))).ok();

        JsonNode keys = server.api().list("secret/metadata/listed").ok().data().path("keys");

        assertEquals("one", keys.path(0).asString());
    }

    @Test
    void aNamespaceIsSentWhenNamed() {
        server.api().post("sys/namespaces/team", Map.of()).ok();
        ServerApi inTeam = server.api().in("team");

        inTeam.post("sys/mounts/only-here", Map.of("type", "kv")).ok();

        assertTrue(inTeam.get("sys/mounts").data().has("only-here/"));
        assertFalse(server.api().get("sys/mounts").data().has("only-here/"));
    }

    @Test
    void theCommandLinePrintsItsListsAsJson() {
        assertTrue(server.cli().secretsList().has("secret/"));
        assertTrue(server.cli().authList().has("token/"));
        assertTrue(server.cli().pluginList().path("details").size() > 10);
    }

    @Test
    void theCommandLineFailsWithItsOwnWords() {
        ToolRun run = server.cli().run("secrets", "disable", "-no-such-flag", "x");

        assertNotEquals(0, run.exit());
        assertTrue(run.err().contains("no-such-flag"), run::err);
    }

    @Test
    void closingLeavesNoProcess() {
        DevServer other = DevServer.start("dev-server-test-closed");
        ProcessHandle process = ProcessHandle.of(other.node().pid()).orElseThrow();

        other.close();

        assertFalse(process.isAlive());
        assertEquals(0, other.node().api().health());
    }
}
