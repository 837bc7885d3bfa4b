package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.HandClock;
import dev.reseat.fakes.LargeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.changes.ChangesModel;
import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Databases;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What changes by time alone and what has changed of late, on the board.
class BoardChangesTest {
    private static final MountPath CORP = MountPath.auth("corp");

    private final HandClock clock = new HandClock(SampleCluster.READ);
    private final Threads here = new Threads(Runnable::run, Runnable::run);
    private final Snapshots snapshots = new Snapshots(here);
    private final Host host = new Host(here, clock);
    private final ChangesModel changes = new ChangesModel(snapshots, host);
    private final BoardModel model = new BoardModel(new Choice(), snapshots, host, new Opening());
    private final AtomicInteger drawn = new AtomicInteger();
    private final BoardDesk desk = new BoardDesk(model, drawn::incrementAndGet);

    private static <T> Part<T> known(T value) {
        return new Part.Known<>(value, SampleCluster.READ.plusSeconds(60));
    }

    private void show(ClusterSnapshot snapshot) {
        snapshots.publish(snapshot);
        desk.renew();
    }

    /// The sample with a new version of corp-sso in the catalog that one mount runs already.
    private static ClusterSnapshot later() {
        ClusterSnapshot before = SampleCluster.full();
        List<Mount> auths =
                before.auths().known().orElseThrow().stream()
                        .map(m -> m.path().equals(CORP) ? running(m) : m)
                        .toList();
        Catalog catalog = before.catalog().known().orElseThrow();
        List<Catalog.Pin> pins = List.of(new Catalog.Pin(PluginType.AUTH, "corp-sso", "v0.9.2"));
        return before.withAuths(known(auths))
                .withCatalog(known(new Catalog(catalog.plugins(), pins)));
    }

    private static Mount running(Mount m) {
        PluginBuild now = SampleCluster.CORP_NEW;
        return new Mount(m.path(), m.plugin(), m.accessor(), "", m.configuredVersion(), now, "");
    }

    private Element element(Object key) {
        return desk.scrolled().plan().slot(key).orElseThrow().element();
    }

    @Test
    void whatHasChangedOfLateIsMarkedAndSaysWhatHappened() {
        show(SampleCluster.full());
        show(later());
        Element corp = element(CORP);
        Element plugin = element(new PluginName(PluginType.AUTH, "corp-sso"));
        assertEquals(1, desk.fresh().of(corp));
        assertEquals(1, desk.fresh().of(plugin));
        assertEquals(0, desk.fresh().of(element(MountPath.auth("corp-ci"))));
        String why = new Reasons(desk).of(corp);
        assertTrue(why.contains("Changed at "), why);
        assertTrue(why.contains("runs v0.9.2, before v0.9.1"), why);
        assertTrue(new Reasons(desk).of(plugin).contains("pinned to v0.9.2"));
        assertTrue(
                Spoken.sentence(corp, why, false).contains("runs v0.9.2, before v0.9.1"),
                "those who hear it are told too");
        clock.pass(Duration.ofMinutes(3));
        changes.tick();
        assertEquals(0, desk.fresh().of(corp));
        assertFalse(new Reasons(desk).of(corp).contains("Changed"));
    }

    @Test
    void aPluginThatIsKnownToBeDeclarativeIsMarkedAndSaysWhatThatMeans() {
        show(SampleCluster.full());
        Element.OfPlugin sso =
                (Element.OfPlugin) element(new PluginName(PluginType.AUTH, "corp-sso"));
        assertFalse(new Reasons(desk).of(sso).contains("declarative"));
        snapshots.declared().tell(new Opened.OfPlugin(PluginType.AUTH, "corp-sso"), true);
        assertEquals(Glyph.DECLARATIVE, model.flags(sso.card()).getLast().glyph());
        String why = new Reasons(desk).of(sso);
        assertTrue(why.contains("overwritten at the next SIGHUP"), why);
    }

    @Test
    void aFoldedGroupSaysHowManyOfItsMountsHaveChanged() {
        ClusterSnapshot large = LargeCluster.of(14_000);
        show(large);
        List<Mount> auths = large.auths().known().orElseThrow();
        show(
                large.withAuths(
                        known(
                                auths.stream()
                                        .map(m -> m.plugin().equals("corp-sso") ? running(m) : m)
                                        .toList())));
        Element group = element(new Element.GroupKey(Desks.group(desk, "corp-sso").key()));
        assertEquals(37, desk.fresh().of(group));
        assertEquals("37 of its mounts have changed of late.", new Reasons(desk).of(group));
    }

