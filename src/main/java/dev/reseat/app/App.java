package dev.reseat.app;

import dev.reseat.client.HttpSignIn;
import dev.reseat.history.SqliteJournal;
import dev.reseat.ui.Ports;
import dev.reseat.ui.ShellModel;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.kit.Threads;
import dev.reseat.ui.reload.LeaveView;
import dev.reseat.ui.reload.RecoveredView;
import dev.reseat.vault.Offer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.stage.WindowEvent;

/// The program put together: every part is made here by its constructor, and closed in reverse. The window comes before any
/// network, journal or practice server.
final class App implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(App.class.getName());

    private final Deque<AutoCloseable> closeables = new ArrayDeque<>();
    private final SettingsFile settingsFile;
    private final Settings settings;
    private final Threads threads;
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final Offer offer;
    private final AppRuns runs;
    private final ShellModel model;

    /// @param folders where settings and journal lie
    App(Directories folders) {
        Path home = Path.of(System.getProperty("user.home", "."));
        settingsFile = new SettingsFile(folders.settingsFile());
        settings = settingsFile.read(trouble -> LOG.log(System.Logger.Level.WARNING, trouble));
        ExecutorService io =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("io-", 0).factory());
        // never awaited: a thread that holds a request may stay, and the process ends by its own decision
        closeables.push(io::shutdown);
        threads = new Threads(Platform::runLater, io);
        offer = new EnvironmentOffer(System.getenv(), home).read();
        runs = opened(new AppRuns(
                () -> SqliteJournal.open(folders.journalFile(), Clock.systemUTC()), new SystemClock(), io));
        HttpSignIn signIn = opened(new HttpSignIn(Clock.systemUTC()));
        PracticeHost practice = opened(new PracticeHost());
        model = new ShellModel(threads, clock, offer, new Ports(signIn, practice, runs));
        model.themeProperty().set(Theme.valueOf(settings.theme()));
        model.textPercentProperty().set(settings.textPercent());
    }

    private <T extends AutoCloseable> T opened(T part) {
        closeables.push(part);
        return part;
    }

    /// Opens the window. For the window's thread.
    ///
    /// @param ended gets the exit code when everything is over
    void open(Options options, IntConsumer ended) {
        Window window = new Window(model, settings.width(), settings.height());
        LeaveView leave = new LeaveView(() -> finishInBackground(window, ended), () -> end(window, ended));
        window.content().cover(leave);
        model.askBeforeLeaving(() -> {
            if (model.reload().requestOut()) {
                leave.ask();
                return false;
            }
            return true;
        });
        window.show(event -> close(event, window, leave, ended));
        if (options.practice != null) {
            model.connect().startPractice(options.practice, options.badDay);
        }
        threads.background().execute(() -> showLeftBehind(window));
    }

    private void showLeftBehind(Window window) {
        runs.leftBehind().forEach(left -> threads.fx().execute(() -> window.content()
                .notice(new RecoveredView(left, model.connectionProperty(), threads, clock.getZone()))));
    }

    private void close(WindowEvent event, Window window, LeaveView leave, IntConsumer ended) {
        event.consume();
        if (model.reload().requestOut()) {
            leave.ask();
        } else {
            end(window, ended);
        }
    }

    /// The window goes, the process stays until every answer is in and written down.
    private void finishInBackground(Window window, IntConsumer ended) {
        remember(window);
        window.hide();
        threads.background().execute(() -> {
            try {
                runs.awaitEnd();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            close();
            ended.accept(0);
        });
    }

    private void end(Window window, IntConsumer ended) {
        remember(window);
        window.hide();
        close();
        ended.accept(0);
    }

    private void remember(Window window) {
        settingsFile.write(new Settings(
                model.themeProperty().get().name(),
                model.textPercentProperty().get(),
                (int) window.scene().getWidth(),
                (int) window.scene().getHeight()));
    }

    ShellModel model() {
        return model;
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
