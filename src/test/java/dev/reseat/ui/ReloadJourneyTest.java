package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.kit.Threads;
import dev.reseat.ui.reload.ReloadModel;
import dev.reseat.ui.reload.ReloadState;
import dev.reseat.vault.Answer;
import dev.reseat.vault.Environment;
import dev.reseat.vault.MountPath;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// From two chosen mounts to a verdict, with the keyboard.
@Tag("ui")
class ReloadJourneyTest {
    private final Executor background = Thread::startVirtualThread;
    private final FxRobot robot = new FxRobot();
    private @Nullable MainWindow window;
    private @Nullable ReloadModel model;
    private final FakeRuns runs = FakeRuns.willing();

    private ShellModel open(Environment environment) throws TimeoutException {
        return open(environment, 1200);
    }

    private ShellModel open(Environment environment, int width) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        ShellModel[] made = new ShellModel[1];
        FxToolkit.setupFixture(() -> {
            Host host = new Host(new Threads(Platform::runLater, background), Pictures.CLOCK);
            ShellModel shell =
                    new ShellModel(
                            host,
                            FakeSignIn.to(new FakeCluster(SampleCluster.full())),
                            Pictures.OFFER,
                            new FakePractice());
            Desk desk = Desk.of(shell, host, runs, List.of());
            model = desk.reload();
            window = desk.window();
            stage.setScene(Pictures.scene(window, Theme.LIGHT, width, 720));
            stage.show();
            window.shown();
            shell.connect().environmentProperty().set(environment);
            made[0] = shell;
        });
        robot.clickOn("#connect-token").type(KeyCode.ENTER);
        until(() ->
                made[0].snapshots().shownProperty().get().isPresent()
                        && robot.lookup("#board-surface").tryQuery().isPresent());
        // on the board a run stays on the board: this is about the table of evidence
        robot.interact(() -> made[0].go(Place.MOUNTS));
        robot.interact(() ->
                made[0].choice()
                        .set(Set.of(MountPath.auth("corp"), MountPath.auth("corp-partners"))));
        until(() -> model().stateProperty().get() instanceof ReloadState.Planning);
        return made[0];
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private ReloadModel model() {
        return Objects.requireNonNull(model);
    }

