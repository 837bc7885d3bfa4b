package dev.reseat.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.Place;
import dev.reseat.ui.Toolkit;
import dev.reseat.ui.kit.Remembered;
import dev.reseat.ui.kit.table.Row;
import dev.reseat.ui.kit.table.Sorting;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the mouse does to the heads of a table.
@OnScreen
class TableHeadsTest {
    private final Hands hands = new Hands();
    private final Remembered remembered = Remembered.forNow();

    @SuppressWarnings("NullAway.Init")
    private Shown shown;

    @BeforeEach
    void open() {
        shown = new Shown(SampleCluster.full(), remembered).go(Place.MOUNTS);
        Eyes.until("all mounts", () -> table().getItems().size() == 32);
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private static TableView<?> table() {
        return (TableView<?>) Shown.look("#mounts-table").orElseThrow();
    }

    private Node head(String column) {
        return shown.node("#mounts-sort-" + column);
    }

    private Sorting sorting() {
        return shown.model().mounts().table().listing().sortingProperty().get();
    }

    private static List<String> titles() {
        return Toolkit.on(
                () -> table().getVisibleLeafColumns().stream().map(TableColumn::getText).toList());
    }

    private static double width(String title) {
        return Toolkit.on(() ->
                table().getVisibleLeafColumns().stream()
                        .filter(c -> c.getText().equals(title))
                        .mapToDouble(TableColumn::getWidth)
                        .sum());
    }

    /// The line right of a head, by which it can be caught.
    private Point2D edge(String column) {
        Node title = head(column);
        return Toolkit.on(() -> {
            Node cell = title;
            while (!cell.getStyleClass().contains("column-header")) {
                cell = cell.getParent();
            }
            var there = cell.localToScreen(cell.getLayoutBounds());
            return new Point2D(there.getMaxX() - 1, there.getCenterY());
        });
    }

    private static String firstPath() {
        return ((Row) table().getItems().getFirst()).searchKey().lines().findFirst().orElse("");
    }

    @Test
    void aClickSortsTheNextTurnsItRoundAndTheThirdPutsItBack() {
        String before = Toolkit.on(TableHeadsTest::firstPath);
        hands.click(head("path"));
        Eyes.until("sorted by path", () -> sorting().equals(Sorting.AS_GIVEN.only("path")));
        hands.moveTo(head("state")).click(head("path"));
        Eyes.until("sorted downwards", () -> sorting().by().getFirst().descending());
        Eyes.until("rows turned round", () -> firstPath().startsWith("transit"));
        hands.moveTo(head("state")).click(head("path"));
        Eyes.until("as given", () -> sorting().equals(Sorting.AS_GIVEN));
        Eyes.until("rows as they were", () -> firstPath().equals(before));
    }

    @Test
    void aClickWithShiftSortsByASecondColumnToo() {
        hands.click(head("plugin"));
        Eyes.until("sorted by plugin", () -> sorting().by().size() == 1);
        hands.click(head("path"), KeyCode.SHIFT);
        Eyes.until(
                "sorted by both",
                () -> sorting().equals(Sorting.AS_GIVEN.only("plugin").also("path")));
    }

    @Test
    void aHeadThatIsDraggedMovesItsColumnForGoodAndSortsNothing() {
        hands.drag(Hands.middle(head("state")), Hands.in(head("plugin"), 4, 6));
        List<String> moved = List.of("", "Path", "State", "Plugin", "Running", "Next start");
        Eyes.until("the column moved", () -> titles().subList(0, 6).equals(moved));
        hands.settled(shown.stage());
        assertEquals(Sorting.AS_GIVEN, sorting());
        shown.close();
        open();
        assertEquals(moved, titles().subList(0, 6));
    }

    @Test
    void noColumnComesBeforeTheCheckBoxes() {
        hands.drag(Hands.middle(head("path")), Hands.in(shown.node(".tick"), 2, -20));
        hands.settled(shown.stage());
        Eyes.until("the check boxes first", () -> titles().getFirst().isEmpty());
    }

    @Test
    void anEdgeThatIsDraggedMakesTheColumnWiderForGood() {
        double before = width("Path");
        Point2D edge = edge("path");
        hands.drag(edge, edge.add(60, 0));
        Eyes.until("a wider column", () -> Math.abs(width("Path") - before - 60) < 4);
        assertEquals(Sorting.AS_GIVEN, sorting());
        double now = width("Path");
        shown.close();
        open();
        assertEquals(now, width("Path"), 1);
    }

    @Test
    void aDoubleClickOnAnEdgeFitsTheColumnToItsWords() {
        Point2D edge = edge("path");
        hands.drag(edge, edge.add(150, 0));
        Eyes.until("a wide column", () -> width("Path") > 300);
        hands.doubleClick(edge("path"));
        Eyes.until("a column that fits", () -> width("Path") < 300);
        assertTrue(width("Path") > 80);
    }
}
