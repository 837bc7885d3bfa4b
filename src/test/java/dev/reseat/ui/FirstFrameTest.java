package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.connect.FirstPicture;
import dev.reseat.ui.kit.Look;
import dev.reseat.ui.kit.Theme;
import dev.reseat.vault.Offer;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The picture before Connect is where Connect will be, in its colours, and loses nothing that is typed.
@Tag("ui")
class FirstFrameTest {
    private final FxRobot robot = new FxRobot();

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private static MainWindow connect(ShellModel model) {
        return new MainWindow(model);
    }

    private static ShellModel model(Theme theme) {
        ShellModel model =
                Pictures.model(FakeSignIn.to(new FakeCluster(SampleCluster.full())), Offer.NOTHING);
        model.themeProperty().set(theme);
        return model;
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, 1280, 800, 100",
        "DARK, 1280, 800, 100",
        "DARK, 900, 640, 100",
        "LIGHT, 1000, 700, 150"
    })
    void nothingJumpsOrFlashesWhenConnectTakesItsPlace(
            Theme theme, int width, int height, int percent) {
        Toolkit.start();
        Toolkit.on(() -> {
            ShellModel model = model(theme);
            model.textPercentProperty().set(percent);
            Look look = new Look(model.themeProperty(), model.textPercentProperty());
            FirstPicture first = new FirstPicture(look.isDark());
            Scene scene = first.scene(width, height);
            WritableImage before = scene.snapshot(null);
            look.dress(scene);
            scene.setRoot(connect(model));
            scene.snapshot(null);
            WritableImage after = scene.snapshot(null);
            for (int y : List.of(1, 10, height / 2, height - 2)) {
                for (int x : List.of(1, 10)) {
                    assertEquals(at(before, x, y), at(after, x, y), "side, at " + x + ", " + y);
                }
                for (int x : List.of(width - 1, width - 12)) {
                    assertEquals(at(before, x, y), at(after, x, y), "rest, at " + x + ", " + y);
                }
            }
            assertEquals(line(before), line(after), "where the side ends");
            return true;
        });
    }

    private static Color at(WritableImage image, int x, int y) {
        return image.getPixelReader().getColor(x, y);
    }

    /// The first place, near the lower edge, where the ground's colour begins.
    private static int line(WritableImage image) {
        int y = (int) image.getHeight() - 5;
        int x = 0;
        while (at(image, x, y).equals(at(image, 0, y))) {
            x++;
        }
        return x;
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void whatIsTypedBeforeConnectIsThereIsTypedIntoIt(Theme theme) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        ShellModel model = Toolkit.on(() -> model(theme));
        Look look = Toolkit.on(() -> new Look(model.themeProperty(), model.textPercentProperty()));
        FirstPicture first = Toolkit.on(() -> new FirstPicture(look.isDark()));
        FxToolkit.setupFixture(() -> {
            stage.setScene(first.scene(1000, 700));
            stage.show();
        });
        robot.type(KeyCode.H, KeyCode.T, KeyCode.T, KeyCode.P, KeyCode.BACK_SPACE);
        robot.interact(() -> {
            Scene scene = stage.getScene();
            look.dress(scene);
            MainWindow made = connect(model);
            scene.setRoot(made);
            made.applyCss();
            made.shown();
            first.handOn(scene);
        });
        robot.type(KeyCode.A);
        Node owner = stage.getScene().getFocusOwner();
        assertNotNull(owner);
        assertEquals("connect-address", owner.getId());
        assertEquals("htta", ((TextField) owner).getText());
        assertEquals("htta", model.connect().form().address().get());
    }
}
