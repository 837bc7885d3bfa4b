package dev.reseat.screen;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.ui.Desk;
import dev.reseat.ui.MainWindow;
import dev.reseat.ui.Pictures;
import dev.reseat.ui.Place;
import dev.reseat.ui.ShellModel;
import dev.reseat.ui.Toolkit;
import dev.reseat.ui.kit.FileQuestion;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Remembered;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The whole window on the screen, connected to a cluster that shows one snapshot, with real threads.
public final class Shown implements AutoCloseable {
    private final FakeRuns runs = FakeRuns.willing();
    private final ShellModel model;
    private final Stage stage;

    /// What a person's looks are kept in, so that a second window can find them.
    public Shown(ClusterSnapshot snapshot, Remembered remembered) {
        Threads threads = new Threads(Platform::runLater, Thread::startVirtualThread);
        Host host = new Host(threads, Pictures.CLOCK, remembered, Shown::write);
        model =
                Toolkit.on(() ->
                        new ShellModel(
                                host,
                                FakeSignIn.to(new FakeCluster(snapshot)),
                                Pictures.OFFER,
                                new FakePractice()));
        stage = Toolkit.on(() -> show(Desk.of(model, host, runs, List.of()).window()));
        Eyes.until("the window with the keyboard", stage::isFocused);
        Toolkit.on(() -> {
            model.connect().environmentProperty().set(Environment.LOCAL);
            model.connect().signIn();
            return true;
        });
        Eyes.until(
                "the cluster",
                () ->
                        model.snapshots().shownProperty().get().isPresent()
                                && !model.readingProperty().get());
    }

    public Shown(ClusterSnapshot snapshot) {
        this(snapshot, Remembered.forNow());
    }

    private static Stage show(MainWindow window) {
        Stage made = new Stage();
        made.setTitle("Reseat on a screen");
        made.setScene(Pictures.scene(window, Theme.LIGHT, 1200, 800));
        made.setX(100);
        made.setY(60);
        made.show();
        window.shown();
        return made;
    }

    /// Answers every question for a file from now on, instead of the system's dialogs.
    ///
    /// @param answer gives file and kind, or nothing where the person would rather not
    /// @return what is asked, as it comes
    public List<FileQuestion.Asked> answer(
            Function<FileQuestion.Asked, Optional<FileQuestion.Answer>> answer) {
        List<FileQuestion.Asked> asked = new CopyOnWriteArrayList<>();
        Toolkit.on(() -> {
            stage.addEventFilter(
                    FileQuestion.ASKED,
                    q -> {
                        asked.add(q.asked());
                        answer.apply(q.asked()).ifPresent(a -> q.answer(a.file(), a.kind()));
                        q.consume();
                    });
            return asked;
        });
        return asked;
    }

    private static String write(Path file, byte[] content, boolean mayReplace) {
        try {
            Files.write(file, content);
            return "";
        } catch (java.io.IOException e) {
            return "Not written: " + e;
        }
    }

    /// Goes to a screen.
    public Shown go(Place place) {
        Toolkit.on(() -> {
            model.go(place);
            return true;
        });
        Eyes.frame();
        return this;
    }

    public ShellModel model() {
        return model;
    }

    public FakeRuns runs() {
        return runs;
    }

    public Stage stage() {
        return stage;
    }

    /// A node of the window or of something that hangs from it, as soon as it can be seen.
    public Node node(String selector) {
        Eyes.until(selector, () -> look(selector).isPresent());
        return Toolkit.on(() -> look(selector).orElseThrow());
    }

    /// Whether a node can be seen.
    public boolean shows(String selector) {
        return Toolkit.on(() -> look(selector).isPresent());
    }

    /// For the window's thread.
    public static Optional<Node> look(String selector) {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(w -> w.getScene().getRoot().lookupAll(selector).stream())
                .filter(Shown::visible)
                .findFirst();
    }

    private static boolean visible(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        Toolkit.on(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            model.disconnect();
            return true;
        });
    }
}
