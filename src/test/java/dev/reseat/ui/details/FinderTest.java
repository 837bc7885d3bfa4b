package dev.reseat.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FinderTest {
    private final Finder finder = new Finder();

    @Test
    void itGoesFromPlaceToPlaceAndRound() {
        finder.look("sha256 and SHA256 and sha", "sha");
        assertEquals(3, finder.count());
        assertEquals(0, finder.number());
        finder.go(1);
        assertEquals(0, finder.begin());
        assertEquals(3, finder.end());
        finder.go(1);
        assertEquals(11, finder.begin());
        finder.go(2);
        assertEquals(1, finder.number());
        finder.go(-1);
        assertEquals(3, finder.number());
    }

    @Test
    void nothingIsFoundForNothingAndSignsStandForThemselves() {
        finder.look("a.b", "");
        finder.go(1);
        assertEquals(-1, finder.begin());
        finder.look("axb a.b", "a.b");
        finder.go(1);
        assertEquals(4, finder.begin());
        assertEquals(1, finder.count());
        finder.look("a.b", "(");
        assertEquals(0, finder.count());
    }
}
