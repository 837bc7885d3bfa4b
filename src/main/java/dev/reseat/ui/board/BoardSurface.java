package dev.reseat.ui.board;

import dev.reseat.ui.kit.Messages;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The drawn board with its scroll bar. Draws at most once a pulse, and only what is seen.
final class BoardSurface extends Region {
    private static final double LEAST_THUMB = 36;

    /// Smaller than this, nobody could read it: then rather a part lies outside.
    private static final int LEAST_PERCENT = 30;

    private final BoardInks inks = new BoardInks(this::requestLayout);
    private final Lettering letters = new Lettering();
    private final Canvas canvas = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final Tooltip tooltip = new Tooltip();
    private final Set<Object> cut = new HashSet<>();
    private final BoardDesk desk;
    private final Reasons reasons;
    private boolean following;
    // what the strip says where the mouse points at it
    private String tick = "";

    BoardSurface(BoardModel model) {
        this.desk = new BoardDesk(model, this::changed);
        this.reasons = new Reasons(desk);
        setId("board-surface");
        getStyleClass().add("board-surface");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinSize(0, 0);
        bar.setId("board-scroll");
        bar.setOrientation(Orientation.VERTICAL);
        bar.valueProperty().addListener((_, _, now) -> barMoved(now.doubleValue()));
        canvas.setMouseTransparent(true);
        getChildren().addAll(inks, canvas, bar);
        getChildren().addAll(letters.samples());
        letters.samples().forEach(l -> l.fontProperty().addListener((_, _, _) -> requestLayout()));
        focusedProperty().addListener((_, _, _) -> changed());
        // what nobody could see or hear meanwhile
        sceneProperty().addListener((_, _, _) -> changed());
        model.choice().mountsProperty().addListener((_, _, _) -> changed());
        model.shownProperty().addListener((_, _, _) -> desk.renew());
        model.declaredProperty().addListener((_, _, _) -> changed());
        model.changedProperty().addListener((_, _, _) -> changed());
        model.stage().shownProperty().addListener((_, _, _) -> changed());
        model.look().denseProperty().addListener((_, _, _) -> desk.renew());
        model.look().zoomProperty().addListener((_, _, _) -> zoomed());
        zoomed();
    }

    /// A colour of the board as the window wears it.
    Color ink(Ink ink) {
        return inks.of(ink);
    }

    Lettering letters() {
        return letters;
    }

    BoardDesk desk() {
        return desk;
    }

    ScrollBar bar() {
        return bar;
    }

    /// Pixels of the screen for one of the plan's.
    double unit() {
        return letters.name().getSize() / 13;
    }

    Columns columns() {
        return Columns.of(getWidth(), unit());
    }

    private void zoomed() {
        zoom();
        requestLayout();
    }

    /// As large as the person wishes, but so that no column lies outside: nothing leads there.
    private void zoom() {
        int wish = desk.model().look().zoomProperty().get();
        // whole percents, so that dragging an edge of the window makes no font for each pixel
        double room = Math.floor(100 * Columns.largest(getWidth()) / textUnit());
        desk.model().look().room(getWidth() > 0 ? (int) room : BoardLook.LARGEST);
        letters.zoom(getWidth() > 0 ? Math.clamp(room, LEAST_PERCENT, wish) / 100 : wish / 100.0);
    }

    /// Pixels of the screen for one of the plan's, where the board is as large as the window's text.
    private double textUnit() {
        return letters.unzoomed() / 13;
    }

    /// Draws the board so large that its longest column just has room.
    void fit() {
        double tall = desk.scrolled().height() + desk.scrolled().range();
        desk.model().look().fit(getHeight(), tall * textUnit());
    }

    /// The strip that shows all mounts, if there is one.
    Optional<Strip> strip() {
        return Strip.of(desk, columns());
    }

    /// The element at a place of the surface, if one is there.
    Optional<Element> at(double x, double y) {
        Columns columns = columns();
        BoardPlan plan = desk.scrolled().plan();
        return plan.lanes().stream()
                .filter(l -> columns.of(plan, l).has(x))
                .findFirst()
                .flatMap(l -> l.at(y / unit() + desk.scrolled().of(l)))
                .filter(Lane.Slot::reachable)
                .map(Lane.Slot::element)
                .filter(e ->
                        x >= columns.mounts().left() + CablePainter.in(e) * unit()
                                || CablePainter.in(e) == 0);
    }

    /// Costs nothing while another screen is shown.
    private void changed() {
        if (getScene() == null) {
            return;
        }
        Optional<Element> focused = desk.focused();
        String said =
                focused.map(e -> Spoken.sentence(e, reasons.of(e), desk.choosing().chosen(e)))
                        .orElse(Messages.text("board.say.nothing"));
        if (!said.equals(getAccessibleText())) {
            setAccessibleRoleDescription(focused.map(Spoken::role).orElse(null));
            setAccessibleText(said);
            // the properties tell nobody by themselves
            notifyAccessibleAttributeChanged(AccessibleAttribute.ROLE_DESCRIPTION);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
        say();
        requestLayout();
    }

    /// Takes in where the mouse is.
    void point(double x, double y) {
        tick = strip().filter(s -> s.band().has(x)).map(s -> reasons.of(s, y)).orElse("");
        desk.point(at(x, y));
        // from tick to tick nothing else is pointed at
        say();
    }

    private void say() {
        desk.pointedAt().ifPresentOrElse(this::explain, () -> showWhy(tick));
    }

    /// What the mouse points at says its whole name where that was cut, and why it looks as it does.
    private void explain(Element element) {
        String name = cut.contains(element.key()) ? element.name() : "";
        String why = reasons.of(element);
        showWhy(name.isEmpty() || why.isEmpty() ? name + why : name + "\n" + why);
    }

    private void showWhy(String why) {
        if (why.isEmpty()) {
            tooltip.hide();
            Tooltip.uninstall(this, tooltip);
            tooltip.setText("");
        } else if (!why.equals(tooltip.getText())) {
            tooltip.setText(why);
            Tooltip.install(this, tooltip);
        }
    }

    private void barMoved(double value) {
        if (!following) {
            desk.scroll(value - desk.scrolled().offset());
        }
    }

    @Override
    protected void layoutChildren() {
        zoom();
        double unit = unit();
        if (desk.scrolled().height() != getHeight() / unit) {
            desk.resize(getHeight() / unit);
        }
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        double wide = bar.prefWidth(-1);
        bar.resizeRelocate(getWidth() - wide, 0, wide, getHeight());
        Scrolled scrolled = desk.scrolled();
        following = true;
        bar.setVisible(scrolled.range() > 0);
        bar.setMax(Math.max(1, scrolled.range()));
        bar.setVisibleAmount(
                // a thumb that is too short to be seen or held helps nobody
                bar.getMax()
                        * Math.max(
                                LEAST_THUMB / Math.max(1, getHeight()),
                                scrolled.height() / (scrolled.range() + scrolled.height())));
        bar.setUnitIncrement(scrolled.plan().sizes().mount());
        bar.setBlockIncrement(scrolled.height() * 0.9);
        bar.setValue(scrolled.offset());
        following = false;
        Brush brush = new Brush(canvas.getGraphicsContext2D(), this::ink, letters, unit);
        new BoardPainter(brush, desk, columns(), isFocused(), cut).paint(getWidth(), getHeight());
    }
}
