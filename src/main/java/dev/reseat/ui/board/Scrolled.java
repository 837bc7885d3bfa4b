package dev.reseat.ui.board;

import dev.reseat.vault.MountPath;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// How far each column is moved while the board is scrolled: the longest one moves as the wheel says, the others so much
/// slower that all of them reach their ends together; the plugins keep beside their mounts.
///
/// @param height of what is seen, in the plan's pixels
/// @param offset how far the board is scrolled: 0 to `range()`
record Scrolled(BoardPlan plan, double height, double offset) {
    Scrolled {
        offset = Math.clamp(offset, 0, rangeOf(plan, height));
    }

    private static double rangeOf(BoardPlan plan, double height) {
        double longest = plan.lanes().stream().mapToDouble(Lane::height).max().orElse(0);
        return Math.max(0, longest - height);
    }

    /// How far it can be scrolled.
    double range() {
        return rangeOf(plan, height);
    }

    /// How far a column is moved up.
    double of(Lane lane) {
        double range = range();
        double own = Math.max(0, lane.height() - height);
        if (range == 0 || own == 0) {
            return 0;
        }
        double part = offset / range;
        double mounts = Math.max(0, plan.mounts().height() - height);
        if (lane != plan.plugins() || mounts == 0 || !plan.byPlugin()) {
            return own * part;
        }
        double eye = part * height;
        // at the top all columns stand at their headings, and none leaves it faster than twice the
        // wheel's way
        double moved = Math.min(beside(part * mounts + eye) - eye, 2 * offset);
        return Math.clamp(moved, 0, own);
    }

    /// The height in the plugins' column that belongs to a height in the mounts' column.
    private double beside(double y) {
        Lane.Slot slot = plan.mounts().nearest(y).orElse(null);
        PluginName name = slot == null ? null : pluginAt(slot.element());
        if (name == null) {
            return y;
        }
        BoardPlan.Span span = plan.span(name).orElse(null);
        Lane.Slot plugin = plan.slot(name).orElse(null);
        if (span == null || plugin == null) {
            return y;
        }
        double top = plan.mounts().get(span.first()).y();
        double bottom = plan.mounts().get(span.last()).bottom();
        double part = Math.clamp((y - top) / (bottom - top), 0, 1);
        return plugin.y() + part * plugin.height();
    }

    /// The plugin beside whose card an element of the mounts' column stands.
    private @Nullable PluginName pluginAt(Element element) {
        return switch (element) {
            case Element.OfConnection c -> pluginOf(c.connection().engine());
            case Element.OfRest r -> r.engine().plugin();
            case Element other -> BoardChoosing.pluginOf(other).orElse(null);
        };
    }

    private @Nullable PluginName pluginOf(MountPath engine) {
        OptionalInt number = plan.all().number(engine);
        return number.isPresent() ? plan.all().mount(number.getAsInt()).plugin() : null;
    }

    /// The numbers of what is seen, folded or not: of mounts, and behind those of all mounts of what could not be read.
    Seen seen() {
        double up = of(plan.mounts());
        int first = -1;
        int last = 0;
        for (Lane.Slot slot : plan.mounts().between(up, up + height)) {
            Seen own = numbers(slot.element());
            if (own.to() > own.from()) {
                first = first < 0 ? own.from() : first;
                last = own.to();
            }
        }
        // where only the heading of what could not be read is seen, all mounts lie above
        boolean behind = first < 0 && up > 0 && !plan.gaps().nothing();
        return behind
                ? new Seen(plan.all().size(), plan.all().size())
                : new Seen(Math.max(0, first), last);
    }

    /// Numbers from the first up to but without the second.
    record Seen(int from, int to) {
        /// Those below a number.
        Seen below(int end) {
            return new Seen(Math.min(from, end), Math.min(to, end));
        }
    }

    /// What only this element stands for; a connection, for the engine that it is a part of.
    private Seen numbers(Element element) {
        return switch (element) {
            case Element.OfGroup g when !g.open() -> new Seen(g.group().first(), g.group().end());
            case Element.OfMore r ->
                    new Seen(r.group().first() + r.from(), r.group().first() + r.to());
            case Element.OfMount m -> number(m.mount().key());
            case Element.OfConnection c -> number(c.connection().engine());
            case Element.OfRest r -> number(r.engine().key());
            case Element.OfGap g -> unread(g.line());
            case Element.OfGroup _, Element.OfPlugin _, Element.OfNode _, Element.Heading _ ->
                    new Seen(0, 0);
        };
    }

    private Seen unread(Gap.Line line) {
        Gap gap = line.gap();
        int first = plan.all().size() + gap.first();
        return switch (line) {
            case Gap.Head h -> h.open() ? new Seen(0, 0) : new Seen(first, first + gap.size());
            case Gap.More m -> new Seen(first + m.from(), first + m.to());
            case Gap.Row r -> {
                int own = first + gap.place(r.unread().namespace()).orElse(0);
                yield new Seen(own, own + 1);
            }
        };
    }

    private Seen number(Object key) {
        int number = plan.all().number(key).orElse(0);
        return new Seen(number, number + 1);
    }

    /// Scrolled so that a part of an element of the mounts' column stands in the middle.
    ///
    /// @param number one of those that the element stands for
    Scrolled centre(Lane.Slot slot, int number) {
        Seen own = numbers(slot.element());
        double part = (number - own.from() + 0.5) / Math.max(1, own.to() - own.from());
        return moved(plan.mounts(), slot.y() + part * slot.height() - height / 2);
    }

    /// Scrolled so little further that an element of a column is wholly seen.
    Scrolled reveal(Lane lane, Lane.Slot slot) {
        double here = of(lane);
        // what lies above the first element is a heading that should be seen with it
        double top = slot.y() < 40 ? 0 : slot.y() - 8;
        if (top >= here && slot.bottom() + 8 <= here + height) {
            return this;
        }
        return moved(lane, top < here ? top : slot.bottom() + 8 - height);
    }

    /// Scrolled so that a column is moved up by so much, as far as it can be.
    private Scrolled moved(Lane lane, double wanted) {
        double low = 0;
        double high = range();
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            if (at(middle).of(lane) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return at(high);
    }

    Scrolled at(double newOffset) {
        return new Scrolled(plan, height, newOffset);
    }
}
