package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Look;
import dev.reseat.vault.MountPath;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The line over everything has room for what it shows, however large text is and however narrow the window.
class HeaderRoomTest {
    private static HeaderView header(int width, int percent) {
        ShellModel model = Pictures.connected(SampleCluster.full());
        model.choice().set(List.of(MountPath.auth("corp")));
        model.textPercentProperty().set(percent);
        MainWindow window = Pictures.window(model);
        Scene scene = new Scene(window, width, 640);
        new Look(model.themeProperty(), model.textPercentProperty()).dress(scene);
        window.shown();
        // two passes: what gives way is known in the first
        scene.snapshot(null);
        scene.snapshot(null);
        return (HeaderView) window.lookup(".header");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    900, 100
                    900, 150
                    900, 200
                    1280, 100
                    1280, 200
                    """)
    void nothingLiesOverAnotherOrOutside(int width, int percent) {
        Toolkit.start();
        Toolkit.on(() -> {
            HeaderView header = header(width, percent);
            List<Bounds> places =
                    header.getChildrenUnmodifiable().stream()
                            .filter(n -> n.isVisible() && n.getLayoutBounds().getWidth() > 0)
                            .map(Node::getBoundsInParent)
                            .sorted(Comparator.comparingDouble(Bounds::getMinX))
                            .toList();
            for (int i = 1; i < places.size(); i++) {
                assertTrue(
                        places.get(i - 1).getMaxX() <= places.get(i).getMinX(),
                        places.get(i - 1) + " and " + places.get(i));
            }
            assertTrue(places.getLast().getMaxX() <= width, places.getLast().toString());
            assertTrue(
                    name(header).length() >= 4, "the name is read, not guessed: " + name(header));
            assertEquals("PRODUCTION", text(header, ".badge"));
            return true;
        });
    }

    @Test
    void whatHasGoneIsSaidByTheTooltipOfTheName() {
        Toolkit.start();
        Toolkit.on(() -> {
            assertTrue(shows(header(1280, 100), "OpenBao 2.7.2"));
            assertTrue(shows(header(900, 100), "token 47 min"));
            HeaderView crowded = header(900, 200);
            assertFalse(shows(crowded, "token 47 min"));
            Label name = (Label) crowded.lookup(".strong");
            assertEquals(
                    "bao.eu.example.com\nOpenBao 2.7.2\n5 nodes · 1 in trouble\ntoken 47 min",
                    name.getTooltip().getText());
            return true;
        });
    }

    @Test
    void whatHasGoneComesBackOnceTextIsSmallerAgain() {
        Toolkit.start();
        Toolkit.on(() -> {
            ShellModel model = Pictures.connected(SampleCluster.full());
            MainWindow window = Pictures.window(model);
            Scene scene = new Scene(window, 1280, 640);
            new Look(model.themeProperty(), model.textPercentProperty()).dress(scene);
            window.shown();
            HeaderView header = (HeaderView) window.lookup(".header");
            for (int percent : List.of(100, 200, 100, 200)) {
                model.textPercentProperty().set(percent);
                scene.snapshot(null);
                scene.snapshot(null);
                assertEquals(percent == 100, shows(header, "OpenBao 2.7.2"), percent + " percent");
                assertFalse(header.isNeedsLayout(), "it comes to rest");
            }
            return true;
        });
    }

    @Test
    void wordsThatWereEmptyAreThereOnceTheySaySomething() {
        Toolkit.start();
        Toolkit.on(() -> {
            ShellModel model = Pictures.connected(SampleCluster.full());
            MainWindow window = Pictures.window(model);
            Scene scene = new Scene(window, 900, 640);
            new Look(model.themeProperty(), model.textPercentProperty()).dress(scene);
            window.shown();
            scene.snapshot(null);
            scene.snapshot(null);
            HeaderView header = (HeaderView) window.lookup(".header");
            assertFalse(says(header, "1 chosen"));
            model.choice().set(List.of(MountPath.auth("corp")));
            scene.snapshot(null);
            scene.snapshot(null);
            assertTrue(says(header, "1 chosen"));
            return true;
        });
    }

    private static boolean says(HeaderView header, String word) {
        return header.lookupAll(".label").stream()
                .anyMatch(n -> n.isVisible() && n instanceof Label l && l.getText().equals(word));
    }

    private static String name(HeaderView header) {
        return text(header, ".strong");
    }

    /// What is really drawn of a label's words.
    private static String text(HeaderView header, String selector) {
        return ((Text) header.lookup(selector).lookup(".text")).getText();
    }

    private static boolean shows(HeaderView header, String word) {
        return header.lookupAll(".badge").stream()
                .anyMatch(n -> n.isVisible() && n instanceof Label l && l.getText().equals(word));
    }
}
