package dev.reseat.reload;

import dev.reseat.vault.Cluster;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Carries out plans on one cluster.
public final class Runner {
    private final Cluster cluster;
    private final Journal journal;
    private final RunClock clock;
    private final Executor threads;

    /// @param threads gives each task a thread of its own (virtual ones); never shut down while a request is out
    public Runner(Cluster cluster, Journal journal, RunClock clock, Executor threads) {
        this.cluster = cluster;
        this.journal = journal;
        this.clock = clock;
        this.threads = threads;
    }

    /// Begins a run and returns at once.
    ///
    /// @param publish gets every change, on the run's own thread
    /// @throws JournalException when the run cannot be recorded; nothing has been sent then
    /// @throws IllegalArgumentException when a check of the plan stops it
    public Running start(ReloadPlan plan, Consumer<Progress> publish) throws JournalException {
        if (!plan.sendable()) {
            throw new IllegalArgumentException("this plan has a check that stops it");
        }
        Journal.RunLog log = journal.begin(plan);
        Recorder recorder = new Recorder(ReloadRun.of(plan), log, publish);
        Running running = new Running(cluster, recorder, clock, threads);
        boolean begun = false;
        try {
            publish.accept(recorder.progress());
            threads.execute(() -> {
                try (Running.End _ = running.end();
                        log) {
                    running.carryOut();
                }
            });
            begun = true;
            return running;
        } finally {
            if (!begun) {
                // Nothing has been sent, and nobody else would give the run's lease back.
                log.close();
            }
        }
    }
}
