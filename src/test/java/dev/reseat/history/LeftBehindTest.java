package dev.reseat.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.reload.Journal;
import dev.reseat.reload.JournalException;
import dev.reseat.reload.RunId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs whose end the journal does not know, after a crash.
class LeftBehindTest {
    private final JournalPlace place;

    LeftBehindTest(@TempDir Path folder) {
        place = new JournalPlace(folder.resolve("deep/journal.db"));
    }

    @Test
    void onlyRunsWithoutAnEndAreRecoveredAndTheirLogsGoOn() throws Exception {
        try (SqliteJournal journal = place.open()) {
            try (Journal.RunLog log = journal.begin(Samples.plan());
                    Journal.RunLog other = journal.begin(Samples.plan(Samples.LATER))) {
                log.append(Samples.read(1), false);
                other.append(Samples.closed(1), true);
                assertEquals(List.of(), journal.recover());
            }
            List<Journal.Unfinished> found = journal.recover();
            assertEquals(1, found.size());
            assertEquals(List.of(Samples.read(1)), found.getFirst().stored().events());
            assertEquals(List.of(), journal.recover());
            found.getFirst().log().append(Samples.read(2), true);
            found.getFirst().log().append(Samples.closed(3), true);
            found.getFirst().log().close();
            assertEquals(List.of(), journal.recover());
            assertEquals("partial", journal.recent(2).getLast().verdict());
        }
        try (Stream<Path> locks = Files.list(place.file().resolveSibling("journal.db-leases"))) {
            assertEquals(List.of(), locks.toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"begun_at = 'soon'", "id = '../elsewhere'"})
    void aRowThatIsNotOfOursKeepsNoOtherFromBeingRecovered(String spoilt) throws Exception {
        place.beginTwo();
        try (SqliteJournal journal = place.open()) {
            place.sql("UPDATE run SET " + spoilt + " WHERE id = '" + Samples.RUN + "'");
            List<Journal.Unfinished> found = journal.recover();
            assertEquals(
                    List.of(new RunId(Samples.LATER)),
                    found.stream().map(u -> u.stored().plan().id()).toList());
        }
    }

    @Test
    void aRunThatCannotBeReadKeepsNoOtherFromBeingRecovered() throws Exception {
        place.beginTwo();
        try (SqliteJournal journal = place.open()) {
            place.sql(
                    "UPDATE run SET plan = '{\"from\":\"the future\"}' WHERE id = '"
                            + Samples.RUN
                            + "'");
            List<Journal.Unfinished> found = journal.recover();
            assertEquals(
                    List.of(new RunId(Samples.LATER)),
                    found.stream().map(u -> u.stored().plan().id()).toList());
            JournalException e =
                    assertThrows(
                            JournalException.class, () -> journal.read(new RunId(Samples.RUN)));
            assertTrue(String.valueOf(e.getMessage()).contains(Samples.RUN), e.getMessage());
            assertEquals(2, journal.recent(9).size());
        }
    }
}
