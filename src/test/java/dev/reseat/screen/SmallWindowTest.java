package dev.reseat.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.Place;
import dev.reseat.ui.Toolkit;
import dev.reseat.ui.kit.Opened;
import dev.reseat.vault.MountPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The window made as small as it gets while something is open in it: whatever can be pressed is still there, whole.
@OnScreen
class SmallWindowTest {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 640;

    @SuppressWarnings("NullAway.Init")
    private Shown shown;

    @AfterEach
    void close() {
        shown.close();
    }

    private void shrink() {
        Stage stage = shown.stage();
        for (double part : new double[] {0.5, 1}) {
            Toolkit.on(() -> {
                stage.setWidth(1200 + (WIDTH - 1200) * part);
                stage.setHeight(800 + (HEIGHT - 800) * part);
                return true;
            });
            Eyes.frame();
        }
        Eyes.until(
                "the small window",
                () ->
                        stage.getScene().getWidth() == WIDTH
                                && stage.getScene().getHeight() == HEIGHT);
        Eyes.frame();
    }

    @Test
    void withThePlanOfAReloadOnEveryScreen() {
        shown = new Shown(SampleCluster.full()).go(Place.MOUNTS);
        Toolkit.on(() -> {
            shown.model().choice().set(Set.of(MountPath.auth("corp")));
            return true;
        });
        shown.node("#reload-review");
        shrink();
        for (Place place : List.of(Place.BOARD, Place.MOUNTS, Place.PLUGINS, Place.NODES)) {
            shown.go(place);
            if (!shown.shows("#reload-review")) {
                new Hands().click(shown.node("#shell-panel"));
            }
            shown.node("#reload-review");
            Eyes.frame();
            assertWhole(place + " with the plan");
        }
    }

    @Test
    void withTheDetailsOpen() {
        shown = new Shown(SampleCluster.full()).go(Place.MOUNTS);
        Toolkit.on(() -> {
            shown.model().opening().open(new Opened.OfMount(MountPath.auth("corp")));
            return true;
        });
        shown.node("#details-close");
        shrink();
        shown.node("#details-close");
        assertWhole("mounts with the details");
    }

    @Test
    void beforeAnybodyHasSignedIn() {
        shown = new Shown(SampleCluster.full());
        Toolkit.on(() -> {
            shown.model().disconnect();
            return true;
        });
        shown.node("#connect-sign-in");
        shrink();
        assertWhole("connect");
    }

    private void assertWhole(String where) {
        List<String> wrong =
                Toolkit.on(() -> {
                    List<String> found = new ArrayList<>();
                    look(shown.stage().getScene(), shown.stage().getScene().getRoot(), found);
                    return found;
                });
        assertEquals(List.of(), wrong, where);
    }

    private static void look(Scene scene, Node node, List<String> wrong) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof ButtonBase b) {
            Bounds there = b.localToScene(b.getLayoutBounds());
            if (inScroll(b).isEmpty()
                    && (there.getMinX() < -1
                            || there.getMinY() < -1
                            || there.getMaxX() > scene.getWidth() + 1
                            || there.getMaxY() > scene.getHeight() + 1)) {
                wrong.add(b.getId() + " lies outside: " + there);
            }
            if ((b instanceof Button || b instanceof ToggleButton) && isCut(b)) {
                wrong.add(b.getId() + " says less than \"" + b.getText() + "\"");
            }
        }
        if (node instanceof ScrollBar bar
                && bar.getOrientation() == Orientation.HORIZONTAL
                && bar.getParent() instanceof ScrollPane) {
            wrong.add("a bar across " + bar.getParent().getId());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(c -> look(scene, c, wrong));
        }
    }

    private static Optional<Node> inScroll(Node node) {
        Node n = node;
        while (n != null && !(n instanceof ScrollPane)) {
            n = n.getParent();
        }
        return Optional.ofNullable(n);
    }

    private static boolean isCut(Labeled labeled) {
        Node text = labeled.lookup(".text");
        return text instanceof Text t
                && !labeled.getText().isEmpty()
                && !t.getText().equals(labeled.getText());
    }
}
