package dev.reseat.ui.plugins;

import dev.reseat.ui.kit.Changed;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Page;
import dev.reseat.ui.kit.table.Cells;
import dev.reseat.ui.kit.table.RowTable;
import dev.reseat.ui.kit.table.TablePage;

/// The Plugins screen.
public final class PluginsView {
    private PluginsView() {}

    /// Makes it.
    ///
    /// @param opening where details are shown
    /// @param changed tints the rows of what has changed of late
    public static Page of(PluginsModel model, Opening opening, Changed changed) {
        TablePage<PluginRow> page =
                new TablePage<>(Messages.text("plugins.title"), Icon.PLUGINS, model.table());
        page.setCounts(model.countsProperty());
        page.setNotices(model.noticesProperty());
        page.setEmptyText(model.emptyTextProperty());
        RowTable<PluginRow> table = page.table();
        table.add("type", 80, Cells.words(r -> r.plugin().type().word()));
        table.add("name", 160, Cells.words(r -> r.plugin().name()));
        table.add("version", 170, Cells.code(PluginRow::version));
        table.add("kind", 92, Cells.badge(PluginRow::kindMark));
        table.add("mounts", 72, Cells.words(PluginRow::mounts));
        table.addHidden("pinned", 80, Cells.badge(PluginRow::pinMark));
        table.add("deprecation", 120, Cells.badge(PluginRow::deprecationMark));
        table.add("sha256", 120, Cells.quiet(r -> r.plugin().build().sha256()));
        table.addTicks(model.ticks());
        table.onOpen(r -> opening.open(opened(r)));
        table.onFollow(r -> opening.follow(opened(r)));
        page.mark(changed);
        return page;
    }

    private static Opened opened(PluginRow row) {
        return new Opened.OfPlugin(row.plugin().type(), row.plugin().name());
    }
}
