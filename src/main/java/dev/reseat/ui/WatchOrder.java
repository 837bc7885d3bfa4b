package dev.reseat.ui;

import dev.reseat.vault.Assessment;
import dev.reseat.vault.Assessment.Assessed;
import dev.reseat.vault.MountPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Which mounts are to be watched, by what a person looked at and had chosen at a moment. The order may take a look at every
/// mount, so it is not worked out on the window's thread.
///
/// @param open the mount whose details are shown; none or one
/// @param inSight those with a row on the screen, from the top
/// @param latest the last that were chosen, the newest first
record WatchOrder(
        List<MountPath> open,
        List<MountPath> inSight,
        List<MountPath> latest,
        Set<MountPath> chosen,
        Optional<Assessment> picture) {
    /// The first of the mount that is open, then the chosen ones: those in sight, then the others; of both those that need a
    /// reload, of these and of the rest those that were chosen last, and then as they stand.
    List<MountPath> first(int most) {
        Set<MountPath> seen = Set.copyOf(inSight);
        Stream<MountPath> near =
                ordered(
                        latest.stream().filter(seen::contains).toList(),
                        () -> inSight.stream().filter(chosen::contains));
        return Stream.of(open.stream(), near, ordered(latest, this::asTheyStand))
                .flatMap(s -> s)
                .distinct()
                .limit(most)
                .toList();
    }

    private Stream<MountPath> ordered(List<MountPath> lately, Supplier<Stream<MountPath>> all) {
        return Stream.<Supplier<Stream<MountPath>>>of(
                        () -> lately.stream().filter(this::due),
                        () -> all.get().filter(this::due),
                        lately::stream,
                        all)
                .flatMap(Supplier::get);
    }

    private Stream<MountPath> asTheyStand() {
        return picture.map(a -> a.mounts().stream().map(m -> m.mount().path()))
                .map(paths -> paths.filter(chosen::contains))
                .orElseGet(chosen::stream);
    }

    private boolean due(MountPath path) {
        return picture.flatMap(a -> a.mount(path)).filter(Assessed::needsReload).isPresent();
    }
}
