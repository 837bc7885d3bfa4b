package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.reload.ReloadEvent.Cause;
import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.kit.Threads;
import dev.reseat.ui.reload.RecoveredModel;
import dev.reseat.ui.reload.ReloadModel;
import dev.reseat.vault.Environment;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.ServerAddress;
import dev.reseat.vault.SignIn;
import dev.reseat.vault.Token;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What stands before anybody is signed in, and what does not stand yet.
@Tag("ui")
class FirstPictureTest {
    private static final Threads HERE = new Threads(Runnable::run, Runnable::run);

    private final FxRobot robot = new FxRobot();
    private final Threads threads = new Threads(Platform::runLater, Thread::startVirtualThread);
    private @Nullable ShellModel model;
    private @Nullable MainWindow window;
    private @Nullable RecoveredModel recovered;

    private void open(SignIn signIn) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            FakeRuns runs = FakeRuns.willing();
            Host host = new Host(threads, Pictures.CLOCK);
            ShellModel shell = new ShellModel(host, signIn, Pictures.OFFER, new FakePractice());
            Desk desk = Desk.of(shell, host, runs, List.of());
            recovered = desk.recovered();
            window = desk.window();
            stage.setScene(Pictures.scene(window, Theme.LIGHT, 1200, 720));
            stage.show();
            window.shown();
            model = shell;
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private static void until(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private MainWindow window() {
        return Objects.requireNonNull(window);
    }

    private boolean hasWorkspace() {
        boolean[] has = new boolean[1];
        robot.interact(() -> has[0] = window().hasWorkspace());
        return has[0];
    }

    @Test
    void untilAPersonSignsInOnlyConnectIsMade() throws TimeoutException {
        open(FakeSignIn.to(new FakeCluster(SampleCluster.full())));
        ShellModel shell = Objects.requireNonNull(model);
        robot.clickOn("#connect-address").press(KeyCode.CONTROL).type(KeyCode.MINUS);
        robot.release(KeyCode.CONTROL);
        until(() -> shell.textPercentProperty().get() == 90);
        assertFalse(hasWorkspace());
        robot.clickOn("#connect-token").type(KeyCode.ENTER);
        until(() -> robot.lookup("#board-surface").tryQuery().isPresent());
        assertTrue(hasWorkspace());
    }

    @Test
    void theRestIsMadeWhileTheServerIsAsked() throws TimeoutException {
        CountDownLatch answers = new CountDownLatch(1);
        FakeSignIn willing = FakeSignIn.to(new FakeCluster(SampleCluster.full()));
        open(
                new SignIn() {
                    @Override
                    public Greeting greet(ServerAddress server) {
                        return willing.greet(server);
                    }

                    @Override
                    public Outcome signIn(ServerAddress server, Token token) {
                        try {
                            assertTrue(answers.await(30, TimeUnit.SECONDS));
                        } catch (InterruptedException e) {
                            throw new AssertionError(e);
                        }
                        return willing.signIn(server, token);
                    }
                });
        robot.clickOn("#connect-token").type(KeyCode.ENTER);
        until(this::hasWorkspace);
        assertTrue(robot.lookup("#connect-token").tryQuery().isPresent(), "nobody is in yet");
        answers.countDown();
        until(() -> robot.lookup("#board-surface").tryQuery().isPresent());
    }

    @Test
    void whatACrashLeftBehindIsSaidOverConnectAndHasTheKeyboard() throws TimeoutException {
        open(FakeSignIn.to(new FakeCluster(SampleCluster.full())));
        Node token = robot.clickOn("#connect-token").lookup("#connect-token").query();
        robot.interact(() -> Objects.requireNonNull(recovered).found(List.of(crashed())));
        until(() -> robot.lookup("#reload-recovered").query().isVisible());
        assertEquals(
                "reload-recovered-close", token.getScene().getFocusOwner().getId(), "keyboard");
        assertFalse(hasWorkspace());
        robot.type(KeyCode.ESCAPE);
        until(() -> !robot.lookup("#reload-recovered").query().isVisible());
        assertEquals(token, token.getScene().getFocusOwner());
    }

    private static ReloadRun crashed() {
        FakeRuns runs = FakeRuns.willing();
        ShellModel shell = Pictures.connected(SampleCluster.full(), Environment.PRODUCTION);
        ReloadModel reload =
                new ReloadModel(shell.choice(), shell.snapshots(), HERE, Pictures.CLOCK, runs);
        reload.connectionProperty().bind(shell.connectionProperty());
        shell.choice().set(Set.of(MountPath.auth("corp")));
        reload.review();
        reload.send("bao.eu.example.com");
        runs.sent(0).stopped(Cause.CRASH, "Reseat ended in the middle of this run.").closed();
        return runs.run();
    }
}
