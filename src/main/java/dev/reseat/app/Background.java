package dev.reseat.app;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/// Runs what must not hold up the window, each on a thread of its own. What the window still asks for once this is closed is
/// dropped: nobody is left to see it.
final class Background implements Executor, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Background.class.getName());

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("io-", 0).factory());

    @Override
    public void execute(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "asked for after the end");
        }
    }

    /// Takes no more work. What is being done is not awaited: a thread that holds a request may stay, and the process ends by
    /// its own decision.
    @Override
    public void close() {
        threads.shutdown();
    }
}
