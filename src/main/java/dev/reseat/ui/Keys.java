package dev.reseat.ui;

import dev.reseat.ui.palette.Command;
import dev.reseat.ui.palette.Shortcut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Lets the keys of the commands work on every screen.
final class Keys {
    private final Map<KeyCombination, Command> pressed = new LinkedHashMap<>();
    private final Map<String, Command> typed = new LinkedHashMap<>();

    Keys(List<Command> commands) {
        for (Command command : commands) {
            for (Shortcut key : command.keys()) {
                if (key.typed()) {
                    typed.put(key.spec(), command);
                } else {
                    pressed.put(KeyCombination.valueOf(key.spec()), command);
                }
            }
        }
    }

    /// Listens on all that lies in a node.
    void listen(Node window) {
        window.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e ->
                        pressed.forEach((key, command) -> {
                            if (key.match(e)) {
                                command.run();
                                e.consume();
                            }
                        }));
        window.addEventHandler(KeyEvent.KEY_TYPED, e -> typed(window, e));
    }

    /// A character is a command but for where one types.
    private void typed(Node window, KeyEvent e) {
        Command command = typed.get(e.getCharacter());
        if (command != null
                && command.possible()
                && !(window.getScene().getFocusOwner() instanceof TextInputControl)) {
            command.run();
            e.consume();
        }
    }
}
