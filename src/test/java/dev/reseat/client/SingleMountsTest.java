package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Seen;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Mounts read one by one, as those under watch.
class SingleMountsTest {
    private static final String ONE = "/v1/sys/mounts/one";
    private static final String TWO = "/v1/sys/mounts/auth/two";
    private static final String THREE = "/v1/sys/mounts/three";
    private static final String RUNS =
            "{\"data\":{\"type\":\"hello\",\"accessor\":\"hello_1\",\"plugin_version\":\"v2.0.0\","
                    + "\"running_plugin_version\":\"v1.0.0\",\"running_sha256\":\"ab\"}}";
    private static final List<MountPath> ALL =
            List.of(MountPath.secret("one"), MountPath.auth("two"), MountPath.secret("three"));

    private final PlayedCluster played = new PlayedCluster();

    SingleMountsTest() throws IOException {}

    @AfterEach
    void stop() {
        played.close();
    }

    private List<String> asked() {
        return played.server().asked().stream()
                .map(r -> r.getUrl().encodedPath())
                .filter(p -> p.startsWith("/v1/sys/mounts/"))
                .toList();
    }

    @Test
    void eachTellsWhatItRunsAndWhatItAsksFor() {
        for (String path : List.of(ONE, TWO, THREE)) {
            played.server().play("GET", path, 200, RUNS);
        }
        Map<MountPath, Seen> seen = played.cluster(Namespace.ROOT).readMounts(ALL);
        assertEquals(ALL, List.copyOf(seen.keySet()));
        Seen own = new Seen.Own(new PluginBuild("v1.0.0", "ab"), "v2.0.0", "hello_1");
        assertEquals(List.of(own, own, own), List.copyOf(seen.values()));
        assertEquals(List.of(ONE, TWO, THREE), asked());
    }

    @Test
    void aMountThatIsGoneHidesNoOther() {
        played.server().play("GET", ONE, 400, "{\"errors\":[\"No secret engine mount at one/\"]}");
        played.server().play("GET", TWO, 200, RUNS);
        played.server().play("GET", THREE, 200, RUNS);
        Map<MountPath, Seen> seen = played.cluster(Namespace.ROOT).readMounts(ALL);
        assertInstanceOf(Seen.NoMount.class, seen.get(ALL.getFirst()));
        assertInstanceOf(Seen.Own.class, seen.get(ALL.getLast()));
    }

    @Test
    void afterOneRefusalNoOtherIsAskedAbout() {
        played.server().play("GET", ONE, 403, PlayedCluster.DENIED);
        played.server().play("GET", "/v1/sys/internal/ui/mounts/one", 403, PlayedCluster.DENIED);
        Map<MountPath, Seen> seen = played.cluster(Namespace.ROOT).readMounts(ALL);
        assertEquals(1, seen.size());
        assertInstanceOf(Seen.NotReadable.class, seen.get(ALL.getFirst()));
        assertEquals(List.of(ONE), asked());
    }

    @Test
    void aTokenThatMayOnlyTouchTheMountsIsRefusedOnceAndNotOnceForEach() {
        for (String mount : List.of("one", "auth/two", "three")) {
            played.server().play("GET", "/v1/sys/mounts/" + mount, 403, PlayedCluster.DENIED);
            played.server().play("GET", "/v1/sys/internal/ui/mounts/" + mount, 200, RUNS);
        }
        Map<MountPath, Seen> seen = played.cluster(Namespace.ROOT).readMounts(ALL);
        assertEquals(List.of(ONE), asked(), "each refusal is a line in the audit log");
        assertInstanceOf(Seen.NotReadable.class, seen.get(ALL.getFirst()));
    }
}
