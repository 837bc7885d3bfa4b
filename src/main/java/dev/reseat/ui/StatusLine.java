package dev.reseat.ui;

import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.live.LiveWords;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line below everything: when the picture was taken, what is due, and the look.
final class StatusLine extends HBox {
    /// @param openChanges shows the list of changes
    /// @param openKeys shows the overview of keys
    StatusLine(ShellModel model, Runnable openChanges, Runnable openKeys) {
        getStyleClass().add("status-line");
        Label snapshot = new Label();
        snapshot.setId("shell-snapshot");
        snapshot.textProperty().bind(model.statusProperty().map(StatusFacts::snapshot));
        // a narrow window cuts its end
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(snapshot.textProperty());
        snapshot.setTooltip(whole);
        Label due = new Label();
        due.setId("shell-due");
        due.setMinWidth(USE_PREF_SIZE);
        due.textProperty().bind(model.statusProperty().map(StatusFacts::due));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label reading = new Label(Messages.text("shell.readingNow"));
        reading.getStyleClass().add("tone-accent");
        reading.visibleProperty().bind(model.readingProperty());
        getChildren()
                .setAll(
                        snapshot,
                        changes(model, openChanges),
                        trouble(model),
                        said("shell-word", model.wordProperty()),
                        said("shell-waiting", waiting(model)),
                        reading,
                        space,
                        due,
                        themeButton(model),
                        keysButton(openKeys));
    }

    /// What is said in passing; nothing where there is nothing to say.
    private static Label said(String id, ObservableValue<String> text) {
        Label said = new Label();
        said.setId(id);
        said.getStyleClass().add("tone-accent");
        said.setMinWidth(0);
        said.textProperty().bind(text);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        return said;
    }

    private static ObservableValue<String> waiting(ShellModel model) {
        return model.whereabouts()
                .namespaces()
                .waitingProperty()
                .map(w ->
                        w.map(g -> Messages.text("namespaces.waiting", g.namespace().label()))
                                .orElse(""));
    }

    private static Button changes(ShellModel model, Runnable open) {
        Button changes = new Button();
        changes.setId("shell-changes");
        changes.getStyleClass().setAll("link", "status-link");
        changes.setMinWidth(USE_PREF_SIZE);
        changes.textProperty().bind(model.changes().summaryProperty());
        changes.visibleProperty().bind(changes.textProperty().isNotEmpty());
        changes.managedProperty().bind(changes.visibleProperty());
        changes.setTooltip(new Tooltip(Messages.text("changes.show")));
        changes.setOnAction(_ -> open.run());
        return changes;
    }

    /// What keeps the picture from being fresh; tells screen readers too.
    private static Label trouble(ShellModel model) {
        Label trouble = new Label();
        trouble.setId("shell-trouble");
        trouble.getStyleClass().add("tone-attention");
        trouble.setMinWidth(0);
        trouble.textProperty().bind(model.liveWordsProperty().map(LiveWords::line));
        trouble.setTooltip(new Tooltip());
        trouble.getTooltip().textProperty().bind(trouble.textProperty());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        return trouble;
    }

    private static Button keysButton(Runnable open) {
        Button button = new Button("?");
        button.setId("shell-keys");
        button.getStyleClass().setAll("key", "key-button");
        button.setTooltip(new Tooltip(Messages.text("shell.keys")));
        button.setAccessibleText(Messages.text("shell.keys"));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> open.run());
        return button;
    }

    private static Button themeButton(ShellModel model) {
        Button button = new Button();
        button.setId("shell-theme");
        button.getStyleClass().add("icon-button");
        Tooltip tooltip = new Tooltip();
        button.setTooltip(tooltip);
        button.setOnAction(_ -> model.themeProperty().set(model.themeProperty().get().next()));
        model.themeProperty()
                .subscribe(theme -> {
                    button.setGraphic(icon(theme).node(14));
                    tooltip.setText(word(theme));
                    button.setAccessibleText(word(theme));
                });
        return button;
    }

    private static Icon icon(Theme theme) {
        return switch (theme) {
            case SYSTEM -> Icon.SYSTEM;
            case LIGHT -> Icon.LIGHT;
            case DARK -> Icon.DARK;
        };
    }

    private static String word(Theme theme) {
        return switch (theme) {
            case SYSTEM -> Messages.text("shell.theme.system");
            case LIGHT -> Messages.text("shell.theme.light");
            case DARK -> Messages.text("shell.theme.dark");
        };
    }
}
