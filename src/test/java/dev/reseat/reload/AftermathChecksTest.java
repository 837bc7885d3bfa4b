package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_6;
import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Example.build;
import static dev.reseat.fakes.Example.builtin;
import static dev.reseat.fakes.Example.mount;
import static dev.reseat.fakes.Example.row;
import static dev.reseat.reload.CheckedPlans.ROWS;
import static dev.reseat.reload.CheckedPlans.TUNED;
import static dev.reseat.reload.CheckedPlans.assertSays;
import static dev.reseat.reload.CheckedPlans.assertSilent;
import static dev.reseat.reload.CheckedPlans.local;
import static dev.reseat.reload.CheckedPlans.tuned;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.Plans;
import dev.reseat.vault.Mount;
import dev.reseat.vault.Plugin;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is checked of that which a reload leaves: dead and interrupted mounts, lost state, the way back.
class AftermathChecksTest {
    @Test
    void whatAFailureLeavesIsSaidWhereItKills() {
        assertSays(local(tuned(BAO_2_7)), Check.Level.WARNING, "kills a mount");
        assertSilent(local(tuned(BAO_2_6)), "kills a mount");
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

    @Test
    void wayBackIsTheRunningBuildInTheCatalogWithItsSha() {
        assertSays(local(tuned(BAO_2_7)), Check.Level.PASS, "Way back: docs v1.0.0");
        assertSilent(local(tuned(BAO_2_7)), "NO WAY BACK");
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
}
