package dev.reseat.reload;

import static dev.reseat.fakes.Plans.NEW;
import static dev.reseat.fakes.Plans.OLD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.Plans;
import dev.reseat.fakes.Told;
import dev.reseat.reload.ReloadEvent.Place;
import dev.reseat.vault.Answer;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Probe;
import dev.reseat.vault.ReloadStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What holds for every list of events, however unlikely. The seed is fixed: each run sees the same lists.
class FoldPropertyTest {
    private static final int LISTS = 300;
    private static final int LENGTH = 60;
    private static final List<PluginBuild> BUILDS =
            List.of(
                    OLD,
                    NEW,
                    Example.build("v1.0.0", ""),
                    Example.build("", ""),
                    Example.build("v2.0.0", "beef"));
    private static final List<Answer> ANSWERS =
            List.of(
                    Told.DONE,
                    Told.DONE,
                    Told.LOST,
                    Told.REFUSED,
                    Told.failed(),
                    Told.failed("docs-0/", "docs-3/"));
    private static final List<Probe> PROBES = List.of(Told.SERVES, Told.DOWN, Told.CANNOT_TELL);

    @ParameterizedTest
    @CsvSource({
        "OPENBAO,2.7.2",
        "OPENBAO,2.6.1",
        "VAULT_ENTERPRISE,1.19.2",
        "VAULT_COMMUNITY,1.15.4"
    })
    void foldIsTheSameInOnePieceOrTwoAndKeepsItsCounts(
            dev.reseat.vault.Product product, String version) {
        var traits = Example.traits(product, version);
        Random random = new Random(20_260_304);
        for (int i = 0; i < LISTS; i++) {
            ReloadPlan plan =
                    i % 2 == 0
                            ? Plans.changing(traits, ReloadScope.GLOBAL, Pace.CAREFUL, 8)
                            : Plans.sameBinary(traits, ReloadScope.GLOBAL, Pace.CAREFUL, 8);
            List<ReloadEvent> events = random(plan, random);
            ReloadRun whole = ReloadRun.of(plan, events);

            int cut = random.nextInt(events.size());
            ReloadRun prefix = ReloadRun.of(plan, events.subList(0, cut));
            String prefixBefore = said(prefix);
            ReloadRun both = prefix;
            for (ReloadEvent e : events.subList(cut, events.size())) {
                both = both.after(e);
            }

            assertEquals(said(whole), said(both));
            assertEquals(prefixBefore, said(prefix), "folding on changed what was there");
            assertEquals(recount(whole), whole.cells().counts());
            assertEquals(LENGTH, whole.last());
            assertNothingIsProvedWithoutItsReasons(whole, events);
        }
    }

