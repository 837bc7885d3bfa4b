package dev.reseat.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.HandClock;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Remembered;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.ui.palette.PaletteRow.Heading;
import dev.reseat.vault.MountPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteModelTest {
    private final Remembered remembered = Remembered.forNow();
    private final Threads here = new Threads(Runnable::run, Runnable::run);
    private final Snapshots snapshots = new Snapshots(here);
    private final List<Opened> opened = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private boolean mayDisconnect = true;
    private final PaletteModel model = model(here);

    private PaletteModel model(Threads threads) {
        PaletteModel made =
                new PaletteModel(
                        snapshots,
                        new Host(
                                threads,
                                new HandClock(SampleCluster.READ),
                                remembered,
                                (_, _, _) -> ""),
                        opened::add);
        made.command(
                List.of(
                        command("refresh", "Read everything anew", "F5"),
                        command("changes", "Show what has changed", "F7"),
                        new Command(
                                "disconnect",
                                "CONNECTION",
                                Icon.KEY,
                                "Disconnect",
                                List.of(new Shortcut("Shortcut+L")),
                                new Command.Doing(() -> mayDisconnect, () -> done.add("gone")))));
        return made;
    }

    private Command command(String id, String title, String key) {
        return new Command(
                id,
                "PICTURE",
                Icon.RELOAD,
                title,
                List.of(new Shortcut(key)),
                new Command.Doing(() -> true, () -> done.add(id)));
    }

    private List<String> typed(String text) {
        model.queryProperty().set(text);
        return Rows.of(model);
    }

    @Test
    void runsAreFoundByWhatAndWhenTheNewestFirstEvenIfTheyAreReadWhileSomebodySearches() {
        model.begin();
        typed("yesterday");
        assertEquals(List.of(), Rows.of(model));
        model.offer(
                Section.RUNS,
                List.of(
                        new Thing("run:2", "kv/", "verified · Yesterday 17:41 · prod", () -> {}),
                        new Thing("run:1", "kv/", "partial · Yesterday 09:12 · prod", () -> {})));
        assertEquals(List.of("# RUNS 2", "kv/", "kv/"), Rows.of(model));
        assertEquals("run:2", Rows.entry(model, 0).id());
    }

    private static Thing run(int number, String what, String when) {
        return new Thing("run:" + number, what, when, () -> {});
    }

    @Test
    void theNewestRunThatHoldsTheWordsComesFirstHoweverWellAnOlderOneIsFound() {
        model.offer(
                Section.RUNS,
                List.of(
                        run(4, "key-value/", "verified · Today 09:12"),
                        run(3, "14 mounts, auth/corp/ and team/kv/", "partial · Yesterday 17:41"),
                        run(2, "kv/", "verified · 3 Nov 10:00"),
                        run(1, "kv/", "failed · 2 Nov 10:00")));
        model.begin();
        typed("kv");
        assertEquals(
                List.of("run:3", "run:2", "run:1", "run:4"),
                IntStream.range(0, 4).mapToObj(i -> Rows.entry(model, i).id()).toList(),
                "scattered letters are a guess, and come last");
        typed("corp kv");
        assertEquals("run:3", Rows.entry(model, 0).id());
        typed("kv nov");
        assertEquals("run:2", Rows.entry(model, 0).id());
    }

    @Test
    void aRunThatWasOpenedOfLateComesBeforeNewerOnes() {
        model.offer(
                Section.RUNS,
                List.of(run(2, "kv/", "verified · Today 09:12"), run(1, "kv/", "partial · Nov")));
        model.begin();
        typed("partial");
        model.run(Rows.entry(model, 0));
        typed("kv");
        assertEquals("run:1", Rows.entry(model, 0).id());
    }

    @Test
    void theSortOfTheLastThingDoneStandsFirst() {
        snapshots.publish(SampleCluster.full());
        typed("payments/us/kv");
        model.run(Rows.entry(model, 0));
        assertEquals(List.of("# MOUNTS 6", "payments/us/kv/"), typed("kv").subList(0, 2));
    }

    @Test
    void withoutAWordAllCommandsThatCanBeDoneAreListed() {
        model.begin();
        assertEquals(
                List.of(
                        "# COMMANDS 3",
                        "Read everything anew",
                        "Show what has changed",
                        "Disconnect"),
                Rows.of(model));
        assertEquals("F5", Rows.entry(model, 0).key());
        mayDisconnect = false;
        model.begin();
        assertFalse(Rows.of(model).contains("Disconnect"));
    }

    @Test
    void everySortOfThingIsFoundUnderItsHeading() {
        snapshots.publish(SampleCluster.full());
        assertEquals(List.of("# PLUGINS 1", "oracle-db"), typed("oracle"));
        assertEquals("database", Rows.entry(model, 0).detail());
        assertEquals(List.of("# NODES 1", "bao-4"), typed("bao4"));
        List<String> corp = typed("corp");
        assertTrue(
                corp.containsAll(
                        List.of("auth/corp/", "auth/corp-partners/", "auth/corp-ci/", "corp-sso")),
                corp::toString);
        assertEquals("corp-sso · needs reload", Rows.entry(model, "auth/corp/").detail());
    }

    @Test
    void mountsAreFoundByTheirPluginTooAndByTwoWords() {
        snapshots.publish(SampleCluster.full());
        assertEquals(List.of("# MOUNTS 1", "payments/pki/"), typed("pay pki"));
        assertTrue(typed("corp-sso partn").contains("auth/corp-partners/"));
    }

    @Test
    void whatIsChosenIsOpened() {
        snapshots.publish(SampleCluster.full());
        typed("auth/corp/");
        model.run(Rows.entry(model, 0));
        assertEquals(List.of(new Opened.OfMount(MountPath.auth("corp"))), opened);
        typed("anew");
        model.run(Rows.entry(model, 0));
        assertEquals(List.of("refresh"), done);
    }

    @Test
    void whatWasDoneOfLateStandsFirst() {
        snapshots.publish(SampleCluster.full());
        typed("changed");
        model.run(Rows.entry(model, 0));
        typed("auth/corp/");
        model.run(Rows.entry(model, 0));
        model.begin();
        assertEquals(
                List.of("# RECENT 2", "auth/corp/", "Show what has changed", "# COMMANDS 3"),
                Rows.of(model).subList(0, 4));
    }

    @Test
    void whatWasDoneOfLateIsPreferredAmongTheFound() {
        snapshots.publish(SampleCluster.full());
        List<String> before = typed("kv");
        assertEquals("kv/", before.get(before.indexOf("# MOUNTS 6") + 1));
        typed("payments/us/kv");
        model.run(Rows.entry(model, 0));
        List<String> after = typed("kv");
        assertEquals("payments/us/kv/", after.get(after.indexOf("# MOUNTS 6") + 1));
    }

    @Test
    void beyondTheSessionOnlyCommandsAreRememberedAndNothingThatAServerSaid() {
        snapshots.publish(SampleCluster.full());
        typed("auth/corp/");
        model.run(Rows.entry(model, 0));
        typed("changed");
        model.run(Rows.entry(model, 0));
        assertEquals("command:changes", remembered.read("palette.recent").orElseThrow());
        PaletteModel next = model(here);
        next.begin();
        assertEquals(new Heading(Section.RECENT, 1, false), next.rowsProperty().get().getFirst());
    }

    @Test
    void whatIsGoneIsNoLongerRecent() {
        snapshots.publish(SampleCluster.full());
        typed("auth/corp/");
        model.run(Rows.entry(model, 0));
        snapshots.clear();
        model.begin();
        assertEquals("# COMMANDS 3", Rows.of(model).getFirst());
    }

    @Test
    void whatOthersOfferIsFoundToo() {
        model.offer(
                Section.NAMESPACES,
                List.of(new Thing("namespace:team-a", "team-a", "", () -> done.add("team-a"))));
        assertEquals(List.of("# NAMESPACES 1", "team-a"), typed("tema"));
        model.run(Rows.entry(model, 0));
        assertEquals(List.of("team-a"), done);
    }

    @Test
    void amongAHundredThousandMountsAFewAreListedAndAllAreCounted() {
        snapshots.publish(SampleCluster.large(100_000));
        List<String> found = typed("team-99999");
        assertEquals(List.of("# MOUNTS 1", "team-99999/kv/"), found);
        typed("teamkv");
        Heading heading = (Heading) model.rowsProperty().get().getFirst();
        assertTrue(heading.more());
        assertTrue(heading.count() > 30_000, heading::toString);
        assertTrue(model.rowsProperty().get().size() < 20);
    }

    @Test
    void aSearchThatWasOvertakenIsNeverMade() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        snapshots.publish(SampleCluster.full());
        PaletteModel slow = model(new Threads(Runnable::run, waiting::add));
        List<List<PaletteRow>> shown = new ArrayList<>();
        slow.rowsProperty().addListener((_, _, now) -> shown.add(now));
        slow.queryProperty().set("c");
        slow.queryProperty().set("co");
        slow.queryProperty().set("oracle");
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertEquals(1, shown.size());
    }

    @Test
    void aLongPathKeepsBothItsEnds() {
        snapshots.publish(SampleCluster.stretched(3));
        typed("team-03");
        PaletteRow.Title title = Rows.entry(model, 0).title();
        assertTrue(title.text().startsWith("auth/department"), title.text());
        assertTrue(title.text().endsWith("team-03/single-sign-on/"), title.text());
        assertTrue(
                title.parts().stream().anyMatch(p -> p.found() && p.text().contains("03")),
                title::toString);
    }
}
