package dev.reseat.ui;

import dev.reseat.ui.kit.Once;
import dev.reseat.ui.palette.Command;
import dev.reseat.ui.palette.Shortcut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Lets the keys of the commands work on every screen.
final class Keys {
    private final Once<Meanings> meanings;

    private record Meanings(Map<KeyCombination, Command> pressed, Map<String, Command> typed) {}

    /// @param commands asked for at the first key
    Keys(Supplier<List<Command>> commands) {
        meanings = new Once<>(() -> of(commands.get()));
    }

    private static Meanings of(List<Command> commands) {
        Meanings all = new Meanings(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Command command : commands) {
            for (Shortcut key : command.keys()) {
                if (key.typed()) {
                    all.typed().put(key.spec(), command);
                } else {
                    all.pressed().put(KeyCombination.valueOf(key.spec()), command);
                }
            }
        }
        return all;
    }

    /// Listens on all that lies in a node.
    void listen(Node window) {
        window.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        window.addEventHandler(KeyEvent.KEY_TYPED, e -> typed(window, e));
    }

    private void pressed(KeyEvent e) {
        meanings.get()
                .pressed()
                .forEach((key, command) -> {
                    if (key.match(e)) {
                        command.run();
                        e.consume();
                    }
                });
    }

    /// A character is a command but for where one types.
    private void typed(Node window, KeyEvent e) {
        Command command = meanings.get().typed().get(e.getCharacter());
        if (command != null
                && command.possible()
                && !(window.getScene().getFocusOwner() instanceof TextInputControl)) {
            command.run();
            e.consume();
        }
    }
}
