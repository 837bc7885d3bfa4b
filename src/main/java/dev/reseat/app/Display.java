package dev.reseat.app;

import java.util.Locale;
import java.util.Map;

/// Where a window could be shown.
enum Display {
    /// A window can be tried.
    OFFERED,
    /// A Wayland session without XWayland: the toolkit draws through X11 and finds nothing there.
    WAYLAND_ALONE,
    /// There is none, as on a server.
    NONE;

    /// What a person can do about [#WAYLAND_ALONE].
    static final String XWAYLAND =
            "Reseat draws through X11, and this session offers Wayland alone (WAYLAND_DISPLAY is"
                    + " set, DISPLAY is not): switch XWayland on, so that DISPLAY is set, and start"
                    + " Reseat again.";

    /// @param os the property `os.name`
    /// @param environment of the process; a variable that is set to nothing counts as not set
    static Display of(String os, Map<String, String> environment) {
        if (!os.toLowerCase(Locale.ROOT).contains("linux") || isSet(environment, "DISPLAY")) {
            return OFFERED;
        }
        return isSet(environment, "WAYLAND_DISPLAY") ? WAYLAND_ALONE : NONE;
    }

    private static boolean isSet(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
