package dev.reseat.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/// A row of buttons of which one is on, bound to a number. The arrow keys move between them.
public final class Segmented extends HBox {
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final IntegerProperty chosen;

    /// @param idPrefix ids become the prefix, a dash and each of `ids`
    /// @param ids short words, one per segment
    /// @param chosen number of the segment that is on; both ways
    public Segmented(String idPrefix, List<String> ids, IntegerProperty chosen) {
        this.chosen = chosen;
        getStyleClass().add("segmented");
        setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < ids.size(); i++) {
            buttons.add(segment(idPrefix + "-" + ids.get(i), i, group));
        }
        getChildren().setAll(buttons);
        chosen.addListener((_, _, now) -> select(now.intValue()));
        select(chosen.get());
    }

    private ToggleButton segment(String id, int number, ToggleGroup group) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.setToggleGroup(group);
        button.getStyleClass().setAll("segment");
        button.setOnAction(_ -> {
            chosen.set(number);
            select(number);
        });
        button.setOnKeyPressed(e -> {
            int step = e.getCode() == KeyCode.RIGHT ? 1 : e.getCode() == KeyCode.LEFT ? -1 : 0;
            int next = number + step;
            if (step != 0 && next >= 0 && next < buttons.size()) {
                chosen.set(next);
                buttons.get(next).requestFocus();
                e.consume();
            }
        });
        return button;
    }

    private void select(int number) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(i == number);
        }
    }

    /// Sets what the segments say, in order.
    public void label(List<String> texts) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setText(texts.get(i));
        }
    }
}