    private static List<ReloadEvent> random(ReloadPlan plan, Random random) {
        List<ReloadEvent> events = new ArrayList<>();
        Set<Integer> out = new HashSet<>();
        Set<Integer> ended = new HashSet<>();
        for (long n = 1; n <= LENGTH; n++) {
            // Times are of no use to the fold: they may run backwards.
            var at = Example.START.plusSeconds(random.nextInt(100));
            Place place =
                    new Place(
                            random.nextInt(plan.mounts().size()),
                            random.nextInt(plan.nodes().size()));
            int step = random.nextInt(plan.steps().size());
            int kind = random.nextInt(12);
            ReloadEvent next = new ReloadEvent.Read(n, at, place, pick(BUILDS, random), 1);
            if (kind < 3 && !ended.contains(step)) {
                if (out.add(step)) {
                    next = new ReloadEvent.Intended(n, at, step);
                } else {
                    ended.add(step);
                    next = new ReloadEvent.Answered(n, at, step, pick(ANSWERS, random));
                }
            } else if (kind == 4) {
                next = new ReloadEvent.NotRead(n, at, place, "no answer");
            } else if (kind == 5 || kind == 6) {
                next = new ReloadEvent.Probed(n, at, place, pick(PROBES, random), 1);
            } else if (kind == 7) {
                next = new ReloadEvent.GivenUp(n, at, place, "15 s after the answer");
            } else if (kind == 8) {
                next = new ReloadEvent.Reported(n, at, new ReloadStatus(List.of()));
            }
            events.add(next);
        }
        return events;
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String said(ReloadRun run) {
        StringBuilder out = new StringBuilder();
        for (int m = 0; m < run.plan().mounts().size(); m++) {
            for (int n = 0; n < run.plan().nodes().size(); n++) {
                out.append(run.cells().at(m, n)).append('\n');
            }
        }
        return out.append(run.steps()).append(Verdicts.of(run)).toString();
    }

    /// Counts every cell anew, and holds what the run says of its mounts and nodes against that.
    private static Cells.Counts recount(ReloadRun run) {
        int mounts = run.plan().mounts().size();
        int nodes = run.plan().nodes().size();
        Cells.Counts counts = Cells.Counts.NONE;
        int mountsDone = 0;
        for (int m = 0; m < mounts; m++) {
            Cells.Counts row = Cells.Counts.NONE;
            for (int n = 0; n < nodes; n++) {
                row = row.plus(run.cells().at(m, n).state(), 1);
                counts = counts.plus(run.cells().at(m, n).state(), 1);
            }
            assertEquals(row, run.cells().countsOfMount(m));
            mountsDone += row.proved() + row.done() == nodes ? 1 : 0;
        }
        assertEquals(mountsDone, run.cells().mountsDone());
        for (int n = 0; n < nodes; n++) {
            Cells.Counts column = Cells.Counts.NONE;
            @Nullable Instant latest = null;
            for (int m = 0; m < mounts; m++) {
                Cell cell = run.cells().at(m, n);
                column = column.plus(cell.state(), 1);
                latest = later(latest, cell.at());
            }
            assertEquals(column, run.cells().countsOf(n));
            @Nullable Instant said = run.cells().latest(n);
            assertEquals(said, later(said, latest));
        }
        assertEquals(mounts * nodes, counts.all());
        return counts;
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }

    /// Worked out from the events alone, without the fold: the node's newest own reading is the expected build and another
    /// than the last one before the step; the answer was clean, or a probe since then answered; none since then found it dead.
    private static void assertNothingIsProvedWithoutItsReasons(
            ReloadRun run, List<ReloadEvent> events) {
        for (int m = 0; m < run.plan().mounts().size(); m++) {
            for (int n = 0; n < run.plan().nodes().size(); n++) {
                if (!(run.cells().at(m, n).state() instanceof CellState.Proved proved)) {
                    continue;
                }
                Known known = new Known(new Place(m, n), run.stepOf(m));
                events.forEach(known::learn);
                PluginBuild expected =
                        run.plan().mounts().get(m).expectation()
                                        instanceof Expectation.Changes(var to)
                                ? to
                                : OLD;
                assertEquals(expected, proved.now());
                assertEquals(expected, known.after);
                assertTrue(known.before != null && !expected.equals(known.before));
                assertTrue(
                        known.answer instanceof Answer.Done || known.probe instanceof Probe.Serves);
                assertTrue(
                        !(known.probe instanceof Probe.Down)
                                && !(known.answer instanceof Answer.Refused));
                assertEquals(null, run.plan().nodes().get(n).unseen());
            }
        }
    }

    private static final class Known {
        private final Place place;
        private final int step;
        private boolean begun;
        private @org.jspecify.annotations.Nullable PluginBuild before;
        private @org.jspecify.annotations.Nullable PluginBuild after;
        private @org.jspecify.annotations.Nullable Answer answer;
        private @org.jspecify.annotations.Nullable Probe probe;

        Known(Place place, int step) {
            this.place = place;
            this.step = step;
        }

        void learn(ReloadEvent event) {
            switch (event) {
                case ReloadEvent.Intended e when e.step() == step -> begun = true;
                case ReloadEvent.Answered e when e.step() == step -> answer = e.answer();
                case ReloadEvent.Read e when e.place().equals(place) -> {
                    if (begun) {
                        after = e.build();
                    } else {
                        before = e.build();
                    }
                }
                case ReloadEvent.Probed e when e.place().equals(place) && answer != null -> {
                    if (!(e.probe() instanceof Probe.CannotTell)) {
                        probe = e.probe();
                    }
                }
                default -> {}
            }
        }
    }
}
