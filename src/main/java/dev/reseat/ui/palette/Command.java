package dev.reseat.ui.palette;

import dev.reseat.ui.kit.Icon;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Something that a person can tell the window to do. Keys, palette and the overview of keys all read the one list of these,
/// so that they cannot disagree.
///
/// @param id stable word, by which it is remembered
/// @param group heading for people under which the overview of keys has it
/// @param title for people
/// @param keys the first is shown; empty where it has none
/// @param doing what it does and whether it can be done now
public record Command(
        String id, String group, Icon icon, String title, List<Shortcut> keys, Doing doing) {
    /// What a command does.
    ///
    /// @param possible asked on the window's thread before it is offered or done
    public record Doing(BooleanSupplier possible, Runnable action) {}

    /// Whether it can be done now.
    public boolean possible() {
        return doing.possible().getAsBoolean();
    }

    /// Does it, if it can be done now.
    public void run() {
        if (possible()) {
            doing.action().run();
        }
    }

    /// The key for people; empty where it has none.
    public String keyLabel() {
        return keys.isEmpty() ? "" : keys.getFirst().label();
    }
}
