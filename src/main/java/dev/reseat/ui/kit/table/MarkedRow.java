package dev.reseat.ui.kit.table;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// A table row that wears the marks of what it shows and opens on a double click.
final class MarkedRow<R> extends TableRow<R> {
    private final List<RowMark<R>> marks;

    /// @param open what a double click does
    /// @param follow what a single click tells
    MarkedRow(Consumer<R> open, Consumer<R> follow, List<RowMark<R>> marks) {
        this.marks = List.copyOf(marks);
        setOnMouseClicked(e -> {
            R row = getItem();
            if (row == null || e.getButton() != MouseButton.PRIMARY) {
                return;
            }
            if (e.getClickCount() == 2) {
                open.accept(row);
            } else if (e.getClickCount() == 1) {
                follow.accept(row);
            }
        });
        marks.forEach(m -> m.changes().addListener(_ -> tint()));
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
        super.updateItem(row, empty);
        tint();
    }

    private void tint() {
        R row = getItem();
        boolean filled = row != null && !isEmpty();
        for (RowMark<R> mark : marks) {
            pseudoClassStateChanged(mark.name(), filled && row != null && mark.holds().test(row));
        }
    }
}
