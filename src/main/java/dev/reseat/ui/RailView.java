package dev.reseat.ui;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.ui.reload.ReloadModel;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/// The screens, one below the other.
final class RailView extends VBox {
    private final Map<Place, ToggleButton> buttons = new EnumMap<>(Place.class);

    RailView(ShellModel model) {
        getStyleClass().add("rail");
        for (Place place : Place.values()) {
            ToggleButton button = new ToggleButton(place.label(), place.icon().node(20));
            button.setId("shell-go-" + place.id());
            button.getStyleClass().setAll("rail-button");
            button.setOnAction(_ -> {
                model.go(place);
                button.setSelected(true);
            });
            model.placeProperty().subscribe(now -> button.setSelected(now == place));
            if (place == Place.SWEEP) {
                model.headerProperty()
                        .subscribe(_ -> {
                            boolean offered = model.whereabouts().namespaces().offered();
                            button.setVisible(offered);
                            button.setManaged(offered);
                        });
            }
            buttons.put(place, button);
            getChildren().add(button);
        }
    }

    /// Lights a lamp at the Evidence entry while a reload is under way, and says it to screen readers.
    void follow(ReloadModel reload) {
        ToggleButton evidence = buttons.get(Place.EVIDENCE);
        if (evidence == null) {
            return;
        }
        Circle lamp = new Circle(4);
        lamp.setId("shell-run-lamp");
        lamp.getStyleClass().addAll("lamp", Tone.ACCENT.styleClass());
        lamp.setTranslateX(6);
        lamp.setTranslateY(-2);
        Node icon = evidence.getGraphic();
        StackPane both = new StackPane(icon, lamp);
        both.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(lamp, Pos.TOP_RIGHT);
        evidence.setGraphic(both);
        reload.stateProperty()
                .subscribe(state -> {
                    lamp.setVisible(state.underWay());
                    evidence.setAccessibleText(
                            state.underWay()
                                    ? Messages.text("shell.evidence.running")
                                    : Place.EVIDENCE.label());
                });
    }
}
