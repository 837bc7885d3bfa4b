package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.Part;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.Product;
import dev.reseat.vault.ReloadStatus;
import dev.reseat.vault.VaultFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpClusterTest {
    private static final String HEALTH = "/v1/sys/health";

    private final PlayedCluster played = new PlayedCluster();

    HttpClusterTest() throws IOException {}

    @AfterEach
    void stop() {
        played.close();
    }

    @Test
    void readsEverythingAndHandsOutEachPartAsItComes() {
        List<ClusterSnapshot> seen = new ArrayList<>();
        AtomicInteger inside = new AtomicInteger();

        played.cluster(Namespace.ROOT)
                .read(s -> {
                    assertEquals(1, inside.incrementAndGet());
                    seen.add(s);
                    inside.decrementAndGet();
                });

        assertEquals(8, seen.size());
        for (int i = 0; i < 8; i++) {
            assertEquals(i + 1, known(seen.get(i)), "parts after " + (i + 1));
        }
        ClusterSnapshot last = seen.getLast();
        assertTrue(last.complete());
        assertEquals(Product.OPENBAO, last.traits().product());
        assertEquals(List.of("default", "operator"), last.token().known().orElseThrow().policies());
        assertTrue(last.rights().known().orElseThrow().may("update", "sys/plugins/reload/backend"));
        assertFalse(last.rights().known().orElseThrow().may("sudo", "sys/plugins/reload/backend"));
        assertEquals(2, last.nodes().known().orElseThrow().size());
        assertEquals(
                "v1.0.0",
                last.catalog()
                        .known()
                        .orElseThrow()
                        .row(PluginType.SECRET, "lab-engine", "v1.0.0")
                        .orElseThrow()
                        .build()
                        .version());
        List<String> paths = last.mounts().stream().map(m -> m.path().value()).toList();
        assertEquals(
                paths.stream().sorted().toList(), paths, "auth methods first, each table by path");
        assertTrue(paths.containsAll(List.of("auth/lab-auth/", "lab/a/")));
    }

    @Test
    void aMountIsWhatTheServerSaysOfIt() {
        Mount mount =
                PlayedCluster.last(played.cluster(Namespace.ROOT)).mounts().stream()
                        .filter(m -> m.path().value().equals("lab/a/"))
                        .findFirst()
                        .orElseThrow();

        assertEquals("lab-engine", mount.plugin());
        assertEquals("laboratory", mount.description());
        assertEquals("v1.0.0", mount.configuredVersion());
        assertTrue(mount.external());
    }

    @Test
    void whatMayNotBeReadIsAFactWithTheMissingRight() {
        played.server().play("GET", "/v1/sys/mounts", 403, PlayedCluster.DENIED);
        played.server().play("GET", "/v1/sys/internal/ui/mounts", 403, PlayedCluster.DENIED);

        ClusterSnapshot last = PlayedCluster.last(played.cluster(Namespace.ROOT));

        Part.Unreadable<?> secrets = assertInstanceOf(Part.Unreadable.class, last.secrets());
        assertEquals("read on sys/mounts", secrets.right());
        assertInstanceOf(Part.Known.class, last.auths());
    }

    @Test
    void theMountsThatTheTokenMayTouchStandInForBothTables() {
        played.play("mounts-no-rights", "internal-ui-mounts-operator");
        played.server().play("GET", "/v1/sys/auth", 403, PlayedCluster.DENIED);

        ClusterSnapshot last = PlayedCluster.last(played.cluster(Namespace.ROOT));

        Part.Partial<?> secrets = assertInstanceOf(Part.Partial.class, last.secrets());
        assertEquals("read on sys/mounts", secrets.right());
        assertEquals(
                "read on sys/auth", assertInstanceOf(Part.Partial.class, last.auths()).right());
        assertFalse(last.secrets().known().orElseThrow().isEmpty());
        assertTrue(last.auths().known().orElseThrow().stream().allMatch(m -> m.path().isAuth()));
        assertEquals(1, played.server().count("/v1/sys/internal/ui/mounts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"data\":null}", "{\"data\":[]}", "[]", "null"})
    void anAnswerWithoutDataIsNoEmptyCluster(String body) {
        for (String path : List.of("sys/plugins/catalog", "sys/mounts", "sys/auth")) {
            played.server().play("GET", "/v1/" + path, 200, body);
        }
        played.server().play("GET", "/v1/sys/internal/ui/mounts", 200, body);
        played.server().play("POST", "/v1/sys/capabilities-self", 200, body);

        ClusterSnapshot last = PlayedCluster.last(played.cluster(Namespace.ROOT));

        for (Part<?> part : List.of(last.catalog(), last.secrets(), last.auths(), last.rights())) {
            assertInstanceOf(
                    VaultFailure.NotVault.class,
                    assertInstanceOf(Part.Unreadable.class, part).why());
        }
    }

    @Test
    void theTableOfWhatMayBeTouchedIsNotEmptyEitherWithoutData() {
        played.server().play("GET", "/v1/sys/mounts", 403, PlayedCluster.DENIED);
        played.server().play("GET", "/v1/sys/internal/ui/mounts", 200, "{}");

        assertInstanceOf(
                Part.Unreadable.class,
                PlayedCluster.last(played.cluster(Namespace.ROOT)).secrets());
    }

    @Test
    void theCatalogIsReadInTheRootAndMountsInTheNamespace() {
        PlayedCluster.last(played.cluster(new Namespace("team1")));

        for (RecordedRequest r : played.server().asked()) {
            String namespace = r.getHeaders().get("X-Vault-Namespace");
            switch (r.getUrl().encodedPath()) {
                case "/v1/sys/plugins/catalog",
                        "/v1/sys/leader",
                        "/v1/sys/storage/raft/configuration",
                        "/v1/sys/storage/raft/autopilot/state",
                        HEALTH ->
                        assertNull(namespace, r.getRequestLine());
                default -> assertEquals("team1", namespace, r.getRequestLine());
            }
        }
    }

    @Test
    void aCatalogDeniedInTheRootIsReadBelow() {
        played.play("catalog-in-namespace", "mounts", "auth");
        var catalog = PlayedCluster.last(played.cluster(new Namespace("team1"))).catalog();

        assertInstanceOf(Part.Known.class, catalog);
    }

    @Test
    void theVersionsOfBuiltinsNameTheProductForSure() {
        HttpCluster cluster = played.cluster(Namespace.ROOT, Product.VAULT_COMMUNITY, "2.7.2");

        ClusterSnapshot last = PlayedCluster.last(cluster);

        assertEquals(Product.OPENBAO, last.traits().product());
        assertEquals(Product.OPENBAO, cluster.traits().product());
    }

    @Test
    void aStatusCountsWhoReportedAndWhoFailed() {
        played.server()
                .play(
                        "GET",
                        "/v1/sys/plugins/reload/backend/status",
                        200,
                        """
                        {"request_id":"r","data":{"reload_id":"l","results":{
                          "c1fd":{"timestamp":"2026-03-04T10:11:12Z","error":""},
                          "9a4e":{"timestamp":"2026-03-04T10:11:13Z","error":"checksums did not match"}}}}\
                        """);

        ReloadStatus status = played.cluster(Namespace.ROOT).readStatus("l").known().orElseThrow();

        assertEquals(2, status.reports().size());
        assertEquals(1, status.errors());
        assertEquals("reload_id=l", played.server().asked().getFirst().getUrl().encodedQuery());
    }

    /// The words of participants go into the journal and the report.
    @Test
    void aTokenInTheWordsOfAParticipantIsBlanked() {
        played.server()
                .play(
                        "GET",
                        "/v1/sys/plugins/reload/backend/status",
                        200,
                        """
                        {"data":{"results":{"s.test":{"error":"no s.test here"}}}}\
                        """);

        assertEquals(
                List.of(new ReloadStatus.Report("***", "no *** here")),
                played.cluster(Namespace.ROOT).readStatus("l").known().orElseThrow().reports());
    }

    @Test
    void aStatusWithoutResultsHasNoReports() {
        played.server()
                .play(
                        "GET",
                        "/v1/sys/plugins/reload/backend/status",
                        200,
                        "{\"data\":{\"results\":null}}");

        assertEquals(
                List.of(),
                played.cluster(Namespace.ROOT).readStatus("l").known().orElseThrow().reports());
    }

    @Test
    void pinsThatMayNotBeReadDoNotHideTheCatalog() {
        played.server().play("GET", "/v1/sys/plugins/pins", 403, PlayedCluster.DENIED);

        var last =
                PlayedCluster.last(
                        played.cluster(Namespace.ROOT, Product.VAULT_ENTERPRISE, "1.19.2"));

        assertFalse(last.catalog().known().orElseThrow().plugins().isEmpty());
        assertTrue(last.catalog().known().orElseThrow().pinsUnread().isPresent());
    }

    @Test
    void whereTheServerHasNoPinsNoneAreMissing() {
        played.server()
                .play("GET", "/v1/sys/plugins/pins", 404, "{\"errors\":[\"unsupported path\"]}");

        var last =
                PlayedCluster.last(
                        played.cluster(Namespace.ROOT, Product.VAULT_ENTERPRISE, "1.19.2"));

        assertTrue(last.catalog().known().orElseThrow().pinsUnread().isEmpty());
    }

    @Test
    void pinsAreReadWhereTheServerHasThem() {
        played.server()
                .play(
                        "GET",
                        "/v1/sys/plugins/pins",
                        200,
                        """
                        {"data":{"pinned_versions":[{"name":"lab-engine","type":"secret","version":"v1.0.0"}]}}\
                        """);

        var last =
                PlayedCluster.last(
                        played.cluster(Namespace.ROOT, Product.VAULT_ENTERPRISE, "1.19.2"));

        assertEquals(
                "v1.0.0",
                last.catalog()
                        .known()
                        .orElseThrow()
                        .pin(PluginType.SECRET, "lab-engine")
                        .orElseThrow()
                        .version());
    }

    private static long known(ClusterSnapshot snapshot) {
        return snapshot.parts().stream().filter(p -> p instanceof Part.Known<?>).count();
    }
}
