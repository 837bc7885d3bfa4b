package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.LargeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Notice;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Opening;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Databases;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Database connections on the board: below their engine, and cabled from the plugin that they ask for.
class BoardConnectionsTest {
    private static final MountPath LEDGER = MountPath.secret("db-ledger");
    private static final PluginName ORACLE = new PluginName(PluginType.DATABASE, "oracle-db");
    private static final Columns COLUMNS = Columns.of(900, 1);

    private final Opening opening = new Opening();
    private final BoardDesk desk = Desks.of(SampleCluster.full(), opening);
    private final BoardWalk walk = new BoardWalk(desk);

    private static ClusterSnapshot with(Databases databases) {
        return SampleCluster.full().withDatabases(new Part.Known<>(databases, SampleCluster.READ));
    }

    private static DatabaseConnection oracle(String name) {
        return new DatabaseConnection(LEDGER, name, "oracle-db", "v0.11.0", null);
    }

    private static Element connection(BoardDesk desk, String name) {
        return desk.scrolled()
                .plan()
                .slot(new BoardConnection.Key(LEDGER, name))
                .orElseThrow()
                .element();
    }

    private static List<Cables.Cable> lit(BoardDesk desk) {
        return new Cables(desk, COLUMNS, Light.of(desk))
                .all().stream().filter(c -> c.style().lights()).toList();
    }

    @Test
    void connectionsStandBelowTheirEngineThoseOfExternalPluginsFirst() {
        List<String> column = Desks.column(desk);
        int engine = column.indexOf("db-ledger/");
        assertEquals(
                List.of("db-ledger/ › oracle-main", "db-ledger/ › archive"),
                column.subList(engine + 1, engine + 3));
    }

    @Test
    void everyPluginThatAConnectionAsksForHasACardAndACable() {
        desk.resize(3_000);
        BoardPlan plan = desk.scrolled().plan();
        for (String name : List.of("oracle-db", "postgresql-database-plugin")) {
            Lane.Slot card = plan.slot(new PluginName(PluginType.DATABASE, name)).orElseThrow();
            PluginCard plugin = ((Element.OfPlugin) card.element()).card();
            assertTrue(plugin.used(), name);
            assertEquals("1 connection", plugin.detail());
            assertEquals(
                    1,
                    new Cables(desk, COLUMNS, Light.of(desk))
                            .all().stream().filter(c -> c.from() == card.middle()).count(),
                    name);
        }
    }

    @Test
    void pointingAtADatabasePluginLightsItsConnectionAndTheEngineOnly() {
        desk.resize(3_000);
        Element card = desk.scrolled().plan().slot(ORACLE).orElseThrow().element();
        desk.point(Optional.of(card));
        Light light = Light.of(desk);
        assertEquals(1, light.of(connection(desk, "oracle-main")));
        assertEquals(1, light.of(desk.scrolled().plan().slot(LEDGER).orElseThrow().element()));
        assertTrue(light.of(connection(desk, "archive")) < 1);
        assertEquals(1, lit(desk).size());
    }

    @Test
    void aChosenEngineLightsTheCablesOfItsConnectionsSinceAReloadClosesThem() {
        desk.resize(3_000);
        desk.model().choice().set(List.of(LEDGER));
        assertEquals(3, lit(desk).size(), "its own and those of two connections");
        assertEquals(1, Light.of(desk).of(connection(desk, "archive")), "no step back");
    }

    @Test
    void aConnectionIsNeverChosenAndSaysHowItIsReloaded() {
        Element archive = connection(desk, "archive");
        desk.focus(archive);
        desk.choosing().toggle(archive);
        desk.choosing().plugin();
        desk.choosing().only(desk.scrolled().plan().slot(ORACLE).orElseThrow().element());
        assertEquals(Set.of(), desk.model().choice().mounts());
        assertTrue(archive.why().contains("Reload its engine db-ledger/"), archive.why());
        assertEquals(
                "Database connection oracle-main of db-ledger/: oracle-db · asks for v0.11.0.",
                Spoken.sentence(connection(desk, "oracle-main"), "", false));
    }

