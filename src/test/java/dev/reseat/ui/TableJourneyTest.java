package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.kit.table.Row;
import dev.reseat.ui.kit.table.Sorting;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does to a table with the keyboard alone.
@Tag("ui")
class TableJourneyTest {
    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init")
    private ShellModel model;

    @BeforeEach
    void open() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            model = Pictures.connected(SampleCluster.full());
            MainWindow window = new MainWindow(model);
            stage.setScene(Pictures.scene(window, Theme.LIGHT, 1200, 720));
            stage.show();
            window.shown();
        });
        until(() -> rows().size() == 32);
        robot.interact(() -> table().requestFocus());
    }

    @AfterEach
    void close() throws TimeoutException {
        robot.interact(() ->
                List.copyOf(Window.getWindows()).stream()
                        .filter(PopupWindow.class::isInstance)
                        .forEach(Window::hide));
        FxToolkit.cleanupStages();
    }

    private static void until(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private TableView<?> table() {
        return robot.lookup("#mounts-table").queryAs(TableView.class);
    }

    private List<String> rows() {
        return table().getItems().stream()
                .map(r -> ((Row) r).searchKey().lines().findFirst().orElse(""))
                .toList();
    }

    /// Opens a menu of the heading and types through it.
    private void menu(String id, KeyCode... keys) throws TimeoutException {
        MenuButton button = robot.lookup("#" + id).queryAs(MenuButton.class);
        robot.interact(() -> {
            button.requestFocus();
            button.show();
        });
        until(button::isShowing);
        robot.type(keys);
    }

    @Test
    void aFilterIsOpenedSearchedAndTickedByKeysAndEscapeDropsIt() throws TimeoutException {
        menu("mounts-columns", KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.UP);
        robot.type(KeyCode.RIGHT);
        until(() ->
                Window.getWindows().stream().filter(ContextMenu.class::isInstance).count() == 2);
        robot.type(KeyCode.ENTER);
        until(() -> Window.getWindows().stream().anyMatch(TableJourneyTest::isFilter));
        robot.write("k");
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.SPACE);
        until(() -> rows().size() == 6);
        robot.type(KeyCode.ESCAPE);
        until(() -> Window.getWindows().stream().noneMatch(TableJourneyTest::isFilter));
        assertEquals(6, rows().size(), "the first Escape closes the filter only");
        assertTrue(table().isFocused());
        assertTrue(robot.lookup("#mounts-chip-plugin").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        until(() -> rows().size() == 32);
        assertTrue(robot.lookup("#mounts-chip-plugin").tryQuery().isEmpty());
    }

    private static boolean isFilter(Window window) {
        return window.isShowing() && window.getScene().lookup("#mounts-filter-lines") != null;
    }

    @Test
    void theChipsButtonDropsItsFilter() throws TimeoutException {
        robot.write("/");
        robot.write("plugin:kv");
        until(() -> rows().size() == 6);
        robot.interact(() ->
                model.mounts().table().choose(model.mounts().table().views().builtIn().get(2)));
        until(() -> rows().equals(List.of("auth/okta-legacy/")));
        Node drop = robot.lookup("#mounts-chip-state-drop").query();
        robot.interact(drop::requestFocus);
        robot.type(KeyCode.SPACE);
        until(() -> rows().size() == 32);
    }

    @Test
    void aViewIsSavedByNameAndChosenAgain() throws TimeoutException {
        robot.interact(() -> model.mounts().table().listing().filterProperty().set("corp"));
        until(() -> rows().size() == 3);
        menu("mounts-views", KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        until(() ->
                Window.getWindows().stream()
                        .anyMatch(w -> w.getScene().lookup("#mounts-views-name") != null));
        robot.write("Corporate");
        robot.type(KeyCode.ENTER);
        until(() -> model.mounts().table().views().savedProperty().get().size() == 1);
        robot.interact(() -> model.mounts().table().listing().clearFilters());
        until(() -> rows().size() == 32);
        menu("mounts-views", KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        until(() -> rows().size() == 3);
    }

    @Test
    void columnsAreHiddenAndPutBackByTheirMenu() throws TimeoutException {
        menu("mounts-columns", KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        until(() ->
                shownColumns()
                        .equals(List.of("", "Path", "Running", "Next start", "State", "Accessor")));
        robot.interact(() -> model.mounts().table().columns().order(List.of("state", "path")));
        until(() ->
                shownColumns()
                        .equals(List.of("", "State", "Path", "Running", "Next start", "Accessor")));
        menu("mounts-columns", KeyCode.UP, KeyCode.ENTER);
        until(() ->
                shownColumns()
                        .equals(
                                List.of(
                                        "",
                                        "Path",
                                        "Plugin",
                                        "Running",
                                        "Next start",
                                        "State",
                                        "Accessor")));
    }

    private List<String> shownColumns() {
        return table().getVisibleLeafColumns().stream().map(TableColumn::getText).toList();
    }

    @Test
    void theLastColumnTakesWhatIsLeftAndAWiderOneScrolls() throws TimeoutException {
        double[] sum = new double[1];
        robot.interact(() -> sum[0] = width());
        assertTrue(sum[0] <= table().getWidth(), () -> sum[0] + " in " + table().getWidth());
        robot.interact(() -> model.mounts().table().columns().resize("path", 700));
        robot.interact(() -> sum[0] = width());
        assertTrue(sum[0] > table().getWidth());
        robot.interact(() -> model.mounts().table().reset());
        robot.interact(() -> sum[0] = width());
        assertTrue(sum[0] <= table().getWidth());
    }

    private double width() {
        return table().getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum();
    }

    @Test
    void whatIsSelectedStaysWhereRowsAreSortedByTwoColumns() throws TimeoutException {
        robot.interact(() -> table().getSelectionModel().clearAndSelect(5));
        String before = rows().get(5);
        robot.interact(() ->
                model.mounts()
                        .table()
                        .listing()
                        .sortingProperty()
                        .set(Sorting.AS_GIVEN.only("plugin").also("path").also("path")));
        until(() -> !rows().get(5).equals(before));
        assertEquals(before, rows().get(table().getSelectionModel().getSelectedIndex()));
    }
}
