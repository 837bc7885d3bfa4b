package dev.reseat.app;

import dev.reseat.ui.AskedModel;
import dev.reseat.ui.MainWindow;
import dev.reseat.ui.ReloadDesk;
import dev.reseat.ui.ShellModel;
import dev.reseat.ui.connect.FirstPicture;
import dev.reseat.ui.kit.Look;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// The one window: a stage with the shell in it. It can be shown before that is made. For the window's thread only.
final class Window {
    private static final int LEAST_WIDTH = 900;
    private static final int LEAST_HEIGHT = 640;
    private static final List<Integer> ICONS = List.of(16, 24, 32, 48, 64, 128, 256);

    private final Stage stage = new Stage();
    private final ShellModel model;
    private final Look look;
    private final FirstPicture first;
    private final Scene scene;
    private @Nullable MainWindow content;

    Window(ShellModel model, int width, int height) {
        this.model = model;
        look = new Look(model.themeProperty(), model.textPercentProperty());
        first = new FirstPicture(look.isDark());
        scene = first.scene(width, height);
        stage.setTitle("Reseat");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
    }

    /// Puts everything in it; what was typed before goes to what has the keyboard then.
    void furnish(ReloadDesk desk, AskedModel asked) {
        look.dress(scene);
        MainWindow made = new MainWindow(model);
        made.add(desk);
        made.add(asked);
        content = made;
        scene.setRoot(made);
        if (stage.isShowing()) {
            // only its style brings the form into the scene, and so into the keyboard's reach
            made.applyCss();
            made.shown();
        }
        first.handOn(scene);
    }

    /// Gives it its icons. Nothing to wait for: a desktop shows them as they come.
    void wearIcons() {
        for (int size : ICONS) {
            URL icon =
                    Objects.requireNonNull(
                            Window.class.getResource("icons/reseat-" + size + ".png"));
            stage.getIcons().add(new Image(icon.toExternalForm()));
        }
    }

    /// Shows it; only then does the content try a network.
    void show(EventHandler<WindowEvent> onClose) {
        stage.setOnCloseRequest(onClose);
        stage.show();
        if (content != null) {
            content.shown();
        }
    }

    /// Brings it before the person's eyes, as far as their desktop lets a program do that.
    void comeUp() {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    void hide() {
        stage.hide();
    }

    Stage stage() {
        return stage;
    }

    Scene scene() {
        return scene;
    }

    MainWindow content() {
        return Objects.requireNonNull(content, "not furnished yet");
    }
}
