package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.HandClock;
import dev.reseat.vault.Cluster;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Databases;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is asked again of database engines with each reading, and what is not.
class KeptConnectionsTest {
    private static final MountPath DB = new MountPath("db/");
    private static final String LIST = "/v1/db/config";
    private static final String MAIN =
            "{\"data\":{\"plugin_name\":\"oracle-db\",\"plugin_version\":\"v0.11.0\"}}";
    private static final String MOUNTS =
            "{\"data\":{\"db/\":{\"type\":\"database\",\"accessor\":\"%s\",\"uuid\":\"u\"}}}";
    private static final Instant BEGUN = Instant.parse("2026-11-24T14:02:11Z");

    private final PlayedCluster played = new PlayedCluster();
    private final HandClock clock = new HandClock(BEGUN);
    private final Cluster cluster = played.cluster(Namespace.ROOT, clock);
    private int asked;

    KeptConnectionsTest() throws IOException {}

    @BeforeEach
    void playAnEngineWithTwoConnections() {
        played.play("mounts", "db-config-read");
        names("app", "main");
        played.server().play("GET", LIST + "/main", 200, MAIN);
    }

    @AfterEach
    void stop() {
        played.close();
    }

    private void names(String... names) {
        played.server()
                .play(
                        "GET",
                        LIST,
                        200,
                        "{\"data\":{\"keys\":["
                                + Stream.of(names)
                                        .map(n -> '"' + n + '"')
                                        .collect(Collectors.joining(","))
                                + "]}}");
    }

    private Databases read() {
        AtomicReference<ClusterSnapshot> last = new AtomicReference<>();
        cluster.read(last::set);
        return last.get().databases().known().orElseThrow();
    }

    /// How many connections were asked about since the last question.
    private long askedAbout() {
        List<String> paths =
                played.server().asked().stream().map(r -> r.getUrl().encodedPath()).toList();
        List<String> fresh = paths.subList(asked, paths.size());
        asked = paths.size();
        return fresh.stream().filter(p -> p.startsWith(LIST + "/")).count();
    }

    @Test
    void connectionsThatAreTheSameAreNotAskedAboutAgainAndTheirAgeIsTold() {
        Databases first = read();
        assertEquals(2, askedAbout());
        clock.pass(Duration.ofSeconds(30));
        Databases second = read();
        assertEquals(0, askedAbout());
        assertEquals(first.connections(), second.connections());
        assertEquals(BEGUN, second.oldest(Stream.of(DB)).orElseThrow());
    }

    @Test
    void afterAFewMinutesTheyAre() {
        read();
        askedAbout();
        clock.pass(KeptConnections.LONGEST.minusSeconds(1));
        read();
        assertEquals(0, askedAbout());
        clock.pass(Duration.ofSeconds(1));
        read();
        assertEquals(2, askedAbout());
    }

    @Test
    void aClockThatWasSetBackKeepsNothingForEver() {
        read();
        askedAbout();
        clock.pass(Duration.ofDays(-1));
        read();
        assertEquals(2, askedAbout());
    }

    @Test
    void aConnectionThatComesLetsTheEngineBeReadAnew() {
        read();
        askedAbout();
        names("app", "main", "more");
        played.server().play("GET", LIST + "/more", 200, MAIN);
        assertEquals(3, read().connections().size());
        assertEquals(3, askedAbout());
    }

    @Test
    void anEngineThatIsAnotherMountIsReadAnew() {
        played.server().play("GET", "/v1/sys/mounts", 200, MOUNTS.formatted("database_1"));
        read();
        askedAbout();
        read();
        assertEquals(0, askedAbout());
        // the same engine at the same place, but of another accessor
        played.server().play("GET", "/v1/sys/mounts", 200, MOUNTS.formatted("database_2"));
        read();
        assertEquals(2, askedAbout());
    }

    @Test
    void whoeverWantsItAllAnewGetsIt() {
        read();
        askedAbout();
        played.server().play("GET", LIST + "/main", 200, MAIN.replace("v0.11.0", "v0.12.0"));
        assertEquals("v0.11.0", read().connections().getLast().version());
        cluster.forgetKept();
        assertEquals("v0.12.0", read().connections().getLast().version());
    }

    @Test
    void whatIsReadWhileItIsForgottenIsNotKept() {
        KeptConnections kept = new KeptConnections(clock);
        long era = kept.era();
        KeptConnections.Engine engine =
                new KeptConnections.Engine(
                        mount(), List.of("a"), List.of(), List.of(), false, BEGUN);
        kept.forget();
        kept.keep(engine, era);
        assertTrue(kept.of(mount(), List.of("a")).isEmpty());
        kept.keep(engine, kept.era());
        assertFalse(kept.of(mount(), List.of("a")).isEmpty());
    }

    private static Mount mount() {
        return new Mount(DB, "database", "database_1", "", "", null, "");
    }

    @Test
    void aDenialIsNotAskedForAgainAndAgainButALineThatWasCutIs() {
        played.server().play("GET", LIST, 403, PlayedCluster.DENIED);
        read();
        long before = lists();
        assertEquals("list on db/config", read().closed().getFirst().right());
        assertEquals(before, lists());
        cluster.forgetKept();
        played.server().play("GET", LIST, 500, "{\"errors\":[\"internal error\"]}");
        assertEquals(1, read().closed().size());
        names("app", "main");
        assertEquals(List.of(), read().closed());
    }

    private long lists() {
        return played.server().asked().stream()
                .filter(r -> r.getUrl().encodedPath().equals(LIST))
                .count();
    }
}
