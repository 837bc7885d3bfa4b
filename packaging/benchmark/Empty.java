package empty;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The floor of every JavaFX program: an empty window. Says when it was painted, in milliseconds since 1970, and stays open
/// until it is ended; with `--quit` it ends by itself.
public final class Empty {
    private static int layouts;

    private Empty() {}

    public static void main(String[] args) {
        boolean quit = args.length > 0;
        Platform.startup(() -> {
            Stage stage = new Stage();
            Scene scene = new Scene(new StackPane(), 1280, 800);
            stage.setScene(scene);
            scene.addPostLayoutPulseListener(() -> {
                // the first layout is made before the window is on the screen, and nothing else asks for a second
                if (++layouts == 1) {
                    Platform.requestNextPulse();
                } else if (layouts == 2) {
                    System.out.println("painted " + System.currentTimeMillis());
                    if (quit) {
                        Platform.exit();
                    }
                }
            });
            stage.show();
        });
    }
}
