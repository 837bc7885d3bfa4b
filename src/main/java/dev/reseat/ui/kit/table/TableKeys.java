package dev.reseat.ui.kit.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that hold while a table has the keyboard.
final class TableKeys {
    private final Map<KeyCombination, Bound> bound = new LinkedHashMap<>();

    private record Bound(BooleanSupplier holds, Runnable action) {}

    /// @param key as [KeyCombination#valueOf(String)] reads it
    void on(String key, Runnable action) {
        onWhile(key, () -> true, action);
    }

    /// @param holds while it does not, the key is everybody else's
    void onWhile(String key, BooleanSupplier holds, Runnable action) {
        bound.put(KeyCombination.valueOf(key), new Bound(holds, action));
    }

    void pressed(KeyEvent e) {
        bound.forEach((key, b) -> {
            if (!e.isConsumed() && key.match(e) && b.holds().getAsBoolean()) {
                b.action().run();
                e.consume();
            }
        });
    }
}
