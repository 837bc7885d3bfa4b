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

/// The controls above a board with groups: in the smallest window they stand in one line, none of their words cut.
class BoardToolsTest {
    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    private record Shown(MainWindow window, Pane tools) {
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
        "false, 900",
        "true, 900",
        "false, 1280",
        "true, 1280",
        "false, 1600",
        "true, 1600"
    })
    void theyStandInOneLineAndNoWordIsCut(boolean swept, int width) {
        boolean[] done = {false};
        Toolkit.on(() -> {
            Shown shown = show(model(swept), swept, width);
            List<Node> managed =
                    shown.tools().getChildren().stream().filter(Node::isManaged).toList();
            double top = managed.getFirst().getBoundsInParent().getCenterY();
            for (Node n : managed) {
                assertEquals(top, n.getBoundsInParent().getCenterY(), 2, n::toString);
            }
            for (Node n : shown.tools().lookupAll(".button, .segment")) {
                if (n instanceof Labeled l
                        && l.isVisible()
                        && l.lookup(".text") instanceof Text t) {
                    assertEquals(l.getText(), t.getText());
                }
            }
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

    @ParameterizedTest
    @CsvSource({"LIGHT, false", "DARK, false", "LIGHT, true", "DARK, true"})
    void theyAreDrawn(dev.reseat.ui.kit.Theme theme, boolean swept) throws Exception {
        String name =
                "board-tools-%s-%s"
                        .formatted(swept ? "many" : "one", theme)
                        .toLowerCase(Locale.ROOT);
        Path written =
                Toolkit.on(() -> {
                    ShellModel model = model(swept);
                    model.themeProperty().set(theme);
                    Shown shown = show(model, swept, 900);
                    return Pictures.write(name, shown.window().getScene());
                });
        assertTrue(Files.size(written) > 10_000);
    }
}
