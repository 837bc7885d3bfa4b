package dev.reseat.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that hold on every screen.
final class Keys {
    private final ShellModel model;
    private final MainWindow window;

    Keys(ShellModel model, MainWindow window) {
        this.model = model;
        this.window = window;
    }

    void listen() {
        Map<KeyCombination, Runnable> keys = keys();
        window.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e ->
                        keys.forEach((key, action) -> {
                            if (key.match(e)) {
                                action.run();
                                e.consume();
                            }
                        }));
        window.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private Map<KeyCombination, Runnable> keys() {
        Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
        keys.put(KeyCombination.valueOf("F5"), model::refresh);
        keys.put(KeyCombination.valueOf("F7"), window::showChanges);
        keys.put(KeyCombination.valueOf("F9"), () -> model.live().pauseOrGoOn());
        keys.put(KeyCombination.valueOf("Shortcut+L"), model::disconnect);
        keys.put(KeyCombination.valueOf("Shortcut+K"), window::search);
        keys.put(KeyCombination.valueOf("Shortcut+J"), window::togglePanel);
        keys.put(KeyCombination.valueOf("Shortcut+R"), window::focusReload);
        keys.put(KeyCombination.valueOf("F6"), window::focusReload);
        keys.put(KeyCombination.valueOf("Shortcut+PLUS"), () -> model.resizeText(10));
        keys.put(KeyCombination.valueOf("Shortcut+EQUALS"), () -> model.resizeText(10));
        keys.put(KeyCombination.valueOf("Shortcut+MINUS"), () -> model.resizeText(-10));
        keys.put(
                KeyCombination.valueOf("Shortcut+DIGIT0"),
                () -> model.textPercentProperty().set(100));
        int number = 1;
        for (Place place : Place.values()) {
            keys.put(KeyCombination.valueOf("Alt+DIGIT" + number), () -> model.go(place));
            number++;
        }
        return keys;
    }

    /// A slash leads to the filter, but for where one types a slash.
    private void typed(KeyEvent e) {
        Scene scene = window.getScene();
        if (e.getCharacter().equals("/")
                && model.connectionProperty().get().isPresent()
                && !(scene.getFocusOwner() instanceof TextInputControl)) {
            window.page().focusFilter();
            e.consume();
        }
    }
}
