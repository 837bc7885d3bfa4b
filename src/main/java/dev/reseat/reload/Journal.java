package dev.reseat.reload;

import dev.reseat.vault.Namespace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Where runs are kept: on disk first, then shown. Survives a crash in the middle of a run.
public interface Journal extends AutoCloseable {
    /// Records a plan as a run that begins now and takes its lease, which ends with this process.
    ///
    /// @throws JournalException when the disk does not take it; nothing may be sent then
    RunLog begin(ReloadPlan plan) throws JournalException;

    /// Runs that never were closed and whose process is gone: their leases are taken by this call. Runs of another living
    /// Reseat are left alone.
    ///
    /// @throws JournalException when the journal cannot be read
    List<Unfinished> recover() throws JournalException;

    /// The newest runs first, as they were last recorded. One whose record is damaged is told as such.
    ///
    /// @param limit how many at most
    /// @throws JournalException when the journal cannot be read
    List<Summary> recent(int limit) throws JournalException;

    /// The newest runs that touched a thing, newest first.
    ///
    /// @param limit how many at most
    /// @throws JournalException when the journal cannot be read
    List<Summary> touching(Touched what, int limit) throws JournalException;

    /// A number that is another one after another Reseat has written; what this one writes leaves it as it is. It costs
    /// next to nothing, so it can be asked often.
    ///
    /// @throws JournalException when the journal cannot be read
    long writtenByOthers() throws JournalException;

    /// One run whole.
    ///
    /// @throws JournalException when the journal cannot be read
    Optional<Stored> read(RunId run) throws JournalException;

    /// The same for somebody who may not wait for the end: a run of many thousand cells is read piece by piece.
    ///
    /// @param left asked now and then, whether nobody waits any more; nothing is returned then
    /// @throws JournalException when the journal cannot be read
    default Optional<Stored> read(RunId run, BooleanSupplier left) throws JournalException {
        return left.getAsBoolean() ? Optional.empty() : read(run);
    }

    /// Writes what is still to be written and ends.
    @Override
    void close();

    /// The log of one run that this process holds the lease of.
    interface RunLog extends AutoCloseable {
        /// Adds the next event.
        ///
        /// @param durable whether it must be on the disk itself when this returns: so for what was sent, answered and closed
        /// @throws JournalException when the disk does not take it
        void append(ReloadEvent event, boolean durable) throws JournalException;

        /// Gives the lease back.
        @Override
        void close();
    }

    /// A plan with what happened.
    record Stored(ReloadPlan plan, List<ReloadEvent> events) {
        public Stored {
            events = List.copyOf(events);
        }

        /// The run so far.
        public ReloadRun run() {
            return ReloadRun.of(plan, events);
        }

        /// The same for somebody who may not wait for the end; empty once `left` says so.
        public Optional<ReloadRun> run(BooleanSupplier left) {
            return ReloadRun.of(plan, events, left);
        }
    }

    /// A run left behind by a process that ended in the middle, with its log to go on writing.
    record Unfinished(Stored stored, RunLog log) {}

    /// Where a run was planned.
    ///
    /// @param connection the person's name for the connection
    /// @param address the address connected to, without secrets
    record Where(String connection, String address, Namespace namespace) {
        static final Where UNTOLD = new Where("", "", Namespace.ROOT);

        /// Where a plan says it was made.
        public static Where of(ReloadPlan plan) {
            ReloadPlan.Origin o = plan.origin();
            return new Where(o.connection(), o.address(), o.namespace());
        }
    }

    /// One line of history.
    ///
    /// @param begunAt the epoch where a damaged record does not even tell this
    /// @param verdict the verdict's label; empty while there is none
    /// @param damaged whether its record cannot be understood: nothing but the run and its beginning is told then
    record Summary(
            RunId run,
            Instant begunAt,
            Where where,
            String what,
            String verdict,
            String sentence,
            boolean damaged) {
        /// A run whose record cannot be understood. It is told all the same: what happened may not be hidden.
        public static Summary ofDamaged(RunId run, Instant begunAt) {
            return new Summary(run, begunAt, Where.UNTOLD, "", "", "", true);
        }
    }
}
