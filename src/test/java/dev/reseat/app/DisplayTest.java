package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a process can say of a display before it starts a toolkit.
class DisplayTest {
    @Test
    void linuxOffersOneWhereXIsNamed() {
        assertEquals(Display.OFFERED, Display.of("Linux", Map.of("DISPLAY", ":0")));
        assertEquals(
                Display.OFFERED,
                Display.of("Linux", Map.of("DISPLAY", ":0", "WAYLAND_DISPLAY", "wayland-0")));
    }

    @Test
    void waylandWithoutXIsNoDisplayForThisToolkit() {
        assertEquals(
                Display.WAYLAND_ALONE, Display.of("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")));
        assertEquals(
                Display.WAYLAND_ALONE,
                Display.of("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0", "DISPLAY", " ")));
    }

    @Test
    void aServerHasNone() {
        assertEquals(Display.NONE, Display.of("Linux", Map.of()));
        assertEquals(Display.NONE, Display.of("Linux", Map.of("DISPLAY", "")));
    }

    @Test
    void otherSystemsSayNothingInTheEnvironment() {
        assertEquals(Display.OFFERED, Display.of("Windows 11", Map.of()));
        assertEquals(Display.OFFERED, Display.of("Mac OS X", Map.of()));
    }
}
