package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Databases;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseReaderTest {
    private static final MountPath DB = new MountPath("db/");
    private static final String LIST = "/v1/db/config";
    private static final String MAIN =
            "{\"data\":{\"plugin_name\":\"oracle-db\",\"plugin_version\":\"v0.11.0\","
                    + "\"connection_details\":{\"password\":\"hunter2\"}}}";

    private final PlayedCluster played = new PlayedCluster();

    DatabaseReaderTest() throws IOException {}

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

    @Test
    void connectionsComeAfterTheMountsWithPluginAndVersionAndNothingElse() {
        List<ClusterSnapshot> seen = new ArrayList<>();
        played.cluster(Namespace.ROOT).read(seen::add);

        Databases databases = seen.getLast().databases().known().orElseThrow();
        assertEquals(
                List.of(
                        new DatabaseConnection(DB, "app", "postgresql-database-plugin", "", null),
                        new DatabaseConnection(DB, "main", "oracle-db", "v0.11.0", null)),
                databases.connections());
        assertFalse(databases.cut());
        assertFalse(seen.getLast().toString().contains("hunter2"));
        assertTrue(
                seen.stream()
                        .filter(s -> !(s.databases() instanceof Part.Awaited<?>))
                        .allMatch(s -> s.secrets() instanceof Part.Known<?>));
        assertEquals("db/ › main", databases.using("oracle-db").getFirst().label());
    }

    @Test
    void theRunningVersionIsKeptWhereTheServerTellsIt() {
        played.server()
                .play(
                        "GET",
                        LIST + "/main",
                        200,
                        MAIN.replace("\"conn", "\"running_plugin_version\":\"v0.10.0\",\"conn"));

        assertEquals("v0.10.0", read().connections().getLast().running());
    }

    @Test
    void anEngineWithoutConnectionsIsNoTrouble() {
        played.server().play("GET", LIST, 404, "{\"errors\":[]}");

        Databases none = read();

        assertEquals(List.of(), none.connections());
        assertEquals(List.of(), none.closed());
        assertFalse(none.cut());
    }

    @Test
    void anEngineThatMayNotBeListedIsSaidWithTheMissingRight() {
        played.server().play("GET", LIST, 403, PlayedCluster.DENIED);

        Databases.Closed closed = read().closed().getFirst();

        assertEquals(DB, closed.engine());
        assertEquals("list on db/config", closed.right());
    }

    @Test
    void afterOneDenialNoOtherConnectionOfTheEngineIsAskedAbout() {
        String[] names = IntStream.range(0, 60).mapToObj("c%02d"::formatted).toArray(String[]::new);
        names(names);
        for (String name : names) {
            played.server().play("GET", LIST + "/" + name, 403, PlayedCluster.DENIED);
        }

        Databases databases = read();

        assertEquals(60, databases.connections().size(), "known by name all the same");
        assertFalse(databases.connections().getFirst().read());
        assertEquals(1, databases.closed().size());
        long asked =
                played.server().asked().stream()
                        .filter(r -> r.getUrl().encodedPath().startsWith(LIST + "/"))
                        .count();
        assertTrue(asked <= 8, () -> asked + " were asked");
    }

    @Test
    void moreThanTheMostAreKnownByNameOnly() {
        names(IntStream.range(0, 300).mapToObj("c%03d"::formatted).toArray(String[]::new));
        for (int i = 0; i < 300; i++) {
            played.server().play("GET", LIST + "/c%03d".formatted(i), 200, MAIN);
        }

        Databases databases = read();

        assertTrue(databases.cut());
        assertEquals(300, databases.connections().size());
        assertEquals(256, databases.using("oracle-db").size());
    }

    @Test
    void withoutTheMountsThereAreNoConnections() {
        played.play("mounts-no-rights");

        Part.Unreadable<?> none =
                assertInstanceOf(
                        Part.Unreadable.class,
                        PlayedCluster.last(played.cluster(Namespace.ROOT)).databases());

        assertEquals("read on sys/mounts", none.right());
    }

    private Databases read() {
        return PlayedCluster.last(played.cluster(Namespace.ROOT)).databases().known().orElseThrow();
    }

    private void names(String... names) {
        String keys =
                List.of(names).stream().map(n -> '"' + n + '"').collect(Collectors.joining(","));
        played.server().play("GET", LIST, 200, "{\"data\":{\"keys\":[" + keys + "]}}");
    }
}
