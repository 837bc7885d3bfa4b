package dev.reseat.ui.kit;

import javafx.scene.layout.Region;

/// What the shell knows of a screen.
public interface Page {
    /// The screen itself.
    Region node();

    /// Leads the keyboard to the filter field.
    void focusFilter();

    /// Leads the keyboard to what the screen is about.
    void focusContent();
}
