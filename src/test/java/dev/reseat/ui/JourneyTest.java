package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Offer;
import dev.reseat.vault.SignIn;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does with keyboard and mouse, on the real window with real threads.
@Tag("ui")
class JourneyTest {
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final FxRobot robot = new FxRobot();
    private @Nullable MainWindow window;
    private final FakeCluster cluster = new FakeCluster(SampleCluster.half(), SampleCluster.full());

    private ShellModel open(SignIn signIn, Offer offer) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        ShellModel[] model = new ShellModel[1];
        FxToolkit.setupFixture(() -> {
            Threads threads = new Threads(Platform::runLater, background);
            model[0] =
                    new ShellModel(
                            new Host(threads, Pictures.CLOCK), signIn, offer, new FakePractice());
            window = new MainWindow(model[0]);
            Scene scene = Pictures.scene(window, dev.reseat.ui.kit.Theme.LIGHT, 1200, 720);
            stage.setScene(scene);
            stage.show();
            window.shown();
        });
        return model[0];
    }

    private ShellModel openSignedIn() throws TimeoutException {
        ShellModel model = open(FakeSignIn.to(cluster), Pictures.OFFER);
        robot.clickOn("#connect-token").type(KeyCode.ENTER);
        until(() -> robot.lookup("#board-surface").tryQuery().isPresent());
        robot.interact(() -> model.go(Place.MOUNTS));
        until(() ->
                robot.lookup("#mounts-table").tryQuery().isPresent()
                        && rows("#mounts-table") == 32);
        return model;
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

    private int rows(String table) {
        return robot.lookup(table).queryAs(TableView.class).getItems().size();
    }

    @Test
    void aSlashLeadsToTheFilterAndSpaceChoosesWhatItLeft() throws TimeoutException {
        ShellModel model = openSignedIn();
        robot.write("/");
        until(() -> robot.lookup("#mounts-filter").queryAs(Node.class).isFocused());
        robot.write("partners");
        until(() -> rows("#mounts-table") == 1);
        robot.type(KeyCode.DOWN).type(KeyCode.SPACE);
        until(() -> model.choice().mounts().equals(Set.of(MountPath.auth("corp-partners"))));
        robot.type(KeyCode.ESCAPE);
        until(() -> rows("#mounts-table") == 32);
        assertEquals(Set.of(MountPath.auth("corp-partners")), model.choice().mounts());
    }

    @Test
    void whatIsSelectedStaysSelectedThroughSortingAndRefreshing() throws TimeoutException {
        ShellModel model = openSignedIn();
        TableView<?> table = robot.lookup("#mounts-table").queryAs(TableView.class);
        robot.interact(() -> table.getSelectionModel().clearAndSelect(2));
        Object before = selected(table);
        robot.clickOn("#mounts-sort-plugin");
        until(() -> table.getSelectionModel().getSelectedIndex() != 2);
        assertEquals(before, selected(table));
        robot.type(KeyCode.F5);
        until(() -> cluster.readings() == 2 && !model.readingProperty().get());
        assertEquals(before, selected(table));
        assertEquals(1, table.getSelectionModel().getSelectedItems().size());
    }

    private static Object selected(TableView<?> table) {
        return ((dev.reseat.ui.kit.table.Row) table.getSelectionModel().getSelectedItem())
                .identity();
    }

    @Test
    void everythingFilteredIsChosenAndCopiedByTwoKeys() throws TimeoutException {
        ShellModel model = openSignedIn();
        robot.write("/");
        robot.write("corp-sso");
        until(() -> rows("#mounts-table") == 3);
        robot.type(KeyCode.ENTER);
        robot.press(KeyCode.CONTROL).type(KeyCode.A).type(KeyCode.C).release(KeyCode.CONTROL);
        until(() -> model.choice().mounts().size() == 3);
        until(() -> !model.mounts().table().copies().saidProperty().get().isEmpty());
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(
                copied[0].startsWith("Path\tPlugin\tRunning\tNext start\tState\tAccessor\n"),
                copied[0]);
        assertTrue(
                copied[0].contains("auth/corp/\tcorp-sso\tv0.9.1\tv0.9.2\tneeds reload\t"),
                copied[0]);
        assertEquals(4, copied[0].lines().count());
    }

    @Test
    void aClickOnACheckBoxChoosesAndSpaceGoesOnFromThere() throws TimeoutException {
        ShellModel model = openSignedIn();
        robot.write("/");
        robot.write("partners");
        until(() -> rows("#mounts-table") == 1);
        robot.clickOn(".tick");
        until(() -> model.choice().mounts().equals(Set.of(MountPath.auth("corp-partners"))));
        robot.type(KeyCode.SPACE);
        until(() -> model.choice().mounts().isEmpty());
    }

    @Test
    void spaceOutsideTheTableChoosesNothing() throws TimeoutException {
        ShellModel model = openSignedIn();
        TableView<?> table = robot.lookup("#mounts-table").queryAs(TableView.class);
        robot.interact(() -> table.getSelectionModel().clearAndSelect(2));
        Node elsewhere = robot.lookup("#shell-snapshot").query();
        robot.interact(() -> {
            elsewhere.setFocusTraversable(true);
            elsewhere.requestFocus();
        });
        robot.type(KeyCode.SPACE).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Set.of(), model.choice().mounts());
        assertTrue(model.opening().openedProperty().get().isEmpty());
    }

    @Test
    void controlKFindsAMountAndOpensIt() throws TimeoutException {
        ShellModel model = openSignedIn();
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("corp-part");
        until(() -> model.palette().rowsProperty().get().size() == 2);
        robot.type(KeyCode.ENTER);
        until(() ->
                model.opening()
                        .openedProperty()
                        .get()
                        .equals(Optional.of(new Opened.OfMount(MountPath.auth("corp-partners")))));
        assertFalse(robot.lookup("#palette-query").query().getParent().getParent().isVisible());
    }

    @Test
    void choosingAPluginChoosesItsMountsAndTheMountsScreenShowsIt() throws TimeoutException {
        ShellModel model = openSignedIn();
        robot.clickOn("#shell-go-plugins");
        robot.write("/");
        robot.write("acme");
        until(() -> rows("#plugins-table") == 2);
        robot.type(KeyCode.ENTER).type(KeyCode.SPACE);
        until(() ->
                model.choice()
                        .mounts()
                        .equals(Set.of(MountPath.secret("acme"), MountPath.secret("acme-edge"))));
    }

    @Test
    void enterOpensTheDetailsAndEscapeClosesThem() throws TimeoutException {
        ShellModel model = openSignedIn();
        robot.write("/");
        robot.write("okta");
        until(() -> rows("#mounts-table") == 1);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> robot.lookup("#details-close").tryQuery().isPresent());
        assertEquals(
                new Opened.OfMount(MountPath.auth("okta-legacy")),
                model.opening().openedProperty().get().orElseThrow());
        robot.type(KeyCode.ESCAPE);
        until(() -> rows("#mounts-table") == 32);
        assertTrue(
                model.opening().openedProperty().get().isPresent(),
                "the first Escape is the filter's");
        robot.type(KeyCode.ESCAPE);
        until(() -> model.opening().openedProperty().get().isEmpty());
    }

    @Test
    void detailsFollowTheArrowKeysAndEscapeGivesTheKeyboardBack() throws TimeoutException {
        ShellModel model = openSignedIn();
        robot.write("/");
        robot.write("corp");
        until(() -> rows("#mounts-table") == 3);
        robot.type(KeyCode.ENTER).type(KeyCode.ENTER);
        until(() -> opened(model).equals("auth/corp-ci/"));
        robot.type(KeyCode.DOWN);
        until(() -> opened(model).equals("auth/corp-partners/"));
        robot.type(KeyCode.F5);
        until(() -> cluster.readings() == 2 && !model.readingProperty().get());
        assertEquals("auth/corp-partners/", opened(model), "it stays open over a refresh");
        robot.type(KeyCode.ENTER);
        until(() -> robot.lookup("#details-reload").query().isFocused());
        robot.type(KeyCode.ESCAPE);
        until(() -> model.opening().openedProperty().get().isEmpty());
        until(() -> robot.lookup("#mounts-table").query().isFocused());
        assertEquals(
                "corp",
                robot.lookup("#mounts-filter")
                        .queryAs(javafx.scene.control.TextField.class)
                        .getText());
    }

    private static String opened(ShellModel model) {
        return model.opening().openedProperty().get().map(Opened::name).orElse("");
    }

    @Test
    void aFailedSignInIsASentenceAndTheWindowStaysUsable() throws TimeoutException {
        Tried tried = new Tried("GET", SampleCluster.ADDRESS, "/v1/sys/health");
        ShellModel model =
                open(
                        FakeSignIn.failing(new VaultFailure.Unreachable(tried, "refused")),
                        Offer.NOTHING);
        robot.clickOn("#connect-address").write("https://bao.eu.example.com:8200");
        robot.clickOn("#connect-token").write("s.token").type(KeyCode.ENTER);
        until(() -> model.connect().problemProperty().get().isPresent());
        assertEquals(
                "No server answers at https://bao.eu.example.com:8200.",
                robot.lookup("#connect-problem-what").queryAs(Label.class).getText());
        assertFalse(robot.lookup("#connect-sign-in").query().isDisabled());
        robot.clickOn("#connect-address").write("0");
        until(() -> model.connect().problemProperty().get().isEmpty());
    }

    @Test
    void aWindowThatIsHiddenNoLongerTicks() throws TimeoutException {
        openSignedIn();
        MainWindow shown = java.util.Objects.requireNonNull(window);
        boolean[] ticks = new boolean[1];
        robot.interact(() -> ticks[0] = shown.ticks());
        assertTrue(ticks[0]);
        FxToolkit.cleanupStages();
        robot.interact(() -> ticks[0] = shown.ticks());
        assertFalse(ticks[0]);
    }

    @Test
    void controlLDisconnectsAndLeadsBackToConnect() throws TimeoutException {
        ShellModel model = openSignedIn();
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        until(() -> model.connectionProperty().get().isEmpty());
        assertTrue(robot.lookup("#connect-address").tryQuery().isPresent());
        until(cluster::closed);
    }
}
