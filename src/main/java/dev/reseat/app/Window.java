package dev.reseat.app;

import dev.reseat.ui.AskedModel;
import dev.reseat.ui.MainWindow;
import dev.reseat.ui.ReloadDesk;
import dev.reseat.ui.ShellModel;
import dev.reseat.ui.kit.Look;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// The one window: a stage with the shell in it. For the window's thread only.
final class Window {
    private static final int LEAST_WIDTH = 900;
    private static final int LEAST_HEIGHT = 640;
    private static final List<Integer> ICONS = List.of(16, 24, 32, 48, 64, 128, 256);

    private final Stage stage = new Stage();
    private final MainWindow content;
    private final Scene scene;

    Window(ShellModel model, ReloadDesk desk, AskedModel asked, int width, int height) {
        Look look = new Look(model.themeProperty(), model.textPercentProperty());
        content = new MainWindow(model);
        content.add(desk);
        content.add(asked);
        scene = new Scene(content, width, height);
        look.dress(scene);
        stage.setTitle("Reseat");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
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
        content.shown();
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
        return content;
    }
}
