package dev.reseat.ui.board;

import dev.reseat.vault.MountPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which groups are unfolded, and which of their rows are shown: the first ones, until a person wants more.
final class Unfolded {
    private static final int FIRST = 10;

    /// So few more rows need no row that stands for them.
    private static final int REST = 4;

    private static final int STEP = 40;
    private static final int AROUND = 5;

    /// So many connections of an engine are shown while there are more.
    private static final int SOME = 3;

    private final Map<Object, Rows> rows = new HashMap<>();
    private final Set<MountPath> engines = new HashSet<>();

    /// The rows that are shown, from the first to the one before `to`.
    record Rows(int from, int to) {
        private Rows within(int size) {
            int begin = from <= REST ? 0 : Math.min(from, size);
            int end = size - to <= REST ? size : to;
            return new Rows(begin, Math.max(begin, end));
        }

        boolean has(int row) {
            return row >= from && row < to;
        }
    }

    /// The rows of a group that are shown; nothing while it is folded.
    Optional<Rows> rows(Foldable group) {
        if (!group.folds()) {
            return Optional.of(new Rows(0, group.size()));
        }
        return Optional.ofNullable(rows.get(group.key())).map(r -> r.within(group.size()));
    }

    void unfold(Foldable group) {
        rows.put(group.key(), new Rows(0, FIRST));
    }

    /// Folds a group, and returns whether it was unfolded.
    boolean fold(Object key) {
        return rows.remove(key) != null;
    }

    /// Shows more rows of an unfolded group, each time more than before.
    ///
    /// @param before those before what is shown, else those behind
    void more(Foldable group, boolean before) {
        rows(group)
                .ifPresent(r -> {
                    int step = Math.max(STEP, (r.to() - r.from()) * 2);
                    rows.put(
                            group.key(),
                            before
                                    ? new Rows(Math.max(0, r.from() - step), r.to())
                                    : new Rows(r.from(), Math.min(group.size(), r.to() + step)));
                });
    }

    /// Shows one row of a group among its neighbours, unless it is shown already.
    void reveal(BoardGroup group, int row) {
        if (rows(group).filter(r -> r.has(row)).isEmpty()) {
            rows.put(
                    group.key(),
                    row < FIRST
                            ? new Rows(0, FIRST)
                            : new Rows(row - AROUND, Math.min(group.size(), row + AROUND)));
        }
    }

    /// How many connections of an engine are shown.
    int connections(BoardMount engine) {
        int all = engine.connections().size();
        return all <= SOME + 2 || engines.contains(engine.path()) ? all : SOME;
    }

    /// Whether an engine's connections can be folded again.
    boolean all(BoardMount engine) {
        return engine.connections().size() > SOME + 2 && engines.contains(engine.path());
    }

    /// Shows all connections of an engine, or no longer all.
    void turn(BoardMount engine) {
        if (!engines.remove(engine.path())) {
            engines.add(engine.path());
        }
    }

    boolean nothing() {
        return rows.isEmpty() && engines.isEmpty();
    }

    void foldAll() {
        rows.clear();
        engines.clear();
    }
}
