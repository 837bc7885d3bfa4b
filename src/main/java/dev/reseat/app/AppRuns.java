package dev.reseat.app;

import dev.reseat.reload.Journal;
import dev.reseat.reload.JournalException;
import dev.reseat.reload.Progress;
import dev.reseat.reload.Recovery;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.RunClock;
import dev.reseat.reload.Runner;
import dev.reseat.reload.Running;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.reload.Runs;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs plans for the window, on the journal. The journal is opened when it is first needed, never for the first picture.
final class AppRuns implements Runs, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AppRuns.class.getName());

    private final Opening opening;
    private final RunClock clock;
    private final Executor threads;
    private final List<Running> begun = new CopyOnWriteArrayList<>();
    private final List<Consumer<Progress>> followers = new CopyOnWriteArrayList<>();
    private @Nullable Journal journal;

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

    /// Lets a tour follow every run too.
    void follow(Consumer<Progress> follower) {
        followers.add(follower);
    }

    @Override
    public Started start(Connection connection, ReloadPlan plan, Consumer<Progress> publish) {
        try {
            Running running = new Runner(connection.cluster(), journal(), clock, threads).start(plan, p -> {
                publish.accept(p);
                followers.forEach(f -> f.accept(p));
            });
            begun.add(running);
            return new Started.Begun(new Handle() {
                @Override
                public void stopAfterThisStep() {
                    running.stopAfterThisStep();
                }

                @Override
                public void stopWatching() {
                    running.stopWatching();
                }
            });
        } catch (JournalException e) {
            LOG.log(System.Logger.Level.ERROR, "a run could not be recorded", e);
            return new Started.Not("Nothing was sent, because the run cannot be recorded. " + e.getMessage());
        }
    }

    /// Takes over what a crash left behind; empty if there is nothing. Blocks.
    List<Left> leftBehind() {
        try {
            return Recovery.ofAll(journal(), clock).stream().map(this::left).toList();
        } catch (JournalException e) {
            LOG.log(System.Logger.Level.ERROR, "the journal could not be looked through", e);
            return List.of();
        }
    }

    private Left left(Recovery recovery) {
        return new Left() {
            @Override
            public Progress progress() {
                return recovery.progress();
            }

            @Override
            public Progress readAgain(Connection connection) {
                return recovery.readAgain(connection.cluster(), threads);
            }

            @Override
            public void putAway() {
                recovery.close();
            }
        };
    }

    /// Waits until every run has ended.
    ///
    /// @throws InterruptedException when the waiting thread is interrupted
    void awaitEnd() throws InterruptedException {
        for (Running r : begun) {
            r.awaitEnd();
        }
    }

    @Override
    public synchronized void close() {
        if (journal != null) {
            journal.close();
            journal = null;
        }
    }
}
