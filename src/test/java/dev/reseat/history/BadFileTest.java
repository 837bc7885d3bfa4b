package dev.reseat.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.reload.Journal;
import dev.reseat.reload.JournalException;
import dev.reseat.reload.RunId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

/// Files and disks that do not do as they should, and several journals on one file.
class BadFileTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Samples.AT);

    @TempDir Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("journal.db");
    }

    private void sql(String statement) throws SQLException {
        try (Connection c = SqliteJournal.connect(file);
                Statement s = c.createStatement()) {
            s.execute(statement);
        }
    }

    private static Connection impatient(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(20);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private static void says(JournalException e, String... parts) {
        String message = String.valueOf(e.getMessage());
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
        assertFalse(message.contains("\n"), message);
    }

    /// Opening must fail and change nothing.
    private JournalException refusedUntouched() throws Exception {
        byte[] before = Files.readAllBytes(file);
        JournalException e =
                assertThrows(JournalException.class, () -> SqliteJournal.open(file, CLOCK));
        assertArrayEquals(before, Files.readAllBytes(file));
        assertFalse(Files.exists(folder.resolve("journal.db-wal")));
        return e;
    }

    @Test
    void aFileOfANewerReseatIsRefusedUntouched() throws Exception {
        SqliteJournal.open(file, CLOCK).close();
        sql("PRAGMA user_version = 99");
        says(refusedUntouched(), file.toString(), "newer Reseat", "format 99", "not touched");
    }

    /// The tables as version 1 made them, with a run of that time. Later versions bring this file up and still read it.
    @Test
    void aFileOfVersionOneIsBroughtUpAndReadWhole() throws Exception {
        List<String> golden = resource("journal-v1.jsonl").lines().toList();
        try (Connection c = SqliteJournal.connect(file)) {
            try (Statement s = c.createStatement()) {
                for (String statement : resource("journal-v1.sql").split(";;\n", -1)) {
                    s.execute(statement);
                }
            }
            try (PreparedStatement insert =
                    c.prepareStatement("INSERT INTO run(id, begun_at, plan) VALUES (?, ?, ?)")) {
                insert.setString(1, Samples.RUN);
                insert.setString(2, Samples.AT.toString());
                insert.setString(3, golden.getFirst());
                insert.executeUpdate();
            }
            try (PreparedStatement insert =
                    c.prepareStatement("INSERT INTO event VALUES (1, ?, ?)")) {
                for (int i = 2; i < golden.size(); i++) {
                    insert.setInt(1, i - 1);
                    insert.setString(2, golden.get(i));
                    insert.executeUpdate();
                }
            }
        }
        try (SqliteJournal journal = SqliteJournal.open(file, CLOCK)) {
            Journal.Stored stored = journal.read(new RunId(Samples.RUN)).orElseThrow();
            assertEquals(Samples.plan(), stored.plan());
            assertEquals(Samples.events(), stored.events());
            assertEquals("partial", journal.recent(1).getFirst().verdict());
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = BadFileTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anotherProgramsDatabaseIsRefusedUntouched() throws Exception {
        sql("CREATE TABLE bookmarks(url TEXT)");
        says(refusedUntouched(), file.toString(), "another program");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedUntouched() throws Exception {
        Files.writeString(file, "Dear diary, this is not a database at all. ".repeat(100));
        says(refusedUntouched(), file.toString(), "damaged", "move it away");
    }

    @Test
    void damageInsideIsFoundWhenItIsRead() throws Exception {
        try (SqliteJournal journal = SqliteJournal.open(file, CLOCK);
                Journal.RunLog log = journal.begin(Samples.plan())) {
            for (long n = 1; n <= 500; n++) {
                log.append(Samples.read(n), n == 500);
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 40 * 1024; i < bytes.length; i++) {
            bytes[i] = (byte) 0xee;
        }
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        try (SqliteJournal journal = SqliteJournal.open(file, CLOCK)) {
            says(
                    assertThrows(
                            JournalException.class, () -> journal.read(new RunId(Samples.RUN))),
                    "damaged");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws Exception {
        Files.writeString(file, "a file where a folder should be");
        Path below = file.resolve("deep/journal.db");
        says(
                assertThrows(JournalException.class, () -> SqliteJournal.open(below, CLOCK)),
                below.toString(),
                "folder");
    }

    @Test
    void aFolderInPlaceOfTheFileIsSaid() throws Exception {
        Files.createDirectories(file);
        says(
                assertThrows(JournalException.class, () -> SqliteJournal.open(file, CLOCK)),
                "cannot be opened");
    }

    @Test
    void aFileThatMayNotBeWrittenIsSaidAtTheFirstRun() throws Exception {
        SqliteJournal.open(file, CLOCK).close();
        try (SqliteJournal journal =
                SqliteJournal.open(
                        file,
                        CLOCK,
                        f -> {
                            Connection c = SqliteJournal.connect(f);
                            try (Statement s = c.createStatement()) {
                                s.execute("PRAGMA query_only = ON");
                            }
                            return c;
                        })) {
            says(
                    assertThrows(JournalException.class, () -> journal.begin(Samples.plan())),
                    "may not be written");
            assertEquals(List.of(), journal.recent(5));
        }
        // Its lease was given back with the failure.
        try (SqliteJournal journal = SqliteJournal.open(file, CLOCK)) {
            journal.begin(Samples.plan()).close();
        }
    }

    @Test
    void aLockThatAnotherProgramKeepsIsSaidAndTheEventIsTakenByNoOne() throws Exception {
        try (SqliteJournal journal = SqliteJournal.open(file, CLOCK, BadFileTest::impatient);
                Journal.RunLog log = journal.begin(Samples.plan());
                Connection hog = SqliteJournal.connect(file);
                Statement lock = hog.createStatement()) {
            lock.execute("BEGIN IMMEDIATE");
            says(
                    assertThrows(JournalException.class, () -> log.append(Samples.read(1), true)),
                    "locked");
            lock.execute("ROLLBACK");
            // A log that lost an event takes no later one: what is recorded has no hole.
            says(
                    assertThrows(JournalException.class, () -> log.append(Samples.read(1), true)),
                    "locked");
            assertEquals(0, journal.read(new RunId(Samples.RUN)).orElseThrow().events().size());
        }
    }

    @Test
    void aLeaseIsNotGivenBackBeforeTheQueuedEventsAreWritten() throws Exception {
        try (SqliteJournal one = SqliteJournal.open(file, CLOCK);
                SqliteJournal two = SqliteJournal.open(file, CLOCK);
                Connection hog = SqliteJournal.connect(file);
                Statement lock = hog.createStatement()) {
            Journal.RunLog log = one.begin(Samples.plan());
            lock.execute("BEGIN IMMEDIATE");
            log.append(Samples.read(1), false);
            Thread closing = Thread.ofPlatform().start(log::close);
            while (closing.getState() != Thread.State.WAITING && closing.isAlive()) {
                Thread.onSpinWait();
            }
            assertEquals(List.of(), two.recover());
            lock.execute("ROLLBACK");
            closing.join();
            assertEquals(1, two.recover().getFirst().stored().events().size());
        }
    }

    @Test
    void aFullDiskIsSaidForQueuedEventsAtTheNextCallAndNothingAfterThemIsKept() throws Exception {
        try (SqliteJournal journal =
                SqliteJournal.open(
                        file,
                        CLOCK,
                        f -> {
                            Connection c = SqliteJournal.connect(f);
                            try (Statement s = c.createStatement()) {
                                s.execute("PRAGMA max_page_count = 30");
                            }
                            return c;
                        })) {
            Journal.RunLog log = journal.begin(Samples.plan());
            JournalException e =
                    assertThrows(
                            JournalException.class,
                            () -> {
                                for (long n = 1; n < 20_000; n++) {
                                    log.append(Samples.read(n), false);
                                }
                            });
            says(e, "does not fit on its disk", file.toString());
            assertThrows(JournalException.class, () -> log.append(Samples.closed(1), true));
            log.close();
            List<Journal.Unfinished> found = journal.recover();
            List<?> events = found.getFirst().stored().events();
            assertEquals(events.size(), found.getFirst().stored().run().last());
            found.getFirst().log().close();
        }
    }

    @Test
    void twoJournalsOnOneFileWriteTheirRunsAtOnceWithoutLoss() throws Exception {
        String other = "6f1c7f0e-0000-4000-8000-000000000002";
        try (SqliteJournal one = SqliteJournal.open(file, CLOCK);
                SqliteJournal two = SqliteJournal.open(file, CLOCK);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThrows(
                    JournalException.class,
                    () -> {
                        one.begin(Samples.plan("6f1c7f0e-0000-4000-8000-000000000003"));
                        two.begin(Samples.plan("6f1c7f0e-0000-4000-8000-000000000003"));
                    });
            Future<?> first = threads.submit(() -> write(one.begin(Samples.plan())));
            Future<?> second = threads.submit(() -> write(two.begin(Samples.plan(other))));
            first.get();
            second.get();
            assertEquals(200, two.read(new RunId(Samples.RUN)).orElseThrow().events().size());
            assertEquals(200, one.read(new RunId(other)).orElseThrow().events().size());
        }
    }

    private static boolean write(Journal.RunLog log) throws JournalException {
        for (long n = 1; n <= 200; n++) {
            log.append(Samples.read(n), n % 4 == 0);
        }
        log.close();
        return true;
    }
}
