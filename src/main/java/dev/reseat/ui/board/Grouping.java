package dev.reseat.ui.board;

import dev.reseat.ui.kit.Messages;
import java.util.List;

/// By what mounts are put together when there are too many for a row each.
enum Grouping {
    PLUGIN("plugin"),
    PATH("path");

    /// All of them, in the order in which people are offered them.
    static final List<Grouping> ALL = List.of(values());

    private final String id;

    Grouping(String id) {
        this.id = id;
    }

    /// Short word, used in node ids and to remember it.
    String id() {
        return id;
    }

    /// For people.
    String label() {
        return switch (this) {
            case PLUGIN -> Messages.text("board.by.plugin");
            case PATH -> Messages.text("board.by.path");
        };
    }

    /// The one of a short word; the first for a word that none has.
    static Grouping of(String id) {
        return ALL.stream().filter(g -> g.id.equals(id)).findFirst().orElse(PLUGIN);
    }

    /// Its place among all.
    int place() {
        return ALL.indexOf(this);
    }

    static List<String> ids() {
        return ALL.stream().map(Grouping::id).toList();
    }
}
