package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Databases;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The database connections of a namespace, by their engine and by the plugin that they ask for.
///
/// @param below in the order in which they stand: those of external plugins first, those of which only the name is known last
/// @param counts how many connections ask for a plugin
/// @param unread what some engine did not show, and why
/// @param whole whether all connections and their plugins are known
record Asking(
        Map<MountPath, List<BoardConnection>> below,
        Map<PluginName, Integer> counts,
        Map<MountPath, Flag> unread,
        boolean whole) {
    static final Asking NOTHING = new Asking(Map.of(), Map.of(), Map.of(), false);

    /// @param external whether a plugin is one of its own binary
    static Asking of(Part<Databases> part, Predicate<PluginName> external) {
        Optional<Databases> known = part.known();
        if (known.isEmpty()) {
            return NOTHING;
        }
        Databases databases = known.get();
        Map<MountPath, List<BoardConnection>> below = new HashMap<>();
        Map<PluginName, Integer> counts = new HashMap<>();
        for (DatabaseConnection each : databases.connections()) {
            BoardConnection c = BoardConnection.of(each);
            below.computeIfAbsent(each.engine(), _ -> new ArrayList<>()).add(c);
            c.asksFor().ifPresent(p -> counts.merge(p, 1, Integer::sum));
        }
        Comparator<BoardConnection> order =
                Comparator.comparing((BoardConnection c) -> c.asksFor().isEmpty())
                        .thenComparing(c -> c.asksFor().filter(external).isEmpty())
                        .thenComparing(c -> c.connection().plugin())
                        .thenComparing(BoardConnection::name);
        below.values().forEach(l -> l.sort(order));
        Map<MountPath, Flag> unread = new HashMap<>();
        databases.closed().forEach(c -> unread.putIfAbsent(c.engine(), flag(c)));
        boolean whole =
                part instanceof Part.Known<?>
                        && !databases.cut()
                        && databases.closed().isEmpty()
                        && databases.connections().stream().allMatch(DatabaseConnection::read);
        return new Asking(below, counts, unread, whole);
    }

    private static Flag flag(Databases.Closed closed) {
        String why =
                Messages.text(
                        "board.flag.connections.why", closed.why().brief(), closed.why().advice());
        return new Flag(
                Glyph.UNKNOWN,
                new Mark(Messages.text("board.flag.connections"), Tone.NEUTRAL, why.strip()));
    }

    /// A mount with its connections below it.
    BoardMount above(BoardMount mount) {
        List<BoardConnection> own = below.getOrDefault(mount.path(), List.of());
        Flag flag = unread.get(mount.path());
        return own.isEmpty() && flag == null ? mount : mount.above(own, Optional.ofNullable(flag));
    }

    /// The line below the name of a plugin of type database.
    ///
    /// @param otherwise what stands there where nothing can be said of connections
    String detail(PluginName plugin, String otherwise) {
        int count = counts.getOrDefault(plugin, 0);
        if (count > 0) {
            return Messages.text(whole ? "plugins.connections" : "board.connections.some", count);
        }
        return whole ? Messages.text("plugins.connections", 0) : otherwise;
    }
}
