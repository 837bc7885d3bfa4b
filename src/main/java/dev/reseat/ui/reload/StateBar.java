package dev.reseat.ui.reload;

import dev.reseat.reload.Cells;
import dev.reseat.ui.kit.Tone;
import java.util.List;
import javafx.scene.layout.Region;

/// How many cells are in which state, as one bar of coloured parts. The words beside it say the same.
final class StateBar extends Region {
    private static final double HEIGHT = 6;

    private final List<Region> parts =
            List.of(part(Tone.SUCCESS), part(Tone.SUCCESS_OUTLINE), part(Tone.ACCENT), part(Tone.UNKNOWN), part(Tone.DANGER));
    private double[] shares = new double[5];

    StateBar() {
        getStyleClass().add("state-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getChildren().setAll(parts);
    }

    private static Region part(Tone tone) {
        Region part = new Region();
        part.getStyleClass().addAll("state-part", tone.styleClass());
        return part;
    }

    void show(Cells.Counts c) {
        double all = Math.max(1, c.all());
        shares = new double[] {c.proved() / all, c.done() / all, c.reloading() / all, c.unseen() / all, c.bad() / all};
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (int i = 0; i < shares.length; i++) {
            double width = shares[i] * getWidth();
            parts.get(i).resizeRelocate(x, 0, width, getHeight());
            x += width;
        }
    }
}
