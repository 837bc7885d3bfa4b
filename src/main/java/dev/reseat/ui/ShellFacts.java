package dev.reseat.ui;

import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.PictureAge;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.live.LiveModel;
import dev.reseat.ui.live.LiveState;
import dev.reseat.ui.live.LiveWords;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.VaultFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What header and status line say, kept up with connection, picture, liveness and time. For the window's thread only.
final class ShellFacts {
    private static final Duration WHILE = Duration.ofSeconds(15);

    private final Snapshots snapshots;
    private final Choice choice;
    private final LiveModel live;
    private final Clock clock;
    private final ReadOnlyObjectProperty<Optional<Connection>> connection;
    private final ReadOnlyObjectWrapper<Optional<HeaderFacts>> header =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<StatusFacts> status =
            new ReadOnlyObjectWrapper<>(StatusFacts.NOTHING);
    private final ReadOnlyObjectWrapper<String> word = new ReadOnlyObjectWrapper<>("");
    private Instant wordEnds = Instant.MIN;
    private final ReadOnlyObjectWrapper<LiveWords> words =
            new ReadOnlyObjectWrapper<>(LiveWords.NOTHING);

    ShellFacts(
            ReadOnlyObjectProperty<Optional<Connection>> connection,
            Snapshots snapshots,
            Choice choice,
            LiveModel live,
            Clock clock) {
        this.connection = connection;
        this.snapshots = snapshots;
        this.choice = choice;
        this.live = live;
        this.clock = clock;
        snapshots.shownProperty().addListener((_, _, _) -> showAll());
        live.stateProperty().addListener((_, _, _) -> tick());
    }

    private void showAll() {
        status.set(
                snapshots
                        .shownProperty()
                        .get()
                        .map(a -> StatusFacts.of(a, choice.mounts(), clock.getZone()))
                        .orElse(StatusFacts.NOTHING));
        tick();
    }

    /// Says something for a while.
    void say(String sentence) {
        wordEnds = clock.instant().plus(WHILE);
        word.set(sentence);
    }

    /// Time has passed: what is said about spans of time is said anew.
    void tick() {
        if (!clock.instant().isBefore(wordEnds)) {
            word.set("");
        }
        Optional<Assessment> shown = snapshots.shownProperty().get();
        Optional<Connection> to = connection.get();
        LiveState state = live.stateProperty().get();
        boolean refused =
                state instanceof LiveState.Failing f
                        && f.why() instanceof VaultFailure.TokenRefused;
        header.set(
                to.flatMap(c ->
                        shown.map(a ->
                                HeaderFacts.of(c, a.snapshot(), clock.instant())
                                        .tokenRefused(refused))));
        words.set(
                shown.filter(_ -> to.isPresent())
                        .map(a ->
                                LiveWords.of(
                                        state,
                                        PictureAge.of(a.snapshot()).oldest(),
                                        clock.instant()))
                        .orElse(LiveWords.NOTHING));
    }

    ReadOnlyObjectProperty<Optional<HeaderFacts>> headerProperty() {
        return header.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<StatusFacts> statusProperty() {
        return status.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<String> wordProperty() {
        return word.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LiveWords> liveProperty() {
        return words.getReadOnlyProperty();
    }
}
