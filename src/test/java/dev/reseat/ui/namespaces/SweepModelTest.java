package dev.reseat.ui.namespaces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.HandClock;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.fakes.SpreadCluster;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Notice;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Environment;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.NamespaceSweep;
import dev.reseat.vault.Part;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.Test;

class SweepModelTest {
    private final FakeCluster cluster =
            new FakeCluster(SampleCluster.full()).spread(SpreadCluster.sweep());
    private final ReadOnlyObjectWrapper<Optional<Connection>> connection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final HandClock clock = new HandClock(SampleCluster.READ);
    private boolean reloading;

    private SweepModel model(Threads threads) {
        Snapshots snapshots = new Snapshots(new Threads(Runnable::run, Runnable::run));
        snapshots.publish(SampleCluster.full());
        SweepModel model =
                new SweepModel(
                        connection.getReadOnlyProperty(),
                        snapshots,
                        new Host(threads, clock),
                        () -> reloading);
        connection.set(
                Optional.of(
                        new Connection(
                                cluster, "prod", Environment.PRODUCTION, SampleCluster.ADDRESS)));
        return model;
    }

    private SweepModel here() {
        return model(new Threads(Runnable::run, Runnable::run));
    }

    private static SweepFacts facts(SweepModel model) {
        return model.factsProperty().getValue();
    }

    private static List<String> sentences(SweepModel model) {
        return facts(model).notices().stream().map(Notice::sentence).toList();
    }

