package dev.reseat.ui.kit.table;

import dev.reseat.ui.kit.Messages;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A line of a column's filter: check box, word, how many rows it would show.
final class FilterLineCell extends ListCell<Offered> {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final Region sign = new Region();
    private final StackPane box = new StackPane(sign);
    private final Label word = new Label();
    private final Label count = new Label();
    private final HBox line;

    /// @param toggle gets the word of a line that is clicked
    FilterLineCell(Consumer<String> toggle) {
        box.getStyleClass().add("tick");
        sign.getStyleClass().add("sign");
        count.getStyleClass().add("subtle");
        count.setMinWidth(Region.USE_PREF_SIZE);
        word.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(word, Priority.ALWAYS);
        line = new HBox(box, word, count);
        line.getStyleClass().add("filter-line");
        // no wider than the list: long words are cut
        setPrefWidth(0);
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        setOnMouseClicked(_ -> {
            Offered offered = getItem();
            if (offered != null && !isEmpty()) {
                toggle.accept(offered.word());
            }
        });
    }

    /// A word for people, also where rows say nothing.
    static String said(String word) {
        return word.isBlank() ? Messages.text("table.filter.nothing") : word;
    }

    @Override
    protected void updateItem(@Nullable Offered offered, boolean empty) {
        super.updateItem(offered, empty);
        if (empty || offered == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        word.setText(said(offered.word()));
        count.setText(Messages.text("table.filter.count", offered.count()));
        box.pseudoClassStateChanged(ON, offered.ticked());
        pseudoClassStateChanged(NONE, offered.count() == 0 && !offered.ticked());
        setGraphic(line);
        setAccessibleText(
                Messages.text(
                        offered.ticked() ? "table.filter.line.on" : "table.filter.line.off",
                        said(offered.word()),
                        offered.count()));
    }
}
