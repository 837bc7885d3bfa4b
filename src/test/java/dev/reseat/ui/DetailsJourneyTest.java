package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePast;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.Verbatim;
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
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does in the details, on the real window with real threads.
@Tag("ui")
class DetailsJourneyTest {
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final FxRobot robot = new FxRobot();
    private final FakeCluster cluster =
            new FakeCluster(SampleCluster.full())
                    .verbatim(_ ->
                            List.of(
                                    new Verbatim(
                                            "GET /v1/sys/mounts/auth/corp",
                                            new Part.Known<>(
                                                    "{\n  \"type\" : \"corp-sso\",\n  \"uuid\" : \"u\"\n}",
                                                    SampleCluster.READ),
                                            List.of())));

    private ShellModel open(int width, int height) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        ShellModel[] made = new ShellModel[1];
        FxToolkit.setupFixture(() -> {
            Threads threads = new Threads(Platform::runLater, background);
            FakePast past = new FakePast().run(4, "auth/corp/", "verified", "It runs v0.9.1.");
            Host host = new Host(threads, Pictures.CLOCK, past);
            ShellModel model =
                    new ShellModel(
                            host, FakeSignIn.to(cluster), Pictures.OFFER, new FakePractice());
            MainWindow window = Desk.of(model, host, FakeRuns.willing(), List.of()).window();
            Scene scene = Pictures.scene(window, Theme.LIGHT, width, height);
            stage.setScene(scene);
            stage.show();
            window.shown();
            made[0] = model;
        });
        robot.clickOn("#connect-token").type(KeyCode.ENTER);
        until(() -> made[0].snapshots().shownProperty().get().isPresent());
        robot.interact(() -> made[0].opening().open(new Opened.OfMount(MountPath.auth("corp"))));
        until(() -> robot.lookup("#details-why-question").tryQuery().isPresent());
        return made[0];
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

    private String text(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private String clipboard() {
        String[] text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    @Test
    void theReasoningIsReadAndAFieldIsCopied() throws TimeoutException {
        open(1200, 900);
        assertEquals("Why is it still v0.9.1?", text("#details-why-question"));
        assertEquals(
                "A reload of this mount would start v0.9.2 (sha256 c3d41f0a…).",
                text("#details-why-conclusion"));
        until(() -> robot.lookup("#details-node-bao-4").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#details-copy-sha256").queryButton().fire());
        assertEquals(SampleCluster.CORP_OLD.sha256(), clipboard());
        robot.clickOn("#details-copy-all");
        assertTrue(clipboard().contains("Accessor: auth_corp-sso_"), clipboard());
        assertTrue(clipboard().contains("- The mount asks for v0.9.2.\n"), clipboard());
    }

    @Test
    void ofAPluginOnlyThoseThatNeedItCanBeReloaded() throws TimeoutException {
        ShellModel model = open(1200, 900);
        robot.interact(
                () -> model.opening().open(new Opened.OfPlugin(PluginType.AUTH, "corp-sso")));
        until(() -> robot.lookup("#details-reload-due").tryQuery().isPresent());
        assertEquals(
                "Only the 2 that need it…",
                robot.lookup("#details-reload-due").queryButton().getText());
        robot.clickOn("#details-reload-due");
        assertEquals(
                Set.of(MountPath.auth("corp"), MountPath.auth("corp-partners")),
                model.choice().mounts());
    }

    @Test
    void reloadThisMountChoosesItAndLeadsToThePanel() throws TimeoutException {
        ShellModel model = open(1200, 800);
        robot.clickOn("#details-reload");
        until(() -> model.choice().mounts().equals(Set.of(MountPath.auth("corp"))));
        until(() -> model.opening().openedProperty().get().isEmpty());
        until(() -> robot.lookup("#reload-panel").tryQuery().isPresent());
    }

    @Test
    void oneGoesFromTheMountToANodeAndBack() throws TimeoutException {
        ShellModel model = open(1200, 900);
        until(() -> robot.lookup("#details-node-bao-1").tryQuery().isPresent());
        robot.clickOn("#details-node-bao-1");
        until(() -> text("#details-title").equals("bao-1"));
        until(() -> robot.lookup("#details-copy-all").query().isFocused());
        robot.interact(() -> robot.lookup("#details-compare").queryAs(Hyperlink.class).fire());
        until(() -> text("#details-compared").startsWith("No external mount differs here"));
        robot.clickOn("#details-back");
        until(() -> text("#details-title").equals("auth/corp/"));
        assertEquals("board", model.placeProperty().get().id());
    }

    @Test
    void theServersOwnWordsAreLookedThroughByKeyboard() throws TimeoutException {
        open(1200, 900);
        robot.interact(() -> robot.lookup("#details-raw-ask").queryAs(Hyperlink.class).fire());
        until(() -> robot.lookup("#details-raw-search").query().isVisible());
        robot.interact(() -> robot.lookup("#details-raw-search").query().requestFocus());
        robot.write("CORP");
        until(() -> text("#details-raw-places").equals("1 of 1"));
        assertEquals(
                "corp",
                robot.lookup("#details-raw-text").queryAs(TextArea.class).getSelectedText());
        robot.type(KeyCode.ESCAPE);
        until(() -> text("#details-raw-places").isEmpty());
        assertTrue(
                robot.lookup("#details").tryQuery().isPresent(),
                "the first Escape is the search field's");
    }

    @Test
    void inANarrowWindowTheDetailsLieOverTheTableAndLeaveWithEscape() throws TimeoutException {
        ShellModel model = open(900, 640);
        Node details = robot.lookup("#details").query();
        assertTrue(details.localToScene(details.getBoundsInLocal()).getMinX() > 400);
        robot.type(KeyCode.ESCAPE);
        until(() -> model.opening().openedProperty().get().isEmpty());
        until(() -> robot.lookup("#details").tryQuery().isEmpty());
        assertTrue(robot.lookup("#reload-panel").tryQuery().isEmpty(), "nothing covers the table");
    }

    @Test
    void aReportOfAReloadThatTouchedItIsCopied() throws TimeoutException {
        open(1200, 900);
        until(() ->
                robot.lookup("#details-report-6f1c7f0e-0000-4000-8000-000000000000")
                        .tryQuery()
                        .isPresent());
        robot.interact(() ->
                robot.lookup("#details-report-6f1c7f0e-0000-4000-8000-000000000000")
                        .queryAs(Hyperlink.class)
                        .fire());
        until(() -> "# auth/corp/: verified".equals(clipboard()));
    }
}
