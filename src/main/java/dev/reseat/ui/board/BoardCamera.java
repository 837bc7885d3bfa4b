package dev.reseat.ui.board;

import dev.reseat.ui.kit.Look;
import dev.reseat.ui.kit.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Takes pictures of the board: drawn anew as the board draws itself, without pointer and focus, with a few lines above that
/// say what it shows. For the window's thread only.
final class BoardCamera {
    /// Where the board's own first column begins.
    private static final double LEFT = 8;

    private static final double EDGE = 16;
    private static final double LINE = 19;

    /// Drawn in slices, since a canvas may be no larger than what a graphics card takes.
    private static final int SLICE = 1024;

    private final BoardSurface surface;
    private final PictureModel model;

    BoardCamera(BoardSurface surface, PictureModel model) {
        this.surface = surface;
        this.model = model;
    }

    /// A line above the board.
    private record Line(String text, Font font, Ink ink) {}

    /// What is drawn, in pixels.
    ///
    /// @param top where the board begins
    private record Sheet(
            BoardDesk desk, List<Line> lines, double width, double height, double top) {}

    /// Takes a picture; nothing where it would be too large, which is said then.
    ///
    /// @param whole all of the board, else what is visible
    Optional<WritableImage> take(boolean whole) {
        double unit = surface.unit();
        BoardDesk desk = surface.desk().still(whole);
        double width = Math.ceil(surface.getWidth());
        List<Line> lines = lines(whole, width - 2 * LEFT * unit);
        double top = Math.ceil((EDGE + LINE * lines.size() + EDGE / 2) * unit);
        double height = Math.ceil(top + (desk.scrolled().height() + EDGE / 2) * unit);
        return model.mayBe(width, height)
                ? Optional.of(draw(new Sheet(desk, lines, width, height, top)))
                : Optional.empty();
    }

    private List<Line> lines(boolean whole, double room) {
        BoardModel board = surface.desk().model();
        Lettering letters = surface.letters();
        List<String> said =
                board.caption()
                        .lines(whole, board.filterProperty().get(), board.facet(), model.now());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(said.getFirst(), letters.name(), Ink.TEXT));
        said.stream().skip(1).forEach(s -> lines.add(new Line(s, letters.small(), Ink.MUTED)));
        board.stage()
                .now()
                .map(board.stage()::headline)
                .ifPresent(mark -> addHeadline(mark, room, lines));
        return lines;
    }

    /// The verdict is never cut: it takes as many lines as it needs.
    private void addHeadline(Mark mark, double room, List<Line> lines) {
        Lettering letters = surface.letters();
        Ink ink = Brush.strong(mark.tone());
        StringBuilder line = new StringBuilder();
        for (String word : StageWords.sentence(mark).split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && letters.width(letters.name(), longer) > room) {
                lines.add(new Line(line.toString(), letters.name(), ink));
                longer = word;
            }
            line.setLength(0);
            line.append(longer);
        }
        lines.add(new Line(line.toString(), letters.name(), ink));
    }

    private WritableImage draw(Sheet sheet) {
        Function<Ink, Color> inks = model.printProperty().get() ? paper() : surface::ink;
        WritableImage image = new WritableImage((int) sheet.width(), (int) sheet.height());
        for (int from = 0; from < sheet.height(); from += SLICE) {
            int tall = (int) Math.min(SLICE, sheet.height() - from);
            Canvas canvas = new Canvas(sheet.width(), tall);
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.translate(0, -from);
            paint(sheet, new Brush(g, inks, surface.letters(), surface.unit()));
            SnapshotParameters how = new SnapshotParameters();
            how.setFill(inks.apply(Ink.GROUND));
            WritableImage slice = canvas.snapshot(how, null);
            image.getPixelWriter()
                    .setPixels(0, from, (int) sheet.width(), tall, slice.getPixelReader(), 0, 0);
        }
        return image;
    }

    private void paint(Sheet sheet, Brush brush) {
        double unit = brush.unit();
        brush.clear(sheet.width(), sheet.height());
        double y = (EDGE + LINE / 2) * unit;
        for (Line line : sheet.lines()) {
            double room = sheet.width() - 2 * LEFT * unit;
            brush.text(line.text(), line.font(), line.ink(), LEFT * unit, y, room);
            y += LINE * unit;
        }
        brush.g().save();
        // what is scrolled half out of sight ends below the lines
        brush.g().beginPath();
        brush.g().rect(0, sheet.top(), sheet.width(), sheet.height() - sheet.top());
        brush.g().clip();
        brush.g().translate(0, sheet.top());
        Columns columns = Columns.of(sheet.width(), unit);
        Light light =
                model.printProperty().get() ? Light.even(sheet.desk()) : Light.of(sheet.desk());
        new BoardPainter(brush, sheet.desk(), columns, false, new HashSet<>()).paint(light);
        brush.g().restore();
    }

    /// The light colours on white, whatever the window wears.
    private static Function<Ink, Color> paper() {
        BoardInks inks = new BoardInks(() -> {});
        inks.getStyleClass().add("board-paper");
        Scene scene = new Scene(new Group(inks));
        Look.paper(scene);
        scene.getRoot().applyCss();
        return inks::of;
    }
}
