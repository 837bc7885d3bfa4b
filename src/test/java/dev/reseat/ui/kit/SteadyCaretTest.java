package dev.reseat.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.ui.Toolkit;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The caret is there when a person types, and does not move by itself.
@Tag("ui")
class SteadyCaretTest {
    private final FxRobot robot = new FxRobot();

    private List<TextField> open() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        List<TextField> fields =
                Toolkit.on(() ->
                        List.of(
                                SteadyCaret.in(new TextField()),
                                SteadyCaret.in(new PasswordField()),
                                new FilterField("filter", new SimpleStringProperty(""), () -> {})));
        FxToolkit.setupFixture(() -> {
            VBox box = new VBox(10, new Button("elsewhere"));
            box.getChildren().addAll(fields);
            Scene scene = new Scene(box, 300, 200);
            Look.of(Theme.LIGHT).dress(scene);
            stage.setScene(scene);
            stage.show();
        });
        return fields;
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private boolean shown(TextField field) {
        return Toolkit.on(() -> {
            Node caret =
                    field.lookupAll("*").stream()
                            .filter(n ->
                                    n instanceof Path
                                            && n.getParent() instanceof javafx.scene.Group)
                            .findFirst()
                            .orElseThrow();
            return caret.getOpacity() == 1;
        });
    }

    @Test
    void itIsShownWhereSomethingCanBeTyped() throws TimeoutException {
        for (TextField field : open()) {
            assertFalse(shown(field), "elsewhere");
            robot.clickOn(field);
            assertTrue(shown(field), "before anything is typed");
            robot.type(KeyCode.A, KeyCode.B, KeyCode.LEFT);
            assertTrue(shown(field), "while it is typed");
            robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
            assertFalse(shown(field), "what is marked says where the keyboard is");
            robot.type(KeyCode.C);
            assertEquals("cb", field.getText());
            assertTrue(shown(field));
            robot.interact(() -> field.setEditable(false));
            assertFalse(shown(field), "nothing can be typed");
        }
    }
}
