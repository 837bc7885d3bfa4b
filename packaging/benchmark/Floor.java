package floor;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// What Reseat's start is measured beside. `empty`: the floor of every JavaFX program, an empty window. `form`: the floor of a first
/// screen like Reseat's, the theme and as many fields, choices, buttons and texts as Connect has, with nothing behind them. Says when
/// it was on the screen, in milliseconds since 1970, as Reseat's own log does, and stays open until it is ended; with `--quit` after
/// the name it ends by itself.
public final class Floor {
    private Floor() {}

    public static void main(String[] args) {
        boolean form = args[0].equals("form");
        boolean quit = args.length > 1;
        Platform.startup(() -> {
            if (form) {
                Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            }
            Stage stage = new Stage();
            Scene scene = new Scene(form ? form() : new StackPane(), 1280, 800);
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

    private static Parent form() {
        VBox side = new VBox(8);
        for (String text : List.of("Name", "What it does, in a line", "CONNECTIONS", "Environment", "Nothing",
                "Practice", "What that is, in a line")) {
            side.getChildren().add(new Label(text));
        }
        side.getChildren().addAll(choice("a version"), choice("a day"), new Label("Of it"), new Button("Start"));
        VBox rest = new VBox(8,
                new Label("Connect"), new Label("Address"), new TextField(), new Label("Namespace"), new TextField(),
                new Label("SIGN IN"), new Label("Token"), new PasswordField(), new Label("Environment"),
                choice("production"), new Button("Sign in"), new Label("Where it stays"), new Label("TLS"),
                new Label("Certificate"), new TextField(), new Button("Choose"));
        HBox.setHgrow(rest, Priority.ALWAYS);
        HBox all = new HBox(24, side, rest);
        all.setPadding(new Insets(24));
        return all;
    }

    private static ComboBox<String> choice(String word) {
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().add(word);
        choice.setValue(word);
        return choice;
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
