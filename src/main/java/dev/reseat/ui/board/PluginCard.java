package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.PluginType;
import java.util.List;

/// A plugin as the board shows it: one card for all its versions.
///
/// @param badge `builtin`, or the version that a mount without a wish of its own would look at first
/// @param brief what the badge says where there is little room; empty where flags or the line below say the same
/// @param flags all that is special about it, the most urgent first
/// @param detail the line below the name where there is nothing more urgent
/// @param uses what the filter leaves of what uses it
record PluginCard(
        PluginName name,
        Mark badge,
        String brief,
        List<Flag> flags,
        String detail,
        boolean external,
        Uses uses) {
    /// What uses a plugin.
    ///
    /// @param mounts its mounts, by path
    /// @param due how many of them need a reload
    /// @param connections how many database connections ask for it
    record Uses(List<BoardMount> mounts, int due, int connections) {
        Uses {
            mounts = List.copyOf(mounts);
        }

        static Uses of(List<BoardMount> mounts, int connections) {
            int due = (int) mounts.stream().filter(BoardMount::due).count();
            return new Uses(mounts, due, connections);
        }
    }

    List<BoardMount> mounts() {
        return uses.mounts();
    }

    int due() {
        return uses.due();
    }

    /// Whether cables lead from it.
    boolean used() {
        return !mounts().isEmpty() || uses.connections() > 0;
    }

    /// Whether any of its mounts is an engine with connections below it, so that it stands near the plugins of those.
    boolean engine() {
        return mounts().stream().anyMatch(m -> !m.connections().isEmpty());
    }

    boolean database() {
        return name.type() == PluginType.DATABASE;
    }

    /// The paths of its mounts that can be chosen.
    List<MountPath> paths() {
        return mounts().stream().filter(BoardMount::choosable).map(BoardMount::path).toList();
    }
}
