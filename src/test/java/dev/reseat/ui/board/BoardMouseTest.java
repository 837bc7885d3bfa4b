package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.LargeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.screen.Eyes;
import dev.reseat.screen.Hands;
import dev.reseat.screen.OnScreen;
import dev.reseat.screen.Shown;
import dev.reseat.ui.Toolkit;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.MountPath;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the mouse does on the board.
@OnScreen
class BoardMouseTest {
    private final Hands hands = new Hands();

    @SuppressWarnings("NullAway.Init")
    private Shown shown;

    @SuppressWarnings("NullAway.Init")
    private BoardSurface surface;

    private void open(ClusterSnapshot snapshot) {
        shown = new Shown(snapshot);
        surface = (BoardSurface) shown.node("#board-surface");
        Eyes.until("the board", () -> desk().scrolled().plan().mounts().size() > 0);
        Eyes.frame();
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private BoardDesk desk() {
        return surface.desk();
    }

    /// Where an element of that name stands on the screen: its middle.
    private Point2D place(String name) {
        return place(e -> e.name().equals(name));
    }

    private Point2D place(Predicate<Element> wanted) {
        return Toolkit.on(() -> {
            BoardPlan plan = desk().scrolled().plan();
            for (Lane lane : plan.lanes()) {
                Columns.Band band = surface.columns().of(plan, lane);
                for (int i = 0; i < lane.size(); i++) {
                    Lane.Slot slot = lane.get(i);
                    if (slot.reachable() && wanted.test(slot.element())) {
                        double y = slot.y() + slot.height() / 2 - desk().scrolled().of(lane);
                        return surface.localToScreen(
                                (band.left() + band.right()) / 2, y * surface.unit());
                    }
                }
            }
            throw new AssertionError("not on the board");
        });
    }

    private Set<MountPath> chosen() {
        return shown.model().choice().mounts();
    }

    private String pointedAt() {
        return desk().pointedAt().map(Element::name).orElse("");
    }

    @Test
    void whatIsPointedAtStaysBrightAndAllElseStepsBack() {
        open(SampleCluster.full());
        hands.moveTo(shown.node("#board-filter"));
        Image even = picture();
        hands.moveTo(place("auth/corp/"));
        Eyes.until("it is pointed at", () -> pointedAt().equals("auth/corp/"));
        Eyes.frame();
        Image lit = picture();
        Point2D itself = inPicture("auth/corp/");
        Point2D another = inPicture("auth/kubernetes/");
        assertTrue(contrast(lit, itself) >= contrast(even, itself), "it stays as it was");
        assertTrue(contrast(lit, another) < contrast(even, another) * 0.7, "another steps back");
        hands.moveTo(shown.node("#board-filter"));
        Eyes.until("nothing is pointed at", () -> pointedAt().isEmpty());
    }

    private Image picture() {
        return Toolkit.on(() -> {
            var there = surface.localToScreen(surface.getLayoutBounds());
            return new Robot()
                    .getScreenCapture(
                            null,
                            there.getMinX(),
                            there.getMinY(),
                            there.getWidth(),
                            there.getHeight());
        });
    }

    private Point2D inPicture(String name) {
        Point2D at = place(name);
        return Toolkit.on(() -> surface.screenToLocal(at));
    }

    /// How far apart the brightest and the darkest pixel around a place are, 0 to 1.
    private static double contrast(Image image, Point2D at) {
        double least = 1;
        double most = 0;
        for (int dx = -60; dx < 60; dx++) {
            for (int dy = -8; dy < 8; dy++) {
                double b =
                        image.getPixelReader()
                                .getColor((int) at.getX() + dx, (int) at.getY() + dy)
                                .getBrightness();
                least = Math.min(least, b);
                most = Math.max(most, b);
            }
        }
        return most - least;
    }

    @Test
    void whoRestsOnAMarkIsToldWhy() {
        open(SampleCluster.full());
        hands.moveTo(place("auth/corp/"));
        Eyes.until(
                "why it is marked",
                () ->
                        Window.getWindows().stream()
                                .anyMatch(w ->
                                        w instanceof Tooltip t
                                                && t.isShowing()
                                                && t.getText().contains("v0.9.2")));
        hands.moveTo(shown.node("#board-filter"));
        Eyes.until(
                "no word about it",
                () ->
                        Window.getWindows().stream()
                                .noneMatch(w ->
                                        w instanceof Tooltip t && t.getText().contains("v0.9.2")));
    }

    @Test
    void clicksChooseOneMoreAndFromHereToThere() {
        open(SampleCluster.full());
        hands.click(place("auth/corp-ci/"));
        Eyes.until("one", () -> chosen().equals(Set.of(MountPath.auth("corp-ci"))));
        hands.click(place("auth/corp/"), KeyCode.SHIFT);
        Eyes.until(
                "from there to here",
                () -> chosen().containsAll(mounts("corp-ci", "corp-partners", "corp")));
        hands.click(place("auth/corp-partners/"), KeyCode.CONTROL);
        Eyes.until("without one", () -> !chosen().contains(MountPath.auth("corp-partners")));
        hands.doubleClick(place("auth/kubernetes/"));
        Eyes.until("the details", () -> Shown.look("#details-close").isPresent());
        assertEquals(2, Toolkit.on(() -> chosen().size()), "a double click leaves the choice");
    }

    private static List<MountPath> mounts(String... names) {
        return java.util.Arrays.stream(names).map(MountPath::auth).toList();
    }

    @Test
    void aRubberBandChoosesWhatLiesUnderItAndWithControlThatToo() {
        open(SampleCluster.full());
        Point2D from = place("auth/corp-partners/");
        Point2D left =
                from.subtract(
                        Toolkit.on(() ->
                                surface.columns().mounts().right()
                                        - surface.columns().mounts().left())
                                        / 2
                                + 30,
                        6);
        hands.drag(left, place("auth/corp/").add(0, 4));
        Eyes.until(
                "what lay under it",
                () -> chosen().equals(Set.copyOf(mounts("corp-partners", "corp"))));
        Point2D ci = place("auth/corp-ci/");
        hands.drag(new Point2D(left.getX(), ci.getY() - 6), ci.add(0, 4), KeyCode.CONTROL);
        Eyes.until("that too", () -> chosen().size() == 3);
        assertTrue(Toolkit.on(() -> desk().band().isEmpty()));
    }

    @Test
    void theWheelScrollsAndWhatComesUnderTheMouseIsPointedAt() {
        open(LargeCluster.of(56));
        hands.moveTo(place(e -> e instanceof Element.OfMount));
        Eyes.until("something is pointed at", () -> !pointedAt().isEmpty());
        String before = Toolkit.on(this::pointedAt);
        hands.wheel(5);
        Eyes.until("the board has moved", () -> desk().scrolled().offset() > 0);
        Eyes.until("another is pointed at", () -> !pointedAt().equals(before));
        hands.wheel(-50);
        Eyes.until("the top", () -> desk().scrolled().offset() == 0);
    }

    @Test
    void theWheelWithControlMakesTheBoardLarger() {
        open(SampleCluster.full());
        hands.moveTo(Hands.in(surface, 300, 200));
        double before = Toolkit.on(() -> surface.unit());
        hands.wheel(-1, KeyCode.CONTROL);
        Eyes.until("larger", () -> surface.unit() > before);
        hands.wheel(1, KeyCode.CONTROL);
        Eyes.until("as before", () -> surface.unit() == before);
    }

    @Test
    void theScrollBarIsDraggedToTheEnd() {
        open(LargeCluster.of(56));
        Point2D thumb = Hands.middle(shown.node("#board-scroll .thumb"));
        hands.drag(thumb, thumb.add(0, 900));
        Eyes.until("the end", () -> desk().scrolled().offset() > desk().scrolled().range() * 0.95);
    }

    @Test
    void whoDragsAlongTheStripSeesThatPartOfTheBoard() {
        open(LargeCluster.of(14_000));
        hands.click(place(e -> e instanceof Element.OfGroup g && g.group().mounts().size() > 5000));
        Eyes.until("more than there is room for", () -> desk().scrolled().range() > 50);
        Eyes.until("the strip", () -> surface.strip().isPresent());
        double x =
                Toolkit.on(() -> {
                    Columns.Band band = surface.strip().orElseThrow().band();
                    return (band.left() + band.right()) / 2;
                });
        hands.drag(Hands.in(surface, x, 40), Hands.in(surface, x, 500));
        Eyes.until("far down", () -> desk().scrolled().offset() > desk().scrolled().range() / 2);
        hands.drag(Hands.in(surface, x, 500), Hands.in(surface, x, 2));
        Eyes.until("the top", () -> desk().scrolled().offset() < 10);
        assertEquals(Set.of(), Toolkit.on(this::chosen), "that is no rubber band");
    }

    @Test
    void aRightClickOpensTheMenuOfWhatIsThereAndAClickBesideClosesIt() {
        open(SampleCluster.full());
        hands.menu(place("corp-sso"));
        Eyes.until("the menu", () -> Shown.look("#board-menu-filter").isPresent());
        hands.click(shown.node(".page-title"));
        Eyes.until(
                "no menu",
                () -> Window.getWindows().stream().noneMatch(ContextMenu.class::isInstance));
        assertEquals(Set.of(), Toolkit.on(this::chosen));
        hands.menu(place("corp-sso"));
        hands.click(shown.node("#board-menu-toggle"));
        Eyes.until("all of this plugin", () -> chosen().size() == 3);
    }

    /// Where a cable ends lies on the edge of its card: what the first click did is taken back by the second.
    @Test
    void aDoubleClickOnTheEndOfACableOpensItsMountAndChoosesNothing() {
        open(SampleCluster.full());
        hands.doubleClick(cableEnd("auth/corp/"));
        Eyes.until(
                "the details",
                () ->
                        shown.model()
                                .opening()
                                .openedProperty()
                                .get()
                                .filter(o -> o.name().equals("auth/corp/"))
                                .isPresent());
        hands.settled(shown.stage());
        assertEquals(Set.of(), Toolkit.on(this::chosen));
    }

    private Point2D cableEnd(String mount) {
        Point2D middle = place(mount);
        return Toolkit.on(() -> {
            BoardPlan plan = desk().scrolled().plan();
            double left = surface.columns().of(plan, plan.mounts()).left();
            return new Point2D(surface.localToScreen(left + 2, 0).getX(), middle.getY());
        });
    }

    /// The window stands in the corner of the screen: all of the menu can be seen all the same.
    @Test
    void aMenuAtTheEdgeOfTheScreenLiesOnTheScreen() {
        open(SampleCluster.full());
        Rectangle2D screen = Screen.getPrimary().getBounds();
        Toolkit.on(() -> {
            shown.stage().setX(screen.getMaxX() - shown.stage().getWidth() + 450);
            shown.stage().setY(screen.getMaxY() - shown.stage().getHeight() + 420);
            return true;
        });
        Eyes.frame();
        hands.menu(place(e -> e instanceof Element.OfNode));
        Eyes.until("the menu", () -> Shown.look("#board-menu-copy").isPresent());
        Eyes.frame();
        Toolkit.on(() -> {
            Window menu =
                    Window.getWindows().stream()
                            .filter(ContextMenu.class::isInstance)
                            .findFirst()
                            .orElseThrow();
            Node box = menu.getScene().lookup(".context-menu");
            Bounds there = box.localToScreen(box.getLayoutBounds());
            assertTrue(there.getMaxX() <= screen.getMaxX() + 1, () -> "right " + there);
            assertTrue(there.getMaxY() <= screen.getMaxY() + 1, () -> "below " + there);
            assertTrue(there.getMinX() >= -1 && there.getMinY() >= -1, () -> "" + there);
            return true;
        });
        hands.keys(KeyCode.ESCAPE);
    }
}
