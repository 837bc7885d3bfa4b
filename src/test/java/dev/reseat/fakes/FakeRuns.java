package dev.reseat.fakes;

import dev.reseat.reload.Journal;
import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.Reports;
import dev.reseat.reload.Verdict;
import dev.reseat.reload.Verdicts;
import dev.reseat.ui.reload.Runs;
import dev.reseat.vault.Answer;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Probe;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Runs whose events a test hands in one by one; nothing is sent anywhere.
public final class FakeRuns implements Runs {
    private final String refusal;
    private final List<ReloadPlan> started = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Consumer<Progress> publish = _ -> {};
    private @Nullable Progress progress;
    private Instant now = SampleCluster.READ;
    private String notRecorded = "";
    private boolean fullDisk;

    private FakeRuns(String refusal) {
        this.refusal = refusal;
    }

    /// Every run begins.
    public static FakeRuns willing() {
        return new FakeRuns("");
    }

    /// No run begins.
    public static FakeRuns refusing(String why) {
        return new FakeRuns(why);
    }

    @Override
    public Started start(ReloadPlan plan, Consumer<Progress> taker) {
        if (!refusal.isEmpty()) {
            return new Started.Not(refusal);
        }
        started.add(plan);
        publish = taker;
        show(new Progress(ReloadRun.of(plan), ""));
        return new Started.Begun(
                new Handle() {
                    @Override
                    public void stopAfterThisStep() {
                        asked.add("stop");
                    }

                    @Override
                    public void stopWatching() {
                        asked.add("unwatch");
                    }
                });
    }

    @Override
    public String report(Journal.Stored run, Reports.Format format) {
        return format + " of " + run.events().size() + " events";
    }

    @Override
    public String save(Journal.Stored run, Reports.Format format, Path file, boolean mayReplace) {
        asked.add("save " + report(run, format) + " to " + file + (mayReplace ? " over" : ""));
        return fullDisk ? "Not saved: the disk is full." : "";
    }

    /// From here on no report can be saved.
    public FakeRuns diskIsFull() {
        fullDisk = true;
        return this;
    }

    /// The plans that were begun, in order.
    public List<ReloadPlan> started() {
        return List.copyOf(started);
    }

    /// What the person asked of the run: `stop`, `unwatch`.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /// The run so far.
    public ReloadRun run() {
        return Objects.requireNonNull(progress, "no run was begun").run();
    }

    private void show(Progress next) {
        progress = next;
        publish.accept(next);
    }

    /// From here on nothing is on disk.
    public FakeRuns diskFails(String why) {
        notRecorded = why;
        return this;
    }

    /// From here on it is this late.
    public FakeRuns at(Instant time) {
        now = time;
        return this;
    }

    /// Something happens, 200 ms after what happened before.
    public FakeRuns then(LongFunction<ReloadEvent> event) {
        show(new Progress(run().after(event.apply(run().last() + 1)), notRecorded));
        now = now.plusMillis(200);
        return this;
    }

    /// A step is written down and sent.
    public FakeRuns sent(int step) {
        for (int m : run().plan().steps().get(step).mounts()) {
            for (int n = 0; n < run().plan().nodes().size(); n++) {
                ReloadEvent.Place place = new ReloadEvent.Place(m, n);
                PluginBuild before = run().plan().mounts().get(m).before();
                if (before != null) {
                    then(i -> new ReloadEvent.Read(i, now, place, before, 4));
                }
            }
        }
        return then(i -> new ReloadEvent.Intended(i, now, step))
                .then(i -> new ReloadEvent.Sent(i, now, step));
    }

    /// A step ends.
    public FakeRuns answered(int step, Answer answer) {
        return then(i -> new ReloadEvent.Answered(i, now, step, answer));
    }

    /// A step ends well.
    public FakeRuns done(int step) {
        return answered(
                step,
                new Answer.Done(200, "4f1c2b9e-8d0a-4c1e-9f00-00000000000" + step, "", List.of()));
    }

    /// A node is seen to run a build, and answers.
    public FakeRuns seen(int mount, int node, PluginBuild build) {
        ReloadEvent.Place place = new ReloadEvent.Place(mount, node);
        return then(i -> new ReloadEvent.Read(i, now, place, build, 3))
                .then(i -> new ReloadEvent.Probed(i, now, place, new Probe.Serves(), 9));
    }

    /// A probe finds a mount dead.
    public FakeRuns down(int mount, int node) {
        return then(i ->
                new ReloadEvent.Probed(
                        i,
                        now,
                        new ReloadEvent.Place(mount, node),
                        new Probe.Down(404, "route entry found, but backend is nil"),
                        4));
    }

    /// A cell is waited for no longer.
    public FakeRuns givenUp(int mount, int node, String why) {
        return then(i -> new ReloadEvent.GivenUp(i, now, new ReloadEvent.Place(mount, node), why));
    }

    /// No further step is sent.
    public FakeRuns stopped(ReloadEvent.Cause cause, String why) {
        return then(i -> new ReloadEvent.Stopped(i, now, cause, why));
    }

    /// The verdict is said.
    public Verdict closed() {
        Verdict verdict = Verdicts.of(run());
        then(i -> new ReloadEvent.Closed(i, now, verdict, Verdicts.RULES));
        return verdict;
    }
}
