package dev.reseat.reload;

import dev.reseat.reload.ReloadEvent.Place;
import dev.reseat.vault.Answer;
import dev.reseat.vault.Cluster;
import dev.reseat.vault.Part;
import dev.reseat.vault.ReloadStatus;
import dev.reseat.vault.ServerTraits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/// A run under way. Step by step: read and probe before, pass the gates, put the intent on disk, send once, watch every node
/// until each cell is decided, look for bad signs.
public final class Running {
    private static final System.Logger LOG = System.getLogger(Running.class.getName());
    private static final Duration FOLLOW_STATUS = Duration.ofMinutes(5);
    private static final int NOBODY = -1;

    private final Cluster cluster;
    private final Recorder recorder;
    private final RunClock clock;
    private final Executor threads;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopAsked;
    private volatile boolean watching = true;

    Running(Cluster cluster, Recorder recorder, RunClock clock, Executor threads) {
        this.cluster = cluster;
        this.recorder = recorder;
        this.clock = clock;
        this.threads = threads;
    }

    /// The run as it stands.
    public Progress progress() {
        return recorder.progress();
    }

    /// Ends the plan between two requests; the one that is out is never cut.
    public void stopAfterThisStep() {
        stopAsked = true;
    }

    /// Ends the watching of nodes: cells not decided become *not seen*. The reload itself goes on, its answer is awaited.
    public void stopWatching() {
        watching = false;
        stopAsked = true;
    }

    /// Whether the verdict has been said.
    public boolean ended() {
        return ended.getCount() == 0;
    }

    /// Waits until the verdict has been said and recorded, and the run's log is closed.
    ///
    /// @throws InterruptedException when the waiting thread is interrupted; the run goes on
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /// Lets [#awaitEnd()] return, last of all: the journal has given the run back by then.
    End end() {
        return ended::countDown;
    }

    /// Something to be closed when the run is over.
    interface End extends AutoCloseable {
        @Override
        void close();
    }

    void carryOut() {
        try {
            for (Step step : recorder.run().plan().steps()) {
                if (!mayGoOn(step)) {
                    break;
                }
                send(step);
            }
        } catch (RuntimeException | Error e) {
            // A defect of ours must not leave a run without a verdict; a request without an end
            // becomes unknown.
            LOG.log(System.Logger.Level.ERROR, "a run ended badly", e);
            stop(ReloadEvent.Cause.CRASH, "Reseat failed in the middle of this run.");
        }
        Instant at = clock.now();
        Verdict verdict = Verdicts.of(recorder.run());
        recorder.record(n -> new ReloadEvent.Closed(n, at, verdict, Verdicts.RULES), true);
    }

    private boolean mayGoOn(Step step) {
        if (recorder.run().stopped().isPresent()) {
            return false;
        }
        if (step.number() > 0) {
            Optional<String> sign = BadSigns.after(recorder.run(), step.number() - 1);
            if (sign.isPresent()) {
                return stop(ReloadEvent.Cause.BAD_SIGN, sign.get());
            }
        }
        if (stopAsked) {
            return stopByPerson(step);
        }
        Optional<String> gate = new Gates(cluster, plan()).closed(step);
        if (gate.isPresent()) {
            return stop(ReloadEvent.Cause.GATE, gate.get());
        }
        Optional<String> change =
                new LastLook(cluster, recorder, threads)
                        .closed(step, look -> atEachNode(step, plan().askedNode(step), look));
        if (change.isPresent()) {
            return stop(ReloadEvent.Cause.GATE, change.get());
        }
        // Reading before a large step takes its time: a stop said meanwhile counts.
        return !stopAsked || stopByPerson(step);
    }

    private boolean stopByPerson(Step step) {
        return stop(
                ReloadEvent.Cause.PERSON,
                "Stopped by the person before step " + (step.number() + 1) + ".");
    }

    private boolean stop(ReloadEvent.Cause cause, String why) {
        Instant at = clock.now();
        recorder.record(n -> new ReloadEvent.Stopped(n, at, cause, why), false);
        return false;
    }

