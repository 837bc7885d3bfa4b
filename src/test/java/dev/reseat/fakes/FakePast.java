package dev.reseat.fakes;

import dev.reseat.reload.Journal;
import dev.reseat.reload.JournalException;
import dev.reseat.reload.RunId;
import dev.reseat.reload.Touched;
import dev.reseat.ui.kit.PastRuns;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A past that a test writes.
public final class FakePast implements PastRuns {
    private final List<Journal.Summary> runs = new ArrayList<>();
    private final List<Touched> asked = new ArrayList<>();
    private boolean broken;

    /// A run touched everything, so many days ago.
    public FakePast run(int daysAgo, String what, String verdict, String sentence) {
        runs.add(
                new Journal.Summary(
                        new RunId("6f1c7f0e-0000-4000-8000-00000000000" + runs.size()),
                        SampleCluster.READ.minus(Duration.ofDays(daysAgo)),
                        "prod-eu",
                        SampleCluster.ADDRESS.value(),
                        what,
                        verdict,
                        sentence));
        return this;
    }

    /// From here on the journal cannot be read.
    public FakePast broken() {
        broken = true;
        return this;
    }

    /// What was asked for, in order.
    public List<Touched> asked() {
        return List.copyOf(asked);
    }

    @Override
    public List<Journal.Summary> touching(Touched what, int limit) throws JournalException {
        asked.add(what);
        if (broken) {
            throw new JournalException("The file is damaged.", new IOException("malformed"));
        }
        return runs.stream().limit(limit).toList();
    }

    @Override
    public Optional<String> report(RunId run) {
        return runs.stream()
                .filter(r -> r.run().equals(run))
                .map(r -> "# " + r.what() + ": " + r.verdict())
                .findFirst();
    }
}
