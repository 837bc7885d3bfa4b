package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaneTest {
    private static final double TALL = 30;
    private static final double GAP = 10;
    private static final double HEADING = 20;

    /// A heading, a thousand rows of 30 with gaps of 10, a heading.
    private static Lane lane() {
        Lane lane = new Lane();
        lane.add(heading("top"), HEADING, GAP);
        lane.addRows(1_000, TALL, GAP, i -> heading("row " + i));
        lane.add(heading("end"), HEADING, GAP);
        return lane;
    }

    private static Element heading(String text) {
        return new Element.Heading(text, false);
    }

    @Test
    void rowsStandWhereTheyWouldStandOneByOne() {
        Lane lane = lane();
        assertEquals(1_002, lane.size());
        assertEquals(30 + 1_000 * 40 + 30, lane.height());
        assertEquals("row 7", lane.get(8).element().name());
        assertEquals(30 + 7 * 40, lane.get(8).y());
        assertEquals("end", lane.get(1_001).element().name());
    }

    @Test
    void whatIsAtAHeightIsFoundAndNothingInAGap() {
        Lane lane = lane();
        assertEquals("row 0", name(lane.at(30)));
        assertEquals("row 0", name(lane.at(59.9)));
        assertEquals("nothing", name(lane.at(65)));
        assertEquals("row 999", name(lane.at(30 + 999 * 40 + 1)));
        assertEquals("end", name(lane.at(30 + 1_000 * 40 + 1)));
        assertEquals("nothing", name(lane.at(1_000_000)));
    }

    private static String name(Optional<Lane.Slot> slot) {
        return slot.map(s -> s.element().name()).orElse("nothing");
    }

    @Test
    void betweenTwoHeightsAreTheElementsThatReachIntoIt() {
        Lane lane = lane();
        assertEquals(3, lane.between(30 + 40 * 500 + 1, 30 + 40 * 502 + 1).size());
        assertEquals(2, lane.between(0, 31).size());
        assertTrue(lane.between(60, 70).isEmpty(), "a gap");
    }

    @Test
    void aWalkStopsAtTheLastThatCanBeReached() {
        Lane lane = new Lane();
        lane.add(heading("top"), HEADING, GAP);
        BoardDesk desk = Desks.of(dev.reseat.fakes.SampleCluster.full());
        Lane mounts = desk.scrolled().plan().mounts();
        Lane.Slot first = mounts.from(-1, 1).orElseThrow();
        assertEquals(first.place(), mounts.walk(first.place(), -5).orElseThrow().place());
        assertEquals(first.place() + 3, mounts.walk(first.place(), 3).orElseThrow().place());
        assertTrue(lane.walk(0, 1).isEmpty(), "nothing but headings");
    }
}
