package dev.reseat.ui.nodes;

import dev.reseat.ui.kit.Changed;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Page;
import dev.reseat.ui.kit.table.Cells;
import dev.reseat.ui.kit.table.RowTable;
import dev.reseat.ui.kit.table.TablePage;
import java.util.Optional;

/// The Nodes screen.
public final class NodesView {
    private NodesView() {}

    /// Makes it.
    ///
    /// @param opening where details are shown
    /// @param changed tints the rows of what has changed of late
    public static Page of(NodesModel model, Opening opening, Changed changed) {
        TablePage<NodeRow> page =
                new TablePage<>(Messages.text("nodes.title"), Icon.NODES, model.table());
        page.setNotices(model.noticesProperty());
        page.setEmptyText(model.emptyTextProperty());
        RowTable<NodeRow> table = page.table();
        table.add("name", 84, Cells.words(r -> r.node().name()));
        table.add("role", 76, Cells.words(r -> r.node().role().label()));
        table.add("seen", 98, Cells.badge(r -> Optional.of(r.seen())));
        table.add("seal", 76, Cells.words(r -> r.node().seal().label()));
        table.add("version", 62, Cells.code(r -> r.node().version()));
        table.add("echo", 80, Cells.code(NodeRow::echo));
        table.add("raft", 138, Cells.words(r -> r.raft().text()));
        table.add("address", 230, Cells.quiet(NodeRow::address));
        table.onOpen(r -> opening.open(new Opened.OfNode(r.node().apiAddress())));
        table.onFollow(r -> opening.follow(new Opened.OfNode(r.node().apiAddress())));
        page.mark(changed);
        return page;
    }
}
