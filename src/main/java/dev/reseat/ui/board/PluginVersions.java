package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Versions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What the catalog's rows of one plugin come to on its card.
final class PluginVersions {
    /// External rows first, the highest version before the lower ones.
    static final Comparator<Plugin> NEWEST_FIRST =
            Comparator.comparing(Plugin::builtin)
                    .thenComparing(p -> p.build().version(), Versions.LOWEST_FIRST.reversed());

    private PluginVersions() {}

    /// The highest version among the external rows; empty where there is none.
    static String newest(List<Plugin> rows) {
        return rows.stream()
                .filter(r -> !r.builtin())
                .map(r -> r.build().version())
                .findFirst()
                .orElse("");
    }

    /// The badge on the card.
    static Mark badge(List<Plugin> rows, boolean external, boolean pinned) {
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

    /// The line below the name: all versions where there are several, else the hash.
    static String detail(List<Plugin> rows, boolean external) {
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
}
