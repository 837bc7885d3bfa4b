package dev.reseat.history;

import dev.reseat.reload.Journal;
import dev.reseat.reload.Journal.Summary;
import dev.reseat.reload.RunId;
import dev.reseat.vault.Namespace;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Everything that is asked of SQLite. For the journal's own thread alone.
final class JournalFile implements AutoCloseable {
    static final String RECENT =
            """
            SELECT id, begun_at, connection, address, s.namespace, what, verdict, sentence
            FROM run LEFT JOIN summary AS s ON s.run = ordinal ORDER BY ordinal DESC LIMIT ?\
            """;

    private static final String TOUCHING =
            """
            SELECT id, begun_at, s.connection, s.address, s.namespace, s.what, s.verdict, s.sentence
            FROM touched AS t JOIN run ON ordinal = t.run LEFT JOIN summary AS s ON s.run = t.run
            WHERE kind = ? AND t.address = ? AND t.namespace = ? AND name = ?
            ORDER BY t.run DESC LIMIT ?\
            """;

    private final Connection connection;
    private long synced;

    /// An event to be stored.
    ///
    /// @param run the run's ordinal
    record Row(long run, long number, String body) {}

    /// A plan as it lies in the file.
    ///
    /// @param ordinal the run's place in the order of beginning
    /// @param begun the time of that, as it is written
    record PlanRow(long ordinal, RunId id, String begun, boolean closed, String plan) {}

    /// An event as it is kept.
    record EventRow(long number, String body) {}

    private static final String EVENTS =
            "SELECT number, body FROM event WHERE run = ? AND number > ? ORDER BY number LIMIT ?";

    /// @param connection in auto-commit, with busy time set
    /// @throws SQLException if it is no journal, or none that this Reseat may write
    JournalFile(Connection connection) throws SQLException {
        this.connection = connection;
        // Looks before anything is written: a foreign file stays as it is.
        Schema.bringUp(connection);
        try (Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA journal_mode = WAL");
        }
    }

    /// How many transactions were synced to the disk by themselves, for tests.
    long synced() {
        return synced;
    }

    /// Writes in one transaction. In WAL mode `FULL` syncs the log with this commit and with it all earlier ones; `NORMAL` leaves
    /// them to the system's cache, which outlives this process but not a loss of power.
    void write(boolean durable, Write write) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
            sql.execute("BEGIN IMMEDIATE");
            try {
                write.on(this);
                sql.execute("COMMIT");
            } catch (SQLException | RuntimeException e) {
                rollBack(sql, e);
                throw e;
            }
            if (durable) {
                synced++;
            }
        }
    }

    /// What is written in one transaction.
    @FunctionalInterface
    interface Write {
        void on(JournalFile file) throws SQLException;
    }

    static void rollBack(Statement sql, Exception because) {
        try {
            sql.execute("ROLLBACK");
        } catch (SQLException e) {
            // After some failures SQLite has rolled back by itself.
            because.addSuppressed(e);
        }
    }

    /// Changes with each transaction of another connection, of this process or of another one.
    long dataVersion() throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("PRAGMA data_version")) {
            row.next();
            return row.getLong(1);
        }
    }

    long insertRun(RunId id, Instant begunAt, String plan) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement(
                        "INSERT INTO run(id, begun_at, plan) VALUES (?, ?, ?) RETURNING ordinal")) {
            sql.setString(1, id.value());
            sql.setString(2, begunAt.toString());
            sql.setString(3, plan);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    void insertEvents(List<Row> rows) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement(
                        "INSERT INTO event(run, number, body) VALUES (?, ?, ?)")) {
            for (Row r : rows) {
                sql.setLong(1, r.run());
                sql.setLong(2, r.number());
                sql.setString(3, r.body());
                sql.executeUpdate();
            }
        }
    }

    void putSummary(long run, Summary s) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement(
                        "INSERT OR REPLACE INTO summary(run, connection, address, namespace, what,"
                                + " verdict, sentence) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            sql.setLong(1, run);
            sql.setString(2, s.where().connection());
            sql.setString(3, s.where().address());
            sql.setString(4, s.where().namespace().path());
            sql.setString(5, s.what());
            sql.setString(6, s.verdict());
            sql.setString(7, s.sentence());
            sql.executeUpdate();
        }
    }

    void markClosed(long run) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement("UPDATE run SET closed = 1 WHERE ordinal = ?")) {
            sql.setLong(1, run);
            sql.executeUpdate();
        }
    }

    List<RunId> open() throws SQLException {
        return ids("SELECT id FROM run WHERE closed = 0 ORDER BY ordinal");
    }

    List<RunId> withoutSummary() throws SQLException {
        return ids("SELECT id FROM run WHERE ordinal NOT IN (SELECT run FROM summary)");
    }

    private List<RunId> ids(String query) throws SQLException {
        List<RunId> found = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            while (row.next()) {
                found.add(new RunId(row.getString(1)));
            }
        }
        return found;
    }

    Optional<PlanRow> plan(RunId id) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement(
                        "SELECT ordinal, begun_at, closed, plan FROM run WHERE id = ?")) {
            sql.setString(1, id.value());
            try (ResultSet row = sql.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new PlanRow(
                                        row.getLong(1),
                                        id,
                                        row.getString(2),
                                        row.getInt(3) == 1,
                                        row.getString(4)))
                        : Optional.empty();
            }
        }
    }

    /// The next events of a run.
    ///
    /// @param after the number before the first
    List<EventRow> events(long run, long after, int limit) throws SQLException {
        List<EventRow> events = new ArrayList<>();
        try (PreparedStatement sql = connection.prepareStatement(EVENTS)) {
            sql.setLong(1, run);
            sql.setLong(2, after);
            sql.setInt(3, limit);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    events.add(new EventRow(row.getLong(1), row.getString(2)));
                }
            }
        }
        return events;
    }

    List<Summary> recent(int limit) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(RECENT)) {
            sql.setInt(1, Math.max(0, limit));
            return summaries(sql);
        }
    }

    List<Summary> touching(Touching.Key key, int limit) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(TOUCHING)) {
            sql.setString(1, key.kind());
            sql.setString(2, key.address());
            sql.setString(3, key.namespace());
            sql.setString(4, key.name());
            sql.setInt(5, Math.max(0, limit));
            return summaries(sql);
        }
    }

    private static List<Summary> summaries(PreparedStatement sql) throws SQLException {
        List<Summary> found = new ArrayList<>();
        try (ResultSet row = sql.executeQuery()) {
            while (row.next()) {
                found.add(summary(row));
            }
        }
        return found;
    }

    private static Summary summary(ResultSet row) throws SQLException {
        RunId id = new RunId(row.getString(1));
        Optional<Instant> begun = time(row.getString(2));
        if (begun.isEmpty() || row.getString(3) == null) {
            return Summary.ofDamaged(id, begun.orElse(Instant.EPOCH));
        }
        return new Summary(
                id,
                begun.get(),
                new Journal.Where(
                        row.getString(3), row.getString(4), new Namespace(row.getString(5))),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                false);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// Says what a run touches, so that its history is found.
    void putTouched(long run, Collection<Touching.Key> keys) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement(
                        "INSERT OR IGNORE INTO touched(kind, address, namespace, name, run)"
                                + " VALUES (?, ?, ?, ?, ?)")) {
            for (Touching.Key k : keys) {
                sql.setString(1, k.kind());
                sql.setString(2, k.address());
                sql.setString(3, k.namespace());
                sql.setString(4, k.name());
                sql.setLong(5, run);
                sql.executeUpdate();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
