package dev.reseat.history;

import dev.reseat.history.JournalFile.PlanRow;
import dev.reseat.history.Leases.Lease;
import dev.reseat.reload.Journal;
import dev.reseat.reload.JournalException;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.RunId;
import dev.reseat.reload.Touched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// The journal as one SQLite file, with a folder of lock files beside it. Several Reseats may have it open at once: SQLite keeps
/// their writes apart, the leases their runs. All calls block until the journal's own thread has done the work.
///
/// A durable event, the beginning and the end of a run have been synced to the disk when the call returns. Other events are
/// queued: they outlive this process from a moment after the call, and a loss of power from the next durable event on. Should
/// the disk not take one of them, the next call of that log says so.
public final class SqliteJournal implements Journal {
    private static final int BUSY_MILLIS = 5000;

    private final InstantSource clock;
    private final Leases leases;
    private final Trouble trouble;
    private final JournalThread thread;

    /// How a connection to the file is made.
    @FunctionalInterface
    interface Connections {
        Connection open(Path file) throws SQLException;
    }

    private SqliteJournal(Path file, InstantSource clock, Connections connections)
            throws JournalException {
        this.clock = clock;
        this.trouble = new Trouble(file);
        this.leases = new Leases(file.toAbsolutePath());
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            OwnerOnly.create(file);
            this.thread = JournalThread.over(() -> opened(connections.open(file)));
        } catch (ExecutionException e) {
            throw trouble.of(e.getCause() == null ? e : e.getCause());
        } catch (IOException e) {
            throw trouble.folder(e);
        }
    }

    private static JournalFile opened(Connection connection) throws SQLException {
        try {
            return new JournalFile(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// Opens the journal; makes it, with its folder, where there is none; brings an older one up to this version.
    ///
    /// @param clock gives runs the time of their beginning
    /// @throws JournalException if it is damaged, locked, not writable, another program's or a newer Reseat's; it is left as it
    ///     is
    public static SqliteJournal open(Path file, InstantSource clock) throws JournalException {
        return open(file, clock, SqliteJournal::connect);
    }

    static SqliteJournal open(Path file, InstantSource clock, Connections connections)
            throws JournalException {
        SqliteJournal journal = new SqliteJournal(file, clock, connections);
        try {
            journal.fillSummaries();
        } catch (JournalException e) {
            journal.close();
            throw e;
        }
        return journal;
    }

    static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    @Override
    public RunLog begin(ReloadPlan plan) throws JournalException {
        // The lease goes first: a run that is in the file without one is free for the taking.
        Lease lease =
                lease(plan.id())
                        .orElseThrow(() -> trouble.refused("another Reseat holds this run"));
        try {
            if (call(file -> file.plan(plan.id())).isPresent()) {
                throw trouble.refused("this run has been begun before");
            }
            Instant at = clock.instant();
            String json = StoredJson.of(plan);
            List<Long> ordinal = new ArrayList<>();
            call(file -> {
                file.write(
                        true,
                        f -> {
                            ordinal.add(f.insertRun(plan.id(), at, json));
                            f.putSummary(ordinal.getFirst(), Summaries.begun(plan, at));
                            f.putTouched(ordinal.getFirst(), Touching.of(plan));
                        });
                return true;
            });
            return new SqliteRunLog(
                    thread,
                    trouble,
                    new SqliteRunLog.Begun(ordinal.getFirst(), plan, at, lease),
                    0);
        } catch (JournalException | RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    /// A run whose record cannot be understood is left as it is, with a warning in the program's log: it must not keep the
    /// others from being recovered.
    @Override
    public List<Unfinished> recover() throws JournalException {
        List<Unfinished> found = new ArrayList<>();
        try {
            for (RunId id : call(JournalFile::open)) {
                if (!Leases.canName(id)) {
                    warn("run " + id + " cannot be recovered", null);
                    continue;
                }
                Optional<Lease> lease = lease(id);
                if (lease.isPresent()) {
                    recover(id, lease.get()).ifPresent(found::add);
                }
            }
        } catch (JournalException e) {
            found.forEach(u -> u.log().close());
            throw e;
        }
        return List.copyOf(found);
    }

    private Optional<Unfinished> recover(RunId id, Lease lease) throws JournalException {
        boolean kept = false;
        try {
            // Read under the lease: its last holder may have closed the run since.
            Optional<PlanRow> row = call(file -> file.plan(id));
            if (row.isEmpty() || row.get().closed()) {
                return Optional.empty();
            }
            StoredRun told = told(row.get(), () -> false);
            Stored stored = told.stored();
            SqliteRunLog log =
                    new SqliteRunLog(
                            thread,
                            trouble,
                            new SqliteRunLog.Begun(
                                    row.get().ordinal(), stored.plan(), told.begun(), lease),
                            stored.events().size());
            kept = true;
            return Optional.of(new Unfinished(stored, log));
        } catch (StoredRun.Unreadable e) {
            warn("run " + id + " cannot be recovered", e);
            return Optional.empty();
        } finally {
            if (!kept) {
                lease.close();
            }
        }
    }

    @Override
    public List<Summary> recent(int limit) throws JournalException {
        return call(file -> file.recent(limit));
    }

    @Override
    public List<Summary> touching(Touched what, int limit) throws JournalException {
        return call(file -> file.touching(Touching.of(what), limit));
    }

    @Override
    public long writtenByOthers() throws JournalException {
        return call(JournalFile::dataVersion);
    }

    @Override
    public Optional<Stored> read(RunId run) throws JournalException {
        return read(run, () -> false);
    }

    @Override
    public Optional<Stored> read(RunId run, BooleanSupplier left) throws JournalException {
        Optional<PlanRow> row = call(file -> file.plan(run));
        if (row.isEmpty()) {
            return Optional.empty();
        }
        try {
            Stored stored = told(row.get(), left).stored();
            return left.getAsBoolean() ? Optional.empty() : Optional.of(stored);
        } catch (StoredRun.Unreadable e) {
            throw trouble.unreadable(e.which(), e);
        }
    }

    private StoredRun told(PlanRow row, BooleanSupplier left)
            throws JournalException, StoredRun.Unreadable {
        return StoredRun.of(
                row,
                after -> call(file -> file.events(row.ordinal(), after, StoredRun.PIECE)),
                left);
    }

    /// Makes the lines of history that are missing, from what they stand for.
    private void fillSummaries() throws JournalException {
        for (RunId id : call(JournalFile::withoutSummary)) {
            Optional<PlanRow> row = call(file -> file.plan(id));
            if (row.isPresent()) {
                try {
                    StoredRun told = told(row.get(), () -> false);
                    Stored s = told.stored();
                    Summary summary = Summaries.rebuilt(s.plan(), told.begun(), s.events());
                    call(file -> {
                        file.write(false, f -> f.putSummary(row.get().ordinal(), summary));
                        return true;
                    });
                } catch (StoredRun.Unreadable e) {
                    warn("run " + id + " stays out of the history", e);
                }
            }
        }
    }

    private static void warn(String trouble, @Nullable Exception e) {
        System.getLogger(SqliteJournal.class.getName())
                .log(System.Logger.Level.WARNING, trouble, e);
    }

    /// How many transactions were synced by themselves, for tests.
    long synced() throws JournalException {
        return call(JournalFile::synced);
    }

    private Optional<Lease> lease(RunId run) throws JournalException {
        try {
            return leases.take(run);
        } catch (IOException e) {
            throw trouble.folder(e);
        } catch (IllegalArgumentException e) {
            throw trouble.refused(e.getMessage() == null ? "the run has no name" : e.getMessage());
        }
    }

    private <T> T call(JournalThread.Work<T> work) throws JournalException {
        try {
            return thread.call(work);
        } catch (ExecutionException e) {
            throw trouble.of(e.getCause() == null ? e : e.getCause());
        }
    }

    @Override
    public void close() {
        thread.end();
        leases.close();
    }
}
