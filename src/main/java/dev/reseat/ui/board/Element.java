package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.vault.MountPath;
import java.util.List;

/// One thing that stands in a column of the board.
sealed interface Element {
    /// Words above a part of a column; nothing leads there.
    record Heading(String text) implements Element {}

    /// A plugin's card.
    record OfPlugin(PluginCard card) implements Element {}

    /// All mounts of a plugin as one row, folded or with the mounts below it.
    record OfGroup(PluginCard card, boolean open) implements Element {}

    /// A mount.
    ///
    /// @param inGroup whether it stands below the row of its group
    record OfMount(BoardMount mount, PluginCard card, boolean inGroup) implements Element {}

    /// A node.
    record OfNode(NodeCard card) implements Element {}

    /// The identity of a group's row.
    record GroupKey(PluginName plugin) {}

    /// What makes it the same thing in the next picture.
    default Object key() {
        return switch (this) {
            case Heading h -> h;
            case OfPlugin p -> p.card().name();
            case OfGroup g -> new GroupKey(g.card().name());
            case OfMount m -> m.mount().path();
            case OfNode n -> n.card().address();
        };
    }

    /// The mounts that are chosen by choosing it.
    default List<MountPath> mounts() {
        return switch (this) {
            case OfPlugin p -> p.card().paths();
            case OfGroup g -> g.card().paths();
            case OfMount m -> List.of(m.mount().path());
            case Heading _, OfNode _ -> List.of();
        };
    }

    /// Why it looks as it does, in a sentence; empty where there is nothing to explain.
    default String why() {
        return switch (this) {
            case OfPlugin p -> p.card().badge().why();
            case OfMount m -> m.mount().mark().map(Mark::why).orElse("");
            case OfNode n -> n.card().seen().why();
            case Heading _, OfGroup _ -> "";
        };
    }

    /// A sentence for those who hear the board.
    ///
    /// @param chosen whether everything that it stands for is chosen
    default String sentence(boolean chosen) {
        String choice = Messages.text(chosen ? "table.chosen" : "table.notChosen");
        return switch (this) {
            case Heading h -> h.text();
            case OfPlugin p ->
                    Messages.text(
                            "board.say.plugin",
                            p.card().name().name(),
                            p.card().badge().word(),
                            counts(p.card()),
                            choice);
            case OfGroup g ->
                    Messages.text(
                            "board.say.group",
                            g.card().name().name(),
                            counts(g.card()),
                            Messages.text(g.open() ? "board.say.open" : "board.say.folded"),
                            choice);
            case OfMount m ->
                    Messages.text(
                            "board.say.mount",
                            m.mount().path().value(),
                            m.card().name().name(),
                            m.mount()
                                    .mark()
                                    .map(Mark::word)
                                    .orElse(Messages.text("mounts.state.inOrder")),
                            choice);
            case OfNode n ->
                    Messages.text(
                            "board.say.node", n.card().name(), n.card().role(), n.card().detail());
        };
    }

    private static String counts(PluginCard card) {
        String mounts = Messages.text("shell.mounts", card.mounts().size());
        return card.due() == 0
                ? mounts
                : mounts + ", " + Messages.text("board.due.plain", card.due());
    }
}
