package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoriesTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxKeepsSettingsAndStateApart() {
        Directories d = Directories.of(null, "Linux", Map.of(), HOME);
        assertEquals(HOME.resolve(".config/reseat/settings.json"), d.settingsFile());
        assertEquals(HOME.resolve(".local/state/reseat/journal.db"), d.journalFile());
    }

    @Test
    void xdgVariablesAreHonouredAndRelativeOnesIgnored() {
        Directories d =
                Directories.of(
                        null,
                        "Linux",
                        Map.of("XDG_CONFIG_HOME", "/etc/ada", "XDG_STATE_HOME", "state"),
                        HOME);
        assertEquals(Path.of("/etc/ada/reseat/settings.json"), d.settingsFile());
        assertEquals(HOME.resolve(".local/state/reseat/reseat.log"), d.logFile());
    }

    @Test
    void aFolderGivenByHandHoldsEverything() {
        Directories d = Directories.of(Path.of("/data"), "Linux", Map.of(), HOME);
        assertEquals(Path.of("/data/settings.json"), d.settingsFile());
        assertEquals(Path.of("/data/journal.db"), d.journalFile());
    }

    @Test
    void macAndWindowsUseTheirOwnFolders() {
        assertEquals(
                HOME.resolve("Library/Application Support/reseat"),
                Directories.of(null, "Mac OS X", Map.of(), HOME).state());
        assertEquals(
                HOME.resolve("AppData/Local/reseat"),
                Directories.of(null, "Windows 11", Map.of(), HOME).state());
    }
}
