package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Example.VAULT_1_9;
import static dev.reseat.fakes.Example.build;
import static dev.reseat.fakes.Example.builtin;
import static dev.reseat.fakes.Example.mount;
import static dev.reseat.fakes.Example.row;
import static dev.reseat.fakes.Example.snapshot;
import static dev.reseat.reload.Drafts.V1;
import static dev.reseat.reload.Drafts.V2;
import static dev.reseat.reload.Drafts.plan;
import static dev.reseat.reload.Drafts.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Plans;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginType;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which mounts a plan takes, which it leaves out and why, and what it expects of each.
class PlannedMountsTest {
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
}
