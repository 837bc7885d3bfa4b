package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the catalog's rows of one plugin come to on its card.
final class PluginVersions {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /// External rows first, the highest version before the lower ones.
    static final Comparator<Plugin> NEWEST_FIRST =
            Comparator.comparing(Plugin::builtin)
                    .thenComparing(p -> p.build().version(), (a, b) -> compare(b, a));

    private PluginVersions() {}

    private static int compare(String a, String b) {
        List<Long> one = numbers(a);
        List<Long> other = numbers(b);
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int sign = Long.compare(one.get(i), other.get(i));
            if (sign != 0) {
                return sign;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static List<Long> numbers(String version) {
        return NUMBER.matcher(version)
                .results()
                .map(MatchResult::group)
                .filter(n -> n.length() < 18)
                .map(Long::valueOf)
                .toList();
    }

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
