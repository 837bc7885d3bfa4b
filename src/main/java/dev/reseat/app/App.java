package dev.reseat.app;

import dev.reseat.client.HttpSignIn;
import dev.reseat.history.SqliteJournal;
import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.AskedModel;
import dev.reseat.ui.Link;
import dev.reseat.ui.ReloadDesk;
import dev.reseat.ui.ShellModel;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.kit.Threads;
import dev.reseat.ui.reload.LeaveModel;
import dev.reseat.ui.reload.PastModel;
import dev.reseat.ui.reload.RecoveredModel;
import dev.reseat.ui.reload.ReloadModel;
import dev.reseat.vault.Offer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// The program put together: every part is made here by its constructor, and closed in reverse. The window comes before any
/// network, journal or practice server.
final class App implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(App.class.getName());

    private final Deque<AutoCloseable> closeables = new ArrayDeque<>();
    private final KeptFile settingsFile;
    private final Settings settings;
    private final Threads threads;
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final Offer offer;
    private final AppRuns runs;
    private final ShellModel model;
    private final AskedModel asked;
    private final RecoveredModel recovered;
    private final ReloadModel reload;
    private final PastModel past;
    private @Nullable LeaveModel leave;
    private @Nullable Window opened;

    /// @param folders where settings and journal lie
    /// @param defaults what an administrator wrote down for everybody
    /// @param window hands work to the window's thread
    App(Directories folders, Defaults defaults, Executor window) {
        defaults.trouble().forEach(App::warn);
        Path home = Path.of(System.getProperty("user.home", "."));
        settingsFile = new KeptFile(folders.settingsFile());
        settings = Settings.of(settingsFile.read(App::warn));
        Background io = opened(new Background());
        threads = new Threads(window, io);
        offer = new EnvironmentOffer(System.getenv(), home, defaults).read();
        runs =
                opened(
                        new AppRuns(
                                () -> SqliteJournal.open(folders.journalFile(), Clock.systemUTC()),
                                new SystemClock(),
                                io));
        HttpSignIn signIn = opened(new HttpSignIn(Clock.systemUTC()));
        PracticeHost practice = opened(new PracticeHost());
        Looks looks = opened(new Looks(folders.looksFile(), App::warn));
        Host host = new Host(threads, clock, looks, ReportFile::write, runs);
        model = new ShellModel(host, signIn, offer, practice);
        past = new PastModel(host, runs);
        model.connectionProperty().subscribe(runs::connected);
        asked = new AskedModel(model);
        recovered = new RecoveredModel(List.of(), runs::readAgain, threads);
        reload = new ReloadModel(model.choice(), model.snapshots(), threads, clock, runs);
        model.themeProperty().set(Theme.valueOf(settings.theme()));
        model.textPercentProperty().set(settings.textPercent());
    }

    private static void warn(String trouble) {
        LOG.log(System.Logger.Level.WARNING, trouble);
    }

    private <T extends AutoCloseable> T opened(T part) {
        closeables.push(part);
        return part;
    }

    /// Opens the window: first its frame, which is there in a third of the time, then what is in it. For the window's thread.
    ///
    /// @param ended gets the exit code when everything is over, or what went wrong
    void open(Options options, StartPhases phases, CompletableFuture<Integer> ended) {
        Window made = new Window(model, settings.width(), settings.height());
        opened = made;
        phases.watch(made.scene(), "painted", () -> furnish(made, options, phases, ended));
        made.show(event -> close(event, made, ended::complete));
        phases.reached("shown");
    }

    private void furnish(
            Window made, Options options, StartPhases phases, CompletableFuture<Integer> ended) {
        try {
            made.furnish(desk(), asked);
        } catch (RuntimeException | Error e) {
            // who waits for the end must hear of it, whatever it was
            ended.completeExceptionally(e);
            return;
        }
        phases.reached("form");
        phases.watch(
                made.scene(),
                "ready",
                () ->
                        threads.background()
                                .execute(() -> {
                                    phases.log();
                                    showLeftBehind();
                                }));
        take(Handover.of(options));
    }

    /// Another start has handed this over: the window comes up. For the window's thread.
    void handedOver(Handover said) {
        if (opened != null) {
            opened.comeUp();
        }
        take(said);
    }

    private void take(Handover said) {
        if (said.practice() != null) {
            asked.practice(said.practice(), said.badDay());
        }
        if (said.link() != null) {
            asked.link(Link.of(said.link()));
        }
    }

    /// A window with everything in it, not shown yet. For the window's thread.
    Window window(int width, int height) {
        Window made = new Window(model, width, height);
        made.furnish(desk(), asked);
        return made;
    }

    private ReloadDesk desk() {
        ReloadDesk desk = new ReloadDesk(model, reload, recovered, past, clock.getZone());
        leave = desk.leave();
        return desk;
    }

    private void showLeftBehind() {
        List<ReloadRun> left = runs.leftBehind();
        if (!left.isEmpty()) {
            threads.fx().execute(() -> recovered.found(left));
        }
    }

    /// Closes at once when nothing is out. Else the person is asked; in the background the window goes and the process stays
    /// until the answer is in and written down.
    private void close(WindowEvent event, Window window, IntConsumer ended) {
        event.consume();
        if (leave == null || leave.mayLeave(() -> end(window, ended), window::hide)) {
            end(window, ended);
        }
    }

    private void end(Window window, IntConsumer ended) {
        remember(window);
        window.hide();
        close();
        ended.accept(0);
    }

    private void remember(Window window) {
        settingsFile.write(
                new Settings(
                                model.themeProperty().get().name(),
                                model.textPercentProperty().get(),
                                (int) window.scene().getWidth(),
                                (int) window.scene().getHeight())
                        .texts());
    }

    ShellModel model() {
        return model;
    }

    ReloadModel reload() {
        return reload;
    }

    AppRuns runs() {
        return runs;
    }

    /// What the person's environment offers for a connection.
    Offer offer() {
        return offer;
    }

    @Override
    public void close() {
        while (!closeables.isEmpty()) {
            try {
                closeables.pop().close();
            } catch (Exception e) {
                LOG.log(System.Logger.Level.WARNING, "a part did not close well", e);
            }
        }
    }
}
