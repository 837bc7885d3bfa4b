package dev.reseat.ui.kit;

import dev.reseat.reload.Journal;
import dev.reseat.reload.JournalException;
import dev.reseat.reload.RunId;
import dev.reseat.reload.Touched;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Runs of the past, from this computer. All calls block and are for background threads.
public interface PastRuns {
    /// The newest runs on any cluster, newest first; one whose record is damaged is told as such.
    ///
    /// @param limit how many at most
    /// @throws JournalException when the journal cannot be read
    List<Journal.Summary> recent(int limit) throws JournalException;

    /// The newest runs that touched a thing, newest first.
    ///
    /// @param limit how many at most
    /// @throws JournalException when the journal cannot be read
    List<Journal.Summary> touching(Touched what, int limit) throws JournalException;

    /// A number that is another one after another Reseat has written into the journal, as [Journal#writtenByOthers()].
    ///
    /// @throws JournalException when the journal cannot be read
    long writtenByOthers() throws JournalException;

    /// One run whole; empty where the journal no longer has it.
    ///
    /// @throws JournalException when the journal or this run cannot be read
    Optional<Journal.Stored> read(RunId run) throws JournalException;

    /// The same for somebody who may leave before the end.
    ///
    /// @param left asked now and then, whether nobody waits any more; nothing is returned then
    /// @throws JournalException when the journal or this run cannot be read
    default Optional<Journal.Stored> read(RunId run, BooleanSupplier left) throws JournalException {
        return left.getAsBoolean() ? Optional.empty() : read(run);
    }

    /// The page of a run for a change ticket, as Markdown; empty where the journal no longer has it.
    ///
    /// @throws JournalException when the journal cannot be read
    Optional<String> report(RunId run) throws JournalException;

    /// None.
    static PastRuns none() {
        return new PastRuns() {
            @Override
            public List<Journal.Summary> recent(int limit) {
                return List.of();
            }

            @Override
            public List<Journal.Summary> touching(Touched what, int limit) {
                return List.of();
            }

            @Override
            public long writtenByOthers() {
                return 0;
            }

            @Override
            public Optional<Journal.Stored> read(RunId run) {
                return Optional.empty();
            }

            @Override
            public Optional<String> report(RunId run) {
                return Optional.empty();
            }
        };
    }
}
