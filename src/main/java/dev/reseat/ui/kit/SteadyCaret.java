package dev.reseat.ui.kit;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.shape.Path;

/// A field whose caret stands still. A blinking one keeps the toolkit drawing sixty times a second for as long as a field has the
/// keyboard, which on a machine without a graphics card is most of what a waiting window costs. The field's border says as well
/// where the keyboard is.
public final class SteadyCaret extends TextFieldSkin {
    private SteadyCaret(TextField field) {
        super(field);
        steady(field, getChildren());
    }

    /// Gives a field a caret that stands still.
    ///
    /// @return the field
    public static <F extends TextField> F in(F field) {
        field.setSkin(new SteadyCaret(field));
        return field;
    }

    /// Called for every move of the caret too, by the skin itself.
    @Override
    public void setCaretAnimating(boolean wished) {
        super.setCaretAnimating(false);
    }

    /// Shows the caret of a skin that does not animate it.
    ///
    /// @param parts of the skin
    static void steady(TextField field, List<Node> parts) {
        BooleanBinding shown =
                field.focusedProperty()
                        .and(field.editableProperty())
                        .and(field.disabledProperty().not())
                        .and(field.anchorProperty().isEqualTo(field.caretPositionProperty()));
        Node caret = caret(parts);
        caret.opacityProperty().unbind();
        caret.opacityProperty().bind(Bindings.when(shown).then(1.0).otherwise(0.0));
    }

    /// The skin keeps it in a group of its own, beside the text.
    private static Node caret(List<Node> parts) {
        return parts.stream()
                .filter(Parent.class::isInstance)
                .flatMap(p -> ((Parent) p).getChildrenUnmodifiable().stream())
                .filter(Group.class::isInstance)
                .flatMap(g -> ((Group) g).getChildren().stream())
                .filter(Path.class::isInstance)
                .findFirst()
                .orElseThrow();
    }
}
