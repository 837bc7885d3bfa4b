package dev.reseat.ui;

import dev.reseat.reload.JournalException;
import dev.reseat.ui.kit.Latest;
import dev.reseat.ui.kit.PastRuns;
import dev.reseat.ui.kit.Threads;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/// Notices that another Reseat has written into the journal of this computer. It is asked in the background; what it has
/// noticed is told on the window's thread.
final class JournalWatch {
    private static final System.Logger LOG = System.getLogger(JournalWatch.class.getName());

    private final PastRuns past;
    private final Threads threads;
    private final Runnable changed;
    private final Latest<Long> latest;
    private final AtomicLong asked = new AtomicLong();

    /// Of the background alone.
    private OptionalLong known = OptionalLong.empty();

    /// @param changed told of each change, and once at first: what was read before then may lack what others had written
    JournalWatch(PastRuns past, Threads threads, Runnable changed) {
        this.past = past;
        this.threads = threads;
        this.changed = changed;
        this.latest = new Latest<>(threads.background(), _ -> compare());
    }

    /// Asks. Returns at once.
    void look() {
        latest.ask(asked.incrementAndGet());
    }

    private void compare() {
        try {
            OptionalLong now = OptionalLong.of(past.writtenByOthers());
            if (!now.equals(known)) {
                known = now;
                threads.fx().execute(changed);
            }
        } catch (JournalException e) {
            // whoever reads the runs themselves says it to a person
            LOG.log(System.Logger.Level.DEBUG, "the journal could not be asked", e);
        }
    }
}
