package dev.reseat.ui.plugins;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.ui.kit.table.Row;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A catalog row as its table shows it.
///
/// @param running how many mounts run exactly this build; of a database plugin, how many connections ask for it, and null
///     where that is not wholly known
/// @param reloadable the mounts of this type and name, whatever version, that can be reloaded
/// @param pinned whether a pin names this version
/// @param searchKey what the filter looks in
record PluginRow(
        Plugin plugin,
        @Nullable Integer running,
        List<MountPath> reloadable,
        boolean pinned,
        String searchKey)
        implements Row {
    static PluginRow of(
            Plugin plugin, @Nullable Integer running, List<MountPath> reloadable, boolean pinned) {
        String key =
                String.join(
                        "\n",
                        plugin.type().word(),
                        plugin.name(),
                        plugin.build().version(),
                        plugin.build().sha256(),
                        kind(plugin),
                        plugin.deprecation());
        return new PluginRow(plugin, running, reloadable, pinned, key.toLowerCase(Locale.ROOT));
    }

    private static String kind(Plugin plugin) {
        return Messages.text(plugin.builtin() ? "plugins.builtin" : "plugins.external");
    }

    String version() {
        return plugin.build().version();
    }

    String kind() {
        return kind(plugin);
    }

    /// The mounts that run it, in figures, or the connections that ask for it; a dash where that is not known.
    String mounts() {
        if (running == null) {
            return Messages.text("plugins.noMounts");
        }
        return plugin.type() == PluginType.DATABASE
                ? Messages.text("plugins.connections", running)
                : String.valueOf(running);
    }

    /// The same as a number; null where it is not known.
    @Nullable Integer countedMounts() {
        return running;
    }

    Optional<Mark> kindMark() {
        return Optional.of(new Mark(kind(), plugin.builtin() ? Tone.NEUTRAL : Tone.ACCENT, ""));
    }

    /// Its deprecation as a badge, where there is something to know.
    Optional<Mark> deprecationMark() {
        return switch (plugin.deprecation()) {
            case "", "supported" -> Optional.empty();
            case "deprecated" -> Optional.of(new Mark(plugin.deprecation(), Tone.ATTENTION, ""));
            default -> Optional.of(new Mark(plugin.deprecation(), Tone.DANGER, ""));
        };
    }

    Optional<Mark> pinMark() {
        return pinned
                ? Optional.of(
                        new Mark(
                                Messages.text("plugins.pinned"),
                                Tone.ACCENT,
                                Messages.text("plugins.pinned.why")))
                : Optional.empty();
    }

    @Override
    public Object identity() {
        return List.of(plugin.type(), plugin.name(), plugin.builtin(), version());
    }
}
