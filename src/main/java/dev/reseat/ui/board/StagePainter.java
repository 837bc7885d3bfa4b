package dev.reseat.ui.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;

/// Draws a reload's cables from mounts to nodes: those of what is pointed at, else those of the step that is out, and after
/// the verdict those of all that was touched. Where more mounts are seen than could be told apart, their cables join in one
/// bundle.
record StagePainter(Brush brush, BoardDesk desk, Columns columns, Light light, Staged staged) {
    /// Of so many mounts each has its own cables.
    private static final int APART = 6;

    /// @param ends whether it ends at what it says something of, and so bears its sign
    private record Cable(
            double x1, double y1, double x2, double y2, Standing standing, boolean ends) {}

    /// An element of the mounts' column with the place where its cables begin.
    private record From(Element element, double y) {}

    void paint() {
        Optional<Element> pointed = desk.pointedAt();
        List<From> from = new ArrayList<>();
        List<Lane.Slot> to = nodes(pointed);
        for (Lane.Slot slot : seen(desk.scrolled().plan().mounts())) {
            if (leads(slot.element(), pointed)) {
                from.add(new From(slot.element(), onScreen(desk.scrolled().plan().mounts(), slot)));
            }
        }
        boolean apart =
                from.size() <= APART
                        || pointed.filter(Element.OfNode.class::isInstance).isPresent();
        List<Cable> cables = apart && single(from) ? each(from, to) : bundle(from, to);
        cables.stream().sorted(Comparator.comparing(Cable::standing)).forEach(this::draw);
    }

    private static boolean single(List<From> from) {
        return from.stream().allMatch(f -> f.element() instanceof Element.OfMount);
    }

    private boolean leads(Element element, Optional<Element> pointed) {
        boolean lit = light.pointed().isEmpty() || light.beside(element);
        return switch (element) {
            case Element.OfMount m ->
                    lit
                            && staged.mount(m.mount().path())
                                    .filter(place -> pointed.isPresent() || staged.inFront(place))
                                    .isPresent();
            case Element.OfGroup g ->
                    lit
                            && !g.open()
                            && desk.model()
                                    .stage()
                                    .sign(g, Optional.empty())
                                    .filter(s -> s.standing().begun())
                                    .isPresent();
            case Element.OfMore _,
                    Element.OfConnection _,
                    Element.OfRest _,
                    Element.OfGap _,
                    Element.OfPlugin _,
                    Element.OfNode _,
                    Element.Heading _ ->
                    false;
        };
    }

    private List<Lane.Slot> nodes(Optional<Element> pointed) {
        Optional<Object> only = pointed.filter(Element.OfNode.class::isInstance).map(Element::key);
        return seen(desk.scrolled().plan().nodes()).stream()
                .filter(s -> only.isEmpty() || only.get().equals(s.element().key()))
                .filter(s ->
                        s.element() instanceof Element.OfNode n
                                && staged.node(n.card()).isPresent())
                .toList();
    }

    private List<Lane.Slot> seen(Lane lane) {
        return cables().seen(lane);
    }

    private Cables cables() {
        return new Cables(desk, columns, light);
    }

    private List<Cable> each(List<From> from, List<Lane.Slot> to) {
        List<Cable> cables = new ArrayList<>();
        for (From f : from) {
            int mount = staged.mount(((Element.OfMount) f.element()).mount().path()).orElseThrow();
            for (Lane.Slot slot : to) {
                int node = staged.node(((Element.OfNode) slot.element()).card()).orElseThrow();
                cables.add(
                        new Cable(
                                columns.mounts().right(),
                                f.y(),
                                columns.nodes().left(),
                                onScreen(desk.scrolled().plan().nodes(), slot),
                                staged.cell(mount, node).standing(),
                                true));
            }
        }
        return cables;
    }

    /// All mounts into one place, and from there to all nodes.
    private List<Cable> bundle(List<From> from, List<Lane.Slot> to) {
        List<Cable> cables = new ArrayList<>();
        Lane lane = desk.scrolled().plan().nodes();
        double left = columns.mounts().right();
        double right = columns.nodes().left();
        double x = Math.rint(left + (right - left) * 0.45);
        double y = to.stream().mapToDouble(s -> onScreen(lane, s)).average().orElse(0);
        for (From f : from) {
            desk.model()
                    .stage()
                    .sign(f.element(), Optional.empty())
                    .ifPresent(s -> cables.add(new Cable(left, f.y(), x, y, s.standing(), false)));
        }
        for (Lane.Slot slot : from.isEmpty() ? List.<Lane.Slot>of() : to) {
            desk.model()
                    .stage()
                    .sign(slot.element(), Optional.empty())
                    .ifPresent(s ->
                            cables.add(
                                    new Cable(
                                            x,
                                            y,
                                            right,
                                            onScreen(lane, slot),
                                            s.standing(),
                                            true)));
        }
        return cables;
    }

    private double onScreen(Lane lane, Lane.Slot slot) {
        return cables().onScreen(lane, slot);
    }

    private void draw(Cable c) {
        line(brush, c.x1(), c.y1(), c.x2(), c.y2(), c.standing(), 0);
        if (c.ends()) {
            end(brush, c.x2(), c.y2(), c.standing());
        }
    }

    /// A cable in colour and shape of where it stands in the reload.
    ///
    /// @param more how much thicker than usual it is, for bundles
    static void line(
            Brush brush,
            double x1,
            double y1,
            double x2,
            double y2,
            Standing standing,
            double more) {
        GraphicsContext g = brush.g();
        double u = brush.unit();
        g.setStroke(brush.ink().apply(standing.ink()));
        g.setLineWidth((width(standing.line()) + more) * u);
        switch (standing.line()) {
            case FULL, THIN, CROSSED -> g.setLineDashes();
            case DASHED -> g.setLineDashes(5 * u, 4 * u);
            case DOTTED -> {
                g.setLineCap(StrokeLineCap.ROUND);
                g.setLineDashes(0.1, 4.5 * u);
            }
        }
        double bend = (x2 - x1) * 0.55;
        g.beginPath();
        g.moveTo(x1, y1);
        g.bezierCurveTo(x1 + bend, y1, x2 - bend, y2, x2, y2);
        g.stroke();
        g.setLineDashes();
        g.setLineCap(StrokeLineCap.SQUARE);
    }

    /// The sign at a cable's end: a cross where it leads to something that failed.
    static void end(Brush brush, double x, double y, Standing standing) {
        if (standing.line() == Standing.Line.CROSSED) {
            GraphicsContext g = brush.g();
            double r = 3.5 * brush.unit();
            double middle = x - 13 * brush.unit();
            g.setStroke(brush.ink().apply(standing.ink()));
            g.setLineWidth(1.8 * brush.unit());
            g.strokeLine(middle - r, y - r, middle + r, y + r);
            g.strokeLine(middle - r, y + r, middle + r, y - r);
        }
    }

    private static double width(Standing.Line line) {
        return switch (line) {
            case FULL, CROSSED -> 2;
            case DASHED -> 1.6;
            case DOTTED -> 1.8;
            case THIN -> 1;
        };
    }
}