    private void send(Step step) {
        int number = step.number();
        Instant intended = clock.now();
        recorder.record(n -> new ReloadEvent.Intended(n, intended, number), true);
        if (!recorder.recorded()) {
            // The intent is not on disk: nothing leaves. The fold must not call it out, so it gets
            // its end at once.
            Answer notSent =
                    new Answer.Refused(0, recorder.progress().notRecorded(), "it was never sent");
            recorder.record(n -> new ReloadEvent.Answered(n, clock.now(), number, notSent), true);
            stop(ReloadEvent.Cause.DISK, "The journal cannot be written, so nothing more is sent.");
            return;
        }
        recorder.record(n -> new ReloadEvent.Sent(n, clock.now(), number), false);
        List<Runnable> tasks = new ArrayList<>();
        AtomicReference<Duration> answered = new AtomicReference<>(clock.elapsed());
        tasks.add(() -> reload(step, answered));
        NodeTask follow = (watcher, _) -> watcher.follow(() -> watching, answered::get);
        tasks.addAll(atEachNode(step, NOBODY, follow));
        recorder.perform(threads, tasks);
        if (!watching) {
            giveUpRest(step);
        }
        if (!recorder.recorded()) {
            stop(ReloadEvent.Cause.DISK, "The journal cannot be written, so nothing more is sent.");
        }
    }

    private void reload(Step step, AtomicReference<Duration> answered) {
        Answer answer = new Answer.Lost("Reseat failed while it waited for the answer");
        try {
            answer = cluster.reload(step.asked(), step.wire());
        } finally {
            Answer end = answer;
            Instant at = clock.now();
            answered.set(clock.elapsed());
            recorder.post(n -> new ReloadEvent.Answered(n, at, step.number(), end), true);
        }
        if (answer instanceof Answer.Done done
                && recorder.run().plan().traits().globalScope()
                        == ServerTraits.GlobalScope.DISPATCHED
                && recorder.run().plan().choice().scope() == ReloadScope.GLOBAL) {
            followStatus(done.reloadId(), step);
        }
    }

    /// Reports have no end mark. Between steps they are given as long as a late node, for the sake of an error that stops the
    /// rest; after the last step until the person or five minutes end it.
    private void followStatus(String reloadId, Step step) {
        boolean last = step.number() == recorder.run().plan().steps().size() - 1;
        Duration end = clock.elapsed().plus(last ? FOLLOW_STATUS : Watcher.LATE);
        Duration pause = Duration.ofSeconds(1);
        ReloadStatus known = new ReloadStatus(List.of());
        while (watching && clock.elapsed().compareTo(end) < 0) {
            if (cluster.readStatus(reloadId)
                            instanceof Part.Known<ReloadStatus>(ReloadStatus status, Instant at)
                    && !status.equals(known)) {
                known = status;
                recorder.post(n -> new ReloadEvent.Reported(n, at, status), false);
            }
            clock.pause(pause);
            pause = pause.compareTo(Duration.ofSeconds(5)) < 0 ? pause.plusSeconds(1) : pause;
        }
    }

    private void giveUpRest(Step step) {
        for (int m : step.mounts()) {
            for (int node = 0; node < recorder.run().plan().nodes().size(); node++) {
                Place place = new Place(m, node);
                if (recorder.run().cells().at(place).state() instanceof CellState.Reloading) {
                    recorder.record(
                            n -> new ReloadEvent.NotRead(n, clock.now(), place, Watcher.UNWATCHED),
                            false);
                    recorder.record(
                            n -> new ReloadEvent.GivenUp(n, clock.now(), place, Watcher.UNWATCHED),
                            false);
                }
            }
        }
    }

    /// @param always a node that is read even if its word cannot count: the asked one, for what others changed
    private List<Runnable> atEachNode(Step step, int always, NodeTask task) {
        List<Runnable> tasks = new ArrayList<>();
        List<PlannedNode> nodes = recorder.run().plan().nodes();
        for (int node = 0; node < nodes.size(); node++) {
            int at = node;
            if (nodes.get(node).unseen() == null || node == always) {
                tasks.add(() -> task.run(new Watcher(cluster, recorder, clock, step, at), at));
            }
        }
        return tasks;
    }

    private ReloadPlan plan() {
        return recorder.run().plan();
    }

    /// One thread's work at one node.
    interface NodeTask {
        void run(Watcher watcher, int node);
    }
}
