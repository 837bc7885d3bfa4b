package dev.reseat.ui.board;

import dev.reseat.ui.kit.Remembered;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// How a person likes to look at the board: by what mounts are grouped, how tightly and how large it is drawn. Kept beyond
/// the session. For the window's thread only.
final class BoardLook {
    static final int SMALLEST = 60;
    static final int LARGEST = 160;
    private static final int USUAL = 100;

    private final IntegerProperty grouping = new SimpleIntegerProperty();
    private final BooleanProperty dense = new SimpleBooleanProperty();
    private final IntegerProperty zoom = new SimpleIntegerProperty(USUAL);

    private final List<Grouping> offered;
    private int room = LARGEST;

    /// @param many whether the board is one of many namespaces
    BoardLook(Remembered remembered, boolean many) {
        String of = many ? "sweep.board." : "board.";
        offered = many ? Grouping.MANY : Grouping.ONE;
        grouping.set(Grouping.place(offered, remembered.read(of + "grouping").orElse("")));
        dense.set(remembered.read(of + "dense").filter("true"::equals).isPresent());
        zoom.set(remembered.read(of + "zoom").map(BoardLook::percent).orElse(USUAL));
        grouping.addListener((_, _, _) -> remembered.keep(of + "grouping", by().id()));
        dense.addListener((_, _, now) -> remembered.keep(of + "dense", now.toString()));
        zoom.addListener((_, _, now) -> remembered.keep(of + "zoom", now.toString()));
    }

    private static int percent(String look) {
        return look.matches("\\d{1,4}") ? clamp(Integer.parseInt(look)) : USUAL;
    }

    private static int clamp(long percent) {
        return Math.clamp(percent, SMALLEST, LARGEST);
    }

    Grouping by() {
        return offered.get(grouping.get());
    }

    /// What the board can be grouped by.
    List<Grouping> offered() {
        return offered;
    }

    /// Number of the grouping among those offered.
    IntegerProperty groupingProperty() {
        return grouping;
    }

    /// Whether more is shown at the price of a line per card.
    BooleanProperty denseProperty() {
        return dense;
    }

    /// Size of the board in percent of what the window's text asks for.
    IntegerProperty zoomProperty() {
        return zoom;
    }

    /// Tells how large there is room for; what is wished beyond that is kept for a larger window.
    void room(int percent) {
        room = percent;
    }

    /// Draws it larger or smaller by so many percent of the usual, counted from what is seen. Changes nothing where nothing would
    /// be seen of it.
    void zoom(int by) {
        int seen = Math.min(zoom.get(), room);
        if (by > 0 ? seen < room : seen > SMALLEST) {
            zoom.set(clamp((long) seen + by));
        }
    }

    /// Draws it as the window's text asks for.
    void usual() {
        zoom.set(USUAL);
    }

    /// Draws it so large that a height just holds what has another height at the usual size.
    void fit(double room, double height) {
        zoom.set(clamp((long) Math.floor(USUAL * room / Math.max(1, height))));
    }
}
