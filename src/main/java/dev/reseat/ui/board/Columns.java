package dev.reseat.ui.board;

/// Where the three columns stand, in pixels of the screen.
///
/// @param unit pixels of the screen for one of the plan's: 1 at the usual size of text
/// @param strip where the strip stands that shows all mounts
record Columns(double unit, Band plugins, Band mounts, Band nodes, Band strip) {
    private static final double STRIP = 18;

    /// What the scroll bar takes, with some air beside it.
    private static final double BAR = 20;

    /// Where the first column begins.
    private static final double EDGE = 8;

    /// Below this width, at the usual size of text, the usual shares do not fit any more.
    private static final double NARROW = 504;

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

    /// How wide things are that share out a width, in pixels of the screen.
    ///
    /// @param first what is left free for the cables
    /// @param second what is left free for the strip
    private record Shares(double plugin, double first, double mount, double second, double node) {
        /// The narrowest in which names can still be told apart, at the usual size of text.
        static final Shares LEAST = new Shares(100, 22, 184, 20, 84);

        /// What cards can use; cables get what is left then.
        static Shares usual(double w, double unit) {
            double plugin = Math.clamp(w * 0.235, 128 * unit, 250 * unit);
            double node = Math.clamp(w * 0.195, 104 * unit, 190 * unit);
            // a path with a badge needs so much; what is more than that serves the cables as well
            double enough = Math.max(320 * unit, w * 0.36);
            double mount = Math.clamp(Math.min(w * 0.42, enough), 170 * unit, 430 * unit);
            double free = Math.max(60 * unit, w - plugin - node - mount);
            double second = Math.clamp(free * 0.38, 30 * unit, 84 * unit);
            double first = Math.min(free - second, 190 * unit);
            return new Shares(plugin, first, mount, second, node);
        }

        double sum() {
            return plugin + first + mount + second + node;
        }

        /// As far on the way to others as a part of 0 to 1 says, each in pixels of so many of these.
        Shares towards(Shares o, double part, double unit) {
            return new Shares(
                    between(plugin, o.plugin, part, unit),
                    between(first, o.first, part, unit),
                    between(mount, o.mount, part, unit),
                    between(second, o.second, part, unit),
                    between(node, o.node, part, unit));
        }

        private static double between(double a, double b, double part, double unit) {
            return unit * (a + (b - a) * part);
        }
    }

    /// Shares out a width: where the usual does not fit, all give way alike, down to the least.
    static Columns of(double width, double unit) {
        double w = width - EDGE * unit - BAR;
        Shares usual = Shares.usual(w, unit);
        Shares s = usual.sum() <= w + 1 ? usual : narrow(w / unit, unit);
        Band a = new Band(Math.rint(EDGE * unit), Math.rint(s.plugin()));
        Band b = new Band(Math.rint(a.right() + s.first()), Math.rint(s.mount()));
        Band c = new Band(Math.rint(b.right() + s.second()), Math.rint(s.node()));
        double strip = Math.rint(Math.min(STRIP * unit, s.second() - 8 * unit));
        Band d = new Band(Math.rint(b.right() + (s.second() - strip) / 2), strip);
        return new Columns(unit, a, b, c, d);
    }

    /// @param room in pixels at the usual size of text
    private static Shares narrow(double room, double unit) {
        Shares most = Shares.usual(NARROW, 1);
        double least = Shares.LEAST.sum();
        double part = Math.clamp((room - least) / (most.sum() - least), 0, 1);
        return Shares.LEAST.towards(most, part, unit);
    }

    /// The largest unit at which the least has room in a width.
    static double largest(double width) {
        return Math.max(0, width - BAR) / (EDGE + Shares.LEAST.sum());
    }

    Band of(BoardPlan plan, Lane lane) {
        if (lane == plan.plugins()) {
            return plugins;
        }
        return lane == plan.nodes() ? nodes : mounts;
    }
}
