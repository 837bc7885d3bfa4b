package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Example.VAULT_1_15;
import static dev.reseat.fakes.Example.builtin;
import static dev.reseat.fakes.Example.mount;
import static dev.reseat.fakes.Example.row;
import static dev.reseat.fakes.Example.snapshot;
import static dev.reseat.reload.Drafts.V1;
import static dev.reseat.reload.Drafts.V2;
import static dev.reseat.reload.Drafts.plan;
import static dev.reseat.reload.Drafts.rows;
import static dev.reseat.reload.Drafts.tuned;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.Plans;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.PluginType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How a choice becomes steps: their order, their sizes and their requests.
class PlannerTest {
    private static List<Integer> sizes(ReloadPlan plan) {
        return plan.steps().stream().map(s -> s.mounts().size()).toList();
    }

    private static List<Step.Role> roles(ReloadPlan plan) {
        return plan.steps().stream().map(s -> ((Step.Reload) s).role()).toList();
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
}
