package dev.reseat.real;

import dev.reseat.reload.Journal;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.RunId;
import dev.reseat.reload.Touched;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A journal in memory, for one run: keeps every event in the order in which it was written.
final class PlainJournal implements Journal {
    private final List<ReloadEvent> events = new CopyOnWriteArrayList<>();

    /// What was written so far.
    List<ReloadEvent> events() {
        return List.copyOf(events);
    }

    /// The events of one kind, in order.
    <E extends ReloadEvent> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public RunLog begin(ReloadPlan plan) {
        return new RunLog() {
            @Override
            public void append(ReloadEvent event, boolean durable) {
                events.add(event);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public List<Unfinished> recover() {
        return List.of();
    }

    @Override
    public List<Summary> recent(int limit) {
        return List.of();
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
    public Optional<Stored> read(RunId run) {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
