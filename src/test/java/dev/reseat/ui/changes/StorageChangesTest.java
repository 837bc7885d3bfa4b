package dev.reseat.ui.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Opened;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Databases;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.Raft;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Changes among database connections and members of the raft storage.
class StorageChangesTest {
    private static final Instant LATER = SampleCluster.READ.plusSeconds(60);
    private static final MountPath LEDGER = MountPath.secret("db-ledger");
    private static final Databases SAMPLE = SampleCluster.full().databases().known().orElseThrow();
    private static final Raft RAFT = SampleCluster.full().raft().known().orElseThrow();

    private static <T> Part<T> known(T value) {
        return new Part.Known<>(value, LATER);
    }

    private static List<Change> changes(ClusterSnapshot before, ClusterSnapshot now) {
        return Comparison.of(Assessment.of(before), Assessment.of(now));
    }

    private static List<String> lines(ClusterSnapshot before, ClusterSnapshot now) {
        return changes(before, now).stream()
                .map(c -> c.subject().label() + ": " + ChangeLine.what(c))
                .toList();
    }

    private static List<String> lines(Databases now) {
        return lines(SampleCluster.full(), SampleCluster.full().withDatabases(known(now)));
    }

    private static List<String> lines(Raft now) {
        return lines(SampleCluster.full(), SampleCluster.full().withRaft(known(now)));
    }

    private static DatabaseConnection connection(
            String name, String plugin, String version, @Nullable String running) {
        return new DatabaseConnection(LEDGER, name, plugin, version, running);
    }

    @Test
    void aConnectionThatAsksForAnotherVersionOrPluginIsListedWithBoth() {
        assertEquals(
                List.of(
                        "db-ledger/ › archive: uses mysql-database-plugin, before"
                                + " postgresql-database-plugin",
                        "db-ledger/ › oracle-main: asks for v0.12.0, before for v0.11.0"),
                lines(
                        new Databases(
                                List.of(
                                        connection("archive", "mysql-database-plugin", "", null),
                                        connection("oracle-main", "oracle-db", "v0.12.0", null)),
                                List.of(),
                                false)));
    }

    @Test
    void whatAConnectionRunsIsComparedWhereTheServerTellsItBothTimes() {
        Databases v1 =
                new Databases(
                        List.of(connection("oracle-main", "oracle-db", "", "v0.11.0")),
                        List.of(),
                        false);
        Databases v2 =
                new Databases(
                        List.of(connection("oracle-main", "oracle-db", "", "v0.12.0")),
                        List.of(),
                        false);
        Databases untold =
                new Databases(
                        List.of(connection("oracle-main", "oracle-db", "", null)),
                        List.of(),
                        false);
        ClusterSnapshot before = SampleCluster.full().withDatabases(known(v1));
        assertEquals(
                List.of("db-ledger/ › oracle-main: runs v0.12.0, before v0.11.0"),
                lines(before, before.withDatabases(known(v2))));
        assertEquals(List.of(), lines(before, before.withDatabases(known(untold))));
    }

    @Test
    void connectionsThatComeAndGoLeadToTheirEngine() {
        Databases other =
                new Databases(
                        List.of(
                                SAMPLE.connections().getFirst(),
                                connection("reports", "oracle-db", "v0.11.0", null)),
                        List.of(),
                        false);
        assertEquals(
                List.of(
                        "db-ledger/ › reports: connection made, of oracle-db",
                        "db-ledger/ › oracle-main: connection gone, was of oracle-db"),
                lines(other));
        Change first =
                changes(SampleCluster.full(), SampleCluster.full().withDatabases(known(other)))
                        .getFirst();
        assertEquals(new Opened.OfMount(LEDGER), first.subject().opened());
        assertEquals("db-ledger/ › reports", first.subject().identity());
        assertEquals(
                "Changed at 14:03:11: reports connection made, of oracle-db.",
                ChangeLine.sentence(first, ZoneOffset.UTC));
    }

