package dev.reseat.ui;

import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.vault.MountPath;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What a person looks at and has chosen, taken down for the watch. For the window's thread only.
final class Sight {
    private final Opening opening;
    private final Choice choice;
    private final Snapshots snapshots;
    private Supplier<List<?>> rows = List::of;

    Sight(Opening opening, Choice choice, Snapshots snapshots) {
        this.opening = opening;
        this.choice = choice;
        this.snapshots = snapshots;
    }

    /// Sets who knows what is on the screen.
    ///
    /// @param identities gives those of all that has a row there, from the top
    void through(Supplier<List<?>> identities) {
        rows = identities;
    }

    /// What it is now. Costs as much as is on the screen, however many mounts there are.
    WatchOrder order() {
        return new WatchOrder(
                opening.openedProperty().get().stream()
                        .flatMap(o ->
                                o instanceof Opened.OfMount m ? Stream.of(m.path()) : Stream.of())
                        .toList(),
                rows.get().stream()
                        .filter(MountPath.class::isInstance)
                        .map(MountPath.class::cast)
                        .toList(),
                choice.latest(),
                choice.mounts(),
                snapshots.shownProperty().get());
    }
}
