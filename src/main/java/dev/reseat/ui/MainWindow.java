package dev.reseat.ui;

import dev.reseat.ui.connect.ConnectView;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.EnvironmentTone;
import dev.reseat.ui.kit.FileDialogs;
import dev.reseat.ui.kit.Once;
import dev.reseat.ui.palette.Command;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The window's content: Connect until a connection is made, then everything else. Only Connect is made at the beginning; the
/// rest when a person signs in, while the server is asked.
public final class MainWindow extends BorderPane {
    private final ShellModel model;
    private final Region edge = new Region();
    private final VBox top = new VBox(edge);
    private final ConnectView connect;
    private final StackPane overlays = new StackPane();
    private final Once<List<Command>> commands = new Once<>(this::commands);
    private final Once<Workspace> workspace = new Once<>(this::make);
    private final Timeline second = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
    private @Nullable ReloadDesk desk;

    public MainWindow(ShellModel model) {
        this.model = model;
        this.connect = new ConnectView(model.connect());
        getStyleClass().add("main-window");
        edge.getStyleClass().add("edge");
        setTop(top);
        setCenter(overlays);
        // large text may not make the content wider than the window: questions would lie outside
        overlays.setMinWidth(0);
        model.connectionProperty().subscribe(this::show);
        model.connect().busyProperty().subscribe(this::prepare);
        new Keys(commands).listen(this);
        FileDialogs.answer(this);
        second.setCycleCount(Animation.INDEFINITE);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .flatMap(showing -> model.connectionProperty().map(c -> showing && c.isPresent()))
                .orElse(false)
                .subscribe(this::tickWhile);
        Gaze.follow(this, model.live()::attend);
    }

    private List<Command> commands() {
        return CommandList.of(model, workspace);
    }

    private Workspace make() {
        Workspace made = new Workspace(model, widthProperty(), commands.get());
        if (desk != null) {
            furnish(made, desk);
        }
        return made;
    }

    private void furnish(Workspace made, ReloadDesk given) {
        made.add(given);
        overlays.getChildren().addAll(given.questions());
    }

    /// A person signs in: there will be something to show when the answer is there. Not before they see that it is being asked.
    private void prepare(boolean signsIn) {
        Scene scene = getScene();
        if (!signsIn || scene == null) {
            return;
        }
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        model.threads().fx().execute(workspace::get);
                    }
                });
    }

    /// Nobody looks at a window that is hidden, and what works for it may have ended; Connect says nothing that gets older.
    private void tickWhile(boolean seen) {
        if (seen) {
            second.play();
        } else {
            second.stop();
        }
    }

    /// Whether what is said about spans of time is said anew each second.
    boolean ticks() {
        return second.getStatus() == Animation.Status.RUNNING;
    }

    private void tick() {
        model.tick();
        workspace.ifMade().ifPresent(Workspace::tick);
    }

    private void show(Optional<Connection> connection) {
        overlays.getChildren().remove(connect);
        workspace.ifMade().ifPresent(overlays.getChildren()::remove);
        overlays.getChildren().addFirst(connection.isPresent() ? workspace.get() : connect);
        edge.getStyleClass()
                .setAll(
                        "edge",
                        connection
                                .map(c -> EnvironmentTone.edgeClass(c.environment()))
                                .orElse("nowhere"));
        if (connection.isPresent()) {
            workspace.get().page().focusContent();
        } else {
            connect.focusForm();
        }
    }

    /// What a connection is worked in; made now, if it was not yet.
    Workspace workspace() {
        return workspace.get();
    }

    /// Whether it was made.
    boolean hasWorkspace() {
        return workspace.ifMade().isPresent();
    }

    /// Gives what is asked for from outside its place, above everything else.
    public void add(AskedModel asked) {
        top.getChildren().add(new AskedBanner(asked));
    }

    /// Gives reloading its places in the window.
    public void add(ReloadDesk given) {
        desk = given;
        workspace.ifMade().ifPresent(made -> furnish(made, given));
        given.whenLeftBehind(this::layOver);
    }

    private void layOver(Node question) {
        if (!overlays.getChildren().contains(question)) {
            overlays.getChildren().add(question);
        }
    }

    /// To be called once the window is on the screen: only now may a network be tried.
    public void shown() {
        model.connect().look();
        connect.focusForm();
    }
}
