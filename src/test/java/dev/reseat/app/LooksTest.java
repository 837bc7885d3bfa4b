package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LooksTest {
    @TempDir Path folder;

    private final List<String> troubles = new ArrayList<>();

    private Looks looks() {
        return new Looks(folder.resolve("looks.json"), troubles::add);
    }

    @Test
    void whatWasKeptIsThereAtTheNextStart() {
        try (Looks looks = looks()) {
            looks.keep("mounts.columns", "path 190");
            looks.keep("mounts.columns", "path 240");
        }
        assertEquals(Optional.of("path 240"), looks().read("mounts.columns"));
        assertEquals(Optional.empty(), looks().read("nodes.columns"));
        assertTrue(troubles.isEmpty());
    }

    @Test
    void whoChangedNothingLeavesNoFile() {
        looks().close();
        assertFalse(Files.exists(folder.resolve("looks.json")));
    }

    @Test
    void aLookThatAHandMadeNothingCostsNoOther() throws IOException {
        Files.writeString(folder.resolve("looks.json"), "{\"board\":null,\"mounts\":\"dense\"}");
        try (Looks looks = looks()) {
            looks.keep("nodes", "wide");
        }
        assertEquals(Optional.of("dense"), looks().read("mounts"));
        assertEquals(Optional.of("wide"), looks().read("nodes"));
    }

    @Test
    void looksThatAnOlderVersionPutIntoAnObjectAreRead() throws IOException {
        Files.writeString(folder.resolve("looks.json"), "{\"looks\":{\"mounts\":\"dense\"}}");
        assertEquals(Optional.of("dense"), looks().read("mounts"));
    }

    @Test
    void aFileWithoutItsFieldIsAsGoodAsNone() throws IOException {
        Files.writeString(folder.resolve("looks.json"), "{}");
        assertEquals(Optional.empty(), looks().read("mounts.columns"));
        assertTrue(troubles.isEmpty());
    }
}
