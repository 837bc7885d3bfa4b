package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.fakes.SpreadCluster;
import dev.reseat.ui.kit.Theme;
import dev.reseat.vault.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws a sweep of ten thousand namespaces of which most may not be read, so that people can look at it.
class SweepPicturesTest {
    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    private final Complaints complaints = Complaints.listen();

    @AfterEach
    void noSheetIsComplainedAbout() {
        assertEquals(List.of(), complaints.end());
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 900, 640", "DARK, 900, 640"})
    void whatCouldNotBeReadIsDrawnBelowTheMounts(Theme theme, int width, int height)
            throws Exception {
        FakeCluster cluster =
                new FakeCluster(SampleCluster.full()).spread(SpreadCluster.torn(10_000));
        ShellModel model = Pictures.connected(cluster, Environment.PRODUCTION);
        String name =
                "sweep-board-unread-%s-%dx%d"
                        .formatted(theme.name().toLowerCase(Locale.ROOT), width, height);
        Path written =
                Toolkit.on(() ->
                        Pictures.write(
                                name,
                                model,
                                theme,
                                width,
                                height,
                                window -> {
                                    model.go(Place.SWEEP);
                                    ((ToggleButton) window.lookup("#sweep-as-board")).fire();
                                    window.applyCss();
                                    window.layout();
                                    unfoldTheDenied(window.lookup("#board-surface"));
                                }));
        assertTrue(Files.size(written) > 10_000, () -> written + " shows next to nothing");
    }

    private static void unfoldTheDenied(Node board) {
        List.of(KeyCode.DOWN, KeyCode.END, KeyCode.UP, KeyCode.UP, KeyCode.UP)
                .forEach(code -> press(board, code));
        List.of(KeyCode.ENTER, KeyCode.DOWN, KeyCode.DOWN).forEach(code -> press(board, code));
    }
}
