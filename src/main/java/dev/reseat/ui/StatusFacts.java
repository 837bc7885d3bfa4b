package dev.reseat.ui;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.PictureAge;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Watched;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the status line says: when the picture was taken and what is in it, and what is due.
///
/// @param due how many mounts need a reload; empty where none does
record StatusFacts(String snapshot, String due) {
    static final StatusFacts NOTHING = new StatusFacts("", "");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    static StatusFacts of(Assessment assessment, ZoneId zone) {
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
        watched(snapshot, zone).ifPresent(parts::add);
        age.millis().ifPresent(millis -> parts.add(Messages.text("shell.millis", millis)));
        int due = assessment.needReload();
        return new StatusFacts(
                String.join(" · ", parts), due == 0 ? "" : Messages.text("shell.due", due));
    }

    /// Which of the mounts are younger than their table: the oldest of them says from when.
    private static Optional<String> watched(ClusterSnapshot snapshot, ZoneId zone) {
        return snapshot.watched().values().stream()
                .map(Watched::readAt)
                .min(Instant::compareTo)
                .map(at ->
                        Messages.text(
                                "shell.watchedAt",
                                snapshot.watched().size(),
                                TIME.format(at.atZone(zone))));
    }
}
