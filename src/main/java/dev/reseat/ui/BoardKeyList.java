package dev.reseat.ui;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.palette.ScreenKey;
import dev.reseat.ui.palette.Shortcut;
import java.util.List;

/// Keys that hold on the board, for the overview.
final class BoardKeyList {
    private BoardKeyList() {}

    static List<ScreenKey> all() {
        String board = Messages.text("commands.board");
        return List.of(
                new ScreenKey(board, "↑ ↓", Messages.text("commands.board.along")),
                new ScreenKey(board, "← →", Messages.text("commands.board.across")),
                new ScreenKey(board, "Space", Messages.text("commands.board.choose")),
                new ScreenKey(
                        board,
                        new Shortcut("Shift+SPACE").label(),
                        Messages.text("commands.board.plugin")),
                new ScreenKey(
                        board,
                        new Shortcut("Shortcut+A").label(),
                        Messages.text("commands.board.all")),
                new ScreenKey(board, "Enter", Messages.text("commands.board.open")),
                new ScreenKey(
                        board,
                        new Shortcut("Shortcut+E").label(),
                        Messages.text("commands.board.picture")),
                new ScreenKey(board, "A … Z", Messages.text("commands.board.search")),
                new ScreenKey(board, "Esc", Messages.text("commands.board.escape")));
    }
}
