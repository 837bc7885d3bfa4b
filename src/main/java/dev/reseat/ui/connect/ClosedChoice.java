package dev.reseat.ui.connect;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.skin.ComboBoxBaseSkin;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import org.jspecify.annotations.Nullable;

/// What a choice looks like that nobody has come near. A combo box makes its list before anybody opens it, which three times over
/// is a good part of the start; this one gets its usual skin with the keyboard's focus, with the mouse over it, or when shown.
///
/// @param <T> what is chosen
final class ClosedChoice<T> extends ComboBoxBaseSkin<T> {
    private final ComboBox<T> choice;
    private final Label chosen = new Label();

    private ClosedChoice(ComboBox<T> choice) {
        super(choice);
        this.choice = choice;
        // as the usual skin's, so that the sheets mean it too
        chosen.getStyleClass().setAll("cell", "indexed-cell", "list-cell");
        chosen.setAccessibleRole(AccessibleRole.NODE);
        chosen.setMouseTransparent(true);
        registerChangeListener(choice.valueProperty(), _ -> say());
        registerChangeListener(choice.focusedProperty(), _ -> open());
        registerChangeListener(choice.hoverProperty(), _ -> open());
        say();
    }

    /// Dresses a choice that has its words already.
    static <T> void dress(ComboBox<T> choice) {
        choice.setSkin(new ClosedChoice<>(choice));
    }

    private void open() {
        if (choice.getSkin() == this) {
            choice.setSkin(new ComboBoxListViewSkin<>(choice));
        }
    }

    private void say() {
        chosen.setText(choice.getConverter().toString(choice.getValue()));
    }

    @Override
    public Node getDisplayNode() {
        return chosen;
    }

    @Override
    public void show() {
        open();
        ((ComboBoxListViewSkin<?>) choice.getSkin()).show();
    }

    @Override
    public void hide() {
        // nothing is shown
    }

    @Override
    protected @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        if (attribute != AccessibleAttribute.TEXT) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        String said = choice.getAccessibleText();
        return said == null || said.isEmpty() ? chosen.getText() : said;
    }
}
