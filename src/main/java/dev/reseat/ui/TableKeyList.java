package dev.reseat.ui;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.palette.ScreenKey;
import dev.reseat.ui.palette.Shortcut;
import java.util.List;

/// The keys that hold inside tables and lists, for the overview.
final class TableKeyList {
    private TableKeyList() {}

    static List<ScreenKey> all() {
        String table = Messages.text("commands.table");
        return List.of(
                new ScreenKey(table, "Space", Messages.text("commands.table.choose")),
                new ScreenKey(table, "Enter", Messages.text("commands.table.open")),
                new ScreenKey(
                        table,
                        new Shortcut("Shortcut+A").label(),
                        Messages.text("commands.table.all")),
                new ScreenKey(
                        table,
                        new Shortcut("Shortcut+Shift+A").label(),
                        Messages.text("commands.table.none")),
                new ScreenKey(
                        table,
                        new Shortcut("Shortcut+C").label(),
                        Messages.text("commands.table.copy")),
                new ScreenKey(
                        table,
                        new Shortcut("Shortcut+Shift+C").label(),
                        Messages.text("commands.table.csv")),
                new ScreenKey(
                        table,
                        new Shortcut("Shortcut+Alt+C").label(),
                        Messages.text("commands.table.json")),
                new ScreenKey(
                        table,
                        new Shortcut("Shortcut+E").label(),
                        Messages.text("commands.table.export")),
                new ScreenKey(table, "Esc", Messages.text("commands.table.escape")));
    }
}
