package dev.reseat.reload;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// The one place where a run's events get their numbers: to the journal first, then folded, then shown. Belongs to the run's
/// own thread; other threads hand their events in by [#post].
final class Recorder {
    private static final System.Logger LOG = System.getLogger(Recorder.class.getName());

    private final Journal.RunLog log;
    private final Consumer<Progress> publish;
    private final BlockingQueue<Post> posts = new LinkedBlockingQueue<>();
    private volatile Progress progress;

    /// What arrives from the threads that read and send.
    private sealed interface Post {
        record Event(LongFunction<ReloadEvent> event, boolean durable, CountDownLatch recorded)
                implements Post {}

        record TaskEnded() implements Post {}
    }

    Recorder(ReloadRun begun, Journal.RunLog log, Consumer<Progress> publish) {
        this.log = log;
        this.publish = publish;
        this.progress = new Progress(begun, "");
    }

    /// The run now; readable from any thread.
    ReloadRun run() {
        return progress.run();
    }

    /// Progress now; readable from any thread.
    Progress progress() {
        return progress;
    }

    /// Whether everything so far is on disk.
    boolean recorded() {
        return progress.notRecorded().isEmpty();
    }

    /// Hands in an event from a task of [#perform] and returns once it is recorded: so a task always sees a run that holds
    /// all it said, and no reader runs ahead of a slow disk.
    void post(LongFunction<ReloadEvent> event, boolean durable) {
        CountDownLatch recorded = new CountDownLatch(1);
        posts.add(new Post.Event(event, durable, recorded));
        uninterrupted(() -> {
            recorded.await();
            return recorded;
        });
    }

    /// Records an event on the run's own thread. Once the disk has failed nothing more is written, so that the journal never
    /// has a gap; the run goes on being shown, marked as not recorded.
    void record(LongFunction<ReloadEvent> event, boolean durable) {
        ReloadEvent numbered = event.apply(progress.run().last() + 1);
        String trouble = progress.notRecorded();
        if (trouble.isEmpty()) {
            try {
                log.append(numbered, durable);
            } catch (JournalException e) {
                LOG.log(System.Logger.Level.ERROR, "the journal did not take an event", e);
                trouble = String.valueOf(e.getMessage());
            }
        }
        progress = new Progress(progress.run().after(numbered), trouble);
        try {
            publish.accept(progress);
        } catch (RuntimeException e) {
            // Whoever looks on may fall: the request that is out needs its answer recorded all the
            // same.
            LOG.log(System.Logger.Level.ERROR, "showing a run failed", e);
        }
    }

    /// Runs tasks on threads of their own and records what they hand in, until the last has ended.
    void perform(Executor threads, List<Runnable> tasks) {
        for (Runnable task : tasks) {
            threads.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException | Error e) {
                    LOG.log(System.Logger.Level.ERROR, "a task of a run ended badly", e);
                } finally {
                    posts.add(new Post.TaskEnded());
                }
            });
        }
        int open = tasks.size();
        @Nullable RuntimeException defect = null;
        while (open > 0) {
            switch (uninterrupted(posts::take)) {
                case Post.TaskEnded _ -> open--;
                case Post.Event e -> {
                    try {
                        record(e.event(), e.durable());
                    } catch (RuntimeException bad) {
                        // The others go on handing in, and one of them waits for an answer: all are
                        // heard to their end.
                        defect = defect == null ? bad : defect;
                    } finally {
                        e.recorded().countDown();
                    }
                }
            }
        }
        if (defect != null) {
            throw defect;
        }
    }

    /// A run is never given up half-way: its request may be out.
    private static <T> T uninterrupted(Waiting<T> waiting) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return waiting.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Something that may take a while.
    private interface Waiting<T> {
        T get() throws InterruptedException;
    }
}
