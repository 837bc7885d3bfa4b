package dev.reseat.history;

import dev.reseat.history.JournalFile.Row;
import dev.reseat.history.Leases.Lease;
import dev.reseat.reload.Journal;
import dev.reseat.reload.JournalException;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// The log of one run in the file. Counts its events, so that a wrong number is refused before it reaches the file; after a
/// row that the disk did not take it refuses everything, so that what is recorded is always the run's beginning without a
/// hole.
final class SqliteRunLog implements Journal.RunLog, JournalThread.Source {
    private final JournalThread thread;
    private final Trouble trouble;
    private final Begun begun;
    private long last;
    private boolean runClosed;
    private boolean given;
    private volatile @Nullable Throwable lost;

    /// The run as it was begun.
    record Begun(long ordinal, ReloadPlan plan, Instant at, Lease lease) {}

    SqliteRunLog(JournalThread thread, Trouble trouble, Begun begun, long last) {
        this.thread = thread;
        this.trouble = trouble;
        this.begun = begun;
        this.last = last;
    }

    @Override
    public boolean broken() {
        return lost != null;
    }

    @Override
    public void lost(Throwable cause) {
        lost = cause;
    }

    @Override
    public void append(ReloadEvent event, boolean durable) throws JournalException {
        CompletableFuture<Boolean> written;
        synchronized (this) {
            check(event);
            String body = StoredJson.of(event);
            Row row = new Row(begun.ordinal(), event.number(), body);
            if (event instanceof ReloadEvent.Closed c) {
                close(row, c);
                return;
            }
            written = thread.append(this, row, durable);
            last = event.number();
        }
        if (durable) {
            await(written);
        }
    }

    private void check(ReloadEvent event) throws JournalException {
        Throwable earlier = lost;
        if (earlier != null) {
            throw trouble.of(earlier);
        }
        if (given) {
            throw trouble.refused("the log of this run has been closed");
        }
        if (event.number() != last + 1) {
            throw trouble.refused(
                    "event " + event.number() + " came where " + (last + 1) + " was due");
        }
    }

    /// Whatever the caller asked for, this is durable: the end of a run, its mark and its line
    /// of history are one transaction.
    private void close(Row row, ReloadEvent.Closed event) throws JournalException {
        Journal.Summary summary = Summaries.closed(begun.plan(), begun.at(), event);
        try {
            thread.call(file -> {
                Throwable earlier = lost;
                if (earlier != null) {
                    throw new SQLException("an earlier event was lost", earlier);
                }
                file.write(
                        true,
                        f -> {
                            f.insertEvents(List.of(row));
                            f.markClosed(begun.ordinal());
                            f.putSummary(begun.ordinal(), summary);
                        });
                return true;
            });
            last = event.number();
            runClosed = true;
        } catch (ExecutionException e) {
            Throwable earlier = lost;
            Throwable cause = earlier == null ? e.getCause() : earlier;
            lost = cause;
            throw trouble.of(cause == null ? e : cause);
        }
    }

    private void await(CompletableFuture<Boolean> written) throws JournalException {
        try {
            JournalThread.await(written);
        } catch (ExecutionException e) {
            Throwable first = lost;
            throw trouble.of(first != null ? first : e.getCause() != null ? e.getCause() : e);
        }
    }

    @Override
    public synchronized void close() {
        if (given) {
            return;
        }
        given = true;
        try {
            // Nobody may take the run over while rows of it still wait.
            thread.call(_ -> true);
        } catch (ExecutionException e) {
            System.getLogger(SqliteRunLog.class.getName())
                    .log(System.Logger.Level.DEBUG, "the journal ended before this log", e);
        }
        if (runClosed) {
            begun.lease().closeForGood();
        } else {
            begun.lease().close();
        }
    }
}
