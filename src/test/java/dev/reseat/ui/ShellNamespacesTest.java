package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.HandClock;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.fakes.SpreadCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.live.LiveState;
import dev.reseat.ui.palette.PaletteRow.Entry;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NamespaceSweep;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Going from one namespace to another.
class ShellNamespacesTest {
    private final HandClock clock = new HandClock(SampleCluster.READ);
    private final FakeCluster cluster =
            new FakeCluster(SampleCluster.full()).spread(SpreadCluster.sweep());
    private final ShellModel model =
            new ShellModel(
                    new Host(Pictures.HERE, clock),
                    FakeSignIn.to(cluster),
                    Pictures.OFFER,
                    new FakePractice());

    private ShellModel connected() {
        model.connect().signIn();
        return model;
    }

    private Namespace shown() {
        return model.snapshots().shownProperty().get().orElseThrow().snapshot().namespace();
    }

    private String header() {
        return model.headerProperty().get().orElseThrow().namespace();
    }

    @Test
    void anotherNamespaceIsShownWithoutSigningInAgain() {
        connected();
        model.whereabouts().namespaces().go(SpreadCluster.EU);
        assertEquals(SpreadCluster.EU, shown());
        assertEquals("team-payments/eu", header());
        assertFalse(cluster.closed());
        model.disconnect();
        assertTrue(model.connectionProperty().get().isEmpty());
    }

    @Test
    void theChoiceIsDroppedWithAWordThatGoesAway() {
        connected();
        model.choice().set(List.of(MountPath.auth("corp"), MountPath.secret("kv")));
        model.opening().open(new Opened.OfMount(MountPath.secret("kv")));
        model.whereabouts().namespaces().go(SpreadCluster.EU);
        assertEquals(Set.of(), model.choice().mounts());
        assertEquals(Optional.empty(), model.opening().openedProperty().get());
        assertEquals(
                "2 chosen mounts of team-payments no longer chosen.", model.wordProperty().get());
        clock.pass(Duration.ofSeconds(15));
        model.tick();
        assertEquals("", model.wordProperty().get());
    }

    @Test
    void goingWhereOneIsDropsNothing() {
        connected();
        model.choice().set(List.of(MountPath.auth("corp")));
        model.whereabouts().namespaces().go(SpreadCluster.TOP);
        assertEquals(Set.of(MountPath.auth("corp")), model.choice().mounts());
        assertEquals(1, cluster.readings());
    }

    @Test
    void whileAReloadIsUnderWayTheGoingWaitsForItsEnd() {
        connected();
        model.live().hold(true);
        model.whereabouts().namespaces().go(SpreadCluster.EU);
        assertEquals(SpreadCluster.TOP, shown());
        assertTrue(model.whereabouts().namespaces().waitingProperty().get().isPresent());
        model.live().hold(false);
        assertEquals(SpreadCluster.EU, shown());
        assertTrue(model.whereabouts().namespaces().waitingProperty().get().isEmpty());
    }

    @Test
    void whoeverStaysIsNotLedAwayLater() {
        connected();
        model.live().hold(true);
        model.whereabouts().namespaces().go(SpreadCluster.EU);
        model.whereabouts().namespaces().stay();
        model.live().hold(false);
        assertEquals(SpreadCluster.TOP, shown());
    }

    @Test
    void aMountOfAnotherNamespaceIsChosenAndOpenedOnArrival() {
        connected();
        model.whereabouts().sweep().lookedAt();
        model.whereabouts().namespaces().go(SpreadCluster.EU, MountPath.auth("corp"));
        assertEquals(SpreadCluster.EU, shown());
        assertEquals(Set.of(MountPath.auth("corp")), model.choice().mounts());
        assertEquals(
                new Opened.OfMount(MountPath.auth("corp")),
                model.opening().openedProperty().get().orElseThrow());
        assertEquals(Place.MOUNTS, model.placeProperty().get());
    }

    @Test
    void refreshingReadsTheNamespacesBelowToWhereTheyAreLookedAt() {
        connected();
        String first = "4 of 5 namespaces read · 35 mounts · 5 need a reload · 0 s ago";
        model.go(Place.SWEEP);
        model.whereabouts().sweep().sweep();
        assertEquals(first, model.whereabouts().sweep().summaryProperty().getValue());
        cluster.spread(
                new NamespaceSweep(
                        SpreadCluster.sweep().tree(),
                        SpreadCluster.sweep().namespaces().subList(0, 1),
                        true));
        model.go(Place.MOUNTS);
        model.refresh();
        assertEquals(first, model.whereabouts().sweep().summaryProperty().getValue());
        model.go(Place.SWEEP);
        model.live().hold(true);
        model.refresh();
        assertEquals(first, model.whereabouts().sweep().summaryProperty().getValue());
        model.live().hold(false);
        model.refresh();
        assertTrue(
                model.whereabouts()
                        .sweep()
                        .summaryProperty()
                        .getValue()
                        .startsWith("1 of 1 namespace "));
    }

    @Test
    void aPauseStaysAPauseInTheOtherNamespaceAndNothingThereIsNews() {
        connected();
        model.live().pauseOrGoOn();
        model.whereabouts().namespaces().go(SpreadCluster.EU);
        assertTrue(model.live().stateProperty().get() instanceof LiveState.Paused);
        assertEquals("", model.changes().summaryProperty().getValue());
    }

    @Test
    void namespacesAreFoundByTheSearchOnceTheyHaveBeenLookedFor() {
        connected();
        model.whereabouts().namespaces().look();
        model.palette().queryProperty().set("cards");
        assertTrue(
                model.palette().rowsProperty().get().stream()
                        .anyMatch(r ->
                                r instanceof Entry e
                                        && e.title().text().equals("team-payments/eu/cards")));
    }
}
