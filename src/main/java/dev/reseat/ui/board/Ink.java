package dev.reseat.ui.board;

/// The colours that the board is drawn in. The sheet gives each its value, so that the board changes with the theme.
enum Ink {
    GROUND("ground"),
    CARD("card"),
    GROUP("group"),
    HOVER("hover"),
    CHOSEN("chosen"),
    LINE("line"),
    CABLE("cable"),
    TEXT("text"),
    MUTED("muted"),
    SUBTLE("subtle"),
    NEUTRAL("neutral"),
    NEUTRAL_TEXT("neutral-text"),
    ACCENT("accent"),
    ACCENT_SOFT("accent-soft"),
    SUCCESS("success"),
    SUCCESS_SOFT("success-soft"),
    ATTENTION("attention"),
    ATTENTION_SOFT("attention-soft"),
    DANGER("danger"),
    DANGER_SOFT("danger-soft"),
    CHANGED("changed"),
    CHANGED_SOFT("changed-soft"),
    UNKNOWN("unknown"),
    UNKNOWN_SOFT("unknown-soft");

    private final String word;

    Ink(String word) {
        this.word = word;
    }

    /// The property that a sheet sets.
    String property() {
        return "-board-" + word;
    }
}
