package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Look;
import dev.reseat.ui.kit.Theme;
import dev.reseat.vault.ClusterSnapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws what a table shows while it is filtered, sorted and looked at in other ways.
class TablePicturesTest {
    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    private final Complaints complaints = Complaints.listen();

    @AfterEach
    void noSheetIsComplainedAbout() {
        assertEquals(List.of(), complaints.end());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 900, 640", "DARK, 900, 640"})
    void filtersAndSortingShowWhatTheyAre(Theme theme, int width, int height) {
        on(
                theme,
                width,
                height,
                100,
                SampleCluster.full(),
                w -> {
                    String name =
                            "-%s-%dx%d"
                                    .formatted(
                                            theme.name().toLowerCase(Locale.ROOT), width, height);
                    click(w, "#mounts-sort-plugin", false);
                    click(w, "#mounts-sort-path", true);
                    click(w, "#mounts-sort-path", true);
                    button(w, "#mounts-filter-by-plugin").fire();
                    field("#mounts-filter-search").setText("k");
                    button(popup(), "#mounts-filter-all").fire();
                    picture("table-filter" + name, popup());
                    popup().getWindow().hide();
                    picture("table-filtered" + name, w.getScene());
                    ((TextField) w.lookup("#mounts-filter")).setText("-plugin:kv state:order");
                    picture("table-hidden" + name, w.getScene());
                });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 900, 640", "DARK, 1280, 800"})
    void largestTextStaysUsable(Theme theme, int width, int height) {
        on(
                theme,
                width,
                height,
                200,
                SampleCluster.full(),
                w -> {
                    String name =
                            "-200-%s-%dx%d"
                                    .formatted(
                                            theme.name().toLowerCase(Locale.ROOT), width, height);
                    button(w, "#mounts-filter-by-plugin").fire();
                    field("#mounts-filter-search").setText("kv");
                    button(popup(), "#mounts-filter-all").fire();
                    popup().getWindow().hide();
                    picture("table-filtered" + name, w.getScene());
                });
    }

    @Test
    void menusOfViewsAndColumnsAreDrawn() {
        on(
                Theme.DARK,
                1280,
                800,
                100,
                SampleCluster.full(),
                w -> {
                    click(w, "#mounts-sort-state", false);
                    for (String id : List.of("mounts-views", "mounts-columns")) {
                        MenuButton menu = (MenuButton) w.lookup("#" + id);
                        menu.show();
                        picture("table-popup-" + id, popup());
                        menu.hide();
                    }
                });
    }

    private static void on(
            Theme theme,
            int width,
            int height,
            int percent,
            ClusterSnapshot snapshot,
            Consumer<MainWindow> act) {
        Toolkit.on(() -> {
            ShellModel model = Pictures.connected(snapshot);
            model.themeProperty().set(theme);
            model.textPercentProperty().set(percent);
            MainWindow window = Pictures.window(model);
            Scene scene = new Scene(window, width, height);
            new Look(model.themeProperty(), model.textPercentProperty()).dress(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            window.shown();
            window.applyCss();
            window.layout();
            try {
                act.accept(window);
            } finally {
                stage.close();
            }
            return true;
        });
    }

    private static void picture(String name, Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Path written = Pictures.write(name, scene);
        assertTrue(written.toFile().length() > 4_000, () -> written + " shows next to nothing");
        assertTrue(Files.exists(written));
    }

    private static Scene popup() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(Window::getScene)
                .findFirst()
                .orElseThrow();
    }

    private static TextField field(String id) {
        return (TextField) popup().lookup(id);
    }

    private static Button button(Node within, String id) {
        return (Button) within.lookup(id);
    }

    private static Button button(Scene within, String id) {
        return (Button) within.lookup(id);
    }

    private static void click(Node within, String id, boolean shift) {
        Node node = within.lookup(id);
        node.fireEvent(
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        2,
                        2,
                        2,
                        2,
                        MouseButton.PRIMARY,
                        1,
                        shift,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }
}
