package dev.reseat.ui;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.PictureAge;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Watched;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the status line says: when the picture was taken and what is in it, and what is due.
///
/// @param due how many mounts need a reload; empty where none does
record StatusFacts(String snapshot, String due) {
    static final StatusFacts NOTHING = new StatusFacts("", "");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /// @param chosen the mounts that are chosen, of which some may be watched
    static StatusFacts of(Assessment assessment, Set<MountPath> chosen, ZoneId zone) {
        ClusterSnapshot snapshot = assessment.snapshot();
        PictureAge age = PictureAge.of(snapshot);
        List<String> parts = new ArrayList<>();
        parts.add(
                age.oldest()
                        .map(at -> Messages.text("shell.snapshot", TIME.format(at.atZone(zone))))
                        .orElse(Messages.text("shell.reading")));
        snapshot.catalog()
                .known()
                .ifPresent(c ->
                        parts.add(
                                Messages.text(
                                        "shell.plugins",
                                        c.plugins().stream()
                                                .map(p -> List.of(p.type(), p.name()))
                                                .distinct()
                                                .count())));
        if (snapshot.secrets().known().isPresent() || snapshot.auths().known().isPresent()) {
            parts.add(Messages.text("shell.mounts", assessment.mounts().size()));
        }
        snapshot.nodes()
                .known()
                .ifPresent(n -> parts.add(Messages.text("shell.nodes", n.size(), 0)));
        age.nodesSince()
                .ifPresent(at ->
                        parts.add(Messages.text("shell.nodesAt", TIME.format(at.atZone(zone)))));
        age.connectionsBefore()
                .ifPresent(at ->
                        parts.add(
                                Messages.text(
                                        "shell.connectionsAt", TIME.format(at.atZone(zone)))));
        watched(snapshot, chosen, zone).ifPresent(parts::add);
        age.millis().ifPresent(millis -> parts.add(Messages.text("shell.millis", millis)));
        int due = assessment.needReload();
        return new StatusFacts(
                String.join(" · ", parts), due == 0 ? "" : Messages.text("shell.due", due));
    }

    /// Which of the mounts are younger than their table: the oldest of them says from when.
    private static Optional<String> watched(
            ClusterSnapshot snapshot, Set<MountPath> chosen, ZoneId zone) {
        int all = snapshot.watched().size();
        long some = snapshot.watched().keySet().stream().filter(chosen::contains).count();
        return snapshot.watched().values().stream()
                .map(Watched::readAt)
                .min(Instant::compareTo)
                .map(at -> TIME.format(at.atZone(zone)))
                .map(at ->
                        some > 0 && some < chosen.size()
                                ? Messages.text("shell.watchedSome", some, chosen.size(), at)
                                : Messages.text("shell.watchedAt", all, at));
    }
}
