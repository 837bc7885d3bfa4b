package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.HandClock;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.kit.Threads;
import dev.reseat.ui.live.LiveState;
import dev.reseat.ui.palette.PaletteRow.Entry;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Finding, pausing and seeing news by keyboard, on the real window with real threads.
@Tag("ui")
class ShellJourneyTest {
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final FxRobot robot = new FxRobot();
    private final HandClock clock = new HandClock(SampleCluster.READ);
    private final FakeCluster cluster = new FakeCluster(SampleCluster.full());

    private ShellModel open() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        ShellModel[] model = new ShellModel[1];
        FxToolkit.setupFixture(() -> {
            model[0] =
                    new ShellModel(
                            new Host(new Threads(Platform::runLater, background), clock),
                            FakeSignIn.to(cluster),
                            Pictures.OFFER,
                            new FakePractice());
            MainWindow window = new MainWindow(model[0]);
            Scene scene = Pictures.scene(window, Theme.DARK, 1200, 720);
            stage.setScene(scene);
            stage.show();
            window.shown();
            model[0].connect().signIn();
        });
        until(() -> model[0].snapshots().shownProperty().get().isPresent());
        robot.interact(() -> model[0].go(Place.MOUNTS));
        until(() -> !model[0].readingProperty().get());
        return model[0];
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
        background.shutdownNow();
    }

    private static void until(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean shows(String id) {
        return robot.lookup(id).tryQuery().filter(ShellJourneyTest::visible).isPresent();
    }

    private static boolean visible(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String first(ShellModel model) {
        return model.palette().rowsProperty().get().stream()
                .filter(Entry.class::isInstance)
                .map(r -> ((Entry) r).title().text())
                .findFirst()
                .orElse("");
    }

    @Test
    void oneKeyPausesAndTheSameGoesOn() throws TimeoutException {
        ShellModel model = open();
        robot.type(KeyCode.F9);
        until(() -> model.live().stateProperty().get() instanceof LiveState.Paused);
        Button pill = robot.lookup("#shell-live").queryAs(Button.class);
        until(() -> pill.getText().startsWith("paused"));
        assertTrue(pill.getAccessibleText().startsWith("paused"), pill.getAccessibleText());
        robot.clickOn(pill);
        until(() -> model.live().stateProperty().get() instanceof LiveState.Live);
    }

    @Test
    void aFewLettersAndEnterDoACommand() throws TimeoutException {
        ShellModel model = open();
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        until(() -> shows("#palette-query"));
        robot.write("chnr");
        until(() -> first(model).equals("Choose all mounts that need a reload"));
        robot.type(KeyCode.ENTER);
        until(() -> model.choice().mounts().size() == 3);
        assertFalse(shows("#palette-query"));
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        until(() -> first(model).equals("Choose all mounts that need a reload"));
        robot.type(KeyCode.ESCAPE);
        until(() -> !shows("#palette-query"));
        until(() -> robot.lookup("#mounts-table").query().isFocused());
    }

    @Test
    void arrowsPassOverHeadings() throws TimeoutException {
        ShellModel model = open();
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("corp/");
        until(() -> first(model).equals("auth/corp/"));
        robot.type(KeyCode.UP).type(KeyCode.DOWN, 20).type(KeyCode.UP, 20).type(KeyCode.ENTER);
        until(() -> model.opening().openedProperty().get().isPresent());
        assertEquals("auth/corp/", model.opening().openedProperty().get().orElseThrow().name());
    }

    @Test
    void aQuestionMarkShowsAllKeysButNotWhereOneTypes() throws TimeoutException {
        open();
        robot.write("?");
        until(() -> shows("#shortcuts"));
        robot.type(KeyCode.ESCAPE);
        until(() -> !shows("#shortcuts"));
        robot.write("/");
        until(() -> robot.lookup("#mounts-filter").query().isFocused());
        robot.write("?");
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(shows("#shortcuts"));
    }

    @Test
    void newsComeByThemselvesAndTheChoiceStays() throws TimeoutException {
        ShellModel model = open();
        robot.interact(() -> model.choice().set(List.of(MountPath.secret("kv"))));
        cluster.become(
                SampleCluster.full()
                        .withNodes(
                                new Part.Known<>(
                                        SampleCluster.full()
                                                .nodes()
                                                .known()
                                                .orElseThrow()
                                                .subList(0, 4),
                                        SampleCluster.READ.plusSeconds(10))));
        clock.pass(Duration.ofSeconds(60));
        robot.interact(model::tick);
        until(() -> robot.lookup("#shell-changes").queryAs(Button.class).isVisible());
        assertEquals(Set.of(MountPath.secret("kv")), model.choice().mounts());
        robot.type(KeyCode.F7);
        until(() -> shows("#changes-list"));
        robot.type(KeyCode.ENTER);
        until(() -> model.placeProperty().get() == Place.NODES);
        assertFalse(shows("#changes-list"));
    }
}
