package dev.reseat.ui.palette;

import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;

/// The sorts of things that the search finds, in the order in which they stand when nothing tells them apart.
public enum Section {
    RECENT(Icon.HISTORY),
    COMMANDS(Icon.TERMINAL),
    MOUNTS(Icon.MOUNTS),
    PLUGINS(Icon.PLUGINS),
    NODES(Icon.NODES),
    NAMESPACES(Icon.NAMESPACES),
    RUNS(Icon.HISTORY);

    private final Icon icon;

    Section(Icon icon) {
        this.icon = icon;
    }

    /// Whether its things are offered the newest first, and are looked for as that.
    boolean byTime() {
        return this == RUNS;
    }

    Icon icon() {
        return icon;
    }

    /// For people.
    String label() {
        return switch (this) {
            case RECENT -> Messages.text("palette.recent");
            case COMMANDS -> Messages.text("palette.commands");
            case MOUNTS -> Messages.text("palette.mounts");
            case PLUGINS -> Messages.text("palette.plugins");
            case NODES -> Messages.text("palette.nodes");
            case NAMESPACES -> Messages.text("palette.namespaces");
            case RUNS -> Messages.text("palette.runs");
        };
    }
}
