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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Finding the runs that touched a thing.
class TouchingTest {
    private static final String ONE = "6f1c7f0e-0000-4000-8000-000000000001";
    private static final String TWO = "6f1c7f0e-0000-4000-8000-000000000002";

    @TempDir Path folder;

    private SqliteJournal open() throws JournalException {
        return SqliteJournal.open(folder.resolve("journal.db"), InstantSource.fixed(Samples.AT));
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

    private void begin(String... runs) throws JournalException {
        try (SqliteJournal journal = open()) {
            for (String run : runs) {
                journal.begin(Samples.plan(run)).close();
            }
        }
    }

    @Test
    void whatAPlanTouchesLeadsToItsRunsTheNewestFirst() throws Exception {
        begin(ONE, TWO);
        try (SqliteJournal journal = open()) {
            List<Touched> things = things(Samples.plan(ONE));
            assertTrue(things.size() >= 3, things::toString);
            for (Touched t : things) {
                assertEquals(List.of(TWO, ONE), found(journal, t), t::toString);
            }
            assertEquals(1, journal.touching(things.getFirst(), 1).size());
        }
    }

    @Test
    void theSamePathElsewhereIsAnotherThing() throws Exception {
        begin(ONE);
        ReloadPlan plan = Samples.plan(ONE);
        PlannedMount m = plan.mounts().getFirst();
        String address = plan.origin().address();
        Namespace here = plan.origin().namespace();
        try (SqliteJournal journal = open()) {
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
        begin(ONE, TWO);
        List<String> before = rows();
        try (Connection c = SqliteJournal.connect(folder.resolve("journal.db"));
                Statement s = c.createStatement()) {
            s.execute("DROP TABLE touched");
            s.execute("ALTER TABLE summary DROP COLUMN namespace");
            s.execute("PRAGMA user_version = 1");
        }
        try (SqliteJournal journal = open()) {
            assertEquals("team/a", journal.recent(1).getFirst().where().namespace().path());
        }
        assertEquals(before, rows());
        assertTrue(before.size() > 4, before::toString);
    }

    private List<String> rows() throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection c = SqliteJournal.connect(folder.resolve("journal.db"));
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
        ReloadPlan sample = Samples.plan(ONE);
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
                        new RunId(TWO),
                        sample.origin(),
                        sample.choice(),
                        many,
                        sample.nodes(),
                        sample.steps(),
                        List.of(),
                        List.of(),
                        List.of());
        try (SqliteJournal journal = open()) {
            Instant start = Instant.now();
            journal.begin(large).close();
            assertEquals(
                    List.of(TWO),
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
