package dev.reseat.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.reload.Journal;
import dev.reseat.reload.JournalException;
import dev.reseat.reload.RunId;
import dev.reseat.reload.Touched;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short lines by which runs of the past are found, and what becomes of damaged ones.
class RecentRunsTest {
    private static final Journal.Where WHERE =
            new Journal.Where("prod", "https://bao-0.example.com:8200", new Namespace("team/a"));

    private final JournalPlace place;

    RecentRunsTest(@TempDir Path folder) {
        place = new JournalPlace(folder.resolve("journal.db"));
    }

    @Test
    void historyShowsTheNewestFirstWithTheVerdictThatWasSaid() throws Exception {
        try (SqliteJournal journal = place.open();
                Journal.RunLog first = journal.begin(Samples.plan())) {
            journal.begin(Samples.plan(Samples.LATER)).close();
            first.append(Samples.closed(1), true);
            assertEquals(
                    List.of(
                            new Journal.Summary(
                                    new RunId(Samples.LATER),
                                    Samples.AT,
                                    WHERE,
                                    "4 mounts, cluster-wide",
                                    "",
                                    "",
                                    false),
                            new Journal.Summary(
                                    new RunId(Samples.RUN),
                                    Samples.AT,
                                    WHERE,
                                    "4 mounts, cluster-wide",
                                    "partial",
                                    "One failed.",
                                    false)),
                    journal.recent(10));
            assertEquals(1, journal.recent(1).size());
            assertEquals(List.of(), journal.recent(0));
            assertEquals(List.of(), journal.recent(-1));
        }
    }

    @Test
    void lostSummariesAreMadeAgain() throws Exception {
        List<Journal.Summary> before;
        try (SqliteJournal journal = place.open();
                Journal.RunLog log = journal.begin(Samples.plan())) {
            log.append(Samples.closed(1), true);
            before = journal.recent(10);
        }
        place.sql("DELETE FROM summary");
        try (SqliteJournal journal = place.open()) {
            assertEquals(before, journal.recent(10));
            assertEquals("partial", journal.recent(1).getFirst().verdict());
        }
    }

    @Test
    void aRunWhoseRecordIsNotUnderstoodIsToldAsDamagedAndReadingItSaysWhich() throws Exception {
        place.beginTwo();
        place.sql(
                "UPDATE run SET plan = '{\"from\":\"the future\"}' WHERE id = '"
                        + Samples.LATER
                        + "'");
        place.sql("DELETE FROM summary");
        try (SqliteJournal journal = place.open()) {
            List<Journal.Summary> runs = journal.recent(10);
            assertEquals(
                    Journal.Summary.ofDamaged(new RunId(Samples.LATER), Samples.AT),
                    runs.getFirst());
            assertEquals("4 mounts, cluster-wide", runs.getLast().what());
            assertEquals(
                    runs,
                    journal.touching(
                            new Touched.OfMount(
                                    WHERE.address(), WHERE.namespace(), MountPath.secret("hello")),
                            10));
            JournalException e =
                    assertThrows(
                            JournalException.class, () -> journal.read(new RunId(Samples.LATER)));
            assertTrue(String.valueOf(e.getMessage()).contains(Samples.LATER), e::getMessage);
        }
    }

    @Test
    void aBeginningThatIsNoTimeHidesNoOtherRun() throws Exception {
        place.beginTwo();
        try (SqliteJournal journal = place.open()) {
            place.sql("UPDATE run SET begun_at = 'soon' WHERE id = '" + Samples.LATER + "'");
            assertEquals(
                    List.of(
                            Journal.Summary.ofDamaged(new RunId(Samples.LATER), Instant.EPOCH),
                            journal.recent(10).getLast()),
                    journal.recent(10));
            assertEquals("4 mounts, cluster-wide", journal.recent(10).getLast().what());
            JournalException e =
                    assertThrows(
                            JournalException.class, () -> journal.read(new RunId(Samples.LATER)));
            assertTrue(String.valueOf(e.getMessage()).contains(Samples.LATER), e::getMessage);
        }
        place.sql("DELETE FROM summary");
        try (SqliteJournal journal = place.open()) {
            assertEquals("4 mounts, cluster-wide", journal.recent(10).getLast().what());
        }
    }

    @Test
    void theNewestRunsAreFoundWithoutLookingThroughAllAndWithoutSorting() throws Exception {
        place.open().close();
        try (Connection c = SqliteJournal.connect(place.file());
                Statement s = c.createStatement();
                ResultSet plan = s.executeQuery("EXPLAIN QUERY PLAN " + JournalFile.RECENT)) {
            StringBuilder steps = new StringBuilder();
            while (plan.next()) {
                steps.append(plan.getString("detail")).append("; ");
            }
            // the table of runs is walked from its end until the limit is reached
            assertTrue(
                    steps.toString().contains("SEARCH s USING INTEGER PRIMARY KEY"),
                    steps::toString);
            assertTrue(!steps.toString().contains("TEMP B-TREE"), steps::toString);
        }
    }
}
