package dev.reseat.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reseat.reload.Journal;
import dev.reseat.reload.JournalException;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.RunId;
import dev.reseat.reload.Verdict;
import dev.reseat.reload.Verdicts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two processes on one journal, and one of them dying.
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CrashTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Samples.AT);

    @TempDir Path folder;

    private SqliteJournal open() throws JournalException {
        return SqliteJournal.open(folder.resolve("journal.db"), CLOCK);
    }

    @Test
    void whatAnotherProcessWritesIsNoticedAndWhatThisOneWritesIsNot() throws Exception {
        Path file = folder.resolve("journal.db");
        try (SqliteJournal journal = open()) {
            long before = journal.writtenByOthers();
            try (Journal.RunLog log = journal.begin(Samples.plan(Samples.LATER))) {
                log.append(Samples.closed(1), true);
            }
            assertEquals(before, journal.writtenByOthers(), "the window knows of its own runs");
            try (OtherReseat other = OtherReseat.start("intend", file, "")) {
                assertEquals("intended", other.said());
                long after = journal.writtenByOthers();
                assertNotEquals(before, after);
                assertEquals(Samples.RUN, journal.recent(1).getFirst().run().value());
                assertEquals(after, journal.writtenByOthers(), "nothing more was written");
            }
        }
    }

    @Test
    void aRunIsLeftToItsLivingProcessAndFoundOnceThatIsKilled() throws Exception {
        try (SqliteJournal journal = open();
                OtherReseat other = OtherReseat.start("intend", folder.resolve("journal.db"), "")) {
            assertEquals("intended", other.said());
            assertEquals(List.of(), journal.recover());
            other.kill();
            List<Journal.Unfinished> found = journal.recover();
            assertEquals(1, found.size());
            Journal.Stored stored = found.getFirst().stored();
            assertEquals(
                    List.of(Samples.read(1), new ReloadEvent.Intended(2, Samples.AT, 0)),
                    stored.events());
            assertEquals(Verdict.Word.UNKNOWN, Verdicts.of(stored.run()).word());
            found.getFirst().log().append(Samples.closed(3), true);
            found.getFirst().log().close();
            assertEquals(List.of(), journal.recover());
        }
    }

    /// On POSIX systems a process loses its lock on a file when it closes any handle of it: looking for what can be recovered,
    /// twice and through a second journal, must not give a living run away.
    @Test
    void lookingForRunsToRecoverGivesNoLeaseAwayToAnotherProcess() throws Exception {
        try (SqliteJournal journal = open();
                SqliteJournal second = open();
                Journal.RunLog log = journal.begin(Samples.plan())) {
            assertEquals(List.of(), journal.recover());
            assertEquals(List.of(), second.recover());
            try (OtherReseat other =
                    OtherReseat.start("recover", folder.resolve("journal.db"), "")) {
                assertEquals("0", other.said());
            }
            log.append(Samples.read(1), true);
        }
        try (OtherReseat other = OtherReseat.start("recover", folder.resolve("journal.db"), "")) {
            assertEquals("1", other.said());
        }
    }

    @Test
    void aDiskThatTakesNoMoreIsSaidAtTheFirstEventItRefusedAndWhatWasRecordedStays()
            throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/bin/sh")), "needs a shell that can limit file sizes");
        Path file = folder.resolve("journal.db");
        int recorded;
        // 4 or 8 MiB, as the shell counts; room for SQLite's own library, which is unpacked first
        try (OtherReseat other = OtherReseat.start("fill", file, "ulimit -f 8192;")) {
            String said = other.said();
            assertTrue(said.contains("The journal " + file) && said.contains("room there"), said);
            recorded = Integer.parseInt(said.substring(0, said.indexOf(' ')));
        }
        assertTrue(recorded > 0);
        try (SqliteJournal journal = open()) {
            assertEquals(
                    recorded, journal.read(new RunId(Samples.RUN)).orElseThrow().events().size());
            assertEquals(1, journal.recover().size());
        }
    }
}
