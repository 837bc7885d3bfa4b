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
import dev.reseat.vault.MountPath;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the mouse does on the board.
@OnScreen
class BoardMouseTest {
    private final Hands hands = new Hands();

    @SuppressWarnings("NullAway.Init")
    private ShownBoard board;

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void whatIsPointedAtStaysBrightAndAllElseStepsBack() {
        board = new ShownBoard(SampleCluster.full());
        hands.moveTo(board.shown().node("#board-filter"));
        Image even = board.picture();
        hands.moveTo(board.place("auth/corp/"));
        Eyes.until("it is pointed at", () -> board.pointedAt().equals("auth/corp/"));
        Eyes.frame();
        Image lit = board.picture();
        Point2D itself = board.inPicture("auth/corp/");
        Point2D another = board.inPicture("auth/kubernetes/");
        assertTrue(
                ShownBoard.contrast(lit, itself) >= ShownBoard.contrast(even, itself),
                "it stays as it was");
        assertTrue(
                ShownBoard.contrast(lit, another) < ShownBoard.contrast(even, another) * 0.7,
                "another steps back");
        hands.moveTo(board.shown().node("#board-filter"));
        Eyes.until("nothing is pointed at", () -> board.pointedAt().isEmpty());
    }

    @Test
    void whoRestsOnAMarkIsToldWhy() {
        board = new ShownBoard(SampleCluster.full());
        hands.moveTo(board.place("auth/corp/"));
        Eyes.until(
                "why it is marked",
                () ->
                        Window.getWindows().stream()
                                .anyMatch(w ->
                                        w instanceof Tooltip t
                                                && t.isShowing()
                                                && t.getText().contains("v0.9.2")));
        hands.moveTo(board.shown().node("#board-filter"));
        Eyes.until(
                "no word about it",
                () ->
                        Window.getWindows().stream()
                                .noneMatch(w ->
                                        w instanceof Tooltip t && t.getText().contains("v0.9.2")));
    }

    @Test
    void clicksChooseOneMoreAndFromHereToThere() {
        board = new ShownBoard(SampleCluster.full());
        hands.click(board.place("auth/corp-ci/"));
        Eyes.until("one", () -> board.chosen().equals(Set.of(MountPath.auth("corp-ci"))));
        hands.click(board.place("auth/corp/"), KeyCode.SHIFT);
        Eyes.until(
                "from there to here",
                () -> board.chosen().containsAll(mounts("corp-ci", "corp-partners", "corp")));
        hands.click(board.place("auth/corp-partners/"), KeyCode.CONTROL);
        Eyes.until("without one", () -> !board.chosen().contains(MountPath.auth("corp-partners")));
        hands.doubleClick(board.place("auth/kubernetes/"));
        Eyes.until("the details", () -> Shown.look("#details-close").isPresent());
        assertEquals(
                2, Toolkit.on(() -> board.chosen().size()), "a double click leaves the choice");
    }

    private static List<MountPath> mounts(String... names) {
        return java.util.Arrays.stream(names).map(MountPath::auth).toList();
    }

    @Test
    void aRubberBandChoosesWhatLiesUnderItAndWithControlThatToo() {
        board = new ShownBoard(SampleCluster.full());
        Point2D from = board.place("auth/corp-partners/");
        Point2D left =
                from.subtract(
                        Toolkit.on(() ->
                                board.surface().columns().mounts().right()
                                        - board.surface().columns().mounts().left())
                                        / 2
                                + 30,
                        6);
        hands.drag(left, board.place("auth/corp/").add(0, 4));
        Eyes.until(
                "what lay under it",
                () -> board.chosen().equals(Set.copyOf(mounts("corp-partners", "corp"))));
        Point2D ci = board.place("auth/corp-ci/");
        hands.drag(new Point2D(left.getX(), ci.getY() - 6), ci.add(0, 4), KeyCode.CONTROL);
        Eyes.until("that too", () -> board.chosen().size() == 3);
        assertTrue(Toolkit.on(() -> board.desk().band().isEmpty()));
    }

    @Test
    void theWheelScrollsAndWhatComesUnderTheMouseIsPointedAt() {
        board = new ShownBoard(LargeCluster.of(56));
        hands.moveTo(board.place(e -> e instanceof Element.OfMount));
        Eyes.until("something is pointed at", () -> !board.pointedAt().isEmpty());
        String before = Toolkit.on(board::pointedAt);
        hands.wheel(5);
        Eyes.until("the board has moved", () -> board.desk().scrolled().offset() > 0);
        Eyes.until("another is pointed at", () -> !board.pointedAt().equals(before));
        hands.wheel(-50);
        Eyes.until("the top", () -> board.desk().scrolled().offset() == 0);
    }

    @Test
    void theWheelWithControlMakesTheBoardLarger() {
        board = new ShownBoard(SampleCluster.full());
        hands.moveTo(Hands.in(board.surface(), 300, 200));
        double before = Toolkit.on(() -> board.surface().unit());
        hands.wheel(-1, KeyCode.CONTROL);
        Eyes.until("larger", () -> board.surface().unit() > before);
        hands.wheel(1, KeyCode.CONTROL);
        Eyes.until("as before", () -> board.surface().unit() == before);
    }

    @Test
    void theScrollBarIsDraggedToTheEnd() {
        board = new ShownBoard(LargeCluster.of(56));
        Point2D thumb = Hands.middle(board.shown().node("#board-scroll .thumb"));
        hands.drag(thumb, thumb.add(0, 900));
        Eyes.until(
                "the end",
                () -> board.desk().scrolled().offset() > board.desk().scrolled().range() * 0.95);
    }

    @Test
    void whoDragsAlongTheStripSeesThatPartOfTheBoard() {
        board = new ShownBoard(LargeCluster.of(14_000));
        hands.click(
                board.place(
                        e -> e instanceof Element.OfGroup g && g.group().mounts().size() > 5000));
        Eyes.until("more than there is room for", () -> board.desk().scrolled().range() > 50);
        Eyes.until("the strip", () -> board.surface().strip().isPresent());
        double x =
                Toolkit.on(() -> {
                    Columns.Band band = board.surface().strip().orElseThrow().band();
                    return (band.left() + band.right()) / 2;
                });
        hands.drag(Hands.in(board.surface(), x, 40), Hands.in(board.surface(), x, 500));
        Eyes.until(
                "far down",
                () -> board.desk().scrolled().offset() > board.desk().scrolled().range() / 2);
        hands.drag(Hands.in(board.surface(), x, 500), Hands.in(board.surface(), x, 2));
        Eyes.until("the top", () -> board.desk().scrolled().offset() < 10);
        assertEquals(Set.of(), Toolkit.on(board::chosen), "that is no rubber band");
    }

    /// Where a cable ends lies on the edge of its card: what the first click did is taken back by the second.
    @Test
    void aDoubleClickOnTheEndOfACableOpensItsMountAndChoosesNothing() {
        board = new ShownBoard(SampleCluster.full());
        hands.doubleClick(board.cableEnd("auth/corp/"));
        Eyes.until(
                "the details",
                () ->
                        board.shown()
                                .model()
                                .opening()
                                .openedProperty()
                                .get()
                                .filter(o -> o.name().equals("auth/corp/"))
                                .isPresent());
        hands.settled(board.shown().stage());
        assertEquals(Set.of(), Toolkit.on(board::chosen));
    }
}
