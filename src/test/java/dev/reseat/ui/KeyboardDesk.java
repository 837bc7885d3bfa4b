package dev.reseat.ui;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Environment;
import dev.reseat.vault.SignIn;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window for tests of the keyboard, on fakes that answer at once.
final class KeyboardDesk {
    final FxRobot robot = new FxRobot();
    final FakeRuns runs = FakeRuns.willing();
    final FakeCluster cluster = new FakeCluster(SampleCluster.full());
    final Desk desk;
    final ShellModel model;
    final Scene scene;

    private record Made(Desk desk, Scene scene) {}

    KeyboardDesk(Theme theme, int width, int height) throws TimeoutException {
        this(theme, width, height, null);
    }

    /// @param signIn null for one that leads to the cluster
    KeyboardDesk(Theme theme, int width, int height, @Nullable SignIn signIn)
            throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        Made[] made = new Made[1];
        FxToolkit.setupFixture(() -> made[0] = open(stage, theme, width, height, signIn));
        desk = made[0].desk();
        scene = made[0].scene();
        model = desk.shell();
        settle();
    }

    private Made open(Stage stage, Theme theme, int width, int height, @Nullable SignIn signIn) {
        Host host = new Host(new Threads(Platform::runLater, Runnable::run), Pictures.CLOCK);
        ShellModel shell =
                new ShellModel(
                        host,
                        signIn == null ? FakeSignIn.to(cluster) : signIn,
                        Pictures.OFFER,
                        new FakePractice());
        Desk all = Desk.of(shell, host, runs, List.of());
        Scene dressed = Pictures.scene(all.window(), theme, width, height);
        stage.setScene(dressed);
        stage.show();
        all.window().shown();
        return new Made(all, dressed);
    }

    KeyboardDesk signIn() {
        return signIn(Environment.PRODUCTION);
    }

    KeyboardDesk signIn(Environment environment) {
        return act(() -> {
            model.connect().environmentProperty().set(environment);
            model.connect().signIn();
        });
    }

    KeyboardDesk go(Place place) {
        return act(() -> model.go(place));
    }

    KeyboardDesk act(Runnable action) {
        robot.interact(action);
        settle();
        return this;
    }

    KeyboardDesk type(KeyCode key, KeyCode... held) {
        for (KeyCode h : held) {
            robot.press(h);
        }
        robot.type(key);
        for (KeyCode h : held) {
            robot.release(h);
        }
        settle();
        return this;
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// A node, wherever it is in the window.
    Node node(String selector) {
        return Toolkit.on(() -> scene.getRoot().lookup(selector));
    }

    /// What has the keyboard, by name.
    String keyboard() {
        return Toolkit.on(() -> {
            Node owner = scene.getFocusOwner();
            return owner == null ? "nowhere" : TabWalk.name(owner);
        });
    }

    /// Gives something the keyboard as Tab would.
    KeyboardDesk at(String selector) {
        Node node = node(selector);
        return act(node::requestFocus);
    }
}
