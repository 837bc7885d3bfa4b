package dev.reseat.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.LargeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.Place;
import dev.reseat.ui.Toolkit;
import dev.reseat.ui.kit.table.Row;
import dev.reseat.ui.kit.table.Sorting;
import dev.reseat.vault.ClusterSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the mouse does to the rows of a table, and to what hangs from it.
@OnScreen
class TableMouseTest {
    private final Hands hands = new Hands();

    @SuppressWarnings("NullAway.Init")
    private Shown shown;

    private void open() {
        open(SampleCluster.full());
        Eyes.until("all mounts", () -> table().getItems().size() == 32);
    }

    private void open(ClusterSnapshot snapshot) {
        shown = new Shown(snapshot).go(Place.MOUNTS);
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private static TableView<?> table() {
        return (TableView<?>) Shown.look("#mounts-table").orElseThrow();
    }

    private static Optional<Node> lookRow(int index) {
        return table().lookupAll(".table-row-cell").stream()
                .filter(n -> ((TableRow<?>) n).getIndex() == index && n.isVisible())
                .findFirst();
    }

    private static Node row(int index) {
        Eyes.until("row " + index, () -> lookRow(index).isPresent());
        return Toolkit.on(() -> lookRow(index).orElseThrow());
    }

    private static Set<Integer> selected() {
        return Set.copyOf(table().getSelectionModel().getSelectedIndices());
    }

    private static boolean menuIsOpen() {
        return Window.getWindows().stream()
                .anyMatch(w -> w instanceof ContextMenu && w.isShowing());
    }

    private static String path(int index) {
        return Toolkit.on(() ->
                ((Row) table().getItems().get(index)).searchKey().lines().findFirst().orElse(""));
    }

    @Test
    void rowsAreSelectedOneMoreAndFromHereToThere() {
        open();
        hands.click(row(0));
        Eyes.until("one", () -> selected().equals(Set.of(0)));
        hands.click(row(2), KeyCode.CONTROL);
        Eyes.until("two", () -> selected().equals(Set.of(0, 2)));
        hands.click(row(4), KeyCode.SHIFT);
        Eyes.until("from the last one", () -> selected().equals(Set.of(2, 3, 4)));
        hands.click(row(3), KeyCode.CONTROL);
        Eyes.until("without one", () -> selected().equals(Set.of(2, 4)));
        hands.keys(KeyCode.SPACE);
        Eyes.until("both are chosen", () -> shown.model().choice().mounts().size() == 2);
    }

    @Test
    void aCheckBoxChoosesItsMountAndADoubleClickOpensTheDetails() {
        open();
        Node third = row(3);
        hands.click(Toolkit.on(() -> third.lookup(".tick")));
        Eyes.until("one is chosen", () -> shown.model().choice().mounts().size() == 1);
        assertTrue(
                shown.model().choice().mounts().stream()
                        .allMatch(m -> m.toString().contains(path(3).replace("auth/", ""))),
                () -> shown.model().choice().mounts() + " is not " + path(3));
        hands.doubleClick(Hands.middle(row(6)));
        Eyes.until("the details", () -> Shown.look("#details-close").isPresent());
        assertEquals(1, Toolkit.on(() -> shown.model().choice().mounts().size()));
    }

    @Test
    void aRightClickOpensTheMenuOfTheRowAndAClickBesideClosesIt() {
        open();
        hands.menu(Hands.middle(row(4)));
        Eyes.until("the menu", TableMouseTest::menuIsOpen);
        Eyes.until("the row is selected", () -> selected().equals(Set.of(4)));
        hands.click(Hands.middle(shown.node(".page-title")));
        Eyes.until("no menu", () -> !menuIsOpen());
        hands.menu(Hands.middle(row(4)));
        hands.click(shown.node("#mounts-toggle"));
        Eyes.until("it is chosen", () -> shown.model().choice().mounts().size() == 1);
        Eyes.until("no menu any more", () -> !menuIsOpen());
    }

    @Test
    void aHeadsMenuHidesItsColumnAndTheColumnsButtonBringsItBack() {
        open();
        hands.menu(Hands.middle(shown.node("#mounts-sort-running")));
        hands.click(shown.node("#mounts-hide-running"));
        Eyes.until("it is hidden", () -> Shown.look("#mounts-sort-running").isEmpty());
        hands.click(shown.node("#mounts-columns"));
        Eyes.until("the columns", TableMouseTest::menuIsOpen);
        hands.click(shown.node(".page-title"));
        Eyes.until("closed by a click beside", () -> !menuIsOpen());
        hands.click(shown.node("#mounts-columns"));
        hands.click(shown.node("#mounts-column-running-shown"));
        Eyes.until("it is back", () -> Shown.look("#mounts-sort-running").isPresent());
    }

    @Test
    void theViewsCloseByAClickBesideAndOneIsChosenByAClick() {
        open();
        hands.click(shown.node("#mounts-views"));
        Eyes.until("the views", TableMouseTest::menuIsOpen);
        hands.click(shown.node(".page-title"));
        Eyes.until("no views", () -> !menuIsOpen());
        hands.click(shown.node("#mounts-views"));
        hands.click(shown.node("#mounts-views-save"));
        Node name = shown.node("#mounts-views-name");
        Eyes.until("the question for a name", name::isFocused);
        hands.click(shown.node(".page-title"));
        Eyes.until("no question", () -> Shown.look("#mounts-views-name").isEmpty());
        assertEquals(
                List.of(),
                Toolkit.on(() -> shown.model().mounts().table().views().savedProperty().get()));
    }

    @Test
    void theSignInAHeadOpensItsFilterAndSortsNothing() {
        open();
        hands.moveTo(shown.node("#mounts-sort-plugin"));
        hands.click(shown.node("#mounts-filter-by-plugin"));
        Node lines = shown.node("#mounts-filter-lines");
        hands.click(Toolkit.on(() -> lines.lookup(".tick")));
        Eyes.until("some are left out", () -> table().getItems().size() < 32);
        int left = Toolkit.on(() -> table().getItems().size());
        hands.click(shown.node(".page-title"));
        Eyes.until("no filter", () -> Shown.look("#mounts-filter-lines").isEmpty());
        hands.settled(shown.stage());
        assertEquals(left, Toolkit.on(() -> table().getItems().size()));
        assertEquals(
                Sorting.AS_GIVEN,
                Toolkit.on(() -> shown.model().mounts().table().listing().sortingProperty().get()));
        assertTrue(shown.shows("#mounts-chip-plugin"));
    }

    @Test
    void whoRestsOnAControlIsToldWhatItIsFor() {
        open();
        hands.moveTo(shown.node("#mounts-filter"));
        Eyes.until(
                "a tooltip",
                () ->
                        Window.getWindows().stream()
                                .anyMatch(w ->
                                        w instanceof Tooltip t
                                                && t.isShowing()
                                                && t.getText().contains("accessor")));
        hands.moveTo(shown.node(".page-title"));
        Eyes.until(
                "no tooltip",
                () -> Window.getWindows().stream().noneMatch(Tooltip.class::isInstance));
    }

    @Test
    void theWheelMovesThroughManyRowsAndWhatIsSelectedStays() {
        open(LargeCluster.of(300));
        Eyes.until("many mounts", () -> table().getItems().size() > 250);
        hands.click(row(1));
        Eyes.until("one is selected", () -> selected().equals(Set.of(1)));
        hands.wheel(10);
        Eyes.until("further down", () -> lookRow(0).isEmpty());
        assertEquals(Set.of(1), Toolkit.on(TableMouseTest::selected));
        hands.wheel(-10);
        Eyes.until("back at the top", () -> lookRow(0).isPresent());
    }
}
