package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFileTest {
    @TempDir Path folder;

    private final List<String> troubles = new ArrayList<>();

    private KeptFile<Settings> file() {
        return new KeptFile<>(folder.resolve("deep/settings.json"), Settings.class, Settings.USUAL);
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        Settings chosen = new Settings("DARK", 120, 1400, 900);
        file().write(chosen);
        assertEquals(chosen, file().read(troubles::add));
        assertTrue(troubles.isEmpty());
    }

    @Test
    void withoutAFileTheUsualSettingsHold() {
        assertEquals(Settings.USUAL, file().read(troubles::add));
        assertTrue(troubles.isEmpty());
    }

    @Test
    void aBrokenFileIsSetAsideAndSaidOnce() throws IOException {
        Path file = folder.resolve("deep/settings.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"theme\": \"DA");
        assertEquals(Settings.USUAL, file().read(troubles::add));
        assertEquals(1, troubles.size());
        assertEquals(
                "{\"theme\": \"DA", Files.readString(folder.resolve("deep/settings.json.broken")));
    }

    @Test
    void theWordNullInAFileIsNoSettings() throws IOException {
        Path file = folder.resolve("deep/settings.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "null");
        assertEquals(Settings.USUAL, file().read(troubles::add));
    }

    @Test
    void fieldsOfAnotherVersionDoNotHurt() throws IOException {
        Path file = folder.resolve("deep/settings.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"theme\":\"LIGHT\",\"board\":{\"dense\":true}}");
        assertEquals(new Settings("LIGHT", 100, 1280, 800), file().read(troubles::add));
    }

    @Test
    void valuesOutsideTheirBoundsAreMended() {
        assertEquals(new Settings("SYSTEM", 200, 900, 640), new Settings("PINK", 9000, 3, 3));
    }
}
