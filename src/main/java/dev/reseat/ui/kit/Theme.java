package dev.reseat.ui.kit;

/// Which colours the window wears.
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    /// The one after this, for a button that goes round.
    public Theme next() {
        return switch (this) {
            case SYSTEM -> LIGHT;
            case LIGHT -> DARK;
            case DARK -> SYSTEM;
        };
    }
}
