package dev.reseat.ui.plugins;

import dev.reseat.ui.kit.Changed;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Page;
import dev.reseat.ui.kit.table.Cells;
import dev.reseat.ui.kit.table.RowMark;
import dev.reseat.ui.kit.table.RowTable;
import dev.reseat.ui.kit.table.TablePage;
import javafx.scene.layout.Region;

/// The Plugins screen.
public final class PluginsView implements Page {
    private final TablePage<PluginRow> page;

    /// @param opening where details are shown
    public PluginsView(PluginsModel model, Opening opening) {
        page = new TablePage<>(Messages.text("plugins.title"), Icon.PLUGINS, model.table());
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
    }

    private static Opened opened(PluginRow row) {
        return new Opened.OfPlugin(row.plugin().type(), row.plugin().name());
    }

    /// Tints the rows of what has changed of late.
    public void mark(Changed changed) {
        page.table()
                .mark(
                        RowMark.of(
                                "changed",
                                r -> changed.has(r.identity()),
                                changed.identitiesProperty()));
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public void focusFilter() {
        page.focusFilter();
    }

    @Override
    public void focusContent() {
        page.focusContent();
    }
}
