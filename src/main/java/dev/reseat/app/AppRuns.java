package dev.reseat.app;

import dev.reseat.history.RunReports;
import dev.reseat.reload.Journal;
import dev.reseat.reload.JournalException;
import dev.reseat.reload.Progress;
import dev.reseat.reload.Recovery;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.Reports;
import dev.reseat.reload.RunClock;
import dev.reseat.reload.RunId;
import dev.reseat.reload.Runner;
import dev.reseat.reload.Running;
import dev.reseat.reload.Touched;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.PastRuns;
import dev.reseat.ui.reload.Runs;
import dev.reseat.vault.Cluster;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs plans for the window, on the journal. The journal is opened when it is first needed, never for the first picture.
final class AppRuns implements Runs, PastRuns, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AppRuns.class.getName());

    private final Reports reports = new RunReports();
    private final Opening opening;
    private final RunClock clock;
    private final Executor threads;
    private final List<Begun> begun = new CopyOnWriteArrayList<>();
    private final Object starting = new Object();
    private boolean finishing;
    private final List<Consumer<Progress>> followers = new CopyOnWriteArrayList<>();
    private final List<Recovery> recoveries = new CopyOnWriteArrayList<>();
    private final AtomicReference<Optional<Connection>> connection =
            new AtomicReference<>(Optional.empty());
    private @Nullable Journal journal;

    /// A run with where it goes on.
    private record Begun(Running running, Cluster cluster) {}

    /// How the journal is opened.
    @FunctionalInterface
    interface Opening {
        Journal open() throws JournalException;
    }

    AppRuns(Opening opening, RunClock clock, Executor threads) {
        this.opening = opening;
        this.clock = clock;
        this.threads = threads;
    }

    private synchronized Journal journal() throws JournalException {
        if (journal == null) {
            journal = opening.open();
        }
        return journal;
    }

    /// Tells which cluster is connected.
    void connected(Optional<Connection> now) {
        connection.set(now);
    }

    /// Lets a tour follow every run too.
    void follow(Consumer<Progress> follower) {
        followers.add(follower);
    }

    @Override
    public Started start(ReloadPlan plan, Consumer<Progress> publish) {
        Optional<Connection> on = connection.get();
        if (on.isEmpty()) {
            return new Started.Not(
                    "Nothing was sent, because the connection has ended. Sign in again.");
        }
        if (!madeHere(plan, on.get())) {
            return new Started.Not(
                    "Nothing was sent, because this plan was made for "
                            + plan.origin().address()
                            + ". Plan again on the connection that is shown.");
        }
        try {
            return begin(on.get().cluster(), plan, publish);
        } catch (JournalException e) {
            LOG.log(System.Logger.Level.ERROR, "a run could not be recorded", e);
            return new Started.Not(
                    "Nothing was sent, because the run cannot be recorded. " + e.getMessage());
        }
    }

    private Started begin(Cluster cluster, ReloadPlan plan, Consumer<Progress> publish)
            throws JournalException {
        synchronized (starting) {
            if (finishing) {
                return new Started.Not("Nothing was sent, because Reseat is ending.");
            }
            Running running =
                    new Runner(cluster, journal(), clock, threads)
                            .start(
                                    plan,
                                    p -> {
                                        publish.accept(p);
                                        followers.forEach(f -> f.accept(p));
                                    });
            begun.add(new Begun(running, cluster));
            return new Started.Begun(
                    new Handle() {
                        @Override
                        public void stopAfterThisStep() {
                            running.stopAfterThisStep();
                        }

                        @Override
                        public void stopWatching() {
                            running.stopWatching();
                        }
                    });
        }
    }

    @Override
    public String report(Journal.Stored run, Reports.Format format) {
        return reports.render(run, format);
    }

    @Override
    public List<Journal.Summary> recent(int limit) throws JournalException {
        return journal().recent(limit);
    }

    @Override
    public Optional<Journal.Stored> read(RunId run) throws JournalException {
        return journal().read(run);
    }

    @Override
    public Optional<Journal.Stored> read(RunId run, BooleanSupplier left) throws JournalException {
        return journal().read(run, left);
    }

    @Override
    public List<Journal.Summary> touching(Touched what, int limit) throws JournalException {
        return journal().touching(what, limit);
    }

    @Override
    public long writtenByOthers() throws JournalException {
        return journal().writtenByOthers();
    }

    @Override
    public Optional<String> report(RunId run) throws JournalException {
        return read(run).map(s -> reports.render(s, Reports.Format.MARKDOWN));
    }

    @Override
    public String save(Journal.Stored run, Reports.Format format, Path file, boolean mayReplace) {
        return ReportFile.write(file, reports.render(run, format), mayReplace);
    }

    /// A plan holds for the cluster and namespace that it was made from, and for no other.
    private static boolean madeHere(ReloadPlan plan, Connection on) {
        return plan.origin().reachedBy(on.address(), on.cluster().namespace());
    }

    /// Takes over what a crash left behind, newest first; empty if there is nothing. Blocks.
    List<ReloadRun> leftBehind() {
        try {
            List<Recovery> found = Recovery.ofAll(journal(), clock);
            recoveries.addAll(found);
            return found.stream()
                    .map(r -> r.progress().run())
                    .sorted(
                            Comparator.comparing((ReloadRun r) -> r.plan().origin().madeAt())
                                    .reversed())
                    .toList();
        } catch (JournalException e) {
            LOG.log(System.Logger.Level.ERROR, "the journal could not be looked through", e);
            return List.of();
        }
    }

    /// Reads the mounts of a run that a crash left behind again. Blocks.
    ReloadRun readAgain(RunId run) {
        Recovery recovery =
                recoveries.stream()
                        .filter(r -> r.progress().run().plan().id().equals(run))
                        .findFirst()
                        .orElseThrow();
        Optional<Connection> on =
                connection.get().filter(c -> madeHere(recovery.progress().run().plan(), c));
        return on.isEmpty()
                ? recovery.progress().run()
                : recovery.readAgain(on.get().cluster(), threads).run();
    }

    /// Whether a request of ours may be out, or its line still held.
    boolean busy() {
        return begun.stream().anyMatch(b -> !b.running().ended() || b.cluster().holdsReload());
    }

    /// Begins nothing any more, stops every run after its present step, and waits until all have ended and no line is held,
    /// however long the servers take. Only then may connections be closed without cutting one.
    ///
    /// @throws InterruptedException when the waiting thread is interrupted
    void finish() throws InterruptedException {
        synchronized (starting) {
            finishing = true;
        }
        for (Begun b : begun) {
            b.running().stopAfterThisStep();
        }
        for (Begun b : begun) {
            b.running().awaitEnd();
            b.cluster().awaitReloads();
        }
    }

    @Override
    public synchronized void close() {
        recoveries.forEach(Recovery::close);
        if (journal != null) {
            journal.close();
            journal = null;
        }
    }
}
