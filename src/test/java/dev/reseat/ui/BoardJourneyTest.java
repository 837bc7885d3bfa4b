package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.LargeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Environment;
import dev.reseat.vault.MountPath;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does on the board with mouse and keyboard, on the real window with real threads.
@Tag("ui")
class BoardJourneyTest {
    private final FxRobot robot = new FxRobot();
    private final FakeRuns runs = FakeRuns.willing();
    private @Nullable ShellModel shell;

    private ShellModel open(ClusterSnapshot snapshot) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            Host host =
                    new Host(
                            new Threads(Platform::runLater, Thread::startVirtualThread),
                            Pictures.CLOCK);
            ShellModel made =
                    new ShellModel(
                            host,
                            FakeSignIn.to(new FakeCluster(snapshot)),
                            Pictures.OFFER,
                            new FakePractice());
            MainWindow window = Desk.of(made, host, runs, List.of()).window();
            stage.setScene(Pictures.scene(window, Theme.LIGHT, 980, 800));
            stage.show();
            window.shown();
            made.connect().environmentProperty().set(Environment.LOCAL);
            shell = made;
        });
        ShellModel made = java.util.Objects.requireNonNull(shell);
        robot.clickOn("#connect-token").type(KeyCode.ENTER);
        until(() -> made.snapshots().shownProperty().get().isPresent());
        until(() -> surface().isFocused() && !said().startsWith("The board"));
        return made;
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private static void until(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node surface() {
        return robot.lookup("#board-surface").query();
    }

    /// What is said of what has the focus.
    private String said() {
        return String.valueOf(surface().getAccessibleText());
    }

    private boolean focused(String id) {
        return robot.lookup(id).tryQuery().filter(Node::isFocused).isPresent();
    }

    /// A click with a modifier, which the headless platform's mouse does not know.
    private void click(double x, double y, boolean shift, boolean control) {
        Point2D at = surface().localToScene(x, y);
        robot.interact(() -> {
            for (EventType<MouseEvent> type :
                    List.of(
                            MouseEvent.MOUSE_PRESSED,
                            MouseEvent.MOUSE_RELEASED,
                            MouseEvent.MOUSE_CLICKED)) {
                Event.fireEvent(
                        surface(),
                        new MouseEvent(
                                type,
                                at.getX(),
                                at.getY(),
                                at.getX(),
                                at.getY(),
                                MouseButton.PRIMARY,
                                1,
                                shift,
                                control,
                                false,
                                false,
                                true,
                                false,
                                false,
                                false,
                                false,
                                true,
                                null));
            }
        });
    }

    private Point2D at(double x, double y) {
        return surface().localToScreen(x, y);
    }

    @Test
    void theMountsThatNeedAReloadAmongThousandsAreReloadedByKeyboardInAFewStrokes()
            throws TimeoutException {
        ShellModel model = open(LargeCluster.of(14_000));
        robot.write("needs reload");
        until(() -> model.board().filterProperty().get().equals("needs reload"));
        int strokes = 0;
        robot.push(KeyCode.ENTER);
        strokes++;
        until(() -> surface().isFocused());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        strokes++;
        until(() -> model.choice().mounts().size() == 149);
        robot.push(KeyCode.F6);
        strokes++;
        until(() -> focused("#reload-review"));
        robot.push(KeyCode.SPACE);
        strokes++;
        until(() -> focused("#reload-confirm-send"));
        robot.push(KeyCode.SPACE);
        strokes++;
        until(() -> !runs.started().isEmpty());
        assertTrue(strokes <= 8);
        assertEquals(149, runs.started().getFirst().mounts().size());
    }

    @Test
    void arrowsWalkSpaceChoosesEnterOpensAndEachElementIsSaid() throws TimeoutException {
        ShellModel model = open(SampleCluster.full());
        assertEquals("Mount auth/corp-ci/ of plugin corp-sso: v0.9.2, not chosen.", said());
        robot.push(KeyCode.DOWN);
        until(() -> said().startsWith("Mount auth/corp-partners/"));
        robot.push(KeyCode.SPACE);
        until(() -> model.choice().mounts().equals(Set.of(MountPath.auth("corp-partners"))));
        assertTrue(said().contains(", chosen."), this::said);
        robot.push(KeyCode.LEFT);
        until(() -> said().startsWith("Plugin corp-sso"));
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        until(() -> said().startsWith("Node bao-0"));
        robot.push(KeyCode.LEFT).push(KeyCode.HOME).push(KeyCode.ENTER);
        until(() -> model.opening().openedProperty().get().isPresent());
    }

    @Test
    void whatIsTypedOnTheBoardGoesOnInTheFilterAndEscapeComesBack() throws TimeoutException {
        ShellModel model = open(SampleCluster.full());
        robot.write("kub");
        until(() -> model.board().filterProperty().get().equals("kub"));
        robot.push(KeyCode.ENTER);
        until(() -> surface().isFocused() && said().startsWith("Mount auth/kubernetes/"));
        robot.push(KeyCode.ESCAPE);
        until(() -> model.board().filterProperty().get().isEmpty());
    }

    @Test
    void clicksChooseOneSeveralAndAllFromHereToThere() throws TimeoutException {
        ShellModel model = open(SampleCluster.full());
        robot.clickOn(at(60, 50));
        until(() -> model.choice().mounts().size() == 3);
        click(60, 50, false, false);
        until(() -> model.choice().mounts().isEmpty());
        robot.clickOn(at(500, 44));
        until(() -> model.choice().mounts().equals(Set.of(MountPath.auth("corp-ci"))));
        click(500, 124, true, false);
        until(() -> model.choice().mounts().size() == 3);
        click(500, 84, false, true);
        until(() ->
                model.choice()
                        .mounts()
                        .equals(Set.of(MountPath.auth("corp-ci"), MountPath.auth("corp"))));
        robot.doubleClickOn(at(500, 164));
        until(() -> model.opening().openedProperty().get().isPresent());
        assertEquals(2, model.choice().mounts().size(), "a double click leaves the choice");
    }

    @Test
    void whatIsChosenOnAnotherScreenIsSaidWhenTheBoardIsShownAgain() throws TimeoutException {
        ShellModel model = open(SampleCluster.full());
        Node board = surface();
        robot.interact(() -> {
            model.go(Place.MOUNTS);
            model.choice().set(List.of(MountPath.auth("corp-ci")));
        });
        assertFalse(
                String.valueOf(board.getAccessibleText()).contains(", chosen."),
                "nobody can hear it, so it must not be worked out");
        robot.interact(() -> model.go(Place.BOARD));
        until(() -> said().equals("Mount auth/corp-ci/ of plugin corp-sso: v0.9.2, chosen."));
    }

    @Test
    void aRubberBandChoosesTheMountsUnderIt() throws TimeoutException {
        ShellModel model = open(SampleCluster.full());
        robot.drag(at(250, 70)).dropTo(at(420, 130));
        until(() -> model.choice().mounts().size() == 2);
        assertEquals(
                Set.of(MountPath.auth("corp"), MountPath.auth("corp-partners")),
                model.choice().mounts());
    }

    @Test
    void f8UnfoldsTheNextProblemAndItsButtonDoesTheSame() throws TimeoutException {
        open(LargeCluster.of(14_000));
        robot.push(KeyCode.F8);
        until(() -> said().contains("needs reload"));
        String first = said();
        robot.clickOn("#board-next-problem");
        until(() -> !said().equals(first) && said().contains("needs reload"));
        robot.push(KeyCode.SHIFT, KeyCode.F8);
        until(() -> said().equals(first));
        assertFalse(robot.lookup("#board-next-problem").queryButton().isDisabled());
    }

    @Test
    void theGroupingIsChosenInTheMenuWhereThereIsNoRoomBesideTheFacets() throws TimeoutException {
        ShellModel model = open(LargeCluster.of(14_000));
        robot.clickOn("#board-view").clickOn("#board-menu-by-path");
        until(() -> robot.lookup("#board-by-path").queryAs(ToggleButton.class).isSelected());
        until(() -> model.board().facetProperty().get() == 0);
        robot.push(KeyCode.TAB);
        robot.interact(() -> surface().requestFocus());
        robot.push(KeyCode.HOME);
        until(() -> said().startsWith("All mounts of auth/corp-…/"));
        robot.push(KeyCode.RIGHT);
        until(() -> said().contains("unfolded"));
    }
}
