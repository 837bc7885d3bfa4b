package dev.reseat.ui.connect;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.TabStops;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The way to practise: which server, which bad day, and a button.
final class PracticeCard extends VBox {
    PracticeCard(ConnectModel model) {
        getStyleClass().addAll("card", "practice-card");
        setMinHeight(USE_PREF_SIZE);
        Label title = new Label(Messages.text("connect.practice"));
        title.getStyleClass().add("strong");
        ComboBox<Practice.Entry> flavour =
                choice(
                        "connect-practice-flavour",
                        Messages.text("connect.practice.flavour"),
                        model.practice().flavours());
        ComboBox<Practice.Entry> badDay =
                choice(
                        "connect-practice-day",
                        Messages.text("connect.practice.day"),
                        model.practice().badDays());
        Label about = wrapped();
        badDay.valueProperty().subscribe(e -> about.setText(e == null ? "" : e.sentence()));
        Button start = new Button(Messages.text("connect.practice.start"));
        start.setId("connect-practice-start");
        start.getStyleClass().add("primary");
        start.disableProperty().bind(model.busyProperty());
        TabStops.bringBack(start);
        start.setOnAction(
                _ -> model.startPractice(flavour.getValue().id(), badDay.getValue().id()));
        Label sentence = wrapped();
        sentence.setText(Messages.text("connect.practice.sentence"));
        getChildren().setAll(title, sentence, flavour, badDay, about, start);
    }

    private static Label wrapped() {
        Label label = new Label();
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static ComboBox<Practice.Entry> choice(
            String id, String name, List<Practice.Entry> entries) {
        ComboBox<Practice.Entry> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Practice.Entry entry) {
                        return entry == null ? "" : entry.title();
                    }

                    @Override
                    public Practice.Entry fromString(String text) {
                        return entries.stream()
                                .filter(e -> e.title().equals(text))
                                .findFirst()
                                .orElseThrow();
                    }
                });
        box.getItems().setAll(entries);
        box.getSelectionModel().selectFirst();
        ClosedChoice.dress(box);
        return box;
    }
}
