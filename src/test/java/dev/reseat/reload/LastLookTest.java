package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Plans.NEW;
import static dev.reseat.fakes.Plans.OLD;
import static dev.reseat.fakes.ScriptedCluster.own;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.FakeClock;
import dev.reseat.fakes.MemoryJournal;
import dev.reseat.fakes.Plans;
import dev.reseat.fakes.ScriptedCluster;
import dev.reseat.reload.Verdict.Word;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.Seen;
import dev.reseat.vault.VaultFailure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is seen just before a request decides whether it leaves.
@Timeout(20)
class LastLookTest {
    private static final ReloadPlan LOCAL =
            Plans.changing(BAO_2_7, ReloadScope.LOCAL, Pace.CAREFUL, 1);

    private final FakeClock clock = new FakeClock();

    private ReloadRun run(ScriptedCluster cluster, ReloadPlan plan) throws Exception {
        Running running =
                new Runner(cluster, new MemoryJournal(), clock, clock.threads())
                        .start(plan, _ -> {});
        running.awaitEnd();
        return running.progress().run();
    }

    private ScriptedCluster cluster(ReloadPlan plan) {
        return new ScriptedCluster(plan, clock);
    }

    private static String why(ReloadRun run) {
        return run.stopped().orElseThrow().why();
    }

    @Test
    void mountThatCannotBeReadOnceMoreIsNotReloaded() throws Exception {
        Seen silent =
                new Seen.NotReadable(new VaultFailure.Unreachable(Example.tried(), "refused"));
        ScriptedCluster cluster = cluster(LOCAL).reads((_, _, _) -> silent);
        ReloadRun run = run(cluster, LOCAL);
        assertEquals(List.of(), cluster.sends());
        assertTrue(why(run).startsWith("Not sent, because the last look"), why(run));
        assertEquals(Word.REFUSED, run.verdict().orElseThrow().word());
    }

    @Test
    void mountThatMayNotBeReadIsReloadedAllTheSame() throws Exception {
        Seen denied =
                new Seen.NotReadable(
                        new VaultFailure.Denied(Example.tried(), "read on sys/mounts"));
        ScriptedCluster cluster = cluster(LOCAL).reads((_, _, _) -> denied);
        run(cluster, LOCAL);
        assertEquals(1, cluster.sends().size());
    }

    @Test
    void defectOfOursInTheLastLookSendsNothing() throws Exception {
        ScriptedCluster cluster =
                cluster(LOCAL)
                        .reads((_, _, _) -> {
                            throw new IllegalStateException("made by the test");
                        });
        ReloadRun run = run(cluster, LOCAL);
        assertEquals(List.of(), cluster.sends());
        assertTrue(why(run).startsWith("Not sent"), why(run));
    }

    private static ClusterSnapshot snapshot(String... paths) {
        List<Mount> mounts = new ArrayList<>();
        for (String path : paths) {
            mounts.add(Example.mount(path, "docs", NEW.version(), OLD));
        }
        return Example.snapshot(
                BAO_2_7,
                mounts,
                List.of(Example.row("docs/", "docs", OLD), Example.row("docs/", "docs", NEW)));
    }

    private static ReloadPlan byName() {
        return Plans.ofPlugin(snapshot("docs-0/"), ReloadScope.LOCAL, PluginType.SECRET, "docs");
    }

    @Test
    void nameThatNowHitsAMountThatNobodyReviewedIsNotSent() throws Exception {
        ReloadPlan plan = byName();
        ScriptedCluster cluster = cluster(plan).lists(snapshot("docs-0/", "payments/"));
        ReloadRun run = run(cluster, plan);
        assertEquals(List.of(), cluster.sends());
        assertEquals(
                "Changed since the plan was made: payments/ now has this plugin too. Plan again.",
                why(run));
    }

    @Test
    void nameThatStandsForTheReviewedMountsIsSent() throws Exception {
        ReloadPlan plan = byName();
        ScriptedCluster cluster = cluster(plan).lists(snapshot("docs-0/"));
        assertEquals(Word.VERIFIED, run(cluster, plan).verdict().orElseThrow().word());
        assertEquals(1, cluster.sends().size());
    }

    @Test
    void nameWhoseMountsCannotBeListedAnyMoreIsNotSent() throws Exception {
        ReloadPlan plan = byName();
        ClusterSnapshot gone =
                snapshot("docs-0/")
                        .withSecrets(
                                new dev.reseat.vault.Part.Unreadable<>(
                                        new VaultFailure.Unreachable(Example.tried(), "refused"),
                                        ""));
        ScriptedCluster cluster = cluster(plan).lists(gone);
        ReloadRun run = run(cluster, plan);
        assertEquals(List.of(), cluster.sends());
        assertTrue(why(run).contains("could not be read once more"), why(run));
    }

    @Test
    void anotherBuildThanTheReviewedOneStopsBeforeTheNextRequest() throws Exception {
        ReloadPlan plan = Plans.changing(BAO_2_7, ReloadScope.LOCAL, Pace.ONE_BY_ONE, 2);
        ScriptedCluster cluster =
                cluster(plan)
                        .reads((_, _, since) ->
                                own(since == null ? OLD : Example.build("v2.0.0", "beef")));
        ReloadRun run = run(cluster, plan);
        assertEquals(1, cluster.sends().size());
        assertTrue(why(run).contains("another build than the reviewed one"), why(run));
        Verdict verdict = run.verdict().orElseThrow();
        assertEquals(Word.ACCEPTED, verdict.word(), "it was reloaded, if not to what was expected");
        assertTrue(verdict.beside().contains("1 mount not touched."), verdict.beside());
    }
}
