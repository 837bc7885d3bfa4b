package dev.reseat.ui.board;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Notice;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Databases;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What is said around the board.
///
/// @param notices what could not be read, and why
/// @param emptyText what to say when nothing stands on the board
/// @param caption what is said above a picture
record Surroundings(List<Notice> notices, String emptyText, Caption caption) {
    static final Surroundings NOTHING = new Surroundings(List.of(), "", Caption.NOTHING);

    static Surroundings of(ClusterSnapshot snapshot) {
        List<Notice> notices = new ArrayList<>();
        add("part.catalog", snapshot.catalog(), notices);
        add("part.auths", snapshot.auths(), notices);
        add("part.secrets", snapshot.secrets(), notices);
        add("part.nodes", snapshot.nodes(), notices);
        // as unreadable as the table that lists the engines, which is said already
        if (snapshot.secrets().known().isPresent()) {
            add("part.databases", snapshot.databases(), notices);
            snapshot.databases().known().ifPresent(d -> addDatabases(d, notices));
        }
        return new Surroundings(List.copyOf(notices), emptyText(snapshot), Caption.of(snapshot));
    }

    static Surroundings of(SweptPicture picture) {
        List<Notice> notices = new ArrayList<>(picture.notices());
        Notice.unreadable(Messages.text("part.catalog"), picture.catalog()).ifPresent(notices::add);
        Caption caption =
                picture.snapshot()
                        .map(s -> Caption.ofMany(s, picture.since()))
                        .orElse(Caption.NOTHING);
        return new Surroundings(List.copyOf(notices), picture.emptyText(), caption);
    }

    private static void add(String key, Part<?> part, List<Notice> notices) {
        Notice.unreadable(Messages.text(key), part).ifPresent(notices::add);
    }

    private static void addDatabases(Databases databases, List<Notice> notices) {
        if (!databases.closed().isEmpty()) {
            Databases.Closed first = databases.closed().getFirst();
            Set<MountPath> engines = new TreeSet<>();
            databases.closed().forEach(c -> engines.add(c.engine()));
            notices.add(
                    new Notice(
                            Messages.text(
                                    "board.databases.closed",
                                    first.engine(),
                                    engines.size() - 1,
                                    first.why().brief()),
                            first.why().advice(),
                            Tone.ATTENTION));
        }
        if (databases.cut()) {
            notices.add(new Notice(Messages.text("board.databases.cut"), "", Tone.ATTENTION));
        }
    }

    private static String emptyText(ClusterSnapshot snapshot) {
        List<Part<?>> tables = List.of(snapshot.secrets(), snapshot.auths());
        if (tables.stream().anyMatch(p -> p instanceof Part.Awaited<?>)) {
            return Messages.text("mounts.loading");
        }
        return Messages.text(
                tables.stream().anyMatch(p -> p instanceof Part.Known<?>)
                        ? "mounts.none"
                        : "mounts.unreadable");
    }

    /// The same with a name that a person knows the connection by above pictures.
    Caption caption(String connection) {
        return caption.of(connection);
    }
}
