package dev.reseat.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The tables of the journal and how older files come up to them. The version is SQLite's own `user_version`; each step leads
/// from one version to the next, and a step that has been released is never edited.
final class Schema {
    /// SQLite's `application_id` of a journal: "RSJ1" in ASCII. Tells it from another program's database.
    static final int APPLICATION = 0x52534a31;

    private static final List<List<String>> STEPS =
            List.of(
                    List.of(
                            """
                            CREATE TABLE run(
                              ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
                              id TEXT NOT NULL UNIQUE,
                              begun_at TEXT NOT NULL,
                              closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
                              plan TEXT NOT NULL CHECK (json_valid(plan))
                            ) STRICT\
                            """,
                            "CREATE INDEX run_open ON run(ordinal) WHERE closed = 0",
                            """
                            CREATE TABLE event(
                              run INTEGER NOT NULL REFERENCES run(ordinal),
                              number INTEGER NOT NULL,
                              body TEXT NOT NULL CHECK (json_valid(body)),
                              PRIMARY KEY (run, number)
                            ) STRICT, WITHOUT ROWID\
                            """,
                            // Whatever writes to this file, a run never gets a gap.
                            """
                            CREATE TRIGGER event_gapless BEFORE INSERT ON event
                            WHEN NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM event WHERE run = NEW.run)
                            BEGIN SELECT raise(ABORT, 'an event number is missing or taken'); END\
                            """,
                            """
                            CREATE TABLE summary(
                              run INTEGER PRIMARY KEY REFERENCES run(ordinal),
                              connection TEXT NOT NULL,
                              address TEXT NOT NULL,
                              what TEXT NOT NULL,
                              verdict TEXT NOT NULL,
                              sentence TEXT NOT NULL
                            ) STRICT\
                            """),
                    List.of(
                            """
                            CREATE TABLE touched(
                              kind TEXT NOT NULL,
                              address TEXT NOT NULL,
                              namespace TEXT NOT NULL,
                              name TEXT NOT NULL,
                              run INTEGER NOT NULL REFERENCES run(ordinal),
                              PRIMARY KEY (kind, address, namespace, name, run)
                            ) STRICT, WITHOUT ROWID\
                            """,
                            """
                            WITH r AS MATERIALIZED (
                              SELECT ordinal, plan, json_extract(plan, '$.origin.address') AS address,
                                json_extract(plan, '$.origin.namespace') AS namespace FROM run)
                            INSERT OR IGNORE INTO touched
                            SELECT 'mount', address, namespace, json_extract(m.value, '$.path'), ordinal
                            FROM r, json_each(plan, '$.mounts') AS m
                            WHERE json_extract(m.value, '$.path') IS NOT NULL
                              AND address IS NOT NULL AND namespace IS NOT NULL\
                            """,
                            """
                            INSERT OR IGNORE INTO touched
                            SELECT 'plugin', json_extract(plan, '$.origin.address'), '',
                              iif(json_extract(m.value, '$.path') LIKE 'auth/%', 'auth/', 'secret/')
                                || json_extract(m.value, '$.plugin'), ordinal
                            FROM run, json_each(plan, '$.mounts') AS m
                            WHERE json_extract(m.value, '$.plugin') IS NOT NULL
                              AND json_extract(plan, '$.origin.address') IS NOT NULL\
                            """,
                            """
                            INSERT OR IGNORE INTO touched
                            SELECT 'plugin', json_extract(plan, '$.origin.address'), '',
                              lower(json_extract(plan, '$.choice.target.type')) || '/'
                                || json_extract(plan, '$.choice.target.name'), ordinal
                            FROM run
                            WHERE json_extract(plan, '$.choice.target.name') IS NOT NULL
                              AND json_extract(plan, '$.choice.target.type') IS NOT NULL
                              AND json_extract(plan, '$.origin.address') IS NOT NULL\
                            """,
                            """
                            INSERT OR IGNORE INTO touched
                            SELECT 'node', json_extract(plan, '$.origin.address'), '',
                              json_extract(n.value, '$.asked'), ordinal
                            FROM run, json_each(plan, '$.nodes') AS n
                            WHERE json_extract(n.value, '$.asked') IS NOT NULL
                              AND json_extract(plan, '$.origin.address') IS NOT NULL\
                            """),
                    List.of(
                            "ALTER TABLE summary ADD COLUMN namespace TEXT NOT NULL DEFAULT ''",
                            """
                            UPDATE summary SET namespace = coalesce((
                              SELECT json_extract(plan, '$.origin.namespace') FROM run WHERE ordinal = summary.run), '')\
                            """));

    /// The version that this Reseat writes.
    static final int VERSION = STEPS.size();

    private Schema() {}

    /// The file is of a newer Reseat, or of another program.
    static final class Foreign extends SQLException {
        @java.io.Serial private static final long serialVersionUID = 1L;

        Foreign(String what) {
            super(what);
        }
    }

    /// Brings the file up to [#VERSION] in one transaction; an empty file gets all tables.
    ///
    /// @throws Foreign if the file must not be touched; it is left as it is
    static void bringUp(Connection connection) throws SQLException {
        if (check(connection) == VERSION) {
            return;
        }
        try (Statement sql = connection.createStatement()) {
            sql.execute("BEGIN IMMEDIATE");
            try {
                // Another Reseat may have done it between the look and the lock.
                for (int from = check(connection); from < VERSION; from++) {
                    for (String statement : STEPS.get(from)) {
                        sql.execute(statement);
                    }
                }
                sql.execute("PRAGMA application_id = " + APPLICATION);
                sql.execute("PRAGMA user_version = " + VERSION);
                sql.execute("COMMIT");
            } catch (SQLException e) {
                JournalFile.rollBack(sql, e);
                throw e;
            }
        }
    }

    private static int check(Connection connection) throws SQLException {
        int version = number(connection, "PRAGMA user_version");
        int application = number(connection, "PRAGMA application_id");
        int tables = number(connection, "SELECT count(*) FROM sqlite_schema");
        if (application != APPLICATION && (application != 0 || version != 0 || tables != 0)) {
            throw new Foreign("belongs to another program");
        }
        if (version > VERSION) {
            throw new Foreign(
                    "was written by a newer Reseat (format "
                            + version
                            + ", this one knows "
                            + VERSION
                            + ")");
        }
        return version;
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
