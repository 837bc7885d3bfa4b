package dev.reseat.ui.kit;

import atlantafx.base.controls.CustomTextField;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

/// The field above a table. Escape empties it; Escape in the empty field, Enter and Down lead to the table.
public final class FilterField extends CustomTextField {
    /// @param text what is typed; both ways
    /// @param leave what to do to lead on to the table
    public FilterField(String id, StringProperty text, Runnable leave) {
        setId(id);
        getStyleClass().add("filter-field");
        setPromptText(Messages.text("table.filter"));
        setAccessibleText(Messages.text("table.filter.accessible"));
        Label key = new Label("/");
        key.getStyleClass().add("key");
        setRight(key);
        textProperty().bindBidirectional(text);
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                e.consume();
            } else if (e.getCode() == KeyCode.ESCAPE
                    || e.getCode() == KeyCode.ENTER
                    || e.getCode() == KeyCode.DOWN) {
                leave.run();
                e.consume();
            }
        });
    }
}
