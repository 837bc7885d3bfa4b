package dev.reseat.history;

import dev.reseat.history.JournalFile.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The one thread that talks to SQLite, in the order in which it was asked. Events that wait together are committed together,
/// so a flood of readings costs a transaction per batch; one durable event makes its whole batch durable.
final class JournalThread {
    /// How many jobs may wait: a faster writer is slowed down to the disk's pace.
    private static final int WAITING = 4096;

    /// How often a writer that waits for room looks whether the thread is still there.
    private static final long LOOK_MILLIS = 200;

    private final BlockingQueue<Job> queue = new LinkedBlockingQueue<>(WAITING);
    private final Thread thread;
    private volatile boolean dead;
    private boolean ended;

    // touched by the thread alone: what it works on, some of it done already
    private final List<Job> taken = new ArrayList<>();

    /// A question to it, or a change that is a transaction of its own.
    @FunctionalInterface
    interface Work<T> {
        T on(JournalFile file) throws SQLException;
    }

    /// How the file is opened.
    @FunctionalInterface
    interface Opening {
        JournalFile open() throws SQLException;
    }

    /// Where the rows of one run come from: once one was lost, no later one is written.
    interface Source {
        /// Whether an earlier row was lost.
        boolean broken();

        /// This row was lost.
        void lost(Throwable cause);
    }

    private sealed interface Job {}

    private record Append(Source source, Row row, boolean durable, CompletableFuture<Boolean> done)
            implements Job {}

    private record Call<T>(Work<T> work, CompletableFuture<T> done) implements Job {
        void run(JournalFile file) {
            try {
                done.complete(work.on(file));
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        }
    }

    private record End() implements Job {}

    private JournalThread(Opening opening, CompletableFuture<Boolean> opened) {
        this.thread =
                Thread.ofPlatform().name("journal").daemon().unstarted(() -> work(opening, opened));
    }

    /// Starts the thread, which opens the file.
    ///
    /// @throws ExecutionException with what opening threw; the thread has ended then
    static JournalThread over(Opening opening) throws ExecutionException {
        CompletableFuture<Boolean> opened = new CompletableFuture<>();
        JournalThread started = new JournalThread(opening, opened);
        started.thread.start();
        await(opened);
        return started;
    }

    private void work(Opening opening, CompletableFuture<Boolean> opened) {
        try (JournalFile file = opening.open()) {
            opened.complete(true);
            serve(file);
        } catch (Throwable e) {
            if (!opened.completeExceptionally(e)) {
                System.getLogger(JournalThread.class.getName())
                        .log(System.Logger.Level.WARNING, "the journal did not close cleanly", e);
            }
            abandon(e);
        }
    }

    /// Whatever ended the thread: nobody is left waiting for it.
    private void abandon(Throwable why) {
        dead = true;
        synchronized (this) {
            // a put that waits for room gives up by itself now
            ended = true;
        }
        queue.drainTo(taken);
        SQLException gone = new SQLException("the journal's thread has ended", why);
        for (Job job : taken) {
            switch (job) {
                case Append a -> a.done().completeExceptionally(gone);
                case Call<?> c -> c.done().completeExceptionally(gone);
                case End _ -> {}
            }
        }
    }

    private void serve(JournalFile file) {
        List<Append> batch = new ArrayList<>();
        boolean on = true;
        while (on) {
            taken.clear();
            taken.add(next());
            queue.drainTo(taken);
            for (Job job : taken) {
                switch (job) {
                    case Append a -> batch.add(a);
                    case Call<?> c -> {
                        write(file, batch);
                        c.run(file);
                    }
                    case End _ -> on = false;
                }
            }
            write(file, batch);
        }
    }

    /// Nobody interrupts this thread; if it happens all the same, what waits is written first.
    private Job next() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                System.getLogger(JournalThread.class.getName())
                        .log(
                                System.Logger.Level.DEBUG,
                                "an interrupt of the journal is ignored",
                                e);
            }
        }
    }

    private static void write(JournalFile file, List<Append> batch) {
        List<Append> sound = new ArrayList<>(batch);
        batch.clear();
        sound.removeIf(a ->
                a.source().broken()
                        && a.done()
                                .completeExceptionally(
                                        new SQLException("an earlier event was lost")));
        if (sound.isEmpty()) {
            return;
        }
        try {
            boolean durable = sound.stream().anyMatch(Append::durable);
            file.write(durable, f -> f.insertEvents(sound.stream().map(Append::row).toList()));
            sound.forEach(a -> a.done().complete(true));
        } catch (Throwable e) {
            sound.forEach(a -> a.source().lost(e));
            sound.forEach(a -> a.done().completeExceptionally(e));
        }
    }

    /// Queues a row. The answer comes when it is committed.
    CompletableFuture<Boolean> append(Source source, Row row, boolean durable) {
        Append append = new Append(source, row, durable, new CompletableFuture<>());
        put(append, append.done());
        return append.done();
    }

    /// Runs the work after everything that was asked before, and waits for it.
    ///
    /// @throws ExecutionException with what it threw
    <T> T call(Work<T> work) throws ExecutionException {
        Call<T> call = new Call<>(work, new CompletableFuture<>());
        put(call, call.done());
        return await(call.done());
    }

    private synchronized void put(Job job, CompletableFuture<?> done) {
        if (ended) {
            done.completeExceptionally(new SQLException("the journal has been closed"));
        } else if (!enqueue(job)) {
            done.completeExceptionally(new SQLException("the journal's thread has ended"));
        }
    }

    /// Waits for room, as long as there is somebody who makes it.
    private boolean enqueue(Job job) {
        boolean[] in = {false};
        uninterrupted(() -> {
            while (!in[0] && !dead) {
                in[0] = queue.offer(job, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
        });
        return in[0];
    }

    /// Ends when all that was asked is done.
    void end() {
        synchronized (this) {
            if (!ended) {
                ended = true;
                enqueue(new End());
            }
        }
        uninterrupted(thread::join);
    }

    /// Waits for an answer. A caller's interrupt is kept for later: half an answer would be worse than a late one.
    static <T> T await(CompletableFuture<T> answer) throws ExecutionException {
        uninterrupted(() -> {
            try {
                answer.get();
            } catch (ExecutionException e) {
                // told below
            }
        });
        // It is there now, so this neither waits nor is interrupted.
        if (answer.isCompletedExceptionally()) {
            throw new ExecutionException(answer.exceptionNow());
        }
        return answer.resultNow();
    }

    @FunctionalInterface
    private interface Waiting {
        void run() throws InterruptedException;
    }

    private static void uninterrupted(Waiting waiting) {
        boolean interrupted = false;
        while (true) {
            try {
                waiting.run();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