    @Test
    void aSecondThatChangesNothingOfTheNodesDrawsNothing() {
        show(
                SampleCluster.full()
                        .withNodes(
                                known(
                                        SampleCluster.full().nodes().known().orElseThrow().stream()
                                                .filter(n -> n.troubled().isEmpty())
                                                .toList())));
        int before = drawn.get();
        clock.pass(Duration.ofSeconds(1));
        desk.tick();
        assertEquals(before, drawn.get());
    }

    private List<String> late() {
        return desk.scrolled().plan().nodeCards().stream()
                .filter(n -> n.seen().word().equals("late echo"))
                .map(NodeCard::name)
                .toList();
    }

    @Test
    void aStandbyIsNotCalledLateBecauseNobodyHasReadSince() {
        show(SampleCluster.full());
        int before = drawn.get();
        clock.pass(Duration.ofSeconds(60));
        desk.tick();
        assertEquals(before + 1, drawn.get(), "the echo of the node in trouble is older");
        assertEquals(List.of(), late());
    }

    @Test
    void aStandbyWhoseEchoWasOldWhenItWasReadIsCalledLate() {
        show(
                SampleCluster.full()
                        .withNodes(known(SampleCluster.full().nodes().known().orElseThrow())));
        assertEquals(List.of("bao-1", "bao-2", "bao-3"), late());
    }

    private static final MountPath LEDGER = MountPath.secret("db-ledger");

    private static ClusterSnapshot connections(DatabaseConnection... all) {
        return SampleCluster.full()
                .withDatabases(known(new Databases(List.of(all), List.of(), false)));
    }

    private static DatabaseConnection oracle(String name, String version) {
        return new DatabaseConnection(LEDGER, name, "oracle-db", version, null);
    }

    @Test
    void aConnectionThatAsksForAnotherVersionIsMarkedAndNotItsEngine() {
        show(connections(oracle("main", "v0.10.0"), oracle("spare", "v0.10.0")));
        show(connections(oracle("main", "v0.11.0"), oracle("spare", "v0.10.0")));
        Element main = element(new BoardConnection.Key(LEDGER, "main"));
        assertEquals(1, desk.fresh().of(main));
        assertEquals(0, desk.fresh().of(element(new BoardConnection.Key(LEDGER, "spare"))));
        assertEquals(0, desk.fresh().of(element(LEDGER)));
        String why = new Reasons(desk).of(main);
        assertTrue(why.contains("asks for v0.11.0, before for v0.10.0"), why);
    }

    @Test
    void ofAConnectionThatIsGoneTheEngineIsMarked() {
        show(connections(oracle("main", "v0.10.0"), oracle("spare", "v0.10.0")));
        show(connections(oracle("main", "v0.10.0")));
        assertEquals(1, desk.fresh().of(element(LEDGER)));
    }

    @Test
    void changedConnectionsThatAreNotShownMarkTheRowThatStandsForThem() {
        String[] names = {"a", "b", "c", "d", "e", "f", "g", "h"};
        show(connections(all(names, "v0.10.0")));
        show(connections(all(names, "v0.11.0")));
        Element rest = element(new Element.RestKey(LEDGER));
        assertEquals(5, desk.fresh().of(rest));
        assertTrue(new Reasons(desk).of(rest).contains("5"), new Reasons(desk).of(rest));
    }

    private static DatabaseConnection[] all(String[] names, String version) {
        return Stream.of(names).map(n -> oracle(n, version)).toArray(DatabaseConnection[]::new);
    }

    @Test
    void connectionsThatAreOlderThanThePictureSayFromWhenTheyAre() {
        Instant kept = SampleCluster.READ.minusSeconds(200);
        Databases older =
                new Databases(
                        List.of(oracle("main", "v0.10.0")), List.of(), false, Map.of(LEDGER, kept));
        show(SampleCluster.full().withDatabases(known(older)));
        assertTrue(
                Desks.column(desk).contains("connections as of 13:58"),
                Desks.column(desk)::toString);
        Element main = element(new BoardConnection.Key(LEDGER, "main"));
        assertTrue(new Reasons(desk).of(main).endsWith("connections as of 13:58"));
        show(connections(oracle("main", "v0.10.0")));
        assertFalse(Desks.column(desk).toString().contains("as of"));
    }
}
