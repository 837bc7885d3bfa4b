package dev.reseat.ui.kit;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// A table row that is tinted while it is chosen and opens on a double click.
final class TickedRow<R> extends TableRow<R> {
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");

    private final @Nullable Ticks<R> ticks;

    TickedRow(Consumer<R> open, @Nullable Ticks<R> ticks) {
        this.ticks = ticks;
        setOnMouseClicked(e -> {
            R row = getItem();
            if (row != null && e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                open.accept(row);
            }
        });
        if (ticks != null) {
            ticks.changes().addListener(_ -> tint());
        }
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
        super.updateItem(row, empty);
        tint();
    }

    private void tint() {
        R row = getItem();
        pseudoClassStateChanged(
                TICKED, ticks != null && row != null && !isEmpty() && ticks.ticked(row));
    }
}
