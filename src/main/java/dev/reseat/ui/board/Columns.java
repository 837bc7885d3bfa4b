package dev.reseat.ui.board;

/// Where the three columns stand, in pixels of the screen.
///
/// @param unit pixels of the screen for one of the plan's: 1 at the usual size of text
/// @param strip where the strip stands that shows all mounts
record Columns(double unit, Band plugins, Band mounts, Band nodes, Band strip) {
    private static final double STRIP = 18;

    /// What the scroll bar takes, with some air beside it.
    private static final double BAR = 20;

    /// From where to where a column reaches.
    record Band(double left, double width) {
        double right() {
            return left + width;
        }

        boolean has(double x) {
            return x >= left && x <= right();
        }

        Band indented(double by) {
            return new Band(left + by, width - by);
        }
    }

    /// Shares out a width: cables get what is left when the cards have what they can use.
    static Columns of(double width, double unit) {
        double w = width - 8 * unit - BAR;
        double plugin = Math.clamp(w * 0.235, 128 * unit, 250 * unit);
        double node = Math.clamp(w * 0.195, 104 * unit, 190 * unit);
        // a path with a badge needs so much; what is more than that serves the cables as well
        double enough = Math.max(320 * unit, w * 0.36);
        double mount = Math.clamp(Math.min(w * 0.42, enough), 170 * unit, 430 * unit);
        double free = Math.max(60 * unit, w - plugin - node - mount);
        double second = Math.clamp(free * 0.38, 30 * unit, 84 * unit);
        double first = Math.min(free - second, 190 * unit);
        Band a = new Band(Math.rint(8 * unit), Math.rint(plugin));
        Band b = new Band(Math.rint(a.right() + first), Math.rint(mount));
        Band c = new Band(Math.rint(b.right() + second), Math.rint(node));
        double strip = Math.rint(Math.min(STRIP * unit, second - 8 * unit));
        Band d = new Band(Math.rint(b.right() + (second - strip) / 2), strip);
        return new Columns(unit, a, b, c, d);
    }

    Band of(BoardPlan plan, Lane lane) {
        if (lane == plan.plugins()) {
            return plugins;
        }
        return lane == plan.nodes() ? nodes : mounts;
    }
}
