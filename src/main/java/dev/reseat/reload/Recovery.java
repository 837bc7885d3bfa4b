package dev.reseat.reload;

import dev.reseat.reload.ReloadEvent.Place;
import dev.reseat.vault.Answer;
import dev.reseat.vault.Cluster;
import dev.reseat.vault.Probe;
import dev.reseat.vault.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// A run that a crash left behind: says what can be said of it, and reads its mounts again once a connection is there.
/// Nothing of it is ever sent again.
public final class Recovery implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Recovery.class.getName());

    private final Journal.RunLog log;
    private final Recorder recorder;
    private final RunClock clock;

    private Recovery(Journal.Unfinished unfinished, RunClock clock) {
        this.log = unfinished.log();
        this.clock = clock;
        this.recorder = new Recorder(unfinished.stored().run(), log, _ -> {});
    }

    /// Takes over every run left behind and says its verdict: *unknown* where a request had no end.
    ///
    /// @throws JournalException when the journal cannot be read
    public static List<Recovery> ofAll(Journal journal, RunClock clock) throws JournalException {
        List<Recovery> all = new ArrayList<>();
        for (Journal.Unfinished u : journal.recover()) {
            try {
                Recovery r = new Recovery(u, clock);
                r.close(clock.now());
                all.add(r);
            } catch (RuntimeException e) {
                // One run that cannot be understood must not hide the others.
                LOG.log(System.Logger.Level.ERROR, "a run left behind could not be taken over", e);
                u.log().close();
            }
        }
        return all;
    }

    private void close(Instant at) {
        if (recorder.run().verdict().isEmpty()) {
            recorder.record(
                    n ->
                            new ReloadEvent.Stopped(
                                    n,
                                    at,
                                    ReloadEvent.Cause.CRASH,
                                    "Reseat ended in the middle of this run."),
                    false);
            Verdict verdict = Verdicts.of(recorder.run());
            recorder.record(n -> new ReloadEvent.Closed(n, at, verdict, Verdicts.RULES), true);
        }
    }

    /// The run as it stands, with what was read again.
    public Progress progress() {
        return recorder.progress();
    }

    /// Whether a request has no known end.
    public boolean leftSomethingOut() {
        return recorder.run().steps().stream()
                .anyMatch(s -> s instanceof StepState.Ended e && e.answer() instanceof Answer.Lost);
    }

    /// Reads and probes every touched mount once at each node: the run's *afterwards*. Blocks. The verdict that was said
    /// stays.
    public Progress readAgain(Cluster cluster, Executor threads) {
        ReloadPlan plan = recorder.run().plan();
        List<Runnable> tasks = new ArrayList<>();
        for (int node = 0; node < plan.nodes().size(); node++) {
            int at = node;
            if (plan.nodes().get(node).unseen() == null) {
                tasks.add(() -> readAgain(cluster, at));
            }
        }
        recorder.perform(threads, tasks);
        return recorder.progress();
    }

    private void readAgain(Cluster cluster, int node) {
        ReloadRun run = recorder.run();
        for (int mount = 0; mount < run.plan().mounts().size(); mount++) {
            if (!run.steps().get(run.stepOf(mount)).touched()) {
                continue;
            }
            Place place = new Place(mount, node);
            PlannedNode planned = run.plan().nodes().get(node);
            var path = run.plan().mounts().get(mount).path();
            Seen seen = cluster.readMount(planned.asked(), path);
            if (seen instanceof Seen.Own own && run.plan().mounts().get(mount).isNot(own)) {
                notRead(place, Watcher.ANOTHER);
            } else {
                seenAgain(place, seen);
                Probe probe = cluster.probe(planned.asked(), path);
                recorder.post(n -> new ReloadEvent.Probed(n, clock.now(), place, probe, 0), false);
            }
            recorder.post(
                    n ->
                            new ReloadEvent.GivenUp(
                                    n, clock.now(), place, "read again after Reseat had ended"),
                    false);
        }
    }

    private void seenAgain(Place place, Seen seen) {
        switch (seen) {
            case Seen.Own own ->
                    recorder.post(
                            n -> new ReloadEvent.Read(n, clock.now(), place, own.running(), 0),
                            false);
            case Seen.NotReadable(var why) -> notRead(place, why.brief());
            case Seen.NoMount _ -> notRead(place, "this node has no such mount");
            case Seen.Forwarded _, Seen.NotTold _ -> notRead(place, "no word of its own");
        }
    }

    private void notRead(Place place, String why) {
        recorder.post(n -> new ReloadEvent.NotRead(n, clock.now(), place, why), false);
    }

    /// Ends the look back and gives the run's lease away.
    @Override
    public void close() {
        log.close();
    }
}
