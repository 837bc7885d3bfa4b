package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_4;
import static dev.reseat.fakes.Example.BAO_2_6;
import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Example.ENTERPRISE;
import static dev.reseat.fakes.Example.VAULT_1_15;
import static dev.reseat.fakes.Example.VAULT_1_20;
import static dev.reseat.fakes.Example.build;
import static dev.reseat.fakes.Example.builtin;
import static dev.reseat.fakes.Example.known;
import static dev.reseat.fakes.Example.mount;
import static dev.reseat.fakes.Example.row;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.Plans;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Databases;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.Product;
import dev.reseat.vault.Raft;
import dev.reseat.vault.Rights;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.ServerTraits;
import dev.reseat.vault.TokenFacts;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private static final Mount TUNED = mount("docs/", "docs", "v2.0.0", Plans.OLD);
    private static final List<Plugin> ROWS =
            List.of(row("docs/", "docs", Plans.OLD), row("docs/", "docs", Plans.NEW));

    private static ClusterSnapshot of(ServerTraits traits) {
        return Example.snapshot(traits, List.of(TUNED), ROWS);
    }

    private static ClusterSnapshot inTeam1(ClusterSnapshot root, ServerTraits traits) {
        return ClusterSnapshot.awaited(
                        traits, root.clusterName(), new Namespace("team1"), root.begunAt())
                .withCatalog(root.catalog())
                .withSecrets(root.secrets())
                .withAuths(root.auths())
                .withNodes(root.nodes())
                .withToken(root.token())
                .withRights(root.rights());
    }

    private static ReloadPlan local(ClusterSnapshot snapshot) {
        return Plans.ofMounts(snapshot, ReloadScope.LOCAL, Pace.CAREFUL, snapshot.mounts());
    }

    private static ReloadPlan global(ClusterSnapshot snapshot) {
        return Plans.ofMounts(snapshot, ReloadScope.GLOBAL, Pace.CAREFUL, snapshot.mounts());
    }

    private static void assertSays(ReloadPlan plan, Check.Level level, String words) {
        assertTrue(
                plan.checks().stream()
                        .anyMatch(c -> c.level() == level && c.text().contains(words)),
                () -> level + " with \"" + words + "\" is not in " + plan.checks());
    }

    private static void assertSilent(ReloadPlan plan, String words) {
        assertTrue(
                plan.checks().stream().noneMatch(c -> c.text().contains(words)),
                () -> plan.checks().toString());
    }

    @Test
    void ordinaryPlanHasNoStop() {
        for (ServerTraits traits : List.of(BAO_2_4, BAO_2_6, BAO_2_7, VAULT_1_15, ENTERPRISE)) {
            assertTrue(local(of(traits)).sendable(), traits.label());
        }
    }

    @Test
    void rightsAreSaid() {
        ClusterSnapshot snapshot = of(BAO_2_7);

        assertSays(local(snapshot), Check.Level.PASS, "may update sys/plugins/reload/backend");
        assertSays(
                local(
                        snapshot.withRights(
                                known(new Rights(Map.of(Rights.RELOAD, Set.of("create")))))),
                Check.Level.WARNING,
                "lacks update");
        assertSays(
                local(snapshot.withRights(Example.denied("update on sys/capabilities-self"))),
                Check.Level.WARNING,
                "could not be asked");
        assertSays(
                local(
                        snapshot.withRights(
                                known(new Rights(Map.of(Rights.RELOAD, Set.of("root")))))),
                Check.Level.PASS,
                "may update");
    }

    @Test
    void tokenThatEndsSoonOrHasFewUsesIsSaid() {
        ClusterSnapshot snapshot = of(BAO_2_7);
        TokenFacts soon =
                new TokenFacts("ann", List.of(), Example.START.plus(Duration.ofSeconds(299)), 0);
        TokenFacts later =
                new TokenFacts("ann", List.of(), Example.START.plus(Duration.ofMinutes(5)), 0);
        TokenFacts few = new TokenFacts("ann", List.of(), null, 7);

        assertSays(
                local(snapshot.withToken(known(soon))), Check.Level.WARNING, "less than 5 minutes");
        assertSilent(local(snapshot.withToken(known(later))), "less than 5 minutes");
        assertSays(local(snapshot.withToken(known(few))), Check.Level.WARNING, "7 uses left");
    }

    @Test
    void whatAGlobalScopeDoesOnThisServerIsSaid() {
        assertSays(global(of(BAO_2_6)), Check.Level.WARNING, "ignores the scope");
        assertSays(global(of(VAULT_1_15)), Check.Level.WARNING, "reloads the active node only");
        assertSays(global(of(BAO_2_7)), Check.Level.PASS, "reloads every node");
        assertSays(global(of(ENTERPRISE)), Check.Level.WARNING, "can only be \"dispatched\"");
    }

    @Test
    void whatALocalScopeLeavesIsSaid() {
        assertSays(local(of(BAO_2_7)), Check.Level.WARNING, "keep what they run");
        assertSays(local(of(VAULT_1_15)), Check.Level.PASS, "active node is the whole truth");
        assertSays(local(of(BAO_2_4)), Check.Level.PASS, "active node is the whole truth");
        assertSilent(local(of(VAULT_1_15)), "keep what they run");
    }

    @Test
    void manyClusterWideRequestsAreWarnedOfWhereTheyWereSeenToKillAServer() {
        assertSays(
                Plans.changing(ENTERPRISE, ReloadScope.GLOBAL, Pace.ONE_BY_ONE, 21),
                Check.Level.WARNING,
                "21 cluster-wide requests");
        assertSilent(
                Plans.changing(ENTERPRISE, ReloadScope.GLOBAL, Pace.ONE_BY_ONE, 20),
                "cluster-wide requests");
        assertSilent(
                Plans.changing(ENTERPRISE, ReloadScope.LOCAL, Pace.ONE_BY_ONE, 21),
                "cluster-wide requests");
    }

    @Test
    void versionThatIsNotKnownIsSaid() {
        assertSays(
                local(of(Example.traits(Product.OPENBAO, "2.9.0"))),
                Check.Level.WARNING,
                "newer than what is known");
        assertSays(
                local(of(Example.traits(Product.OPENBAO, ""))),
                Check.Level.WARNING,
                "does not tell its version");
    }

    @Test
    void serverThatIgnoresNamespacesStopsAPlanForOne() {
        ClusterSnapshot root = of(VAULT_1_15);
        ClusterSnapshot team = inTeam1(root, VAULT_1_15);
        ClusterSnapshot honoured = inTeam1(root, BAO_2_7);

        assertSays(local(team), Check.Level.STOP, "would hit the root");
        assertFalse(local(team).sendable());
        assertTrue(local(honoured).sendable());
    }

    @Test
    void aMemberOfTheClusterThatIsNotAmongItsNodesIsWarnedAbout() {
        List<Node> nodes =
                Example.threeNodes().stream().map(n -> n.at(n.name() + ":8201")).toList();
        List<Raft.Server> servers =
                nodes.stream()
                        .map(n -> new Raft.Server(n.name(), n.clusterAddress(), n.active(), true))
                        .toList();
        ClusterSnapshot whole =
                of(BAO_2_7)
                        .withNodes(known(nodes))
                        .withRaft(known(new Raft(servers, Example.denied("read"))));
        ClusterSnapshot one = whole.withNodes(known(nodes.subList(0, 2)));

        assertSays(local(one), Check.Level.WARNING, "bao-2 (bao-2:8201) belongs to the cluster");
        assertSilent(local(whole), "belongs to the cluster");
    }

    @Test
    void noActiveNodeStopsButNodesThatMayNotBeListedOnlyWarn() {
        ClusterSnapshot leaderless =
                of(BAO_2_7).withNodes(known(List.of(Example.node("bao-1", NodeRole.STANDBY))));
        ClusterSnapshot denied = of(BAO_2_7).withNodes(Example.denied("read on sys/ha-status"));

        assertFalse(local(leaderless).sendable());
        assertSays(local(leaderless), Check.Level.STOP, "No active node");
        assertTrue(local(denied).sendable());
        assertSays(local(denied), Check.Level.WARNING, "nodes cannot be read");
    }

    @Test
    void nodeInTroubleNodesOfDifferentVersionsAndASharedAddressAreSaid() {
        Node active = Example.node("bao-0", NodeRole.ACTIVE);
        Node away =
                new Node(
                        "bao-1",
                        Example.address("bao-1"),
                        Example.address("bao-1"),
                        NodeRole.STANDBY,
                        SealStatus.UNKNOWN,
                        "",
                        null,
                        new VaultFailure.Unreachable(Example.tried(), "refused"));
        Node older =
                new Node(
                        "bao-2",
                        Example.address("bao-2"),
                        active.asked(),
                        NodeRole.STANDBY,
                        SealStatus.UNSEALED,
                        "2.6.1",
                        null,
                        null);
        ReloadPlan plan = local(of(BAO_2_7).withNodes(known(List.of(active, away, older))));

        assertSays(plan, Check.Level.WARNING, "bao-1 could not be asked");
        assertSays(plan, Check.Level.WARNING, "different versions: 2.7.2, 2.6.1");
        assertSays(plan, Check.Level.WARNING, "have one address");
        assertSilent(local(of(BAO_2_7)), "different versions");
        assertSilent(local(of(BAO_2_7)), "have one address");
    }

    @Test
    void standbysThatNeverLearnATunedVersionAreSaidWhereItMatters() {
        assertSays(local(of(BAO_2_6)), Check.Level.WARNING, "never learn a tuned version");
        assertSilent(local(of(BAO_2_7)), "never learn");
        assertSilent(Plans.sameBinary(BAO_2_6, ReloadScope.LOCAL, Pace.CAREFUL, 1), "never learn");
    }

    @Test
    void whatAFailureLeavesIsSaidWhereItKills() {
        assertSays(local(of(BAO_2_7)), Check.Level.WARNING, "kills a mount");
        assertSilent(local(of(BAO_2_6)), "kills a mount");
        assertSays(
                Plans.changing(BAO_2_7, ReloadScope.LOCAL, Pace.CAREFUL, 3),
                Check.Level.WARNING,
                "cut in mid list");
        assertSilent(
                Plans.changing(BAO_2_7, ReloadScope.LOCAL, Pace.ONE_BY_ONE, 3), "cut in mid list");
    }

    @Test
    void builtinsOtherThanKvAreSaidToRebuildTheirState() {
        List<Mount> mounts =
                List.of(mount("kv/", "kv", builtin()), mount("pki/", "pki", builtin()));
        List<Plugin> rows = List.of(row("kv/", "kv", builtin()), row("pki/", "pki", builtin()));

        assertSays(
                local(Example.snapshot(BAO_2_7, mounts, rows)),
                Check.Level.WARNING,
                "rebuild their state: pki.");
        assertSilent(local(Example.snapshot(BAO_2_7, mounts.subList(0, 1), rows)), "rebuild");
        assertSilent(local(Example.snapshot(BAO_2_7, mounts.subList(0, 1), rows)), "kills a mount");
    }

    @Test
    void nothingToReloadStops() {
        ReloadPlan plan =
                local(Example.snapshot(BAO_2_7, List.of(mount("sys/", "system", builtin())), ROWS));

        assertSays(plan, Check.Level.STOP, "Nothing is left");
        assertFalse(plan.sendable());
    }

    @Test
    void byNameAMountThatIsCertainToFailStopsEvenIfItFailedBefore() {
        for (Mount m :
                List.of(
                        mount("docs/", "docs", "v3.0.0", Plans.OLD),
                        mount("docs/", "docs", "v3.0.0", build("v1.0.0", "")))) {
            ReloadPlan plan =
                    Plans.ofPlugin(
                            Example.snapshot(BAO_2_7, List.of(m), ROWS),
                            ReloadScope.LOCAL,
                            PluginType.SECRET,
                            "docs");

            assertSays(plan, Check.Level.STOP, "docs v3.0.0");
            assertFalse(plan.sendable());
        }
    }

    @Test
    void byNameWithoutBothMountTablesStopsSinceNobodyKnowsWhatItHits() {
        ClusterSnapshot snapshot = of(BAO_2_7);
        for (ClusterSnapshot partial :
                List.of(
                        snapshot.withAuths(Example.denied("read on sys/auth")),
                        snapshot.withSecrets(new Part.Awaited<>()))) {
            ReloadPlan plan = Plans.ofPlugin(partial, ReloadScope.LOCAL, PluginType.SECRET, "docs");

            assertSays(plan, Check.Level.STOP, "not known");
            assertFalse(plan.sendable());
        }
        assertTrue(
                local(snapshot.withAuths(Example.denied("read on sys/auth"))).sendable(),
                "exact paths are known");
    }

    @Test
    void byNameSaysWhatThisServerDoesWithTheRest() {
        List<Mount> two = List.of(TUNED, mount("docs2/", "docs", "v2.0.0", Plans.OLD));

        assertSays(
                Plans.ofPlugin(
                        Example.snapshot(BAO_2_7, two, ROWS),
                        ReloadScope.LOCAL,
                        PluginType.SECRET,
                        "docs"),
                Check.Level.WARNING,
                "stops at the first mount that fails");
        assertSilent(
                Plans.ofPlugin(
                        Example.snapshot(VAULT_1_20, two, ROWS),
                        ReloadScope.LOCAL,
                        PluginType.SECRET,
                        "docs"),
                "stops at the first");
        assertSays(
                Plans.ofPlugin(of(BAO_2_7), ReloadScope.LOCAL, PluginType.SECRET, "unused"),
                Check.Level.WARNING,
                "would do nothing");
    }

    @Test
    void databasePluginByNameIsNotSaidToDoNothingWhereItsConnectionsAreReset() {
        ReloadPlan reset =
                Plans.ofPlugin(
                        of(VAULT_1_20), ReloadScope.LOCAL, PluginType.DATABASE, "postgresql");
        ReloadPlan nothing =
                Plans.ofPlugin(
                        of(VAULT_1_15), ReloadScope.LOCAL, PluginType.DATABASE, "postgresql");

        assertSays(reset, Check.Level.WARNING, "connections of this plugin are reset");
        assertSays(nothing, Check.Level.WARNING, "would do nothing");
    }

    @Test
    void theConnectionsOfADatabasePluginAreNamed() {
        MountPath ledger = new MountPath("db-ledger/");
        Databases two =
                new Databases(
                        List.of(
                                new DatabaseConnection(ledger, "main", "oracle", "v1", null),
                                new DatabaseConnection(ledger, "app", "postgresql", "", null)),
                        List.of(),
                        false);
        Databases part = new Databases(two.connections(), List.of(), true);

        assertSays(
                byDatabase(of(VAULT_1_20).withDatabases(known(two))),
                Check.Level.WARNING,
                "1 connection of this plugin is reset: db-ledger/ › main.");
        assertSays(
                byDatabase(of(VAULT_1_20).withDatabases(known(part))),
                Check.Level.WARNING,
                "1 connection of this plugin, and perhaps others, is reset");
        assertSays(
                byDatabase(of(BAO_2_7).withDatabases(known(two))),
                Check.Level.WARNING,
                "refuses the names of database plugins. Reload the engine of its connections:"
                        + " db-ledger/ › main.");
    }

    private static ReloadPlan byDatabase(ClusterSnapshot snapshot) {
        return Plans.ofPlugin(snapshot, ReloadScope.LOCAL, PluginType.DATABASE, "oracle");
    }

    @Test
    void aListOfNodesThatIsDeniedMayLackOthers() {
        Part<List<Node>> one =
                new Part.Partial<>(
                        Example.threeNodes().subList(0, 1),
                        Example.START,
                        new VaultFailure.Denied(Example.tried(), "read on sys/ha-status"),
                        "read on sys/ha-status");

        assertSays(
                local(of(BAO_2_7).withNodes(one)),
                Check.Level.WARNING,
                "There may be other nodes, which this plan leaves out: the token lacks read on sys/ha-status.");
    }

    @Test
    void byNameATokenThatSeesMountsInPartIsWarnedOfTheOthers() {
        ClusterSnapshot whole = of(BAO_2_7);
        ClusterSnapshot part =
                whole.withSecrets(
                        new Part.Partial<>(
                                List.of(TUNED),
                                Example.START,
                                new VaultFailure.Denied(Example.tried(), "read on sys/mounts"),
                                "read on sys/mounts"));

        assertSays(
                Plans.ofPlugin(part, ReloadScope.LOCAL, PluginType.SECRET, "docs"),
                Check.Level.WARNING,
                "sees only the mounts that it may touch");
        assertSilent(
                Plans.ofPlugin(whole, ReloadScope.LOCAL, PluginType.SECRET, "docs"), "sees only");
    }

    @Test
    void wayBackIsTheRunningBuildInTheCatalogWithItsSha() {
        assertSays(local(of(BAO_2_7)), Check.Level.PASS, "Way back: docs v1.0.0");
        assertSilent(local(of(BAO_2_7)), "NO WAY BACK");
    }

    @Test
    void versionRegisteredAgainUnderItsOwnNameHasNoWayBack() {
        Mount running = mount("docs/", "docs", "v1.0.0", Plans.OLD);
        ReloadPlan again =
                local(
                        Example.snapshot(
                                BAO_2_7,
                                List.of(running),
                                List.of(row("docs/", "docs", build("v1.0.0", "beef")))));
        ReloadPlan gone =
                local(
                        Example.snapshot(
                                BAO_2_7, List.of(TUNED), List.of(row("docs/", "docs", Plans.NEW))));

        assertSays(again, Check.Level.WARNING, "NO WAY BACK");
        assertSays(gone, Check.Level.WARNING, "NO WAY BACK");
    }

    @Test
    void mountWhoseLastReloadFailedHasNothingToGoBackTo() {
        ReloadPlan heal =
                local(
                        Example.snapshot(
                                BAO_2_7,
                                List.of(mount("docs/", "docs", "v1.0.0", build("v1.0.0", ""))),
                                ROWS));

        assertSilent(heal, "NO WAY BACK");
        assertSilent(heal, "Way back");
    }

    @Test
    void interruptedMountsAreCounted() {
        List<Mount> mounts = List.of(TUNED, mount("same/", "docs", Plans.OLD));
        ReloadPlan plan =
                Plans.ofMounts(
                        Example.snapshot(BAO_2_7, mounts, ROWS),
                        ReloadScope.LOCAL,
                        Pace.CAREFUL,
                        List.of(TUNED));

        assertSays(plan, Check.Level.WARNING, "1 mount outside the plan may share a process");
    }
}
