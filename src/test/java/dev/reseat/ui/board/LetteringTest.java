package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.ui.Toolkit;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LetteringTest {
    private static final String PATH = "department-of-payments/region-europe/single-sign-on/";

    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    private static String path(double room) {
        return Toolkit.on(
                () -> new Lettering().fittingPath(Font.font("Monospaced", 12), PATH, room));
    }

    @Test
    void aPathKeepsBothItsEnds() {
        String shown = path(200);
        assertTrue(shown.startsWith("depart") && shown.endsWith("sign-on/"), shown);
        assertTrue(shown.contains("…"));
    }

    @Test
    void nothingIsCutWhereThereIsRoom() {
        assertEquals(PATH, path(10_000));
    }

    @Test
    void moreRoomShowsMoreAndNoRoomNothing() {
        assertTrue(path(250).length() > path(150).length());
        assertEquals("", path(1));
    }

    @Test
    void zoomingWritesLarger() {
        double[] sizes =
                Toolkit.on(() -> {
                    Lettering letters = new Lettering();
                    double usual = letters.name().getSize();
                    letters.zoom(1.5);
                    return new double[] {usual, letters.name().getSize()};
                });
        assertEquals(sizes[0] * 1.5, sizes[1], 0.01);
    }
}
