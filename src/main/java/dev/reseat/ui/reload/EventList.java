package dev.reseat.ui.reload;

import dev.reseat.reload.EventWords;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The events of a run, a line each, growing at its end. Follows the newest.
final class EventList extends ListView<EventList.Line> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final ZoneId zone;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();

    /// One event as it is shown.
    record Line(String time, Tone tone, String words) {}

    EventList(ZoneId zone, String id) {
        this.zone = zone;
        setId(id);
        getStyleClass().add("reload-events");
        setAccessibleText(Messages.text("reload.events"));
        setCellFactory(_ -> new LineCell());
        setItems(lines);
    }

    void clear() {
        lines.clear();
    }

    void show(Shown shown) {
        ReloadPlan plan = shown.progress().run().plan();
        List<ReloadEvent> fresh = Trail.since(shown.trail(), lines.size());
        if (!fresh.isEmpty()) {
            lines.addAll(fresh.stream().map(e -> line(e, plan)).toList());
            scrollTo(lines.size() - 1);
        }
    }

    private Line line(ReloadEvent event, ReloadPlan plan) {
        return new Line(
                TIME.format(event.at().atZone(zone)), tone(event), EventWords.of(event, plan));
    }

    private static Tone tone(ReloadEvent event) {
        return switch (EventWords.weight(event)) {
            case PLAIN -> Tone.NEUTRAL;
            case GOOD -> Tone.SUCCESS;
            case NOTABLE -> Tone.ATTENTION;
            case BAD -> Tone.DANGER;
            case UNKNOWN -> Tone.UNKNOWN;
        };
    }

    private static final class LineCell extends ListCell<Line> {
        private final Label time = new Label();
        private final Label words = new Label();
        private final HBox box = new HBox(time, words);

        LineCell() {
            time.getStyleClass().addAll("code", "subtle");
            time.setMinWidth(Region.USE_PREF_SIZE);
            words.setTextOverrun(OverrunStyle.ELLIPSIS);
            box.getStyleClass().add("reload-line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            time.setText(line.time());
            words.setText(line.words());
            box.getChildren().setAll(time, Blocks.dot(line.tone()), words);
            setGraphic(box);
            setAccessibleText(line.time() + " " + line.words());
        }
    }
}
