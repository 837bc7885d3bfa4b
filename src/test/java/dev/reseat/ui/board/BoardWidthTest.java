package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.LargeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.MainWindow;
import dev.reseat.ui.Pictures;
import dev.reseat.ui.Place;
import dev.reseat.ui.ShellModel;
import dev.reseat.ui.Toolkit;
import dev.reseat.ui.kit.Look;
import dev.reseat.ui.kit.Theme;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the size of the window and of its text, all three columns of the board are to be seen.
class BoardWidthTest {
    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    record Sight(int mounts, int width, int height, int percent, Theme theme) {
        String picture() {
            return "board-width-%d-%dx%d-%d-%s"
                    .formatted(mounts, width, height, percent, theme)
                    .toLowerCase(Locale.ROOT);
        }
    }

    static Stream<Sight> sights() {
        return Stream.of(26, 14_000)
                .flatMap(n ->
                        Stream.of(100, 150, 200)
                                .flatMap(p ->
                                        Stream.of(
                                                new Sight(n, 900, 640, p, Theme.DARK),
                                                new Sight(n, 900, 640, p, Theme.LIGHT),
                                                new Sight(n, 1280, 800, p, Theme.DARK),
                                                new Sight(n, 1280, 800, p, Theme.LIGHT))));
    }

    /// On the window's thread.
    private static BoardSurface show(Sight sight) {
        ShellModel model =
                Pictures.connected(
                        sight.mounts() == 26
                                ? SampleCluster.full()
                                : LargeCluster.of(sight.mounts()));
        model.themeProperty().set(sight.theme());
        model.textPercentProperty().set(sight.percent());
        model.go(Place.BOARD);
        MainWindow window = Pictures.window(model);
        Scene scene = new Scene(window, sight.width(), sight.height());
        new Look(model.themeProperty(), model.textPercentProperty()).dress(scene);
        window.shown();
        window.applyCss();
        window.layout();
        return (BoardSurface) window.lookup("#board-surface");
    }

    private static void allInside(BoardSurface surface) {
        Columns c = surface.columns();
        double end = surface.getWidth() - surface.bar().getWidth();
        String all = c + " in " + end;
        assertTrue(c.plugins().left() >= 0, all);
        assertTrue(c.plugins().right() < c.mounts().left(), all);
        assertTrue(c.mounts().right() < c.strip().left(), all);
        assertTrue(c.strip().width() >= 6, all);
        assertTrue(c.strip().right() < c.nodes().left(), all);
        assertTrue(c.nodes().right() <= end, all);
    }

    @ParameterizedTest
    @MethodSource("sights")
    void everyColumnIsInside(Sight sight) {
        Toolkit.on(() -> {
            BoardSurface surface = show(sight);
            Pictures.write(sight.picture(), surface.getScene());
            allInside(surface);
            return true;
        });
    }

    @Test
    void whereTheUsualFitsNothingIsNarrower() {
        assertEquals(
                List.of(158.0, 282.0, 131.0),
                Stream.of(Columns.of(700, 1))
                        .flatMap(c -> Stream.of(c.plugins(), c.mounts(), c.nodes()))
                        .map(Columns.Band::width)
                        .toList());
    }

    @Test
    void aColumnNeverGrowsWhileTheWindowIsMadeNarrower() {
        Columns before = Columns.of(1600, 1);
        for (int width = 1600; width > 440; width--) {
            Columns now = Columns.of(width, 1);
            assertTrue(now.nodes().right() <= width, now::toString);
            assertTrue(now.plugins().width() <= before.plugins().width(), now::toString);
            assertTrue(now.mounts().width() <= before.mounts().width() + 1, now::toString);
            assertTrue(now.nodes().width() <= before.nodes().width(), now::toString);
            before = now;
        }
    }

    @Test
    void whoWishesItLargerThanThereIsRoomForGetsAsMuchAsThereIsAndLosesNothing() {
        Toolkit.on(() -> {
            BoardSurface surface = show(new Sight(14_000, 900, 640, 200, Theme.LIGHT));
            double usual = surface.unit();
            surface.desk().model().look().zoom(1_000);
            surface.layout();
            allInside(surface);
            assertTrue(surface.unit() >= usual);
            surface.desk().model().look().zoom(-1_000);
            surface.layout();
            allInside(surface);
            assertEquals(1.2, surface.unit(), 0.05, "60 % of text of twice the size");
            surface.desk().model().look().denseProperty().set(true);
            surface.layout();
            allInside(surface);
            return true;
        });
    }
}
