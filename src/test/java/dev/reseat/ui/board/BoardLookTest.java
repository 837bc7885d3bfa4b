package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.LargeCluster;
import dev.reseat.ui.kit.Remembered;
import org.junit.jupiter.api.Test;

class BoardLookTest {
    private final Remembered remembered = Remembered.forNow();

    @Test
    void howAPersonLikesToLookIsKept() {
        BoardLook look = new BoardLook(remembered, false);
        look.groupingProperty().set(Grouping.ONE.indexOf(Grouping.PATH));
        look.denseProperty().set(true);
        look.zoom(20);

        BoardLook next = new BoardLook(remembered, false);
        assertEquals(Grouping.PATH, next.by());
        assertTrue(next.denseProperty().get());
        assertEquals(120, next.zoomProperty().get());
    }

    @Test
    void whatIsNoLongerUnderstoodIsAsGoodAsNothing() {
        remembered.keep("board.grouping", "by moon");
        remembered.keep("board.dense", "perhaps");
        remembered.keep("board.zoom", "99999999999");
        BoardLook look = new BoardLook(remembered, false);
        assertEquals(Grouping.PLUGIN, look.by());
        assertFalse(look.denseProperty().get());
        assertEquals(100, look.zoomProperty().get());
    }

    @Test
    void itIsDrawnNeitherTooSmallToReadNorTooLargeToUse() {
        BoardLook look = new BoardLook(remembered, false);
        look.zoom(-1_000);
        assertEquals(BoardLook.SMALLEST, look.zoomProperty().get());
        look.zoom(1_000);
        assertEquals(BoardLook.LARGEST, look.zoomProperty().get());
        look.usual();
        assertEquals(100, look.zoomProperty().get());
        look.fit(600, 800);
        assertEquals(75, look.zoomProperty().get());
        look.fit(600, 90_000);
        assertEquals(BoardLook.SMALLEST, look.zoomProperty().get());
    }

    @Test
    void itGrowsAndShrinksFromWhatIsSeenAndNeverUnseen() {
        BoardLook look = new BoardLook(remembered, false);
        look.room(80);
        look.zoom(10);
        assertEquals(100, look.zoomProperty().get(), "no room to be larger");
        look.zoom(-10);
        assertEquals(70, look.zoomProperty().get(), "ten less than is seen");
        look.zoom(10);
        assertEquals(80, look.zoomProperty().get());
        look.room(50);
        look.zoom(-10);
        assertEquals(80, look.zoomProperty().get(), "kept for a larger window");
    }

    @Test
    void aDenseBoardHoldsMoreInTheSameHeightAndKeepsWhatIsUnfolded() {
        BoardDesk desk = Desks.of(LargeCluster.of(14_000));
        desk.fold(Desks.group(desk, "corp-sso"), true);
        double usual = desk.scrolled().plan().mounts().height();
        int elements = desk.scrolled().plan().mounts().size();
        desk.model().look().denseProperty().set(true);
        assertEquals(elements, desk.scrolled().plan().mounts().size());
        assertTrue(desk.scrolled().plan().mounts().height() < usual * 0.7);
    }
}
