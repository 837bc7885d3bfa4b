package dev.reseat.ui;

import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;

/// The screens of the rail, in order.
public enum Place {
    BOARD("board", Icon.BOARD),
    MOUNTS("mounts", Icon.MOUNTS),
    PLUGINS("plugins", Icon.PLUGINS),
    NODES("nodes", Icon.NODES),
    EVIDENCE("evidence", Icon.CHECK),
    SWEEP("sweep", Icon.NAMESPACES);

    private final String id;
    private final Icon icon;

    Place(String id, Icon icon) {
        this.id = id;
        this.icon = icon;
    }

    /// Short word, used in node ids.
    public String id() {
        return id;
    }

    Icon icon() {
        return icon;
    }

    /// For people.
    public String label() {
        return switch (this) {
            case BOARD -> Messages.text("board.title");
            case MOUNTS -> Messages.text("mounts.title");
            case PLUGINS -> Messages.text("plugins.title");
            case NODES -> Messages.text("nodes.title");
            case EVIDENCE -> Messages.text("reload.evidence");
            case SWEEP -> Messages.text("namespaces.title");
        };
    }
}
