package dev.reseat.ui.kit;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.CustomTextFieldSkin;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
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

    @Override
    protected Skin<?> createDefaultSkin() {
        return new Steady();
    }

    /// The library's skin, with a caret that stands still.
    private final class Steady extends CustomTextFieldSkin {
        Steady() {
            super(FilterField.this);
            SteadyCaret.steady(FilterField.this, getChildren());
        }

        @Override
        public ObjectProperty<Node> leftProperty() {
            return FilterField.this.leftProperty();
        }

        @Override
        public ObjectProperty<Node> rightProperty() {
            return FilterField.this.rightProperty();
        }

        @Override
        public void setCaretAnimating(boolean wished) {
            super.setCaretAnimating(false);
        }
    }
}
