package dev.reseat.ui.board;

/// How tall things are and how much is left free between them, in pixels at the usual size of text.
///
/// @param gap below each card
record Sizes(double heading, double plugin, double mount, double node, double gap) {
    static final Sizes USUAL = new Sizes(20, 50, 32, 70, 8);

    /// More on a screen: one line per plugin, two per node.
    static final Sizes DENSE = new Sizes(18, 26, 22, 42, 4);

    static Sizes of(boolean dense) {
        return dense ? DENSE : USUAL;
    }

    /// A database connection is smaller than the mount above it.
    double connection() {
        return dense() ? 19 : 25;
    }

    boolean dense() {
        return this.equals(DENSE);
    }
}
