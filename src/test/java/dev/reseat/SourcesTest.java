package dev.reseat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for every file of source.
class SourcesTest {
    private static final int LONGEST_FILE = 300;
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void noFileIsLongerThanCanBeReadAtOnce() throws IOException {
        for (Path tree : List.of(MAIN, TESTS)) {
            assertEquals(
                    List.of(),
                    sources(tree, p -> lines(p) > LONGEST_FILE),
                    "longer than " + LONGEST_FILE + " lines");
        }
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        List<Path> silent =
                sources(
                        MAIN,
                        p ->
                                !p.endsWith("module-info.java")
                                        && !Files.exists(p.resolveSibling("package-info.java"))
                                        && !p.startsWith(MAIN.resolve("dev/reseat/app")));
        assertEquals(List.of(), silent, "no package-info.java beside these");
    }

    private static List<Path> sources(Path tree, Predicate<Path> which) throws IOException {
        assertTrue(Files.isDirectory(tree), "tests run in the project's folder");
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(p -> p.toString().endsWith(".java")).filter(which).toList();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