    @Test
    void theMountsOfAllNamespacesStandInOneTableWithTheirStates() {
        SweepModel model = here();
        model.sweep();
        assertEquals(35, model.table().listing().all().size());
        assertEquals(
                "4 of 5 namespaces read · 35 mounts · 5 need a reload", facts(model).summary());
        assertFalse(facts(model).running());
        SweepRow guests =
                model.table().listing().all().stream()
                        .filter(r -> r.path().equals("auth/corp-guests/"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(SpreadCluster.EU, guests.namespace());
        assertEquals("needs reload", guests.state());
        assertEquals("v0.9.2", guests.next());
    }

    @Test
    void howOldTheRowsAreIsSaidAndThatAReloadHasEndedSince() {
        SweepModel model = here();
        assertEquals("", model.summaryProperty().getValue());
        model.sweep();
        assertEquals(facts(model).summary() + " · 0 s ago", model.summaryProperty().getValue());
        clock.pass(Duration.ofMinutes(3));
        model.tick();
        assertTrue(model.summaryProperty().getValue().endsWith(" · 3 min ago"));
        model.reloaded();
        assertTrue(
                model.summaryProperty()
                        .getValue()
                        .endsWith(" · 3 min ago, before the last reload"));
        model.sweep();
        assertFalse(model.summaryProperty().getValue().contains("before"));
    }

    @Test
    void whatMayNotBeReadIsListedWithTheReason() {
        SweepModel model = here();
        model.sweep();
        assertEquals(
                List.of(
                        "The mounts of team-payments/vip cannot be read: the token lacks read on"
                                + " sys/mounts.",
                        "What lies below team-payments/vip cannot be listed: the token lacks list"
                                + " on team-payments/vip/sys/namespaces."),
                sentences(model));
    }

    @Test
    void thousandsThatMayNotBeReadAreSaidTogetherByTheirReason() {
        cluster.spread(SpreadCluster.torn(10_000));
        SweepModel model = here();
        model.sweep();
        assertEquals(
                List.of(
                        "50 namespaces, sealed: team-payments/n00030, team-payments/n00230,"
                                + " team-payments/n00430 and 47 more.",
                        "9,000 namespaces, denied: team-payments/n00001, team-payments/n00002,"
                                + " team-payments/n00003 and 8,997 more.",
                        "50 namespaces, no answer: team-payments/n00110, team-payments/n00310,"
                                + " team-payments/n00510 and 47 more.",
                        "50 namespaces, gone: team-payments/n00070, team-payments/n00270,"
                                + " team-payments/n00470 and 47 more."),
                sentences(model));
    }

    @Test
    void itBeginsByItselfWhenFirstLookedAtAndNotAgain() {
        SweepModel model = here();
        model.lookedAt();
        int rows = model.table().listing().all().size();
        assertEquals(35, rows);
        cluster.spread(SpreadCluster.wide(3));
        model.lookedAt();
        assertEquals(35, model.table().listing().all().size());
        model.sweep();
        assertEquals(15, model.table().listing().all().size());
    }

    @Test
    void nothingIsReadWhileAReloadMayBeOut() {
        reloading = true;
        SweepModel model = here();
        model.lookedAt();
        model.sweep();
        assertEquals(List.of(), model.table().listing().all());
        assertTrue(facts(model).emptyText().startsWith("A reload is under way"));
    }

    @Test
    void whatWasReadKeepsItsAgeWhenAReloadForbidsToReadItAnew() {
        SweepModel model = here();
        model.sweep();
        reloading = true;
        model.sweep();
        assertEquals(35, model.table().listing().all().size());
        assertTrue(
                model.summaryProperty().getValue().contains(" · 0 s ago · A reload is under"),
                model.summaryProperty().getValue());
        reloading = false;
        model.reloaded();
        assertTrue(
                model.summaryProperty().getValue().endsWith(" · 0 s ago, before the last reload"),
                model.summaryProperty().getValue());
    }

    @Test
    void theProgressIsShownAndCancellingKeepsWhatHasBeenRead() {
        List<SweepFacts> seen = new ArrayList<>();
        SweepModel model = here();
        model.factsProperty()
                .subscribe(f -> {
                    seen.add(f);
                    if (f.running() && f.progress() >= 0.4) {
                        model.cancel();
                    }
                });
        model.sweep();
        assertTrue(seen.stream().anyMatch(f -> f.running() && f.progress() == 0.2), seen::toString);
        assertFalse(facts(model).running());
        assertEquals(35, model.table().listing().all().size());
        assertEquals("Cancelled: 2 namespaces have not been read.", sentences(model).getFirst());
    }

    @Test
    void anotherConnectionForgetsIt() {
        SweepModel model = here();
        model.sweep();
        connection.set(Optional.empty());
        assertEquals(List.of(), model.table().listing().all());
        assertEquals("", facts(model).summary());
    }

    @Test
    void aSweepThatWasLeftBehindShowsNothing() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        SweepModel model = model(new Threads(Runnable::run, waiting::add));
        model.sweep();
        connection.set(Optional.empty());
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertEquals(List.of(), model.table().listing().all());
        assertFalse(facts(model).running());
    }

    @Test
    void goingElsewhereWhileRowsAreWorkedOutLeavesNoneOfThemBehind() {
        List<Integer> followed = new ArrayList<>();
        NamespaceSweep.Swept first = SpreadCluster.sweep().namespaces().getFirst();
        List<Mount> leaving =
                new AbstractList<>() {
                    private final List<Mount> mounts = first.auths().known().orElseThrow();

                    @Override
                    public Mount get(int index) {
                        connection.set(Optional.empty());
                        return mounts.get(index);
                    }

                    @Override
                    public int size() {
                        return mounts.size();
                    }
                };
        cluster.spread(
                new NamespaceSweep(
                        SpreadCluster.sweep().tree(),
                        List.of(
                                new NamespaceSweep.Swept(
                                        first.namespace(),
                                        first.secrets(),
                                        new Part.Known<>(leaving, SampleCluster.READ))),
                        false));
        SweepModel model = here();
        model.follow(s -> followed.add(s.rows().size()));
        model.sweep();
        assertEquals(Optional.empty(), connection.get());
        assertEquals(List.of(), model.table().listing().all());
        assertEquals(0, followed.getLast(), "nor on the board");
        assertFalse(facts(model).running(), "or no later sweep could begin");
    }

    @Test
    void aThousandNamespacesAreWorkedOutOnceEach() {
        cluster.spread(SpreadCluster.wide(1000));
        SweepModel model = here();
        model.sweep();
        assertEquals(5000, model.table().listing().all().size());
        assertEquals(
                MountPath.auth("corp"),
                model.table().listing().all().getFirst().assessed().mount().path());
    }
}
