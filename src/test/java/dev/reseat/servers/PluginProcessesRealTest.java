package dev.reseat.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@RealServer
@RealPlugins
class PluginProcessesRealTest {
    @Test
    void closingEndsPluginsThatAKilledServerLeftBehind() {
        PluginFile engine = LabPlugins.engine("v1.0.0");
        List<ProcessHandle> leftBehind;
        try (DevServer server = DevServer.start("left-behind-test")) {
            engine.installInto(server.node().pluginDirectory());
            server.setUp().register(engine);
            server.setUp().mount("docs", engine);
            leftBehind =
                    server.node().pluginProcesses().stream()
                            .flatMap(pid -> ProcessHandle.of(pid).stream())
                            .toList();
            assertTrue(leftBehind.stream().allMatch(ProcessHandle::isAlive));
            assertEquals(1, leftBehind.size());

            server.node().kill();
        }
        Await.until(
                "all plugins ended",
                Duration.ofSeconds(5),
                () -> leftBehind.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void thePublishedEngineRunsUnderItsOwnSha256() {
        PluginFile old = PublishedPlugins.keyValue("v0.24.1");
        try (DevServer server = DevServer.start("published-plugin-test")) {
            old.installInto(server.node().pluginDirectory());
            server.setUp().register(old);

            server.setUp().mount("kv-outside", old);

            String running =
                    server.api()
                            .get("sys/mounts/kv-outside")
                            .data()
                            .path("running_sha256")
                            .asString();
            assertEquals(old.sha256(), running);
        }
    }
}
