package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.LargeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.fakes.SpreadCluster;
import dev.reseat.ui.kit.Look;
import dev.reseat.vault.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The controls above a board with groups: in the smallest window, and in very large text, they stand in one line, none of their words
/// cut.
class BoardToolsTest {
    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    private record Shown(MainWindow window, Pane tools) {
        Node part(String id) {
            return tools.lookup(id);
        }

        MenuItem item(String id) {
            MenuButton view = (MenuButton) window.lookup("#board-view");
            return view.getItems().stream()
                    .filter(i -> id.equals(i.getId()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Shown show(ShellModel model, boolean swept, int width) {
        MainWindow window = new MainWindow(model);
        Scene scene = new Scene(window, width, 640);
        new Look(model.themeProperty(), model.textPercentProperty()).dress(scene);
        window.shown();
        model.go(swept ? Place.SWEEP : Place.BOARD);
        if (swept) {
            ((ToggleButton) window.lookup("#sweep-as-board")).fire();
        }
        window.applyCss();
        window.layout();
        Pane tools = (Pane) window.lookup(".board-tools");
        return new Shown(window, tools);
    }

    private static ShellModel model(boolean swept) {
        return swept
                ? Pictures.connected(
                        new FakeCluster(SampleCluster.full()).spread(SpreadCluster.torn(10_000)),
                        Environment.PRODUCTION)
                : Pictures.connected(LargeCluster.of(14_000));
    }

    @ParameterizedTest
    @CsvSource({
        "false, 900, 100",
        "true, 900, 100",
        "false, 1280, 100",
        "true, 1280, 100",
        "false, 1600, 100",
        "true, 1600, 100",
        "false, 900, 150",
        "true, 900, 150",
        "false, 1280, 150",
        "true, 1280, 150",
        "false, 900, 200",
        "true, 900, 200",
        "false, 1280, 200",
        "true, 1280, 200"
    })
    void theyStandInOneLineAndNoWordIsCut(boolean swept, int width, int percent) {
        boolean[] done = {false};
        Toolkit.on(() -> {
            ShellModel model = model(swept);
            model.textPercentProperty().set(percent);
            Shown shown = show(model, swept, width);
            List<Node> managed =
                    shown.tools().getChildren().stream().filter(Node::isManaged).toList();
            double top = managed.getFirst().getBoundsInParent().getCenterY();
            for (Node n : managed) {
                assertEquals(top, n.getBoundsInParent().getCenterY(), 2, n::toString);
                assertTrue(n.getBoundsInParent().getMinX() >= 0, n::toString);
                assertTrue(
                        n.getBoundsInParent().getMaxX() <= shown.tools().getWidth() + 1,
                        n::toString);
            }
            for (Node n : shown.tools().lookupAll(".button, .segment")) {
                if (n instanceof Labeled l
                        && l.isVisible()
                        && l.lookup(".text") instanceof Text t) {
                    assertEquals(l.getText(), t.getText());
                }
            }
            double field = shown.part("#board-filter").getLayoutBounds().getWidth();
            assertTrue(field >= 8 * 0.13 * percent, () -> "a field of " + field);
            done[0] = true;
            return true;
        });
        assertTrue(done[0]);
    }

    @Test
    void whatHasNoRoomIsInTheMenuAndChangesTheSame() {
        Toolkit.on(() -> {
            ShellModel model = model(false);
            Shown narrow = show(model, false, 900);
            assertFalse(narrow.window().lookup("#board-by-plugin").getParent().isVisible());
            RadioMenuItem byPath = (RadioMenuItem) narrow.item("board-menu-by-path");
            assertTrue(byPath.isVisible());
            byPath.fire();
            assertTrue(((ToggleButton) narrow.window().lookup("#board-by-path")).isSelected());
            Shown wide = show(model(false), false, 1600);
            assertTrue(wide.window().lookup("#board-by-plugin").getParent().isVisible());
            assertFalse(wide.item("board-menu-by-path").isVisible());
            return true;
        });
    }

    @Test
    void inVeryLargeTextAFacetIsChosenInTheMenuAndStaysInSightWhileItHolds() {
        Toolkit.on(() -> {
            ShellModel model = model(false);
            model.textPercentProperty().set(200);
            Shown large = show(model, false, 900);
            assertFalse(large.part("#board-facet-due").getParent().isVisible());
            assertFalse(large.part(".filter-chip").isVisible(), "all are shown");
            assertTrue(large.part("#board-next-problem").isVisible());
            RadioMenuItem due = (RadioMenuItem) large.item("board-menu-facet-due");
            assertEquals("Needs reload 149", due.getText());
            due.fire();
            large.window().applyCss();
            large.window().layout();
            assertEquals(1, model.board().facetProperty().get());
            assertTrue(large.part(".filter-chip").isVisible());
            Button drop = (Button) large.part("#board-facet-drop");
            assertEquals("Needs reload", drop.getText());
            assertFalse(large.part("#board-next-problem").isVisible(), "the chip takes its room");
            MenuItem next = large.item("board-menu-next-problem");
            assertTrue(next.isVisible() && !next.isDisable());
            next.fire();
            String said = large.window().lookup("#board-surface").getAccessibleText();
            assertTrue(said.contains("needs reload"), said);
            drop.fire();
            assertEquals(0, model.board().facetProperty().get());
            return true;
        });
    }

    @Test
    void withRoomTheMenuHasNothingTwice() {
        Toolkit.on(() -> {
            Shown wide = show(model(false), false, 1600);
            assertFalse(wide.item("board-menu-facet-due").isVisible());
            assertFalse(wide.item("board-menu-next-problem").isVisible());
            return true;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, false, 100, 900, false",
        "DARK, true, 100, 900, false",
        "DARK, false, 150, 900, false",
        "LIGHT, true, 150, 1280, false",
        "LIGHT, false, 200, 900, true",
        "DARK, true, 200, 900, false",
        "DARK, false, 200, 1280, true",
        "LIGHT, true, 200, 1280, false"
    })
    void theyAreDrawn(
            dev.reseat.ui.kit.Theme theme, boolean swept, int percent, int width, boolean narrowed)
            throws Exception {
        String name =
                "board-tools-%s-%s-%d-%d%s"
                        .formatted(
                                swept ? "many" : "one",
                                theme,
                                percent,
                                width,
                                narrowed ? "-due" : "")
                        .toLowerCase(Locale.ROOT);
        Path written =
                Toolkit.on(() -> {
                    ShellModel model = model(swept);
                    model.themeProperty().set(theme);
                    model.textPercentProperty().set(percent);
                    Shown shown = show(model, swept, width);
                    model.board().facetProperty().set(narrowed ? 1 : 0);
                    return Pictures.write(name, shown.window().getScene());
                });
        assertTrue(Files.size(written) > 10_000);
    }
}
