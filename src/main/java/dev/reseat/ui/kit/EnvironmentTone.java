package dev.reseat.ui.kit;

import dev.reseat.vault.Environment;
import java.util.Locale;

/// How a class of environment looks: the same colour and word everywhere.
public final class EnvironmentTone {
    private EnvironmentTone() {}

    /// The tone of its badge.
    public static Tone of(Environment environment) {
        return switch (environment) {
            case PRODUCTION -> Tone.DANGER;
            case STAGING -> Tone.ATTENTION;
            case DEVELOPMENT -> Tone.ACCENT;
            case LOCAL -> Tone.SUCCESS;
            case PRACTICE -> Tone.UNKNOWN;
        };
    }

    /// The word on its badge, in capitals.
    public static String word(Environment environment) {
        return environment.label().toUpperCase(Locale.ROOT);
    }

    /// The style class of the line along the top edge.
    public static String edgeClass(Environment environment) {
        return "env-" + environment.label();
    }
}
