package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Versions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What the catalog's rows of one plugin come to on its card.
///
/// @param rows its rows, the newest first
/// @param external whether it is a plugin of its own binary
/// @param catalog where the rows are from; says whether a row that is not there is missing
record PluginVersions(List<Plugin> rows, boolean external, boolean pinned, Part<Catalog> catalog) {
    /// External rows first, the highest version before the lower ones.
    static final Comparator<Plugin> NEWEST_FIRST =
            Comparator.comparing(Plugin::builtin)
                    .thenComparing(p -> p.build().version(), Versions.LOWEST_FIRST.reversed());

    /// The highest version among the external rows; empty where there is none.
    static String newest(List<Plugin> rows) {
        return rows.stream()
                .filter(r -> !r.builtin())
                .map(r -> r.build().version())
                .findFirst()
                .orElse("");
    }

    /// The badge on the card.
    Mark badge() {
        if (rows.isEmpty() && catalog.known().isEmpty()) {
            return new Mark(
                    Messages.text("mounts.state.unknown"),
                    Tone.NEUTRAL,
                    Messages.text("board.noCatalog.why"));
        }
        if (rows.isEmpty() && external) {
            return new Mark(
                    Messages.text("mounts.state.noCatalogRow"),
                    Tone.DANGER,
                    Messages.text("board.noRow.why"));
        }
        if (!external) {
            String deprecation = rows.isEmpty() ? "" : rows.getFirst().deprecation();
            return deprecation.isEmpty() || deprecation.equals("supported")
                    ? new Mark(Messages.text("plugins.builtin"), Tone.NEUTRAL, "")
                    : new Mark(deprecation, Tone.ATTENTION, Messages.text("board.deprecated.why"));
        }
        String version = rows.getFirst().build().label();
        return pinned
                ? new Mark(
                        Messages.text("board.pinned", version),
                        Tone.ACCENT,
                        Messages.text("plugins.pinned.why"))
                : new Mark(version, Tone.ACCENT, "");
    }

    /// What the badge says where there is little room: the version; a flag or the line below says that it is builtin, not in
    /// the catalog, pinned or without a version.
    String brief() {
        return external && !rows.isEmpty() ? rows.getFirst().build().version() : "";
    }

    /// The line below the name: all versions where there are several, else the hash.
    String detail() {
        if (rows.isEmpty() && catalog.known().isEmpty()) {
            return Messages.text("board.noCatalog");
        }
        List<PluginBuild> builds =
                rows.stream().filter(r -> !r.builtin()).map(Plugin::build).toList();
        if (builds.size() > 1) {
            return builds.stream().map(PluginBuild::label).collect(Collectors.joining(", "));
        }
        if (builds.size() == 1) {
            return Messages.text("board.sha256", builds.getFirst().shortSha());
        }
        return Messages.text(external ? "board.noRow" : "board.builtIn");
    }

    /// All that is special about a plugin.
    List<Flag> flags() {
        List<Flag> flags = new ArrayList<>(0);
        if (rows.isEmpty() && external && catalog.known().isPresent()) {
            flags.add(
                    Flag.of(
                            Glyph.CROSS,
                            Messages.text("mounts.state.noCatalogRow"),
                            Tone.DANGER,
                            Messages.text("board.noRow.why")));
        }
        if (pinned) {
            flags.add(
                    Flag.of(
                            Glyph.PIN,
                            Messages.text("plugins.pinned"),
                            Tone.ACCENT,
                            Messages.text("plugins.pinned.why")));
        }
        if (rows.stream().anyMatch(r -> !r.builtin() && r.build().version().isEmpty())) {
            boolean hides = rows.stream().anyMatch(Plugin::builtin);
            flags.add(Flag.unversioned(hides ? "board.flag.hides.why" : "board.flag.row.why"));
        }
        if (!external && !rows.isEmpty()) {
            Flag.deprecated(rows.getFirst().deprecation()).ifPresent(flags::add);
        }
        return List.copyOf(flags);
    }
}
