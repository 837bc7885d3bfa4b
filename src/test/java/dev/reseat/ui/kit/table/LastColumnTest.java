package dev.reseat.ui.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.ui.Pictures;
import dev.reseat.ui.Toolkit;
import dev.reseat.ui.kit.Remembered;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.kit.table.Stones.Stone;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The last column takes what the others leave, and is never too narrow to be read.
class LastColumnTest {
    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    private static RowTable<Stone> shown(int width) {
        TableModel<Stone> model = Stones.table(Remembered.forNow());
        RowTable<Stone> table = new RowTable<>(model);
        table.add("name", 200, Cells.code(Stone::name));
        table.add("kind", 120, Cells.words(Stone::kind));
        model.listing().show(Stones.SOME);
        Scene scene = Pictures.scene(table, Theme.LIGHT, width, 200);
        scene.snapshot(null);
        scene.snapshot(null);
        return table;
    }

    private static double last(RowTable<Stone> table) {
        return table.getVisibleLeafColumns().getLast().getWidth();
    }

    private static boolean scrolls(RowTable<Stone> table) {
        return table.lookupAll(".scroll-bar").stream()
                .filter(Node::isVisible)
                .anyMatch(n ->
                        n instanceof ScrollBar bar
                                && bar.getOrientation() == Orientation.HORIZONTAL);
    }

    @Test
    void itTakesWhatIsLeftWhileThatCanBeRead() {
        Toolkit.on(() -> {
            assertTrue(last(shown(600)) > 300, "much");
            RowTable<Stone> little = shown(320);
            assertTrue(last(little) >= 36 && last(little) < 120, "little: " + last(little));
            assertFalse(scrolls(little));
            return true;
        });
    }

    @Test
    void whereTooLittleIsLeftItKeepsItsWidthAndTheTableScrolls() {
        Toolkit.on(() -> {
            RowTable<Stone> table = shown(220);
            assertEquals(120, last(table), 1);
            assertTrue(scrolls(table));
            return true;
        });
    }
}
