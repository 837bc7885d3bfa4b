package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.LargeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Theme;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.PluginType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Draws the board with few, many and very many mounts, in every state that matters, so that people can look at it.
class BoardPicturesTest {
    private static final int FEW = 24;

    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    private final Complaints complaints = Complaints.listen();

    @AfterEach
    void noSheetIsComplainedAbout() {
        assertEquals(List.of(), complaints.end());
    }

    private static ClusterSnapshot cluster(int mounts) {
        return mounts == FEW ? SampleCluster.full() : LargeCluster.of(mounts);
    }

    private static final List<MountPath> CORP =
            List.of(
                    MountPath.auth("corp"),
                    MountPath.auth("corp-partners"),
                    MountPath.auth("corp-ci"));

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void theBoardIsDrawnWithFewMounts(Theme theme) throws Exception {
        draw("24-idle", FEW, theme, _ -> {});
        draw("24-hovering", FEW, theme, w -> point(w, 100, 60));
        draw("24-hovering-mount", FEW, theme, w -> point(w, 480, 90));
        draw("24-choosing", FEW, theme, w -> w.model().choice().set(CORP));
        draw("24-due", FEW, theme, w -> w.model().board().facetProperty().set(1));
        draw("24-dense", FEW, theme, w -> dense(w));
        draw("24-changed", FEW, theme, BoardPicturesTest::changed);
        draw("24-connections", FEW, theme, BoardPicturesTest::toConnections);
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void theBoardIsDrawnWithManyMounts(Theme theme) throws Exception {
        for (int mounts : List.of(300, 14_000)) {
            String name = mounts + "-";
            draw(name + "by-plugin", mounts, theme, _ -> {});
            draw(name + "by-path", mounts, theme, BoardPicturesTest::byPath);
            draw(name + "hovering", mounts, theme, w -> point(w, 100, 60));
            draw(name + "due", mounts, theme, w -> w.model().board().facetProperty().set(1));
            draw(name + "problem", mounts, theme, BoardPicturesTest::toProblem);
            draw(name + "connections", mounts, theme, BoardPicturesTest::toEngines);
            draw(
                    name + "choosing",
                    mounts,
                    theme,
                    w -> {
                        toProblem(w);
                        w.model().board().chooseDue();
                    });
        }
    }

    private static void changed(Shown w) {
        w.model()
                .snapshots()
                .changed()
                .set(
                        Set.of(
                                MountPath.auth("corp-ci"),
                                MountPath.auth("okta-legacy"),
                                MountPath.secret("fraud/kv"),
                                List.of(PluginType.AUTH, "corp-sso", false, "v0.9.2"),
                                new NodeAddress("https://bao-3.eu.example.com:8200")));
    }

    private static void toConnections(Shown w) {
        press(surface(w.window()), KeyCode.DOWN);
        press(surface(w.window()), KeyCode.END);
        press(surface(w.window()), KeyCode.LEFT);
        w.model().choice().set(List.of(MountPath.secret("db-ledger")));
    }

    private static void byPath(Shown w) {
        click(w.window().lookup("#board-by-path"));
    }

    private static void toEngines(Shown w) {
        press(surface(w.window()), KeyCode.END);
        press(surface(w.window()), KeyCode.RIGHT);
        press(surface(w.window()), KeyCode.END);
        point(w, 480, 380);
    }

    private static void toProblem(Shown w) {
        byPath(w);
        for (int i = 0; i < 40; i++) {
            press(surface(w.window()), KeyCode.F8);
        }
    }

    private static void dense(Shown w) {
        ((javafx.scene.control.MenuButton) w.window().lookup("#board-view"))
                .getItems()
                .forEach(i -> {
                    if ("board-dense".equals(i.getId())) {
                        ((javafx.scene.control.CheckMenuItem) i).setSelected(true);
                    }
                });
    }

    private static Node surface(MainWindow window) {
        return window.lookup("#board-surface");
    }

    private static void click(Node node) {
        ((javafx.scene.control.ToggleButton) node).fire();
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void point(Shown w, double x, double y) {
        Node surface = surface(w.window());
        Point2D at = surface.localToScene(x, y);
        Event.fireEvent(
                surface,
                new MouseEvent(
                        MouseEvent.MOUSE_MOVED,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    private record Shown(MainWindow window, ShellModel model) {}

    private static void draw(String name, int mounts, Theme theme, Consumer<Shown> before)
            throws Exception {
        String file = "board-%s-%s".formatted(name, theme.name().toLowerCase(Locale.ROOT));
        ShellModel model = Pictures.connected(cluster(mounts));
        Path written =
                Toolkit.on(() ->
                        Pictures.write(
                                file,
                                model,
                                theme,
                                1440,
                                900,
                                window -> {
                                    model.go(Place.BOARD);
                                    window.applyCss();
                                    window.layout();
                                    before.accept(new Shown(window, model));
                                }));
        assertTrue(Files.size(written) > 10_000, () -> written + " shows next to nothing");
    }
}