    @Test
    void anEngineThatDoesNotShowAllProvesNothingAboutWhichConnectionsThereAre() {
        VaultFailure denied =
                new VaultFailure.Denied(
                        new Tried("GET", new NodeAddress("https://bao-0:8200"), "sys/mounts"),
                        "list on db-ledger/config");
        Databases closed =
                new Databases(
                        List.of(),
                        List.of(new Databases.Closed(LEDGER, denied, "list on db-ledger/config")),
                        false);
        assertEquals(List.of(), lines(closed));
        assertEquals(List.of(), lines(new Databases(List.of(), List.of(), true)));
        assertEquals(2, lines(new Databases(List.of(), List.of(), false)).size());
    }

    @Test
    void aConnectionOfWhichOnlyTheNameCouldBeReadHasNotChanged() {
        assertEquals(
                List.of(),
                lines(
                        new Databases(
                                SAMPLE.connections().stream()
                                        .map(c -> DatabaseConnection.named(c.engine(), c.name()))
                                        .toList(),
                                List.of(),
                                false)));
    }

    @Test
    void anEngineThatIsGoneIsOneChangeWithoutThoseOfItsConnections() {
        List<Mount> without =
                SampleCluster.full().secrets().known().orElseThrow().stream()
                        .filter(m -> !m.path().equals(LEDGER))
                        .toList();
        assertEquals(
                List.of("db-ledger/: unmounted, was of database"),
                lines(
                        SampleCluster.full(),
                        SampleCluster.full()
                                .withSecrets(known(without))
                                .withDatabases(known(Databases.NONE))));
    }

    private static Raft with(List<Raft.Server> servers) {
        return new Raft(servers, RAFT.autopilot());
    }

    @Test
    void membersThatJoinLeaveOrGainAVoteAreListed() {
        List<Raft.Server> servers = new ArrayList<>(RAFT.servers());
        servers.set(3, new Raft.Server("bao-3", servers.get(3).address(), false, false));
        servers.removeLast();
        servers.add(new Raft.Server("bao-9", "bao-9.eu.example.com:8201", false, false));
        assertEquals(
                List.of(
                        "bao-3: no voter, before a voter",
                        "bao-9: joined the raft storage",
                        "bao-4: left the raft storage"),
                lines(with(servers)));
        Change gone =
                changes(SampleCluster.full(), SampleCluster.full().withRaft(known(with(servers))))
                        .getLast();
        NodeAddress four =
                SampleCluster.full().nodes().known().orElseThrow().getLast().apiAddress();
        assertEquals(new Opened.OfNode(four), gone.subject().opened());
        assertEquals(four, gone.subject().identity());
    }

    @Test
    void whoLeadsAndHowFarTheOthersLagIsNoChangeOfTheStorage() {
        List<Raft.Server> servers = new ArrayList<>();
        RAFT.servers()
                .forEach(s ->
                        servers.add(
                                new Raft.Server(
                                        s.id(), s.address(), s.id().equals("bao-1"), s.voter())));
        Map<String, Raft.Pulse> pulses = new HashMap<>();
        RAFT.autopilot()
                .known()
                .orElseThrow()
                .pulses()
                .forEach((id, p) ->
                        pulses.put(
                                id,
                                new Raft.Pulse(p.healthy(), p.lastContact(), p.lastIndex() + 7)));
        assertEquals(
                List.of(), lines(new Raft(servers, known(new Raft.Autopilot(false, 1, pulses)))));
    }

    @Test
    void aMemberThatIsHealthyAgainIsListedUnlessItsNodeTellsIt() {
        Map<String, Raft.Pulse> pulses =
                new HashMap<>(RAFT.autopilot().known().orElseThrow().pulses());
        pulses.put("bao-4", new Raft.Pulse(true, null, 88_412));
        Raft healed = new Raft(RAFT.servers(), known(new Raft.Autopilot(true, 2, pulses)));
        assertEquals(List.of("bao-4: healthy in raft, before not healthy in raft"), lines(healed));
        ClusterSnapshot without =
                SampleCluster.full()
                        .withNodes(
                                new Part.Known<>(
                                        SampleCluster.full().nodes().known().orElseThrow().stream()
                                                .filter(n -> !n.name().equals("bao-4"))
                                                .toList(),
                                        SampleCluster.READ));
        assertEquals(
                List.of("bao-4: came"),
                lines(without, SampleCluster.full().withRaft(known(healed))));
    }
}
