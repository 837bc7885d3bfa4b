package dev.reseat.ui.reload;

import dev.reseat.reload.Cells;
import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.NodeFact;
import dev.reseat.ui.kit.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The nodes of a run, a line each: name, what its cells have come to, word and time. Choosing a line shows the node's own
/// readings.
final class NodeLines extends VBox {
    private final List<Line> lines = new ArrayList<>();
    private final IntConsumer choose;

    NodeLines(IntConsumer choose) {
        this.choose = choose;
        setId("reload-nodes");
        getStyleClass().add("reload-nodes");
    }

    /// @param facts of every node, in order
    void show(List<NodeFact> facts, int chosen) {
        while (lines.size() > facts.size()) {
            lines.removeLast();
        }
        while (lines.size() < facts.size()) {
            lines.add(new Line(lines.size(), choose));
        }
        if (getChildren().size() != lines.size()) {
            getChildren().setAll(lines);
        }
        for (int i = 0; i < facts.size(); i++) {
            lines.get(i).show(facts.get(i), i == chosen);
        }
    }

    /// Which node a run's panel shows first: one in trouble, else the first.
    static int first(ReloadRun run) {
        Optional<Integer> down = RunFacts.down(run, 1).stream().map(p -> p.node()).findFirst();
        return down.orElse(0);
    }

    private static final class Line extends ToggleButton {
        private final Label name = new Label();
        private final CellBar bar = new CellBar();
        private final Label word = new Label();

        Line(int number, IntConsumer choose) {
            setId("reload-node-" + number);
            getStyleClass().setAll("reload-node");
            name.getStyleClass().add("reload-node-name");
            word.getStyleClass().add("reload-node-word");
            word.setMinWidth(Region.USE_PREF_SIZE);
            HBox.setHgrow(bar, Priority.ALWAYS);
            HBox content = new HBox(name, bar, word);
            content.getStyleClass().add("reload-line");
            setGraphic(content);
            setMaxWidth(Double.MAX_VALUE);
            content.prefWidthProperty().bind(widthProperty().subtract(16));
            setOnAction(_ -> {
                setSelected(true);
                choose.accept(number);
            });
        }

        void show(NodeFact fact, boolean chosen) {
            setSelected(chosen);
            name.setText(fact.name());
            word.setText(fact.word());
            word.getStyleClass().setAll("label", "reload-node-word", fact.tone().styleClass());
            bar.show(fact.counts());
            setAccessibleText(Messages.text("reload.node.accessible", fact.name(), fact.word()));
        }
    }

    /// Cells by state as one bar.
    static final class CellBar extends HBox {
        private final List<Region> parts = new ArrayList<>();

        CellBar() {
            getStyleClass().add("reload-bar");
            for (Tone tone :
                    List.of(
                            Tone.SUCCESS,
                            Tone.SUCCESS_OUTLINE,
                            Tone.DANGER,
                            Tone.UNKNOWN,
                            Tone.ACCENT,
                            Tone.NEUTRAL)) {
                Region part = new Region();
                part.getStyleClass().addAll("reload-bar-part", tone.styleClass());
                parts.add(part);
            }
            getChildren().setAll(parts);
            widthProperty().subscribe(_ -> layoutParts());
        }

        private List<Integer> shares = List.of(0, 0, 0, 0, 0, 0);

        void show(Cells.Counts c) {
            shares = List.of(c.proved(), c.done(), c.bad(), c.unseen(), c.reloading(), c.waiting());
            layoutParts();
        }

        private void layoutParts() {
            int all = Math.max(1, shares.stream().mapToInt(Integer::intValue).sum());
            for (int i = 0; i < parts.size(); i++) {
                double width = getWidth() * shares.get(i) / all;
                parts.get(i).setMinWidth(width);
                parts.get(i).setPrefWidth(width);
                parts.get(i).setMaxWidth(width);
            }
        }
    }
}
