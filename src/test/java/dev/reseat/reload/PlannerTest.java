package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_4;
import static dev.reseat.fakes.Example.BAO_2_6;
import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Example.ENTERPRISE;
import static dev.reseat.fakes.Example.VAULT_1_15;
import static dev.reseat.fakes.Example.VAULT_1_9;
import static dev.reseat.fakes.Example.build;
import static dev.reseat.fakes.Example.builtin;
import static dev.reseat.fakes.Example.mount;
import static dev.reseat.fakes.Example.row;
import static dev.reseat.fakes.Example.snapshot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.Plans;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.SealStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlannerTest {
    private static final PluginBuild V1 = build("v1.0.0");
    private static final PluginBuild V2 = build("v2.0.0");

    /// Mounts `docs-0000/`, ... that run one version and are tuned to the next.
    private static List<Mount> tuned(String plugin, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> mount(plugin + "-%04d/".formatted(i), plugin, "v2.0.0", V1))
                .toList();
    }

    private static List<Plugin> rows(String... plugins) {
        List<Plugin> rows = new ArrayList<>();
        for (String p : plugins) {
            rows.add(row(p + "/", p, V1));
            rows.add(row(p + "/", p, V2));
        }
        rows.add(row("kv/", "kv", builtin()));
        return rows;
    }

    private static List<Integer> sizes(ReloadPlan plan) {
        return plan.steps().stream().map(s -> s.mounts().size()).toList();
    }

    private static List<Step.Role> roles(ReloadPlan plan) {
        return plan.steps().stream().map(s -> ((Step.Reload) s).role()).toList();
    }

    private static ReloadPlan plan(ClusterSnapshot snapshot, Pace pace) {
        return Plans.ofMounts(snapshot, ReloadScope.LOCAL, pace, snapshot.mounts());
    }

    @Test
    void carefulPaceIsACanaryThenFiveThenListsOfFifty() {
        ReloadPlan plan = plan(snapshot(BAO_2_7, tuned("docs", 123), rows("docs")), Pace.CAREFUL);

        assertEquals(List.of(1, 5, 50, 50, 17), sizes(plan));
        assertEquals(
                List.of(
                        Step.Role.CANARY,
                        Step.Role.FEW,
                        Step.Role.LIST,
                        Step.Role.LIST,
                        Step.Role.LIST),
                roles(plan));
        assertEquals(123, plan.mounts().size());
        assertEveryMountIsInExactlyOneStepAndItsRequest(plan);
    }

    @ParameterizedTest
    @EnumSource(Pace.class)
    void everyPaceTouchesEveryMountOnce(Pace pace) {
        List<Mount> mounts = new ArrayList<>(tuned("docs", 61));
        mounts.addAll(tuned("corp", 7));
        mounts.add(mount("kv/", "kv", builtin()));

        assertEveryMountIsInExactlyOneStepAndItsRequest(
                plan(snapshot(BAO_2_7, mounts, rows("docs", "corp")), pace));
    }

    private static void assertEveryMountIsInExactlyOneStepAndItsRequest(ReloadPlan plan) {
        List<Integer> touched = plan.steps().stream().flatMap(s -> s.mounts().stream()).toList();
        assertEquals(IntStream.range(0, plan.mounts().size()).boxed().toList(), touched);
        for (Step s : plan.steps()) {
            assertEquals(s, plan.steps().get(s.number()));
            List<MountPath> paths =
                    s.mounts().stream().map(m -> plan.mounts().get(m).path()).toList();
            assertEquals(
                    ReloadWire.ofMounts(paths, plan.choice().scope(), plan.origin().namespace()),
                    s.wire());
        }
    }

    @Test
    void eachPluginHasACanaryOfItsOwnAndBuiltinsComeLast() {
        List<Mount> mounts = new ArrayList<>();
        mounts.add(mount("a-kv/", "kv", builtin()));
        mounts.addAll(tuned("corp", 3));
        mounts.addAll(tuned("docs", 8));
        mounts.add(mount("z-kv/", "kv", builtin()));
        ReloadPlan plan = plan(snapshot(BAO_2_7, mounts, rows("corp", "docs")), Pace.CAREFUL);

        assertEquals(List.of(1, 2, 1, 5, 2, 2), sizes(plan));
        assertEquals(
                List.of("corp", "corp", "docs", "docs", "docs", "kv"),
                plan.steps().stream()
                        .map(s -> plan.mounts().get(s.mounts().getFirst()).plugin())
                        .toList());
        assertEquals("{\"mounts\":[\"a-kv/\",\"z-kv/\"]}", plan.steps().getLast().wire().body());
    }

    @Test
    void samePluginNameAsAuthAndAsSecretIsTwoPlugins() {
        List<Mount> mounts =
                List.of(
                        mount("auth/corp/", "corp", "v2.0.0", V1),
                        mount("corp/", "corp", "v2.0.0", V1));
        ReloadPlan plan =
                plan(
                        snapshot(
                                BAO_2_7,
                                mounts,
                                List.of(row("auth/corp/", "corp", V2), row("corp/", "corp", V2))),
                        Pace.CAREFUL);

        assertEquals(List.of(1, 1), sizes(plan));
    }

    @Test
    void canaryIsAMountThatWouldReallyChange() {
        List<Mount> mounts = new ArrayList<>();
        mounts.add(mount("a/", "docs", V2));
        mounts.add(mount("b/", "docs", V2));
        mounts.add(mount("c/", "docs", "v2.0.0", V1));
        ReloadPlan plan = plan(snapshot(BAO_2_7, mounts, rows("docs")), Pace.CAREFUL);

        assertEquals("{\"mounts\":[\"c/\"]}", plan.steps().getFirst().wire().body());
        assertEquals(
                List.of("c/", "a/", "b/"),
                plan.mounts().stream().map(m -> m.path().value()).toList());
    }

    @Test
    void oneByOneIsARequestForEachMountBuiltinsToo() {
        List<Mount> mounts = new ArrayList<>(tuned("docs", 4));
        mounts.add(mount("kv-a/", "kv", builtin()));
        mounts.add(mount("kv-b/", "kv", builtin()));

        assertEquals(
                List.of(1, 1, 1, 1, 1, 1),
                sizes(plan(snapshot(BAO_2_7, mounts, rows("docs")), Pace.ONE_BY_ONE)));
    }

    @Test
    void togetherIsNeverMoreThanFiveHundredAndStaysWithinTheServersThousandStrings() {
        for (var traits : List.of(BAO_2_7, VAULT_1_15)) {
            ReloadPlan plan =
                    plan(snapshot(traits, tuned("docs", 1203), rows("docs")), Pace.TOGETHER);

            assertEquals(List.of(500, 500, 203), sizes(plan));
            // every string of the body is a key or a path, each between two quotes
            for (Step s : plan.steps()) {
                assertTrue(s.wire().body().chars().filter(c -> c == '"').count() / 2 <= 1000);
            }
        }
    }

    @Test
    void fourteenThousandBuiltinsGoInListsOfFiveHundred() {
        List<Mount> mounts =
                IntStream.range(0, 14_000)
                        .mapToObj(i -> mount("kv-%05d/".formatted(i), "kv", builtin()))
                        .toList();
        ReloadPlan plan = plan(snapshot(BAO_2_7, mounts, rows()), Pace.CAREFUL);

        assertEquals(28, plan.steps().size());
        assertTrue(plan.steps().stream().allMatch(s -> s.mounts().size() == 500));
    }

    @Test
    void byPluginIsOneRequestByNameWithEveryMountThatItWillHit() {
        List<Mount> mounts = new ArrayList<>(tuned("docs", 60));
        mounts.add(mount("auth/docs/", "docs", V1));
        mounts.add(mount("other/", "other", V1));
        ReloadPlan plan =
                Plans.ofPlugin(
                        snapshot(BAO_2_7, mounts, rows("docs", "other")),
                        ReloadScope.GLOBAL,
                        PluginType.SECRET,
                        "docs");

        assertEquals(1, plan.steps().size());
        assertEquals(List.of(Step.Role.BY_NAME), roles(plan));
        assertEquals(
                "{\"plugin\":\"docs\",\"scope\":\"global\"}",
                plan.steps().getFirst().wire().body());
        assertEquals(61, plan.mounts().size(), "the server takes the name in both tables");
    }

    @Test
    void singletonsAreLeftOut() {
        List<Mount> mounts =
                List.of(
                        mount("auth/token/", "token", builtin()),
                        mount("docs/", "docs", V1),
                        mount("sys/", "system", builtin()));
        ReloadPlan plan = plan(snapshot(BAO_2_7, mounts, rows("docs")), Pace.CAREFUL);

        assertEquals(List.of("docs/"), plan.mounts().stream().map(m -> m.path().value()).toList());
        assertEquals(
                List.of("auth/token/", "sys/"),
                plan.leftOut().stream().map(l -> l.path().value()).toList());
    }

    @Test
    void mountWithoutARowToStartIsLeftOutSinceItWouldOnlyDie() {
        List<Mount> mounts =
                List.of(mount("docs/", "docs", "v3.0.0", V1), mount("fine/", "docs", V1));
        ReloadPlan plan = plan(snapshot(BAO_2_7, mounts, rows("docs")), Pace.CAREFUL);

        assertEquals(1, plan.mounts().size());
        assertTrue(
                plan.leftOut().getFirst().why().contains("docs v3.0.0"), plan.leftOut().toString());
    }

    @Test
    void pathThatIsNoMountIsLeftOutAndChosenTwiceCountsOnce() {
        ClusterSnapshot snapshot =
                snapshot(BAO_2_7, List.of(mount("docs/", "docs", V1)), rows("docs"));
        MountPath docs = new MountPath("docs/");
        ReloadPlan plan =
                Plans.of(
                        snapshot,
                        new ReloadChoice(
                                new ReloadTarget.OfMounts(
                                        List.of(docs, new MountPath("gone/"), docs)),
                                ReloadScope.LOCAL,
                                Pace.CAREFUL));

        assertEquals(List.of(docs), plan.mounts().stream().map(PlannedMount::path).toList());
        assertEquals(
                List.of(new MountPath("gone/")),
                plan.leftOut().stream().map(LeftOut::path).toList());
    }

    @Test
    void authMountByPathIsLeftOutWhereTheServerOnlyPretends() {
        List<Mount> mounts =
                List.of(mount("auth/corp/", "corp", "", null), mount("docs/", "docs", "", null));
        List<Plugin> rows =
                List.of(row("auth/corp/", "corp", build("")), row("docs/", "docs", build("")));

        ReloadPlan byPath = plan(snapshot(VAULT_1_9, mounts, rows), Pace.CAREFUL);
        ReloadPlan byName =
                Plans.ofPlugin(
                        snapshot(VAULT_1_9, mounts, rows),
                        ReloadScope.LOCAL,
                        PluginType.AUTH,
                        "corp");

        assertEquals(
                List.of("docs/"), byPath.mounts().stream().map(m -> m.path().value()).toList());
        assertTrue(byPath.leftOut().getFirst().why().contains("without reloading them"));
        assertEquals(
                List.of("auth/corp/"),
                byName.mounts().stream().map(m -> m.path().value()).toList());
    }

    @Test
    void pathThatBeginsWithABlankIsLeftOutSinceAnotherMountWouldBeReloaded() {
        ClusterSnapshot snapshot =
                snapshot(BAO_2_7, List.of(mount(" docs/", "docs", V1)), rows("docs"));
        ReloadPlan byPath = plan(snapshot, Pace.CAREFUL);
        ReloadPlan byName = Plans.ofPlugin(snapshot, ReloadScope.LOCAL, PluginType.SECRET, "docs");
        assertEquals(List.of(), byPath.steps());
        assertTrue(byPath.leftOut().getFirst().why().contains("begins with a blank"));
        assertEquals(1, byName.mounts().size());
    }

    @Test
    void activeNodeThatIsAskedAtAnAddressNotItsOwnMayBeAnother() {
        List<Node> nodes = new ArrayList<>(Example.threeNodes());
        Node active = nodes.getFirst();
        nodes.set(
                0,
                new Node(
                        active.name(),
                        active.apiAddress(),
                        Example.address("lb"),
                        active.role(),
                        SealStatus.UNSEALED,
                        active.version(),
                        null,
                        null));
        ClusterSnapshot snapshot =
                snapshot(BAO_2_7, tuned("docs", 1), rows("docs")).withNodes(Example.known(nodes));
        ReloadPlan plan = plan(snapshot, Pace.CAREFUL);
        assertEquals(List.of("bao-0 unseen"), columns(plan));
        assertTrue(
                plan.checks().stream().anyMatch(c -> c.text().contains("behind a load balancer")));
        assertEquals(
                List.of("bao-0"),
                columns(plan(snapshot.withNodes(Example.known(nodes.subList(0, 1))), Pace.CAREFUL)),
                "where there is only one node nobody else can answer");
    }

    @Test
    void mountsOfTheSameBuildOutsideThePlanMayBeInterrupted() {
        List<Mount> mounts =
                List.of(
                        mount("chosen/", "docs", "v2.0.0", V1),
                        mount("kv/", "kv", builtin()),
                        mount("other-build/", "docs", V2),
                        mount("other-plugin/", "corp", V1),
                        mount("same-build/", "docs", V1));
        ClusterSnapshot snapshot = snapshot(BAO_2_7, mounts, rows("docs", "corp"));

        ReloadPlan plan =
                Plans.ofMounts(snapshot, ReloadScope.LOCAL, Pace.CAREFUL, mounts.subList(0, 2));

        assertEquals(List.of(new MountPath("same-build/")), plan.interrupted());
    }

    @Test
    void expectationTellsChangeSameBinaryAndBuiltin() {
        List<Mount> mounts =
                List.of(
                        mount("a-kv/", "kv", builtin()),
                        mount("b-same/", "docs", V1),
                        mount("c-tuned/", "docs", "v2.0.0", V1));
        ReloadPlan plan = plan(snapshot(BAO_2_7, mounts, rows("docs")), Pace.ONE_BY_ONE);

        assertEquals(
                List.of(
                        new Expectation.Changes(V2),
                        new Expectation.SameBinary(V1),
                        new Expectation.Builtin(builtin())),
                plan.mounts().stream().map(PlannedMount::expectation).toList());
    }

    @Test
    void whereTheServerDoesNotTellWhatRunsNoChangeIsPromised() {
        List<Mount> mounts =
                List.of(mount("docs/", "docs", "", null), mount("kv/", "kv", "", null));
        ReloadPlan plan =
                plan(
                        snapshot(
                                VAULT_1_9,
                                mounts,
                                List.of(
                                        row("docs/", "docs", build("")),
                                        row("kv/", "kv", builtin()))),
                        Pace.CAREFUL);

        assertInstanceOf(Expectation.Unknown.class, plan.mounts().get(0).expectation());
        assertInstanceOf(Expectation.Builtin.class, plan.mounts().get(1).expectation());
    }

    @Test
    void sameSnapshotAndChoiceGiveTheSamePlanButForItsName() {
        ClusterSnapshot snapshot = snapshot(BAO_2_7, tuned("docs", 9), rows("docs"));
        ReloadPlan one = plan(snapshot, Pace.CAREFUL);
        ReloadPlan two = plan(snapshot, Pace.CAREFUL);

        assertNotEquals(one.id(), two.id());
        assertEquals(one.steps(), two.steps());
        assertEquals(one.checks(), two.checks());
        assertEquals(one.mounts(), two.mounts());
        assertEquals(Example.START, one.origin().madeAt());
    }

    private static List<String> columns(ReloadPlan plan) {
        return plan.nodes().stream()
                .map(n -> n.name() + (n.unseen() == null ? "" : " unseen"))
                .toList();
    }

    private static ReloadPlan global(ClusterSnapshot snapshot) {
        return Plans.ofMounts(snapshot, ReloadScope.GLOBAL, Pace.CAREFUL, snapshot.mounts());
    }

    @Test
    void columnsAreTheNodesThatTheReloadShouldReach() {
        List<Mount> mounts = tuned("docs", 1);
        List<Plugin> rows = rows("docs");

        assertEquals(
                List.of("bao-0"), columns(plan(snapshot(BAO_2_7, mounts, rows), Pace.CAREFUL)));
        assertEquals(
                List.of("bao-0", "bao-1", "bao-2"),
                columns(global(snapshot(BAO_2_7, mounts, rows))));
        assertEquals(List.of("bao-0"), columns(global(snapshot(VAULT_1_15, mounts, rows))));
        assertEquals(List.of("bao-0"), columns(global(snapshot(BAO_2_4, mounts, rows))));
        assertEquals(
                List.of("bao-0", "bao-1 unseen", "bao-2 unseen"),
                columns(global(snapshot(ENTERPRISE, mounts, rows))));
    }

    @Test
    void nodesThatAnIgnoredGlobalScopeNeverReachesAreNotJudgedByTheirReadings() {
        ReloadPlan plan = global(snapshot(BAO_2_6, tuned("docs", 1), rows("docs")));

        assertEquals(List.of("bao-0", "bao-1 unseen", "bao-2 unseen"), columns(plan));
    }

    @Test
    void nodesBehindOneAddressAreAllUnseenTheActiveToo() {
        List<Node> nodes = new ArrayList<>();
        for (Node n : Example.threeNodes()) {
            nodes.add(
                    n.name().equals("bao-2")
                            ? n
                            : new Node(
                                    n.name(),
                                    n.apiAddress(),
                                    Example.address("lb"),
                                    n.role(),
                                    SealStatus.UNSEALED,
                                    n.version(),
                                    null,
                                    null));
        }
        ClusterSnapshot shared =
                snapshot(BAO_2_7, tuned("docs", 1), rows("docs")).withNodes(Example.known(nodes));

        assertEquals(List.of("bao-0 unseen", "bao-1 unseen", "bao-2"), columns(global(shared)));
        assertEquals(List.of("bao-0 unseen"), columns(plan(shared, Pace.CAREFUL)));
        // Where standbys pass everything on, the same address is no trouble.
        ClusterSnapshot forwarding =
                snapshot(VAULT_1_15, tuned("docs", 1), rows("docs"))
                        .withNodes(Example.known(nodes));
        assertEquals(List.of("bao-0"), columns(plan(forwarding, Pace.CAREFUL)));
    }

    @Test
    void requestGoesToTheActiveNodesOwnAddressElseToTheConnection() {
        ClusterSnapshot snapshot = snapshot(BAO_2_7, tuned("docs", 1), rows("docs"));
        ClusterSnapshot unknown = snapshot.withNodes(Example.denied("read on sys/ha-status"));
        ClusterSnapshot moved =
                snapshot.withNodes(
                        Example.known(
                                List.of(
                                        Example.node("bao-0", NodeRole.STANDBY),
                                        Example.node("bao-1", NodeRole.ACTIVE))));

        assertEquals(
                Example.address("bao-0"), plan(snapshot, Pace.CAREFUL).steps().getFirst().asked());
        assertEquals(
                Example.address("bao-1"), plan(moved, Pace.CAREFUL).steps().getFirst().asked());
        assertEquals(
                Plans.CONNECTION.address(), plan(unknown, Pace.CAREFUL).steps().getFirst().asked());
    }
}
