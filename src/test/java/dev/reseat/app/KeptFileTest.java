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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptFileTest {
    @TempDir Path folder;

    private final List<String> troubles = new ArrayList<>();

    private KeptFile file() {
        return new KeptFile(folder.resolve("deep/settings.json"));
    }

    private Settings read() {
        return Settings.of(file().read(troubles::add));
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        Settings chosen = new Settings("DARK", 120, 1400, 900);
        file().write(chosen.texts());
        assertEquals(chosen, read());
        assertTrue(troubles.isEmpty());
    }

    @Test
    void withoutAFileTheUsualSettingsHold() {
        assertEquals(Settings.USUAL, read());
        assertTrue(troubles.isEmpty());
    }

    @Test
    void aBrokenFileIsSetAsideAndSaidOnce() throws IOException {
        Path file = folder.resolve("deep/settings.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"theme\": \"DA");
        assertEquals(Settings.USUAL, read());
        assertEquals(1, troubles.size());
        assertEquals(
                "{\"theme\": \"DA", Files.readString(folder.resolve("deep/settings.json.broken")));
    }

    @Test
    void theWordNullInAFileIsNoSettings() throws IOException {
        Path file = folder.resolve("deep/settings.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "null");
        assertEquals(Settings.USUAL, read());
    }

    @Test
    void fieldsOfAnotherVersionDoNotHurt() throws IOException {
        Path file = folder.resolve("deep/settings.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"theme\":\"LIGHT\",\"board\":{\"dense\":true}}");
        assertEquals(new Settings("LIGHT", 100, 1280, 800), read());
        assertTrue(troubles.isEmpty());
    }

    @Test
    void numbersAreReadHoweverTheyAreWritten() throws IOException {
        Path file = folder.resolve("deep/settings.json");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, "{\"textPercent\": 120, \"width\": \"1400\", \"height\": \"tall\"}");
        assertEquals(new Settings("SYSTEM", 120, 1400, 800), read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"DARK\"", "", "[\"DARK\"]", "120", "{\"theme\":\"DARK\"} 120"})
    void aFileThatIsNoObjectIsSetAside(String text) throws IOException {
        Path file = folder.resolve("deep/settings.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertEquals(Settings.USUAL, read());
        assertEquals(1, troubles.size());
        assertTrue(Files.exists(folder.resolve("deep/settings.json.broken")));
    }

    @Test
    void valuesOutsideTheirBoundsAreMended() {
        assertEquals(new Settings("SYSTEM", 200, 900, 640), new Settings("PINK", 9000, 3, 3));
    }
}
