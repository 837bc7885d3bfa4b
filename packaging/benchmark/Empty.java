package empty;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The floor of every JavaFX program: an empty window. Says when it was on the screen, in milliseconds since 1970, as Reseat's own
/// log does, and stays open until it is ended; with `--quit` it ends by itself.
public final class Empty {
    private Empty() {}

    public static void main(String[] args) {
        boolean quit = args.length > 0;
        Platform.startup(() -> {
            Stage stage = new Stage();
            Scene scene = new Scene(new StackPane(), 1280, 800);
            stage.setScene(scene);
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    Platform.runLater(() -> drawn(scene, quit));
                }
            });
            stage.show();
        });
    }

    /// Who draws does one thing after the other: with one more pixel drawn, all before is.
    private static void drawn(Scene scene, boolean quit) {
        SnapshotParameters pixel = new SnapshotParameters();
        pixel.setViewport(new Rectangle2D(0, 0, 1, 1));
        scene.getRoot().snapshot(pixel, null);
        Platform.runLater(() -> {
            System.out.println("painted " + System.currentTimeMillis());
            if (quit) {
                Platform.exit();
            }
        });
    }
}
