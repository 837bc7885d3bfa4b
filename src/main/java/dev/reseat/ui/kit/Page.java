package dev.reseat.ui.kit;

import java.util.List;
import javafx.scene.layout.Region;

/// What the shell knows of a screen.
public interface Page {
    /// The screen itself.
    Region node();

    /// Leads the keyboard to the filter field.
    void focusFilter();

    /// Leads the keyboard to what the screen is about.
    void focusContent();

    /// The identities of what has a row in sight, from the top. Costs as much as is in sight.
    default List<?> inSight() {
        return List.of();
    }
}
