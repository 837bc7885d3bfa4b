package dev.reseat.ui.kit.table;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The line above a table. What does not fit beside the others begins another line, and the growing part takes what its line
/// has left; if all fits into one line, the title stands left and everything else right.
final class HeadingPane extends Pane {
    private static final double GAP = 8;

    private final Region title;
    private final Region growing;

    /// @param title stands first
    /// @param growing one of `others`, between its least and its preferred width unless it has a line for itself
    HeadingPane(Region title, Region growing, List<Region> others) {
        this.title = title;
        this.growing = growing;
        getStyleClass().add("page-heading");
        getChildren().add(title);
        getChildren().addAll(others);
        setMinWidth(0);
    }

    private List<List<Region>> lines(double width) {
        List<List<Region>> lines = new ArrayList<>();
        double used = 0;
        for (Node node : getManagedChildren()) {
            Region part = (Region) node;
            double least = least(part);
            if (lines.isEmpty() || used + GAP + least > width) {
                lines.add(new ArrayList<>());
                used = -GAP;
            }
            lines.getLast().add(part);
            used += GAP + least;
        }
        return lines;
    }

    private double least(Region part) {
        return part.equals(growing) ? part.minWidth(-1) : part.prefWidth(-1);
    }

    private double height(List<Region> line) {
        return line.stream().mapToDouble(p -> p.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        List<List<Region>> lines = lines(width < 0 ? getWidth() : width);
        return lines.stream().mapToDouble(this::height).sum() + GAP * (lines.size() - 1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double y = 0;
        List<List<Region>> lines = lines(getWidth());
        for (List<Region> line : lines) {
            place(line, y, lines.size() == 1);
            y += height(line) + GAP;
        }
    }

    private void place(List<Region> line, double y, boolean only) {
        double left = getWidth() + GAP;
        for (Region part : line) {
            left -= least(part) + GAP;
        }
        double grown = growing.minWidth(-1) + Math.max(0, left);
        double pref = Math.min(grown, only ? growing.prefWidth(-1) : grown);
        double space = only ? left - (pref - growing.minWidth(-1)) : 0;
        double x = 0;
        double height = height(line);
        for (Region part : line) {
            double width = Math.min(part.equals(growing) ? pref : part.prefWidth(-1), getWidth());
            double own = part.prefHeight(-1);
            part.resizeRelocate(
                    snapPositionX(x), snapPositionY(y + (height - own) / 2), snapSizeX(width), own);
            x += width + GAP + (part.equals(title) ? Math.max(0, space) : 0);
        }
    }
}
