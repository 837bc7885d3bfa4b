package dev.reseat.ui.board;

import dev.reseat.ui.kit.Messages;
import java.util.List;

/// By what mounts are put together when there are too many for a row each.
enum Grouping {
    PLUGIN("plugin"),
    PATH("path"),
    NAMESPACE("namespace");

    /// What people are offered on the board of one namespace, the usual one first.
    static final List<Grouping> ONE = List.of(PLUGIN, PATH);

    /// What people are offered on a board of many namespaces, the usual one first.
    static final List<Grouping> MANY = List.of(NAMESPACE, PLUGIN, PATH);

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
            case NAMESPACE -> Messages.text("board.by.namespace");
        };
    }

    /// The place of the one with a short word among those offered; the first for a word that none has.
    static int place(List<Grouping> offered, String id) {
        for (int i = 0; i < offered.size(); i++) {
            if (offered.get(i).id.equals(id)) {
                return i;
            }
        }
        return 0;
    }
}
