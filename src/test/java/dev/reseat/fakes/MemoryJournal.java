package dev.reseat.fakes;

import dev.reseat.reload.Journal;
import dev.reseat.reload.JournalException;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.RunId;
import dev.reseat.reload.Touched;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A journal that keeps one run in memory and can be told to fail, as a full disk does.
public final class MemoryJournal implements Journal {
    /// An event as it was written.
    public record Written(ReloadEvent event, boolean durable) {}

    private final List<Written> written = new ArrayList<>();
    private @Nullable ReloadPlan plan;
    private long failsFrom = Long.MAX_VALUE;
    private boolean begins = true;
    private boolean leased;

    /// From the event of this number on nothing is taken.
    public synchronized MemoryJournal failFrom(long number) {
        failsFrom = number;
        return this;
    }

    /// Takes no run at all.
    public synchronized MemoryJournal beginsNothing() {
        begins = false;
        return this;
    }

    /// What a process left behind that ended in the middle.
    public synchronized MemoryJournal leftBehind(ReloadPlan of, List<ReloadEvent> events) {
        plan = of;
        events.forEach(e -> written.add(new Written(e, true)));
        return this;
    }

    public synchronized List<Written> written() {
        return List.copyOf(written);
    }

    /// Whether a log is open.
    public synchronized boolean leased() {
        return leased;
    }

    @Override
    public synchronized RunLog begin(ReloadPlan of) throws JournalException {
        if (!begins) {
            throw full();
        }
        plan = of;
        leased = true;
        return new Log();
    }

    @Override
    public synchronized List<Unfinished> recover() {
        ReloadPlan left = plan;
        if (left == null || leased) {
            return List.of();
        }
        leased = true;
        return List.of(
                new Unfinished(
                        new Stored(left, written.stream().map(Written::event).toList()),
                        new Log()));
    }

    @Override
    public synchronized List<Summary> recent(int limit) {
        ReloadPlan p = plan;
        return p == null || limit < 1
                ? List.of()
                : List.of(
                        new Summary(
                                p.id(),
                                p.origin().madeAt(),
                                Where.of(p),
                                p.mounts().size() + " mounts",
                                "",
                                "",
                                false));
    }

    @Override
    public List<Summary> touching(Touched what, int limit) {
        return List.of();
    }

    @Override
    public long writtenByOthers() {
        return 0;
    }

    @Override
    public synchronized Optional<Stored> read(RunId run) {
        ReloadPlan p = plan;
        return p == null || !p.id().equals(run)
                ? Optional.empty()
                : Optional.of(new Stored(p, written.stream().map(Written::event).toList()));
    }

    @Override
    public void close() {}

    private static JournalException full() {
        return new JournalException(
                "The journal is full.", new IOException("no space left on device"));
    }

    private final class Log implements RunLog {
        @Override
        public void append(ReloadEvent event, boolean durable) throws JournalException {
            synchronized (MemoryJournal.this) {
                if (event.number() >= failsFrom) {
                    throw full();
                }
                written.add(new Written(event, durable));
            }
        }

        @Override
        public void close() {
            synchronized (MemoryJournal.this) {
                leased = false;
            }
        }
    }
}