    private static void until(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean shown(String id) {
        return robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    private String text(String id) {
        return robot.lookup(id).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    private boolean focused(String id) {
        return robot.lookup(id).tryQuery().filter(Node::isFocused).isPresent();
    }

    @Test
    void withTheKeyboardAloneAChoiceBecomesAVerdict() throws TimeoutException {
        open(Environment.LOCAL);
        assertFalse(shown("#shell-run-lamp"));
        robot.push(KeyCode.F6);
        until(() -> focused("#reload-review"));
        robot.push(KeyCode.SPACE);
        until(() -> focused("#reload-confirm-send"));
        robot.push(KeyCode.SPACE);
        until(() -> shown("#reload-evidence-table"));
        assertFalse(shown("#reload-confirm"));
        assertTrue(shown("#shell-run-lamp"));
        assertEquals(
                "Evidence, a reload is under way",
                robot.lookup("#shell-go-evidence").query().getAccessibleText());
        for (int s = 0; s < 2; s++) {
            runs.sent(s).done(s);
            for (int m : runs.run().plan().steps().get(s).mounts()) {
                IntStream.range(0, 5).forEach(n -> runs.seen(m, n, SampleCluster.CORP_NEW));
            }
        }
        runs.closed();
        until(() -> text("#reload-verdict-word").equals("verified"));
        assertFalse(shown("#shell-run-lamp"));
        until(() ->
                robot.lookup("#reload-events .list-cell").queryAll().stream()
                        .anyMatch(c ->
                                String.valueOf(c.getAccessibleText())
                                        .contains("Verdict: verified")));
        assertEquals("2 / 2", robot.lookup("#reload-count").queryAs(Label.class).getText());
        robot.push(KeyCode.F6);
        until(() -> focused("#reload-done"));
        robot.push(KeyCode.SPACE);
        until(() -> text("#reload-title").equals("Reload"));
    }

    @Test
    void onProductionTheKeyboardBeginsAtCancelAndTheNameOpensTheButton() throws TimeoutException {
        open(Environment.PRODUCTION);
        robot.clickOn("#reload-review");
        until(() -> focused("#reload-confirm-cancel"));
        assertTrue(robot.lookup("#reload-confirm-send").query().isDisabled());
        robot.clickOn("#reload-confirm-name").write("bao.eu.example.com");
        until(() -> !robot.lookup("#reload-confirm-send").query().isDisabled());
        robot.push(KeyCode.ENTER);
        assertEquals(List.of(), runs.started(), "Enter in the field sends nothing");
        robot.push(KeyCode.ESCAPE);
        until(() -> !shown("#reload-confirm"));
        assertEquals(List.of(), runs.started());
    }

    @Test
    void inANarrowWindowThePanelIsThereWhenARunBeginsAndWhenItEnds() throws TimeoutException {
        open(Environment.LOCAL, 900);
        MainWindow narrow = Objects.requireNonNull(window);
        robot.interact(() -> {
            assertFalse(narrow.workspace().panel().shows());
            model().review();
            model().send("");
        });
        until(() -> shown("#reload-evidence-table") && narrow.workspace().panel().shows());
        assertFalse(shown("#reload-evidence-verdict"));
        robot.interact(() -> narrow.workspace().panel().toggle());
        until(() -> !narrow.workspace().panel().shows());
        runs.sent(0)
                .answered(0, new Answer.Refused(403, "permission denied", "by policy"))
                .closed();
        until(() -> text("#reload-evidence-verdict").equals("refused"));
        assertTrue(narrow.workspace().panel().shows());
    }

    @Test
    void whoBeginsAtTheBoardStaysThereUntilTheVerdictIsClosed() throws TimeoutException {
        ShellModel shell = open(Environment.LOCAL);
        robot.interact(() -> {
            shell.go(Place.BOARD);
            assertFalse(shown("#board-stage"));
            model().review();
            model().send("");
        });
        until(() -> shown("#board-stage"));
        assertEquals(Place.BOARD, shell.placeProperty().get());
        assertEquals("reloading", text("#board-stage-word"));
        assertFalse(shown("#board-stage-done"), "a run has to end before it can be closed");
        runs.sent(0).done(0).down(0, 4).closed();
        until(() -> text("#board-stage-word").equals("partial"));
        assertEquals("1 down right now", text("#board-stage-down"));
        robot.clickOn("#board-stage-evidence");
        until(() -> shown("#reload-evidence-table"));
        assertFalse(shown("#reload-to-evidence"), "there already");
        robot.interact(() -> shell.go(Place.BOARD));
        until(() -> shown("#reload-to-evidence"));
        assertEquals("partial", text("#board-stage-word"), "it stays until it is closed");
        robot.clickOn("#board-stage-done");
        until(() -> !shown("#board-stage"));
        assertEquals("Reload", text("#reload-title"));
    }

    @Test
    void leavingAfterTheVerdictCanBeTakenBack() throws TimeoutException {
        ShellModel shell = open(Environment.LOCAL);
        robot.interact(() -> {
            model().review();
            model().send("");
        });
        until(() -> shown("#reload-evidence-table"));
        runs.sent(0);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        until(() -> text("#reload-leave-finish").equals("Disconnect after the verdict"));
        robot.push(KeyCode.SPACE);
        until(() -> shown("#reload-later"));
        robot.clickOn("#reload-later-stay");
        until(() -> !shown("#reload-later"));
        runs.done(0).closed();
        until(() -> shown("#reload-done"));
        assertTrue(shell.connectionProperty().get().isPresent());
    }

    @Test
    void aRunUnderWayIsNotLeftWithoutAQuestion() throws TimeoutException {
        ShellModel shell = open(Environment.LOCAL);
        robot.clickOn("#reload-review");
        until(() -> focused("#reload-confirm-send"));
        robot.push(KeyCode.SPACE);
        until(() -> shown("#reload-evidence-table"));
        runs.sent(0);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        until(() -> focused("#reload-leave-finish"));
        robot.push(KeyCode.SPACE);
        until(() -> !shown("#reload-leave"));
        assertTrue(shell.connectionProperty().get().isPresent());
        assertTrue(shown("#reload-later"), "it is said that the connection will end");
        runs.done(0).closed();
        until(() -> shell.connectionProperty().get().isEmpty());
    }
}
