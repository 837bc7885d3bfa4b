package dev.reseat.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.reload.Journal;
import dev.reseat.reload.JournalException;
import dev.reseat.reload.PlannedMount;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.RunId;
import dev.reseat.reload.Touched;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Finding the runs that touched a thing.
class TouchingTest {
    private final JournalPlace place;

    TouchingTest(@TempDir Path folder) {
        place = new JournalPlace(folder.resolve("journal.db"));
    }

    /// Everything that the sample's plan touches.
    private static List<Touched> things(ReloadPlan plan) {
        String address = plan.origin().address();
        List<Touched> all = new ArrayList<>();
        plan.mounts()
                .forEach(m -> {
                    all.add(new Touched.OfMount(address, plan.origin().namespace(), m.path()));
                    all.add(new Touched.OfPlugin(address, m.path().type(), m.plugin()));
                });
        plan.nodes().forEach(n -> all.add(new Touched.OfNode(address, n.asked())));
        return all;
    }

    private static List<String> found(Journal journal, Touched what) throws JournalException {
        return journal.touching(what, 10).stream().map(s -> s.run().value()).toList();
    }

    @Test
    void whatAPlanTouchesLeadsToItsRunsTheNewestFirst() throws Exception {
        place.beginTwo();
        try (SqliteJournal journal = place.open()) {
            List<Touched> things = things(Samples.plan(Samples.RUN));
            assertTrue(things.size() >= 3, things::toString);
            for (Touched t : things) {
                assertEquals(List.of(Samples.LATER, Samples.RUN), found(journal, t), t::toString);
            }
            assertEquals(1, journal.touching(things.getFirst(), 1).size());
        }
    }

    @Test
    void theSamePathElsewhereIsAnotherThing() throws Exception {
        ReloadPlan plan = Samples.plan(Samples.RUN);
        PlannedMount m = plan.mounts().getFirst();
        String address = plan.origin().address();
        Namespace here = plan.origin().namespace();
        try (SqliteJournal journal = place.open()) {
            journal.begin(plan).close();
            for (Touched other :
                    List.of(
                            new Touched.OfMount("https://other:8200", here, m.path()),
                            new Touched.OfMount(address, new Namespace("other"), m.path()),
                            new Touched.OfMount(address, here, MountPath.secret("nobody")),
                            new Touched.OfPlugin("https://other:8200", m.path().type(), m.plugin()),
                            new Touched.OfNode(address, new NodeAddress("https://other:8200")))) {
                assertEquals(List.of(), found(journal, other), other::toString);
            }
        }
    }

    @Test
    void aJournalOfAnOlderReseatIsSearchedTheSame() throws Exception {
        place.beginTwo();
        List<String> before = rows();
        place.sql("DROP TABLE touched");
        place.sql("ALTER TABLE summary DROP COLUMN namespace");
        place.sql("PRAGMA user_version = 1");
        try (SqliteJournal journal = place.open()) {
            assertEquals("team/a", journal.recent(1).getFirst().where().namespace().path());
        }
        assertEquals(before, rows());
        assertTrue(before.size() > 4, before::toString);
    }

    private List<String> rows() throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection c = SqliteJournal.connect(place.file());
                Statement s = c.createStatement();
                var r = s.executeQuery("SELECT * FROM touched ORDER BY 1, 2, 3, 4, 5")) {
            while (r.next()) {
                rows.add(
                        String.join(
                                " ",
                                r.getString(1),
                                r.getString(2),
                                r.getString(3),
                                r.getString(4),
                                r.getString(5)));
            }
        }
        return rows;
    }

    @Test
    void fourteenThousandMountsAreWrittenDownAndFoundQuickly() throws Exception {
        ReloadPlan sample = Samples.plan(Samples.RUN);
        PlannedMount one = sample.mounts().getFirst();
        List<PlannedMount> many =
                IntStream.range(0, 14_000)
                        .mapToObj(i ->
                                new PlannedMount(
                                        MountPath.secret("team-%05d/kv".formatted(i)),
                                        one.plugin(),
                                        one.before(),
                                        one.configuredVersion(),
                                        one.expectation(),
                                        one.accessor()))
                        .toList();
        ReloadPlan large =
                new ReloadPlan(
                        new RunId(Samples.LATER),
                        sample.origin(),
                        sample.choice(),
                        many,
                        sample.nodes(),
                        sample.steps(),
                        List.of(),
                        List.of(),
                        List.of());
        try (SqliteJournal journal = place.open()) {
            Instant start = Instant.now();
            journal.begin(large).close();
            assertEquals(
                    List.of(Samples.LATER),
                    found(
                            journal,
                            new Touched.OfMount(
                                    sample.origin().address(),
                                    sample.origin().namespace(),
                                    MountPath.secret("team-13999/kv"))));
            Duration took = Duration.between(start, Instant.now());
            assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, took::toString);
        }
    }
}
