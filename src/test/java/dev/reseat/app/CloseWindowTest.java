package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.history.SqliteJournal;
import dev.reseat.practice.BadDay;
import dev.reseat.practice.Flavour;
import dev.reseat.practice.PracticeCluster;
import dev.reseat.reload.Journal;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.StepState;
import dev.reseat.reload.Verdict;
import dev.reseat.screen.Eyes;
import dev.reseat.screen.Hands;
import dev.reseat.screen.OnScreen;
import dev.reseat.screen.Shown;
import dev.reseat.screen.XClient;
import dev.reseat.ui.Toolkit;
import dev.reseat.vault.Environment;
import dev.reseat.vault.MountPath;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window's close button, as the screen's server tells of it, on the whole program with a journal on disk and a server that
/// does not answer a reload before it may.
@OnScreen
class CloseWindowTest {
    private static final String TITLE = "Reseat";
    private static final int OPEN = -1;

    private final Hands hands = new Hands();
    private final XClient manager = XClient.another();
    private final AtomicInteger ended = new AtomicInteger(OPEN);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private PracticeCluster practice;

    @SuppressWarnings("NullAway.Init")
    private HeldServer server;

    @SuppressWarnings("NullAway.Init")
    private App app;

    @BeforeEach
    void open() throws Exception {
        practice = PracticeCluster.start(Flavour.OPENBAO_2_7_2, BadDay.ALL_WELL);
        server = new HeldServer(practice.activeAddress());
        app =
                Toolkit.on(() -> {
                    App made =
                            new App(
                                    new Directories(folder, folder),
                                    new Defaults(Map.of(), List.of()),
                                    Platform::runLater);
                    CompletableFuture<Integer> end = new CompletableFuture<>();
                    var _ = end.thenAccept(ended::set);
                    made.open(new Options(), new StartPhases(), end);
                    return made;
                });
        Eyes.until("the window", () -> Shown.look("#connect-address").isPresent());
    }

    @AfterEach
    void close() {
        server.close();
        Eyes.until(
                "the end",
                () -> {
                    if (ended.get() == OPEN && Shown.look("#reload-leave-anyway").isEmpty()) {
                        manager.clickClose(TITLE);
                    }
                    return ended.get() != OPEN;
                });
        practice.close();
        manager.close();
    }

    private CloseWindowTest connect() {
        Toolkit.on(() -> {
            app.model().connect().form().address().set(server.address());
            app.model().connect().form().token().set(practice.token());
            app.model().connect().environmentProperty().set(Environment.LOCAL);
            app.model().connect().signIn();
            return true;
        });
        Eyes.until(
                "the mounts",
                () ->
                        app.model()
                                .snapshots()
                                .shownProperty()
                                .get()
                                .filter(s ->
                                        s.snapshot().complete() && !s.snapshot().mounts().isEmpty())
                                .isPresent());
        return this;
    }

    private void reload() {
        connect();
        Toolkit.on(() -> {
            app.model().choice().set(Set.of(MountPath.auth("corp")));
            return true;
        });
        press("#reload-review");
        press("#reload-confirm-send");
        Eyes.until("the request is out", () -> server.reloads() == 1);
    }

    private static Stage stage() {
        return Toolkit.on(() ->
                (Stage) Shown.look("#reload-leave-stay").orElseThrow().getScene().getWindow());
    }

    private void closeAndBeAsked() {
        manager.clickClose(TITLE);
        Eyes.until("the question", () -> Shown.look("#reload-leave-finish").isPresent());
    }

    private void press(String selector) {
        Eyes.until(selector, () -> Shown.look(selector).isPresent());
        Node button = Toolkit.on(() -> Shown.look(selector).orElseThrow());
        hands.click(button);
    }

    /// What the next start finds.
    private ReloadRun written() {
        try (SqliteJournal journal =
                SqliteJournal.open(
                        new Directories(folder, folder).journalFile(), Clock.systemUTC())) {
            Journal.Summary last = journal.recent(1).getFirst();
            return journal.read(last.run()).orElseThrow().run();
        } catch (Exception e) {
            throw new AssertionError("the journal", e);
        }
    }

