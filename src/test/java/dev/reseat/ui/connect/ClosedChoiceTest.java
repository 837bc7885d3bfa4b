package dev.reseat.ui.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.ui.Toolkit;
import dev.reseat.ui.kit.Look;
import dev.reseat.ui.kit.Theme;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.StringConverter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A choice whose list is made late is still the choice that people, keyboards and screen readers know.
@Tag("ui")
class ClosedChoiceTest {
    private final FxRobot robot = new FxRobot();
    private ComboBox<Integer> usual;
    private ComboBox<Integer> closed;

    private static ComboBox<Integer> choice() {
        ComboBox<Integer> choice = new ComboBox<>();
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Integer number) {
                        return "Number " + number;
                    }

                    @Override
                    public Integer fromString(String words) {
                        throw new UnsupportedOperationException();
                    }
                });
        choice.getItems().setAll(List.of(1, 2, 3));
        choice.setValue(1);
        choice.setMaxWidth(Double.MAX_VALUE);
        return choice;
    }

    @BeforeEach
    void open() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        usual = Toolkit.on(ClosedChoiceTest::choice);
        closed = Toolkit.on(ClosedChoiceTest::choice);
        VBox box = new VBox(20);
        FxToolkit.setupFixture(() -> {
            Look look = Look.of(Theme.LIGHT);
            ClosedChoice.dress(closed);
            box.getChildren().addAll(new Button("elsewhere"), usual);
            Scene scene = new Scene(box, 300, 200);
            look.dress(scene);
            stage.setScene(scene);
            stage.show();
        });
        // the mouse must not be where the choice appears
        robot.moveTo(usual);
        robot.interact(() -> box.getChildren().add(closed));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void untilAPersonComesNearThereIsNoListAndTheLookIsTheSame() {
        robot.interact(() -> {
            assertTrue(usual.lookupAll(".list-view").size() > 0, "what is saved");
            assertNull(closed.lookup(".list-view"));
            assertEquals(usual.getHeight(), closed.getHeight());
            assertSame(usual.snapshot(null, null), closed.snapshot(null, null));
            closed.setValue(3);
            usual.setValue(3);
            assertSame(usual.snapshot(null, null), closed.snapshot(null, null));
        });
    }

    private static void assertSame(WritableImage one, WritableImage other) {
        assertEquals(one.getWidth(), other.getWidth());
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                assertEquals(
                        one.getPixelReader().getArgb(x, y),
                        other.getPixelReader().getArgb(x, y),
                        "at " + x + ", " + y);
            }
        }
    }

    @Test
    void aScreenReaderHearsWhatIsChosen() {
        robot.interact(() ->
                assertEquals(
                        "Number 1", closed.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }

    @Test
    void theKeyboardChoosesWithoutOpening() {
        robot.interact(closed::requestFocus);
        robot.type(KeyCode.DOWN);
        assertEquals(2, closed.getValue());
        assertFalse(closed.isShowing());
    }

    @Test
    void aClickOpensIt() {
        robot.clickOn(closed);
        assertTrue(closed.isShowing());
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        assertEquals(2, closed.getValue());
        assertFalse(closed.isShowing());
    }

    @Test
    void soDoesTheProgram() {
        robot.interact(closed::show);
        assertTrue(closed.isShowing());
        robot.type(KeyCode.ESCAPE);
        assertFalse(closed.isShowing());
    }
}
