package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.ui.TabWalk.Stop;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Theme;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.PluginType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/// Where Tab and Shift+Tab lead: to everything, each once, in the order in which one reads, and never out of sight.
@Tag("ui")
class TabOrderTest {
    /// The parts of the window in the order in which they are read.
    private static final List<String> PARTS =
            List.of(
                    ".header",
                    ".rail",
                    ".connect-side",
                    ".connect-form",
                    ".page",
                    ".evidence-pane",
                    ".panel",
                    ".status-line");

    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
    }

    private static void check(KeyboardDesk desk, boolean rings) {
        TabWalk walk = new TabWalk(desk.scene, rings);
        List<Stop> stops = walk.forwards();
        Toolkit.on(() -> {
            assertReadingOrder(stops);
            return true;
        });
        assertAll(
                stops.stream()
                        .map(s ->
                                () -> {
                                    assertFalse(s.covered(), s::toString);
                                    assertTrue(s.whole(), s::toString);
                                    assertTrue(!rings || s.marked(), s::toString);
                                }));
        assertEquals(TabWalk.names(stops), TabWalk.names(walk.backwards()), "the way back");
    }

    private static int part(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            for (String name : n.getStyleClass()) {
                int at = PARTS.indexOf("." + name);
                if (at >= 0) {
                    return at;
                }
            }
        }
        throw new AssertionError(TabWalk.name(node) + " is in no part of the window");
    }

    /// The walk begins somewhere in the middle of the window; read from its beginning, it only goes on.
    private static void assertReadingOrder(List<Stop> stops) {
        List<Node> nodes = new ArrayList<>(stops.stream().map(Stop::node).toList());
        int begin = 0;
        for (int i = 1; i < nodes.size(); i++) {
            if (goesBack(nodes.get(i - 1), nodes.get(i))) {
                begin = i;
            }
        }
        Collections.rotate(nodes, -begin);
        for (int i = 1; i < nodes.size(); i++) {
            Node before = nodes.get(i - 1);
            Node now = nodes.get(i);
            assertFalse(
                    goesBack(before, now),
                    () ->
                            TabWalk.name(now)
                                    + " comes after "
                                    + TabWalk.name(before)
                                    + " in "
                                    + TabWalk.names(stops));
        }
    }

    private static boolean goesBack(Node before, Node now) {
        int from = part(before);
        int to = part(now);
        if (from != to) {
            return to < from;
        }
        boolean together = scrolled(before).equals(scrolled(now));
        Bounds a = place(together ? before : scrolled(before).orElse(before));
        Bounds b = place(together ? now : scrolled(now).orElse(now));
        boolean above = b.getMaxY() <= a.getMinY() + 1;
        boolean beside =
                Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY())
                        > Math.min(a.getHeight(), b.getHeight()) / 2;
        return above || (beside && b.getMaxX() <= a.getMinX() + 1);
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /// What is scrolled lies somewhere else by the time the round has ended; what it is scrolled in does not.
    private static Optional<Node> scrolled(Node node) {
        Node n = node;
        while (n != null && !(n instanceof ScrollPane)) {
            n = n.getParent();
        }
        return Optional.ofNullable(n);
    }

    private static KeyboardDesk desk(Theme theme) throws Exception {
        return new KeyboardDesk(theme, 1280, 800);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void throughConnect(Theme theme) throws Exception {
        check(desk(theme), true);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void overTheBoardAndThePlanBesideIt(Theme theme) throws Exception {
        KeyboardDesk desk = desk(theme).signIn();
        desk.act(() -> desk.model.choice().set(ReloadStage.THREE));
        check(desk, true);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void overATableThatIsFiltered(Theme theme) throws Exception {
        KeyboardDesk desk = desk(theme).signIn().go(Place.MOUNTS);
        desk.act(() -> {
            desk.model.mounts().table().listing().filterProperty().set("corp");
            desk.model.mounts().table().listing().facetProperty().set(1);
        });
        check(desk, true);
    }

    @Test
    void overTheOtherTables() throws Exception {
        KeyboardDesk desk = desk(Theme.LIGHT).signIn();
        for (Place place : List.of(Place.PLUGINS, Place.NODES, Place.EVIDENCE, Place.SWEEP)) {
            check(desk.go(place), false);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void throughTheDetails(Theme theme) throws Exception {
        KeyboardDesk desk = desk(theme).signIn().go(Place.MOUNTS);
        desk.act(() -> desk.model.opening().open(new Opened.OfMount(MountPath.auth("corp"))));
        check(desk, true);
    }

    @Test
    void throughTheDetailsOfPluginsAndNodes() throws Exception {
        KeyboardDesk desk = desk(Theme.LIGHT).signIn().go(Place.PLUGINS);
        desk.act(() -> desk.model.opening().open(new Opened.OfPlugin(PluginType.AUTH, "corp-sso")));
        check(desk, false);
        desk.go(Place.NODES).type(KeyCode.ENTER);
        check(desk, false);
    }

    @Test
    void throughARunAndItsEvidence() throws Exception {
        KeyboardDesk desk = desk(Theme.DARK).signIn().go(Place.MOUNTS);
        desk.act(() -> desk.model.choice().set(ReloadStage.THREE));
        desk.act(() -> {
            desk.desk.reload().review();
            desk.desk.reload().send("bao.eu.example.com");
            ReloadStage.everything(desk.runs);
            desk.runs.closed();
        });
        check(desk, true);
    }

    /// The keyboard goes round in a question; everything else waits behind it.
    @Test
    void aQuestionKeepsTheKeyboardAndLeadsItRoundBothWays() throws Exception {
        KeyboardDesk desk = desk(Theme.LIGHT).signIn().go(Place.MOUNTS);
        desk.act(() -> desk.model.choice().set(ReloadStage.THREE));
        desk.act(() -> desk.desk.reload().review());
        desk.at("#reload-confirm-name").robot.write("bao.eu.example.com");
        TabWalk walk = new TabWalk(desk.scene, true);
        List<Stop> stops = walk.forwards();
        assertEquals(
                "#reload-confirm-name #reload-confirm-cancel #reload-confirm-send",
                TabWalk.names(stops));
        stops.forEach(s -> assertTrue(s.marked() && !s.covered(), s::toString));
        assertEquals(TabWalk.names(stops), TabWalk.names(walk.backwards()));
    }

    /// In a narrow window the region on the right lies over the screen: it gives room to what has the keyboard.
    @Test
    void inANarrowWindowNothingIsCoveredWhileItHasTheKeyboard() throws Exception {
        KeyboardDesk desk = new KeyboardDesk(Theme.LIGHT, 900, 640).signIn();
        for (Place place : List.of(Place.BOARD, Place.MOUNTS)) {
            desk.go(place);
            desk.act(() -> desk.model.choice().set(ReloadStage.THREE));
            desk.act(() -> desk.desk.window().workspace().panel().show());
            assertSeen(new TabWalk(desk.scene, false).forwards());
            assertFalse(Toolkit.on(() -> desk.desk.window().workspace().panel().shows()));
            desk.act(() -> desk.desk.window().workspace().panel().show());
            assertSeen(new TabWalk(desk.scene, false).backwards());
        }
        desk.go(Place.MOUNTS);
        desk.act(() -> desk.model.opening().open(new Opened.OfMount(MountPath.auth("corp"))));
        assertSeen(new TabWalk(desk.scene, false).forwards());
        assertTrue(
                Toolkit.on(() -> desk.model.opening().openedProperty().get().isEmpty()),
                "details that nobody sees are closed");
    }

    private static void assertSeen(List<Stop> stops) {
        assertAll(
                Stream.concat(
                        stops.stream().map(s -> () -> assertFalse(s.covered(), s::toString)),
                        stops.stream().map(s -> () -> assertTrue(s.whole(), s::toString))));
    }
}
