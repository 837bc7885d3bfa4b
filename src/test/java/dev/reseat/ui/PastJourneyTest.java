package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePast;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.PastRun;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.kit.Threads;
import dev.reseat.ui.reload.ReloadState;
import dev.reseat.vault.Environment;
import dev.reseat.vault.MountPath;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
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

/// "What did we do yesterday?", with the keyboard.
@Tag("ui")
class PastJourneyTest {
    private static final String ID = PastRun.partial().plan().id().value();

    private final FxRobot robot = new FxRobot();
    private final FakeRuns runs = FakeRuns.willing();
    private final FakePast past = new FakePast();
    private @Nullable Desk desk;

    private Desk open(int width) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            past.run(0, "kv/", "verified", "It runs v0.17.0.").whole(PastRun.partial());
            Host host =
                    new Host(
                            new Threads(Platform::runLater, Thread::startVirtualThread),
                            Pictures.CLOCK,
                            past);
            ShellModel shell =
                    new ShellModel(
                            host,
                            FakeSignIn.to(new FakeCluster(SampleCluster.full())),
                            Pictures.OFFER,
                            new FakePractice());
            Desk made = Desk.of(shell, host, runs, List.of());
            stage.setScene(Pictures.scene(made.window(), Theme.LIGHT, width, 760));
            stage.show();
            made.window().shown();
            shell.connect().environmentProperty().set(Environment.LOCAL);
            desk = made;
        });
        Desk made = Objects.requireNonNull(desk);
        robot.clickOn("#connect-token").type(KeyCode.ENTER);
        until(() -> made.shell().snapshots().shownProperty().get().isPresent());
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

    private boolean shown(String id) {
        return robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    private boolean focused(String id) {
        return robot.lookup(id).tryQuery().filter(Node::isFocused).isPresent();
    }

    private String text(String id) {
        return robot.lookup(id).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    @Test
    void theSearchFindsARunOfYesterdayAndEnterOpensIt() throws TimeoutException {
        open(1200);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("partial yesterday");
        until(() -> robot.lookup("3 mounts, cluster-wide").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        until(() -> shown("#past-evidence-table"));
        assertEquals("partial", text("#past-verdict"));
        assertTrue(focused("#past-evidence-table"));
        assertFalse(shown("#past-not-here"));
        assertEquals(List.of(), runs.started());
    }

    @Test
    void recentRunsAreAKeyAwayAndLeadThereAndBack() throws TimeoutException {
        open(1200);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        until(() -> focused("#past-table"));
        until(() -> robot.lookup("#past-table").queryAs(TableView.class).getItems().size() == 2);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        until(() -> focused("#past-evidence-table"));
        robot.clickOn("#past-part-events");
        until(() -> shown("#past-events"));
        robot.clickOn("#past-report-copy");
        until(() -> text("#past-report-said").contains("clipboard"));
        String[] copied = {""};
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertEquals("MARKDOWN of " + PastRun.partial().events().size() + " events", copied[0]);
        robot.push(KeyCode.ESCAPE);
        until(() -> focused("#past-table"));
    }

    @Test
    void aReloadThatTouchedAMountLeadsFromItsDetailsToTheEvidence() throws TimeoutException {
        Desk made = open(1000);
        robot.interact(
                () -> made.shell().opening().open(new Opened.OfMount(MountPath.auth("corp"))));
        String link = "#details-run-" + ID;
        until(() -> robot.lookup(link).tryQuery().isPresent());
        robot.interact(() -> robot.lookup(link).query().requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> focused("#past-evidence-table"));
        // in a narrow window the details would lie over what was asked for
        assertTrue(made.shell().opening().openedProperty().get().isEmpty());
    }

    @Test
    void aRunThatBeginsIsShownInPlaceOfThePast() throws TimeoutException {
        Desk made = open(1200);
        robot.interact(() -> made.past().open(PastRun.partial().plan().id()));
        until(() -> shown("#past-evidence-table"));
        robot.interact(() -> made.shell().choice().set(List.of(MountPath.auth("corp"))));
        until(() -> made.reload().stateProperty().get() instanceof ReloadState.Planning);
        robot.interact(() -> {
            made.reload().review();
            made.reload().send("");
        });
        until(() -> shown("#reload-evidence-table"));
        assertFalse(shown("#past-evidence-table"));
        robot.interact(() -> made.past().open(PastRun.partial().plan().id()));
        until(() -> shown("#past-under-way"));
        robot.clickOn("#past-under-way");
        until(() -> shown("#reload-evidence-table"));
    }

    @Test
    void aRunThatHasEndedIsToldInTheDetails() throws TimeoutException {
        Desk made = open(1200);
        Opened corp = new Opened.OfMount(MountPath.auth("corp"));
        robot.interact(() -> made.shell().choice().set(List.of(MountPath.auth("corp"))));
        until(() -> made.reload().stateProperty().get() instanceof ReloadState.Planning);
        robot.interact(() -> {
            made.reload().review();
            made.reload().send("");
        });
        until(() -> made.reload().stateProperty().get() instanceof ReloadState.Running);
        robot.interact(() -> made.shell().opening().open(corp));
        until(() -> shown("#details-run-" + ID));
        past.run(0, "auth/corp/ alone", "verified", "It now runs v0.9.2.");
        robot.interact(runs::closed);
        // the end of a run closes what is open, for its verdict
        until(() -> made.shell().opening().openedProperty().get().isEmpty());
        robot.interact(() -> made.shell().opening().open(corp));
        until(() -> robot.lookup("auth/corp/ alone").tryQuery().isPresent());
    }

    @Test
    void aRunOfAnotherReseatComesIntoTheListBesideTheOneThatIsChosen() throws TimeoutException {
        Desk made = open(1200);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        until(() -> table().getItems().size() == 2);
        robot.push(KeyCode.DOWN);
        Object chosen = table().getSelectionModel().getSelectedItem();
        past.run(-1, "of another", "verified", "It runs.").others();
        robot.interact(() -> made.shell().refresh());
        until(() -> table().getItems().size() == 3);
        assertEquals(2, table().getSelectionModel().getSelectedIndex());
        assertEquals(chosen, table().getSelectionModel().getSelectedItem());
    }

    private TableView<?> table() {
        return robot.lookup("#past-table").queryAs(TableView.class);
    }

    @Test
    void aRunOfAnotherReseatComesIntoTheDetailsAndTakesNotTheKeyboard() throws TimeoutException {
        Desk made = open(1200);
        robot.interact(
                () -> made.shell().opening().open(new Opened.OfMount(MountPath.auth("corp"))));
        until(() -> shown("#details-run-" + ID));
        robot.interact(() -> robot.lookup("#details-run-" + ID).query().requestFocus());
        past.run(0, "of another", "verified", "It runs.").others();
        robot.interact(() -> made.shell().refresh());
        until(() -> robot.lookup("of another").tryQuery().isPresent());
        assertTrue(focused("#details-run-" + ID));
    }
}
