package dev.reseat.ui.kit;

/// The few colours that mean something. A tone never stands alone: a word says the same.
public enum Tone {
    NEUTRAL("neutral"),
    ACCENT("accent"),
    SUCCESS("success"),
    ATTENTION("attention"),
    DANGER("danger"),
    UNKNOWN("unknown"),
    SUCCESS_OUTLINE("success-outline"),
    DANGER_OUTLINE("danger-outline");

    private final String styleClass;

    Tone(String styleClass) {
        this.styleClass = styleClass;
    }

    /// The style class that colours a badge, a lamp or a banner.
    public String styleClass() {
        return "tone-" + styleClass;
    }
}
