package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.vault.MountPath;
import java.util.List;

/// A plugin as the board shows it: one card for all its versions.
///
/// @param badge `builtin`, or the version that a mount without a wish of its own would look at first
/// @param flags all that is special about it, the most urgent first
/// @param detail the line below the name where there is nothing more urgent
/// @param mounts those that the filter leaves, by path
/// @param due how many of them need a reload
record PluginCard(
        PluginName name,
        Mark badge,
        List<Flag> flags,
        String detail,
        boolean external,
        List<BoardMount> mounts,
        int due) {
    List<MountPath> paths() {
        return mounts.stream().map(BoardMount::path).toList();
    }
}
