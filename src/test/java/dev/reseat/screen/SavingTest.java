package dev.reseat.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.Place;
import dev.reseat.ui.Toolkit;
import dev.reseat.ui.kit.FileQuestion;
import dev.reseat.ui.kit.FileQuestion.Answer;
import dev.reseat.ui.kit.FileQuestion.Kind;
import dev.reseat.vault.MountPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which files a person is offered to write and to open, and what is in them.
@OnScreen
class SavingTest {
    private final Hands hands = new Hands();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Shown shown;

    @BeforeEach
    void open() {
        shown = new Shown(SampleCluster.full());
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private List<FileQuestion.Asked> saveAs(String name, int kind) {
        return shown.answer(_ -> Optional.of(new Answer(folder.resolve(name), kind)));
    }

    private String said() {
        return Toolkit.on(() -> shown.model().mounts().table().copies().saidProperty().get());
    }

    @Test
    void controlEOnATableOffersItsRowsAsASpreadsheet() throws IOException {
        List<FileQuestion.Asked> asked = saveAs("mounts-2026-11-24.csv", 0);
        shown.go(Place.MOUNTS);
        hands.keys(KeyCode.CONTROL, KeyCode.E);
        Eyes.until("it is said", () -> said().startsWith("32 rows"));
        assertEquals(1, asked.size(), "asked once");
        assertEquals("mounts-2026-11-24.csv", asked.getFirst().proposed());
        assertTrue(asked.getFirst().saves());
        assertEquals(
                List.of("csv", "json", "tsv"),
                asked.getFirst().kinds().stream().map(Kind::extension).toList());
        List<String> lines = Files.readAllLines(folder.resolve("mounts-2026-11-24.csv"));
        assertEquals(33, lines.size());
        assertEquals(
                "\"Path\",\"Plugin\",\"Running\",\"Next start\",\"State\",\"Accessor\"",
                lines.getFirst());
        assertTrue(
                lines.get(1).startsWith("\"auth/corp-ci/\",\"corp-sso\",\"v0.9.2\","),
                lines.get(1));
    }

    @Test
    void anotherKindThanTheProposedNamesSaysWhatIsWritten() throws IOException {
        saveAs("mounts-2026-11-24.csv", 1);
        shown.go(Place.MOUNTS);
        hands.keys(KeyCode.CONTROL, KeyCode.E);
        Path written = folder.resolve("mounts-2026-11-24.json");
        Eyes.until("it is said", () -> said().contains(written.toString()));
        assertTrue(Files.readString(written).startsWith("["));
    }

    @Test
    void whoWouldRatherNotWritesNothing() throws IOException {
        List<FileQuestion.Asked> asked = shown.answer(_ -> Optional.empty());
        shown.go(Place.MOUNTS);
        hands.keys(KeyCode.CONTROL, KeyCode.E);
        Eyes.until("the question", () -> !asked.isEmpty());
        hands.settled(shown.stage());
        assertEquals("", said());
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void controlEOnTheBoardOffersWhatIsSeenAsAPicture() {
        List<FileQuestion.Asked> asked = saveAs("board.png", 0);
        Eyes.until("the board", () -> Shown.look("#board-surface").orElseThrow().isFocused());
        hands.keys(KeyCode.CONTROL, KeyCode.E);
        Eyes.until(
                "the picture is said to be there",
                () -> Shown.look("#board-picture-said").isPresent());
        assertEquals(1, asked.size(), "asked once");
        assertEquals("reseat-board-2026-11-24-1402.png", asked.getFirst().proposed());
        assertEquals(
                List.of("png"), asked.getFirst().kinds().stream().map(Kind::extension).toList());
        Image picture = Toolkit.on(() -> new Image(folder.resolve("board.png").toUri().toString()));
        assertTrue(picture.getWidth() > 500, () -> "" + picture.getWidth());
    }

    @Test
    void aReportIsOfferedAsAPageForATicket() {
        List<FileQuestion.Asked> asked = saveAs("ticket.md", 0);
        shown.go(Place.MOUNTS);
        Toolkit.on(() -> {
            shown.model().choice().set(Set.of(MountPath.auth("corp")));
            return true;
        });
        hands.click(shown.node("#reload-review"));
        hands.click(shown.node("#reload-confirm-send"));
        Eyes.until("a run", () -> !shown.runs().started().isEmpty());
        Toolkit.on(() -> {
            shown.runs().sent(0).done(0);
            IntStream.range(0, 5).forEach(n -> shown.runs().seen(0, n, SampleCluster.CORP_NEW));
            return shown.runs().closed();
        });
        hands.click(shown.node("#reload-report-save"));
        Eyes.until("it is asked of the journal", () -> !shown.runs().asked().isEmpty());
        assertEquals("reseat-2026-11-24-verified.md", asked.getFirst().proposed());
        assertEquals(
                List.of("md", "csv", "json"),
                asked.getFirst().kinds().stream().map(Kind::extension).toList());
        String saved = shown.runs().asked().getFirst();
        assertTrue(saved.startsWith("save MARKDOWN of "), saved);
        assertTrue(saved.endsWith(" to " + folder.resolve("ticket.md") + " over"), saved);
    }

    @Test
    void aCertificateIsChosenAmongTheFilesThatAreThere() {
        List<FileQuestion.Asked> asked = saveAs("ca.pem", 0);
        Toolkit.on(() -> {
            shown.model().disconnect();
            return true;
        });
        hands.click(shown.node("#connect-ca-choose"));
        Eyes.until(
                "the certificate",
                () ->
                        shown.model()
                                .connect()
                                .form()
                                .caCertificate()
                                .get()
                                .equals(folder.resolve("ca.pem").toString()));
        assertEquals(false, asked.getFirst().saves());
    }
}
