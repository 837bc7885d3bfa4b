package dev.reseat.ui.board;

import dev.reseat.vault.MountPath;
import java.util.List;

/// One thing that stands in a column of the board.
sealed interface Element {
    /// Words above a part of a column, or quiet ones below it; nothing leads there.
    record Heading(String text, boolean quiet) implements Element {}

    /// A plugin's card.
    record OfPlugin(PluginCard card) implements Element {}

    /// All mounts of a group as one row, folded or with the mounts below it.
    record OfGroup(BoardGroup group, boolean open) implements Element {}

    /// A mount.
    ///
    /// @param inGroup whether it stands below the row of its group
    record OfMount(BoardMount mount, boolean inGroup) implements Element {}

    /// The rows of an unfolded group that are not shown, at its beginning or its end.
    ///
    /// @param from the first of these rows
    /// @param to the first row behind them
    record OfMore(BoardGroup group, int from, int to) implements Element {
        int count() {
            return to - from;
        }

        /// Whether these rows come before those that are shown.
        boolean before() {
            return from == 0;
        }
    }

    /// A connection of a database engine, below the engine.
    ///
    /// @param inGroup whether its engine stands below the row of its group
    record OfConnection(BoardConnection connection, boolean inGroup) implements Element {}

    /// The connections of an engine that are not shown, as one row; or the row that folds them again.
    ///
    /// @param rest those that it stands for; empty where all are shown
    record OfRest(BoardMount engine, List<BoardConnection> rest, boolean inGroup)
            implements Element {
        /// Whether all connections are shown.
        boolean open() {
            return rest.isEmpty();
        }
    }

    /// A namespace of a sweep that could not be read, or the row of some of them.
    record OfGap(Gap.Line line) implements Element {}

    /// The identity of the row that stands for connections.
    record RestKey(MountPath engine) {}

    /// A node.
    record OfNode(NodeCard card) implements Element {}

    /// The identity of a group's row.
    record GroupKey(BoardGroup.Key group) {}

    /// The identity of the row that stands for others.
    record MoreKey(BoardGroup.Key group, boolean before) {}

    /// What makes it the same thing in the next picture.
    default Object key() {
        return switch (this) {
            case Heading h -> h;
            case OfPlugin p -> p.card().name();
            case OfGroup g -> new GroupKey(g.group().key());
            case OfMount m -> m.mount().key();
            case OfMore r -> new MoreKey(r.group().key(), r.before());
            case OfConnection c -> c.connection().key();
            case OfRest r -> new RestKey(r.engine().path());
            case OfGap g -> g.line().key();
            case OfNode n -> n.card().address();
        };
    }

    /// The mounts that are chosen by choosing it.
    default List<MountPath> mounts() {
        return switch (this) {
            case OfPlugin p -> p.card().paths();
            case OfGroup g -> g.group().paths(0, g.group().size());
            case OfMount m -> m.mount().choosable() ? List.of(m.mount().path()) : List.of();
            case OfMore r -> r.group().paths(r.from(), r.to());
            case Heading _, OfConnection _, OfRest _, OfGap _, OfNode _ -> List.of();
        };
    }

    /// Its whole name, which there may be no room to write.
    default String name() {
        return switch (this) {
            case Heading h -> h.text();
            case OfPlugin p -> p.card().name().name();
            case OfGroup g -> g.group().name();
            case OfMount m -> m.mount().name();
            case OfMore r -> r.group().name();
            case OfConnection c -> c.connection().connection().label();
            case OfRest r -> r.engine().path().value();
            case OfGap g -> g.line().name();
            case OfNode n -> n.card().name();
        };
    }

    /// Why it looks as it does, in a sentence; empty where there is nothing to explain.
    default String why() {
        return switch (this) {
            case OfPlugin p -> Flag.sentences(p.card().flags());
            case OfMount m -> m.mount().why();
            case OfConnection c -> c.connection().why();
            case OfGap g -> g.line().why();
            case OfNode n -> n.card().seen().why();
            case Heading _, OfGroup _, OfMore _, OfRest _ -> "";
        };
    }
}