    @Test
    void theKeyboardLeadsFromADatabasePluginToItsConnectionAndBackToTheEngine() {
        desk.focus(desk.scrolled().plan().slot(ORACLE).orElseThrow().element());
        walk.right();
        assertEquals("db-ledger/ › oracle-main", Desks.focus(desk));
        desk.focused().ifPresent(walk::enter);
        assertEquals(Optional.of(new Opened.OfMount(LEDGER)), opening.openedProperty().get());
        walk.left();
        assertEquals("db-ledger/", Desks.focus(desk));
    }

    @Test
    void theFilterFindsAConnectionAndLeavesTheOthersOfItsEngineAway() {
        desk.model().filterProperty().set("oracle");
        assertEquals(
                List.of("SECRETS ENGINES", "db-ledger/", "db-ledger/ › oracle-main"),
                Desks.column(desk));
        desk.model().filterProperty().set("db-ledger");
        assertTrue(Desks.column(desk).contains("db-ledger/ › archive"));
    }

    @Test
    void ofManyConnectionsAFewAreShownUntilAPersonWantsMore() {
        List<DatabaseConnection> many = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            many.add(oracle("ora-%02d".formatted(i)));
        }
        BoardDesk busy = Desks.of(with(new Databases(many, List.of(), false)));
        busy.resize(3_000);
        Element.OfRest rest = rest(busy);
        assertEquals("17 more connections", Spoken.rest(rest));
        assertEquals(4, cablesOf(busy, ORACLE), "three, and one bundle to the rest");
        busy.focus(rest);
        new BoardWalk(busy).enter(rest);
        assertEquals(20, cablesOf(busy, ORACLE));
        assertTrue(rest(busy).open());
        busy.focus(connection(busy, "ora-20"));
        busy.turn(rest(busy).engine());
        assertEquals("db-ledger/", Desks.focus(busy), "the focus is not folded away");
    }

    private static Element.OfRest rest(BoardDesk desk) {
        return (Element.OfRest)
                desk.scrolled().plan().slot(new Element.RestKey(LEDGER)).orElseThrow().element();
    }

    private static long cablesOf(BoardDesk desk, PluginName plugin) {
        double from = desk.scrolled().plan().slot(plugin).orElseThrow().middle();
        return new Cables(desk, COLUMNS, Light.of(desk))
                .all().stream().filter(c -> c.from() == from).count();
    }

    @Test
    void whatMayNotBeReadIsSaidAtItsEngineAndAboveTheBoard() {
        VaultFailure denied =
                new VaultFailure.Denied(
                        new Tried("GET", SampleCluster.ADDRESS, "/v1/db-ledger/config/a"),
                        "read on db-ledger/config/a");
        BoardDesk closed =
                Desks.of(
                        with(
                                new Databases(
                                        List.of(DatabaseConnection.named(LEDGER, "a")),
                                        List.of(new Databases.Closed(LEDGER, denied, "")),
                                        false)));
        Element a = connection(closed, "a");
        assertTrue(a.why().contains("could not be read"), a.why());
        String engine = closed.scrolled().plan().slot(LEDGER).orElseThrow().element().why();
        assertTrue(engine.contains("connections not all shown"), engine);
        List<String> said = closed.model().notices().stream().map(Notice::sentence).toList();
        assertTrue(said.getFirst().startsWith("db-ledger/ did not show all"), said::toString);
        Element.OfPlugin card =
                (Element.OfPlugin) closed.scrolled().plan().slot(ORACLE).orElseThrow().element();
        assertFalse(card.card().detail().contains("connection"), "nobody knows that it has none");
    }

    @Test
    void foldedEnginesAreCabledFromThePluginsOfTheirConnections() {
        BoardDesk large = Desks.of(LargeCluster.of(14_000));
        large.resize(3_000);
        assertEquals(1, cablesOf(large, ORACLE), "one bundle to the folded engines");
        BoardGroup engines = Desks.group(large, "database");
        assertEquals(108, large.model().picture().all().of(ORACLE).length);
        large.fold(engines, true);
        for (int row : new int[] {0, 3, 9}) {
            BoardMount engine = engines.mounts().get(row);
            assertEquals(
                    engine.path().value(),
                    large.scrolled().plan().slotOf(engines.first() + row).element().name());
            assertEquals(
                    engine.path().value(),
                    large.scrolled().plan().slot(engine.path()).orElseThrow().element().name());
        }
        assertEquals(
                engines.mounts().size() - 10,
                ((Element.OfMore) large.scrolled().plan().slotOf(engines.end() - 1).element())
                        .count());
    }
}
