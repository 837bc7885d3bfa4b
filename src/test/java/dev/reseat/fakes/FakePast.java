package dev.reseat.fakes;

import dev.reseat.reload.Journal;
import dev.reseat.reload.JournalException;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.RunId;
import dev.reseat.reload.Touched;
import dev.reseat.ui.kit.PastRuns;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// A past that a test writes.
public final class FakePast implements PastRuns {
    private static final Journal.Where HERE =
            new Journal.Where(
                    "prod-eu", SampleCluster.ADDRESS.value(), SampleCluster.full().namespace());

    private final List<Journal.Summary> runs = new CopyOnWriteArrayList<>();
    private final Map<RunId, Journal.Stored> whole = new HashMap<>();
    private final List<Touched> asked = new CopyOnWriteArrayList<>();
    private final AtomicLong others = new AtomicLong();
    private boolean broken;
    private Consumer<BooleanSupplier> reader = _ -> {};

    /// A run touched everything, so many days ago.
    public FakePast run(int daysAgo, String what, String verdict, String sentence) {
        return run(daysAgo, HERE, what, verdict, sentence);
    }

    /// A run somewhere touched everything, so many days ago.
    public FakePast run(
            int daysAgo, Journal.Where where, String what, String verdict, String sentence) {
        runs.add(new Journal.Summary(fresh(), ago(daysAgo), where, what, verdict, sentence, false));
        return this;
    }

    /// A run whose record cannot be understood.
    public FakePast damaged(int daysAgo) {
        runs.add(Journal.Summary.ofDamaged(fresh(), ago(daysAgo)));
        return this;
    }

    /// A run with everything that happened.
    public FakePast whole(Journal.Stored stored) {
        RunId id = stored.plan().id();
        Optional<ReloadEvent.Closed> closed =
                stored.events().stream()
                        .filter(ReloadEvent.Closed.class::isInstance)
                        .map(ReloadEvent.Closed.class::cast)
                        .findFirst();
        whole.put(id, stored);
        runs.add(
                new Journal.Summary(
                        id,
                        stored.events().getFirst().at(),
                        Journal.Where.of(stored.plan()),
                        stored.plan().mounts().size() + " mounts, cluster-wide",
                        closed.map(c -> c.verdict().word().label()).orElse(""),
                        closed.map(c -> c.verdict().sentence()).orElse(""),
                        false));
        return this;
    }

    private RunId fresh() {
        return new RunId("6f1c7f0e-0000-4000-8000-%012d".formatted(runs.size()));
    }

    private static Instant ago(int days) {
        return SampleCluster.READ.minus(Duration.ofDays(days));
    }

    /// From here on the journal cannot be read.
    public FakePast broken() {
        broken = true;
        return this;
    }

    /// From here on it can be read again.
    public FakePast mended() {
        broken = false;
        return this;
    }

    /// Another Reseat has written.
    public FakePast others() {
        others.incrementAndGet();
        return this;
    }

    @Override
    public long writtenByOthers() throws JournalException {
        trip();
        return others.get();
    }

    /// What was asked for, in order.
    public List<Touched> asked() {
        return List.copyOf(asked);
    }

    @Override
    public List<Journal.Summary> recent(int limit) throws JournalException {
        trip();
        return runs.stream()
                .sorted(Comparator.comparing(Journal.Summary::begunAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Journal.Summary> touching(Touched what, int limit) throws JournalException {
        asked.add(what);
        trip();
        return runs.stream().limit(limit).toList();
    }

    private void trip() throws JournalException {
        if (broken) {
            throw new JournalException("The file is damaged.", new IOException("malformed"));
        }
    }

    @Override
    public Optional<Journal.Stored> read(RunId run) throws JournalException {
        trip();
        return Optional.ofNullable(whole.get(run));
    }

    /// Tells a test of each reading that somebody may leave, and how to ask whether they have.
    public FakePast whenRead(Consumer<BooleanSupplier> taker) {
        reader = taker;
        return this;
    }

    @Override
    public Optional<Journal.Stored> read(RunId run, BooleanSupplier left) throws JournalException {
        reader.accept(left);
        return left.getAsBoolean() ? Optional.empty() : read(run);
    }

    @Override
    public Optional<String> report(RunId run) {
        return runs.stream()
                .filter(r -> r.run().equals(run))
                .map(r -> "# " + r.what() + ": " + r.verdict())
                .findFirst();
    }
}
