package dev.reseat.ui.board;

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
        if (lane != plan.plugins() || mounts == 0) {
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
        int place = Math.min(plan.mounts().firstBelow(y), plan.mounts().slots().size() - 1);
        Lane.Slot slot = plan.mounts().get(place);
        PluginCard card =
                switch (slot.element()) {
                    case Element.OfGroup g -> g.card();
                    case Element.OfMount m -> m.card();
                    case Element.Heading _, Element.OfPlugin _, Element.OfNode _ -> null;
                };
        if (card == null) {
            return place + 1 < plan.mounts().slots().size()
                    ? beside(plan.mounts().get(place + 1).y() + 1)
                    : plan.plugins().height();
        }
        BoardPlan.Span span = plan.spans().get(card.name());
        Lane.Slot plugin = plan.plugins().slot(card.name()).orElse(null);
        if (span == null || plugin == null) {
            return y;
        }
        double top = plan.mounts().get(span.first()).y();
        double bottom = plan.mounts().get(span.last()).bottom();
        double part = Math.clamp((y - top) / (bottom - top), 0, 1);
        return plugin.y() + part * plugin.height();
    }

    /// Scrolled so little further that an element of a column is wholly seen.
    Scrolled reveal(Lane lane, Lane.Slot slot) {
        double here = of(lane);
        // what lies above the first element is a heading that should be seen with it
        double top = slot.y() < 40 ? 0 : slot.y() - 8;
        if (top >= here && slot.bottom() + 8 <= here + height) {
            return this;
        }
        double wanted = top < here ? top : slot.bottom() + 8 - height;
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
