package dev.reseat.ui.kit.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Order, width and presence of a table's columns: the usual ones until a person wants them otherwise. For the window's
/// thread only; needs no toolkit.
public final class ColumnLooks {
    /// So narrow that a column can still be caught by its edge.
    static final double NARROWEST = 40;

    /// No table is wider than this, whatever a file says.
    static final double WIDEST = 2000;

    private final Map<String, ColumnLook> usual = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<ColumnLook>> columns =
            new ReadOnlyObjectWrapper<>(List.of());
    private List<ColumnLook> wanted = List.of();

    /// Adds a column as it usually looks.
    public void add(ColumnLook look) {
        usual.put(look.id(), look);
        show();
    }

    /// Looks at the columns like this: unknown ones are passed over, missing ones keep their usual look after the others.
    /// Without any, all are as usual.
    public void want(List<ColumnLook> looks) {
        wanted = List.copyOf(looks);
        show();
    }

    /// Shows all columns as usual.
    public void reset() {
        want(List.of());
    }

    private void show() {
        Map<String, ColumnLook> next = new LinkedHashMap<>();
        for (ColumnLook look : wanted) {
            if (usual.containsKey(look.id())) {
                double width = Math.clamp(look.width(), NARROWEST, WIDEST);
                next.putIfAbsent(look.id(), new ColumnLook(look.id(), width, look.shown()));
            }
        }
        usual.forEach(next::putIfAbsent);
        if (next.values().stream().noneMatch(ColumnLook::shown)) {
            columns.set(List.copyOf(usual.values()));
        } else {
            columns.set(List.copyOf(next.values()));
        }
    }

    /// Shows or hides a column. The last one that is shown stays.
    public void show(String id, boolean shown) {
        if (shown || columns.get().stream().filter(ColumnLook::shown).count() > 1) {
            change(id, c -> new ColumnLook(id, c.width(), shown));
        }
    }

    /// Gives a column another width.
    public void resize(String id, double width) {
        change(id, c -> new ColumnLook(id, width, c.shown()));
    }

    private void change(String id, UnaryOperator<ColumnLook> change) {
        want(columns.get().stream().map(c -> c.id().equals(id) ? change.apply(c) : c).toList());
    }

    /// Puts the columns into another order; those that are not named come after the others.
    public void order(List<String> ids) {
        List<ColumnLook> next = new ArrayList<>();
        for (String id : ids) {
            columns.get().stream().filter(c -> c.id().equals(id)).forEach(next::add);
        }
        columns.get().stream().filter(c -> !next.contains(c)).forEach(next::add);
        want(next);
    }

    /// Moves a column by one place among those that are shown.
    ///
    /// @param step -1 or 1
    public void move(String id, int step) {
        List<String> shown =
                new ArrayList<>(
                        columns.get().stream()
                                .filter(ColumnLook::shown)
                                .map(ColumnLook::id)
                                .toList());
        int place = shown.indexOf(id);
        if (place >= 0 && place + step >= 0 && place + step < shown.size()) {
            shown.add(place + step, shown.remove(place));
            order(shown);
        }
    }

    /// Whether anything is other than usual.
    public boolean changed() {
        return !columns.get().equals(List.copyOf(usual.values()));
    }

    /// All columns in their order, hidden ones too.
    public ReadOnlyObjectProperty<List<ColumnLook>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }
}
