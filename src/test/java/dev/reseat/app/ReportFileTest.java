package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aReportIsWrittenAndReplacedOnlyWhereThePersonAgreed() throws IOException {
        Path file = folder.resolve("reseat.md");
        assertEquals("", ReportFile.write(file, "eins – 1\n", false));
        assertEquals(
                "Not saved: there already is a file " + file + ". Choose another name.",
                ReportFile.write(file, "2\n", false));
        assertEquals("eins – 1\n", Files.readString(file));
        assertEquals("", ReportFile.write(file, "2\n", true));
        assertEquals("2\n", Files.readString(file));
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path file = folder.resolve("gone").resolve("reseat.md");
        assertEquals(
                "Not saved: there is no folder " + file.getParent() + ".",
                ReportFile.write(file, "1\n", true));
    }

    @Test
    void aFullDiskIsSaidInOneSentence() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has a disk that is always full");
        assertEquals(
                "Not saved: /dev/full could not be written (No space left on device).",
                ReportFile.write(full, new byte[] {1, 2, 3}, true));
    }
}
