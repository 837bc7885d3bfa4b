package dev.reseat.ui;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/// The screens, one below the other.
final class RailView extends VBox {
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
            getChildren().add(button);
        }
    }
}
