package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.history.SqliteJournal;
import dev.reseat.reload.Journal;
import dev.reseat.reload.JournalException;
import dev.reseat.ui.Toolkit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole program walked without a person: window, client, practice cluster, runner, journal.
class TourTest {
    @TempDir Path folder;

    private final List<String> lines = new ArrayList<>();

    @BeforeAll
    static void toolkit() {
        Toolkit.start();
    }

    private JsonNode walk(String practice, String badDay) throws IOException {
        Options options = new Options();
        options.practice = practice;
        options.badDay = badDay;
        try (App app =
                Toolkit.on(() ->
                        new App(
                                new Directories(folder, folder),
                                new Defaults(Map.of(), List.of()),
                                Platform::runLater))) {
            Window window =
                    Toolkit.on(() -> {
                        Window w = app.window(1280, 800);
                        w.show(_ -> {});
                        return w;
                    });
            int code = new Tour(options, app, window, folder.resolve("tour"), lines::add).walk();
            Toolkit.on(() -> {
                window.hide();
                return true;
            });
            assertEquals(0, code, () -> String.join("\n", lines));
        }
        return new JsonMapper().readTree(Files.readAllBytes(folder.resolve("tour/cells.json")));
    }

    private static List<String> states(JsonNode cells, String node) {
        List<String> states = new ArrayList<>();
        for (JsonNode c : cells.path("cells")) {
            if (c.path("node").asString("").equals(node)) {
                states.add(c.path("mount").asString("") + " " + c.path("state").asString(""));
            }
        }
        return states.stream().sorted().toList();
    }

    @Test
    void onAGoodDayEveryChangeIsProvedAtEveryNode() throws IOException {
        JsonNode cells = walk("openbao-2.7.2", "all-well");
        for (String node : List.of("bao-0", "bao-1", "bao-2", "bao-3", "bao-4")) {
            assertEquals(
                    List.of(
                            "auth/corp-ci/ done without proof",
                            "auth/corp-partners/ proved",
                            "auth/corp/ proved"),
                    states(cells, node));
        }
        // one of the three mounts ran the new binary already, which no reading can prove
        assertEquals("accepted", cells.path("verdict").asString(""));
    }

    @Test
    void theCellsOfTheTourAreTheJournalsFold() throws IOException, JournalException {
        JsonNode cells = walk("openbao-2.7.2", "one-node-slow");
        try (SqliteJournal journal =
                SqliteJournal.open(folder.resolve("journal.db"), Clock.systemUTC())) {
            Journal.Summary summary = journal.recent(1).getFirst();
            assertEquals(
                    CellsFile.of(journal.read(summary.run()).orElseThrow().run()).toPrettyString(),
                    cells.toPrettyString());
        }
    }

    @Test
    void aNodeWithoutTheBinaryIsFoundDownThereAndNowhereElse() throws IOException {
        JsonNode cells = walk("openbao-2.7.2", "one-node-failing");
        assertEquals("partial", cells.path("verdict").asString(""));
        long down = 0;
        for (JsonNode c : cells.path("cells")) {
            if (c.path("state").asString("").equals("down")) {
                down++;
                assertEquals("bao-3", c.path("node").asString(""));
                assertTrue(c.path("detail").asString("").contains("backend is nil"), c::toString);
            }
        }
        assertTrue(down > 0);
        assertTrue(
                cells.path("beside").asString("").contains("2 mounts not touched"),
                cells::toString);
    }

    @Test
    void whereStandbysRunNoPluginsTheActiveNodeIsTheWholeTruth() throws IOException {
        JsonNode cells = walk("vault-1.15", "all-well");
        assertEquals(3, cells.path("cells").size());
        assertEquals("accepted", cells.path("verdict").asString(""));
    }

    @Test
    void everyScreenLeavesItsPicturesInLightAndDark() throws IOException {
        walk("openbao-2.7.2", "all-well");
        for (String screen :
                List.of(
                        "connect",
                        "board",
                        "plugins",
                        "nodes",
                        "mounts",
                        "plan",
                        "confirm",
                        "board-progress",
                        "progress",
                        "verdict",
                        "board-verdict")) {
            for (String theme : List.of("light", "dark")) {
                Path picture = folder.resolve("tour/" + screen + "-" + theme + "-1280x800.png");
                assertTrue(Files.size(picture) > 10_000, picture::toString);
            }
        }
        assertTrue(
                lines.stream().anyMatch(l -> l.matches(" +bao-4 +auth/corp/ +proved.*")),
                () -> String.join("\n", lines));
        try (Stream<Path> files = Files.walk(folder)) {
            assertTrue(files.noneMatch(TourTest::holdsThePracticeToken));
        }
    }

    @Test
    void aDefectEndsTheTourWithAWordAndACode() {
        try (App app =
                Toolkit.on(() ->
                        new App(
                                new Directories(folder, folder),
                                new Defaults(Map.of(), List.of()),
                                Platform::runLater))) {
            Window window = Toolkit.on(() -> app.window(1280, 800));
            Tour tour =
                    new Tour(
                            new Options(),
                            app,
                            window,
                            folder.resolve("tour"),
                            line -> {
                                lines.add(line);
                                if (lines.size() == 1) {
                                    throw new IllegalStateException("a hole in the floor");
                                }
                            });
            assertEquals(1, tour.walk());
        }
        assertTrue(lines.getLast().contains("a hole in the floor"), lines::toString);
    }

    /// The practice token begins with these words; no file may hold it.
    private static boolean holdsThePracticeToken(Path file) {
        try {
            return Files.isRegularFile(file)
                    && new String(
                                    Files.readAllBytes(file),
                                    java.nio.charset.StandardCharsets.ISO_8859_1)
                            .contains("practice-root-");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
