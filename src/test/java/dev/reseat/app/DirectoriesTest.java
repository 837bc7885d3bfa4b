package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    /// On Windows a quotation mark is enough.
    @Test
    void whatIsNoPathIsIgnoredToo() {
        Directories d = Directories.of(null, "Linux", Map.of("XDG_STATE_HOME", "/state\0/x"), HOME);
        assertEquals(Directories.of(null, "Linux", Map.of(), HOME), d);
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

    @Test
    void nobodyButItsOwnerMayLookIntoTheStateFolder(@TempDir Path base) throws IOException {
        Directories d = new Directories(base.resolve("a"), base.resolve("deep/state"));
        d.makeState();
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(d.state())));
    }
}
