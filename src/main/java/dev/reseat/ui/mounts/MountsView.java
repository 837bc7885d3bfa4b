package dev.reseat.ui.mounts;

import dev.reseat.ui.kit.Changed;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Page;
import dev.reseat.ui.kit.table.Cells;
import dev.reseat.ui.kit.table.RowTable;
import dev.reseat.ui.kit.table.TablePage;

/// The Mounts screen.
public final class MountsView {
    private MountsView() {}

    /// Makes it.
    ///
    /// @param opening where details are shown
    /// @param changed tints the rows of what has changed of late
    public static Page of(MountsModel model, Opening opening, Changed changed) {
        TablePage<MountRow> page =
                new TablePage<>(Messages.text("mounts.title"), Icon.MOUNTS, model.table());
        page.setCounts(model.countsProperty());
        page.setNotices(model.noticesProperty());
        page.setEmptyText(model.emptyTextProperty());
        RowTable<MountRow> table = page.table();
        table.add("path", 190, Cells.code(MountRow::path));
        table.add("plugin", 104, Cells.words(r -> r.mount().plugin()));
        table.add("running", 82, Cells.code(MountRow::running));
        table.add("next", 96, Cells.code(MountRow::next, MountRow::nextTone));
        table.add("state", 142, Cells.badge(MountRow::mark));
        table.add("accessor", 176, Cells.quiet(r -> r.mount().accessor()));
        table.addHidden("configured", 130, Cells.code(r -> r.mount().configuredVersion()));
        table.addHidden("sha256", 200, Cells.quiet(MountRow::sha256));
        table.addHidden("description", 200, Cells.words(r -> r.mount().description()));
        table.addTicks(model.ticks());
        table.onOpen(r -> opening.open(new Opened.OfMount(r.mount().path())));
        table.onFollow(r -> opening.follow(new Opened.OfMount(r.mount().path())));
        page.mark(changed);
        return page;
    }
}
