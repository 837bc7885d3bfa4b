package dev.reseat.history;

import dev.reseat.history.JournalFile.EventRow;
import dev.reseat.history.JournalFile.PlanRow;
import dev.reseat.reload.Journal.Stored;
import dev.reseat.reload.JournalException;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import tools.jackson.core.JacksonException;

/// A run as its rows are understood.
record StoredRun(Stored stored, Instant begun) {
    /// So many events are read in one go. Between two pieces others have their turn at the file, as a run under way that writes,
    /// and who does not want the rest any more can say so.
    static final int PIECE = 2000;

    /// The rows of a run.
    @FunctionalInterface
    interface Pieces {
        /// The next events behind a number, [#PIECE] at most.
        ///
        /// @throws JournalException when the file cannot be read
        List<EventRow> after(long number) throws JournalException;
    }

    /// A plan or an event whose text is not understood.
    static final class Unreadable extends Exception {
        @java.io.Serial private static final long serialVersionUID = 1L;

        private final String which;

        private Unreadable(String which, Throwable cause) {
            super(which, cause);
            this.which = which;
        }

        /// Which record it is.
        String which() {
            return which;
        }
    }

    /// Linear in the number of events.
    ///
    /// @param left whether nobody waits for the rest any more: then it lacks some
    static StoredRun of(PlanRow row, Pieces pieces, BooleanSupplier left)
            throws JournalException, Unreadable {
        List<ReloadEvent> events = new ArrayList<>();
        String which = "the beginning of run " + row.id();
        try {
            Instant begun = Instant.parse(row.begun());
            which = "the plan of run " + row.id();
            ReloadPlan plan = StoredJson.plan(row.plan());
            long after = Long.MIN_VALUE;
            for (boolean more = true; more && !left.getAsBoolean(); ) {
                List<EventRow> piece = pieces.after(after);
                for (EventRow event : piece) {
                    which = "event " + (events.size() + 1) + " of run " + row.id();
                    events.add(StoredJson.event(event.body()));
                    after = event.number();
                }
                more = piece.size() == PIECE;
            }
            return new StoredRun(new Stored(plan, events), begun);
        } catch (DateTimeParseException | JacksonException e) {
            throw new Unreadable(which, e);
        }
    }
}
