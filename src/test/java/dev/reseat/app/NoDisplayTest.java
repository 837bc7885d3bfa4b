package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The whole program as a process of its own, where no window can be shown.
@EnabledOnOs(OS.LINUX)
class NoDisplayTest {
    @TempDir Path folder;

    private void endsSaying(Map<String, String> display, String beginning)
            throws IOException, InterruptedException {
        try (OwnProcess reseat = OwnProcess.with(display, "--data", folder.toString())) {
            assertTrue(reseat.says(l -> l.startsWith(beginning)));
            assertEquals(1, reseat.exitCode());
        }
    }

    @Test
    @Timeout(60)
    void waylandAloneIsSaidWithWhatToDo() throws Exception {
        endsSaying(Map.of("WAYLAND_DISPLAY", "wayland-0"), Display.XWAYLAND);
    }

    @Test
    @Timeout(60)
    void aDisplayThatCannotBeOpenedEndsTheStart() throws Exception {
        endsSaying(Map.of("DISPLAY", ":65000"), "Reseat could not open a window:");
    }
}
