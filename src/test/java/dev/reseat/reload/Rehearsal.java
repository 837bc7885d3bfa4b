package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_7;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeClock;
import dev.reseat.fakes.MemoryJournal;
import dev.reseat.fakes.Plans;
import dev.reseat.fakes.ScriptedCluster;
import dev.reseat.reload.Verdict.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What a test needs to play a run: a clock that the test moves, a journal in memory, and a cluster that follows a
/// script.
final class Rehearsal {
    final FakeClock clock = new FakeClock();
    final MemoryJournal journal = new MemoryJournal();

    /// What was shown of runs, oldest first.
    final List<Progress> shown = Collections.synchronizedList(new ArrayList<>());

    /// A plan for every node, by careful steps; each of its mounts would change its build.
    static ReloadPlan global(int mounts) {
        return Plans.changing(BAO_2_7, ReloadScope.GLOBAL, Pace.CAREFUL, mounts);
    }

    /// A plan for the active node, one mount after the other; each would change its build.
    static ReloadPlan local(int mounts) {
        return Plans.changing(BAO_2_7, ReloadScope.LOCAL, Pace.ONE_BY_ONE, mounts);
    }

    /// The word under which a run was closed; fails where it was not.
    static Word word(ReloadRun run) {
        return run.verdict().orElseThrow().word();
    }

    /// A cluster that takes the plan as a good one does, on this clock.
    ScriptedCluster cluster(ReloadPlan plan) {
        return new ScriptedCluster(plan, clock);
    }

    /// A runner on this clock that writes into this journal.
    Runner runner(ScriptedCluster cluster) {
        return new Runner(cluster, journal, clock, clock.threads());
    }

    /// Begins a run and comes back at once.
    Running start(ScriptedCluster cluster, ReloadPlan plan) throws JournalException {
        return runner(cluster).start(plan, shown::add);
    }

    /// Runs a plan to its end.
    ReloadRun run(ScriptedCluster cluster, ReloadPlan plan) throws Exception {
        Running running = start(cluster, plan);
        running.awaitEnd();
        assertTrue(running.ended());
        return running.progress().run();
    }
}
