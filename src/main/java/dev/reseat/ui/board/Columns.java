package dev.reseat.ui.board;

/// Where the three columns stand, in pixels of the screen.
///
/// @param unit pixels of the screen for one of the plan's: 1 at the usual size of text
record Columns(double unit, Band plugins, Band mounts, Band nodes) {
    /// From where to where a column reaches.
    record Band(double left, double width) {
        double right() {
            return left + width;
        }

        boolean has(double x) {
            return x >= left && x <= right();
        }
    }

    /// Shares out a width: cables get what is left when the cards have what they can use.
    static Columns of(double width, double unit) {
        double w = width - 16 * unit;
        double plugin = Math.clamp(w * 0.25, 130 * unit, 240 * unit);
        double node = Math.clamp(w * 0.19, 104 * unit, 180 * unit);
        double mount = Math.clamp(w * 0.36, 160 * unit, 340 * unit);
        double free = Math.max(40 * unit, w - plugin - node - mount);
        double first = Math.min(free * 0.66, 190 * unit);
        double second = Math.min(free - first, 90 * unit);
        Band a = new Band(Math.rint(1), Math.rint(plugin));
        Band b = new Band(Math.rint(a.right() + first), Math.rint(mount));
        Band c = new Band(Math.rint(b.right() + second), Math.rint(node));
        return new Columns(unit, a, b, c);
    }

    Band of(BoardPlan plan, Lane lane) {
        if (lane == plan.plugins()) {
            return plugins;
        }
        return lane == plan.nodes() ? nodes : mounts;
    }
}
