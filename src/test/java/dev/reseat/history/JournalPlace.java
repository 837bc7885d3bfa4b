package dev.reseat.history;

import dev.reseat.reload.JournalException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;

/// Where a test's journal lies. It is always the time of the samples there.
record JournalPlace(Path file) {
    SqliteJournal open() throws JournalException {
        return SqliteJournal.open(file, InstantSource.fixed(Samples.AT));
    }

    /// Two runs that have begun and not ended, the samples' and a later one.
    void beginTwo() throws JournalException {
        try (SqliteJournal journal = open()) {
            journal.begin(Samples.plan()).close();
            journal.begin(Samples.plan(Samples.LATER)).close();
        }
    }

    /// Does something to the file behind the journal's back.
    void sql(String statement) throws SQLException {
        try (Connection c = SqliteJournal.connect(file);
                Statement s = c.createStatement()) {
            s.execute(statement);
        }
    }
}
