package dev.reseat.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.reload.Journal;
import dev.reseat.reload.JournalException;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.RunId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What a journal keeps, in one process.
class SqliteJournalTest {
    private final Path folder;
    private final JournalPlace place;

    SqliteJournalTest(@TempDir Path folder) {
        this.folder = folder;
        this.place = new JournalPlace(folder.resolve("deep/journal.db"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files there have other rights")
    void nobodyButItsOwnerMayReadIt() throws Exception {
        try (SqliteJournal journal = place.open()) {
            journal.begin(Samples.plan()).close();
            try (var files = Files.list(place.file().getParent())) {
                List<Path> all = files.filter(Files::isRegularFile).toList();
                assertTrue(all.contains(place.file()), all::toString);
                for (Path f : all) {
                    assertEquals(
                            "rw-------",
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(f)),
                            f::toString);
                }
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files there have other rights")
    void aJournalThatOthersCouldReadIsTakenFromThem() throws Exception {
        Path file = folder.resolve("open.db");
        Files.createFile(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        OwnerOnly.create(file);
        assertEquals(
                "r--------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void everyEventComesBackAsItWas() throws Exception {
        try (SqliteJournal journal = place.open()) {
            try (Journal.RunLog log = journal.begin(Samples.plan())) {
                for (ReloadEvent e : Samples.events()) {
                    log.append(e, e.number() % 2 == 0);
                }
            }
        }
        try (SqliteJournal journal = place.open()) {
            Journal.Stored stored = journal.read(new RunId(Samples.RUN)).orElseThrow();
            assertEquals(Samples.plan(), stored.plan());
            assertEquals(Samples.events(), stored.events());
        }
    }

    @Test
    void aLongRunIsReadPieceByPieceAndWhoLeavesGetsNothing() throws Exception {
        int many = 2 * StoredRun.PIECE + 17;
        try (SqliteJournal journal = place.open()) {
            try (Journal.RunLog log = journal.begin(Samples.plan())) {
                for (int i = 1; i <= many; i++) {
                    log.append(Samples.read(i), i == many);
                }
            }
            RunId run = new RunId(Samples.RUN);
            List<ReloadEvent> events = journal.read(run).orElseThrow().events();
            assertEquals(many, events.size());
            assertEquals(many, events.getLast().number());
            int[] asked = {0};
            assertTrue(journal.read(run, () -> ++asked[0] > 1).isEmpty());
            assertTrue(asked[0] < 4, "what was left is not read to its end");
        }
    }

    @Test
    void anUnknownRunIsAbsent() throws Exception {
        try (SqliteJournal journal = place.open()) {
            assertTrue(journal.read(new RunId("nobody")).isEmpty());
        }
    }

    @Test
    void aMissingOrRepeatedNumberIsRefusedAndTheRightOneStillTaken() throws Exception {
        try (SqliteJournal journal = place.open();
                Journal.RunLog log = journal.begin(Samples.plan())) {
            log.append(Samples.read(1), true);
            assertThrows(JournalException.class, () -> log.append(Samples.read(1), true));
            JournalException gap =
                    assertThrows(JournalException.class, () -> log.append(Samples.read(3), false));
            assertTrue(
                    String.valueOf(gap.getMessage()).contains("event 3 came where 2 was due"),
                    gap.getMessage());
            log.append(Samples.read(2), true);
            assertEquals(2, journal.read(new RunId(Samples.RUN)).orElseThrow().events().size());
        }
    }

    @Test
    void theFileItselfRefusesAGap() throws Exception {
        try (SqliteJournal journal = place.open();
                Journal.RunLog log = journal.begin(Samples.plan())) {
            log.append(Samples.read(1), true);
            assertThrows(
                    SQLException.class, () -> place.sql("INSERT INTO event VALUES (1, 3, '{}')"));
            assertThrows(
                    SQLException.class, () -> place.sql("INSERT INTO event VALUES (1, 1, '{}')"));
            place.sql("INSERT INTO event VALUES (1, 2, '{}')");
        }
    }

    @Test
    void theSameRunCannotBeginTwice() throws Exception {
        try (SqliteJournal journal = place.open()) {
            journal.begin(Samples.plan()).close();
            JournalException e =
                    assertThrows(JournalException.class, () -> journal.begin(Samples.plan()));
            assertTrue(String.valueOf(e.getMessage()).contains("begun before"), e.getMessage());
            // The refusal has given the lease back.
            assertEquals(1, journal.recover().size());
        }
    }

    @Test
    void aRunWhoseNameIsAPathIsRefused() throws Exception {
        try (SqliteJournal journal = place.open()) {
            assertThrows(JournalException.class, () -> journal.begin(Samples.plan("../../evil")));
        }
        assertFalse(Files.exists(folder.resolve("evil.lock")));
    }

    @Test
    void aLogOrAJournalThatIsClosedTakesNothing() throws Exception {
        SqliteJournal journal = place.open();
        Journal.RunLog log = journal.begin(Samples.plan());
        log.close();
        assertThrows(JournalException.class, () -> log.append(Samples.read(1), true));
        journal.close();
        journal.close();
        JournalException e = assertThrows(JournalException.class, () -> journal.recent(1));
        assertTrue(
                String.valueOf(e.getMessage()).endsWith("the journal has been closed"),
                e.getMessage());
    }

    @Test
    void aFloodOfReadingsCostsOneSyncAndKeepsItsOrder() throws Exception {
        try (SqliteJournal journal = place.open();
                Journal.RunLog log = journal.begin(Samples.plan())) {
            long before = journal.synced();
            for (long n = 1; n <= 10_000; n++) {
                log.append(Samples.read(n), false);
            }
            log.append(Samples.read(10_001), true);
            assertEquals(before + 1, journal.synced());
            List<ReloadEvent> events = journal.read(new RunId(Samples.RUN)).orElseThrow().events();
            assertEquals(10_001, events.size());
            for (int i = 0; i < events.size(); i++) {
                assertEquals(i + 1, events.get(i).number());
            }
        }
    }

    @Test
    void anInterruptedCallerStillGetsItsEventRecordedAndStaysInterrupted() throws Exception {
        try (SqliteJournal journal = place.open();
                Journal.RunLog log = journal.begin(Samples.plan())) {
            Thread.currentThread().interrupt();
            log.append(Samples.read(1), true);
            assertTrue(Thread.interrupted());
            assertEquals(1, journal.read(new RunId(Samples.RUN)).orElseThrow().events().size());
        }
    }

    @Test
    @Timeout(120)
    void aRunOfAHundredThousandEventsIsReadInTimeThatGrowsWithItsLength() throws Exception {
        try (SqliteJournal journal = place.open()) {
            fill(journal, Samples.RUN, 100_000);
            fill(journal, Samples.LATER, 10_000);
            nanosToRead(journal, Samples.LATER, 10_000);
            long shortRun = nanosToRead(journal, Samples.LATER, 10_000);
            long longRun = nanosToRead(journal, Samples.RUN, 100_000);
            // Ten times the events; quadratic work would take a hundred times. The room between is
            // for a busy machine.
            assertTrue(
                    longRun < 40 * shortRun,
                    longRun / 1_000_000 + " ms against " + shortRun / 1_000_000 + " ms");
        }
    }

    private static void fill(SqliteJournal journal, String run, int events)
            throws JournalException {
        try (Journal.RunLog log = journal.begin(Samples.plan(run))) {
            for (long n = 1; n <= events; n++) {
                log.append(Samples.read(n), n == events);
            }
        }
    }

    private static long nanosToRead(SqliteJournal journal, String run, int expected)
            throws JournalException {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long from = System.nanoTime();
            assertEquals(expected, journal.read(new RunId(run)).orElseThrow().events().size());
            best = Math.min(best, System.nanoTime() - from);
        }
        return best;
    }
}