    @Test
    void nothingUnderWayClosesAtOnce() {
        connect();
        manager.clickClose(TITLE);
        Eyes.until("the end", () -> ended.get() == 0);
        assertFalse(manager.shows(TITLE));
    }

    @Test
    void aReloadThatIsOutIsAskedAboutAndStayingChangesNothing() {
        reload();
        closeAndBeAsked();
        assertTrue(manager.shows(TITLE));
        press("#reload-leave-stay");
        Eyes.until("no question", () -> Shown.look("#reload-leave-stay").isEmpty());
        assertFalse(server.wasCut());
        server.letGo();
        Eyes.until("the verdict", () -> !app.reload().stateProperty().get().underWay());
        assertEquals(OPEN, ended.get(), "nobody closes it later");
        assertTrue(manager.shows(TITLE));
        assertEquals(1, server.reloads());
    }

    @Test
    void finishingInTheBackgroundHidesTheWindowAndEndsAfterTheVerdictIsWritten() {
        reload();
        closeAndBeAsked();
        press("#reload-leave-finish");
        Eyes.until("no window", () -> !manager.shows(TITLE));
        assertEquals(OPEN, ended.get(), "the process stays for the answer");
        assertFalse(server.wasCut());
        server.letGo();
        Eyes.until("the end", () -> ended.get() == 0);
        ReloadRun run = written();
        Verdict verdict = run.verdict().orElseThrow();
        assertEquals(Verdict.Word.VERIFIED, verdict.word(), verdict::sentence);
        assertFalse(server.wasCut());
        assertEquals(1, server.reloads());
    }

    @Test
    void leavingAnywayIsSaidTwiceAndLeavesARunWithoutAnEndBehind() {
        reload();
        closeAndBeAsked();
        press("#reload-leave-anyway");
        Eyes.until("what that means", () -> Shown.look("#reload-leave-sure").isPresent());
        assertEquals(OPEN, ended.get(), "once is not enough");
        assertFalse(server.wasCut());
        press("#reload-leave-anyway");
        Eyes.until("the end", () -> ended.get() == 0);
        // the line itself goes with the process, which ends now
        ReloadRun run = written();
        assertInstanceOf(StepState.Out.class, run.steps().getFirst());
        assertTrue(run.verdict().isEmpty(), () -> "nobody knows, but it says " + run.verdict());
        assertEquals(1, server.reloads(), "sent once");
    }

    @Test
    void whoClosesWhileTheQuestionIsShownIsStillAskedIt() {
        reload();
        closeAndBeAsked();
        press("#reload-leave-anyway");
        Eyes.until("what that means", () -> Shown.look("#reload-leave-sure").isPresent());
        manager.clickClose(TITLE);
        Eyes.until("the first question again", () -> Shown.look("#reload-leave-sure").isEmpty());
        manager.clickClose(TITLE);
        hands.settled(stage());
        assertTrue(Toolkit.on(() -> Shown.look("#reload-leave-stay").isPresent()));
        assertEquals(OPEN, ended.get());
        assertFalse(server.wasCut(), "a close button is no answer");
        hands.keys(KeyCode.ESCAPE);
        Eyes.until("no question", () -> Shown.look("#reload-leave-stay").isEmpty());
        assertEquals(OPEN, ended.get());
        server.letGo();
        Eyes.until("the verdict", () -> !app.reload().stateProperty().get().underWay());
        assertEquals(OPEN, ended.get());
    }

    /// The answer comes while the person still thinks: there is nothing left to ask, and the window stays.
    @Test
    void anAnswerWhileTheQuestionIsShownTakesItBack() {
        reload();
        closeAndBeAsked();
        server.letGo();
        Eyes.until("no question", () -> Shown.look("#reload-leave-stay").isEmpty());
        assertEquals(OPEN, ended.get());
        assertTrue(manager.shows(TITLE));
        manager.clickClose(TITLE);
        Eyes.until("the end", () -> ended.get() == 0);
        assertInstanceOf(StepState.Ended.class, written().steps().getFirst());
    }
}
