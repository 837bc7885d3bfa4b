package dev.reseat.app;

import java.time.Duration;
import java.util.function.Consumer;

/// Keeps the process when a signal, a closed terminal or a logout ends it while a request is out: no further step is sent, and
/// the line is cut only when the answer has not come within the limit. A server ends a request after 90 s by itself, so the
/// answer comes before, and the run's end is on disk.
///
/// A system that kills outright (`kill -9`, a power cut, Windows some seconds after a logout) is not kept waiting by this; the
/// next start then says what was out.
final class LastAnswer {
    /// The server's 90 s, and the time in which the nodes are read once more.
    static final Duration LIMIT = Duration.ofSeconds(115);

    private static final System.Logger LOG = System.getLogger(LastAnswer.class.getName());

    private final AppRuns runs;
    private final Duration limit;
    private final Consumer<String> say;
    private final Thread hook = new Thread(this::await, "last-answer");

    /// @param say tells the person at a terminal why the process is still there
    LastAnswer(AppRuns runs, Duration limit, Consumer<String> say) {
        this.runs = runs;
        this.limit = limit;
        this.say = say;
    }

    /// From here on the end of the process waits.
    void keep() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// The program has ended by its own decision: whatever is still out, the person wanted it cut.
    void release() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.DEBUG, "the process is ending already");
        }
    }

    /// Waits until nothing is out, or the limit is over. Says at once if it has to wait.
    void await() {
        if (!runs.busy()) {
            return;
        }
        say.accept(
                "A reload is out. Reseat sends nothing more and ends as soon as it is answered, in "
                        + limit.toSeconds()
                        + " s at the latest.");
        Thread finishing =
                Thread.ofPlatform()
                        .daemon()
                        .name("finishing")
                        .start(() -> {
                            try {
                                runs.finish();
                            } catch (InterruptedException e) {
                                LOG.log(System.Logger.Level.DEBUG, "no longer waited for");
                            }
                        });
        try {
            finishing.join(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
