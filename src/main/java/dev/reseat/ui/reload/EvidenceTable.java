package dev.reseat.ui.reload;

import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.Step;
import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.CellMark;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.ui.kit.table.Cells;
import dev.reseat.vault.NodeRole;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The cells of one run. Rows are mounts by their number; what a row shows is looked up in the newest run, so a change costs
/// only the cells that are on the screen.
final class EvidenceTable extends TableView<Integer> {
    private final ObjectProperty<ReloadRun> run;

    EvidenceTable(ReloadRun first, String id) {
        this.run = new SimpleObjectProperty<>(first);
        ReloadPlan plan = first.plan();
        setId(id);
        getStyleClass().addAll("row-table", "reload-evidence-table");
        setAccessibleText(Messages.text("reload.evidence"));
        add(Messages.text("reload.mount"), 228, () -> new MountCell(plan));
        add(
                Messages.text("reload.before"),
                74,
                Cells.code(m -> PlanWords.before(plan.mounts().get(m))));
        for (int n = 0; n < plan.nodes().size(); n++) {
            int node = n;
            boolean active = plan.nodes().get(n).role() == NodeRole.ACTIVE;
            String name = plan.nodes().get(n).name();
            add(
                    active ? Messages.text("reload.active", name) : name,
                    98,
                    () -> new MarkCell(run, name, node));
        }
        setItems(
                FXCollections.observableList(
                        IntStream.range(0, plan.mounts().size()).boxed().toList()));
    }

    private void add(
            String title,
            double width,
            java.util.function.Supplier<TableCell<Integer, Integer>> cells) {
        TableColumn<Integer, Integer> column = new TableColumn<>(title);
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        column.setCellFactory(_ -> cells.get());
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        getColumns().add(column);
    }

    boolean of(ReloadPlan plan) {
        return run.get().plan().id().equals(plan.id());
    }

    void show(ReloadRun now) {
        run.set(now);
    }

    private static final class MountCell extends TableCell<Integer, Integer> {
        private final Function<Integer, String> path;
        private final ReloadPlan plan;
        private final Tooltip whole = new Tooltip();
        private final Badge canary = new Badge(Messages.text("reload.canary"), Tone.ACCENT);

        MountCell(ReloadPlan plan) {
            this.plan = plan;
            this.path = m -> plan.mounts().get(m).path().value();
            getStyleClass().add("cell-code");
            // both ends of a long path tell it from its neighbours
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        }

        @Override
        protected void updateItem(@Nullable Integer mount, boolean empty) {
            super.updateItem(mount, empty);
            String text = empty || mount == null ? null : path.apply(mount);
            setText(text);
            whole.setText(text);
            setTooltip(text == null ? null : whole);
            setGraphic(mount != null && !empty && isCanary(mount) ? new HBox(canary) : null);
        }

        private boolean isCanary(int mount) {
            return plan.steps().getFirst() instanceof Step.Reload r
                    && r.role() == Step.Role.CANARY
                    && r.mounts().contains(mount);
        }
    }

    private static final class MarkCell extends TableCell<Integer, Integer> {
        private final ObjectProperty<ReloadRun> run;
        private final String name;
        private final int node;
        private final Badge badge = new Badge();
        private final Tooltip why = new Tooltip();
        private @Nullable Mark shown;

        MarkCell(ObjectProperty<ReloadRun> run, String name, int node) {
            this.run = run;
            this.name = name;
            this.node = node;
            why.setWrapText(true);
            why.setMaxWidth(360);
            run.addListener((_, _, _) -> show());
        }

        @Override
        protected void updateItem(@Nullable Integer mount, boolean empty) {
            super.updateItem(mount, empty);
            show();
        }

        private void show() {
            Integer mount = getItem();
            if (isEmpty() || mount == null) {
                shown = null;
                setGraphic(null);
                setTooltip(null);
                return;
            }
            Mark mark = CellMark.of(run.get(), mount, node);
            if (mark.equals(shown) && getGraphic() != null) {
                return;
            }
            shown = mark;
            badge.show(mark.word(), mark.tone());
            why.setText(mark.why());
            setGraphic(badge);
            setTooltip(mark.why().isEmpty() ? null : why);
            setAccessibleText(
                    Messages.text("reload.cell.accessible", name, mark.word(), mark.why()));
        }
    }
}
