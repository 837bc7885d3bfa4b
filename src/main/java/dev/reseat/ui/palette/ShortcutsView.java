package dev.reseat.ui.palette;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Popover;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All keys at a glance, group by group: those of the commands, and those that hold inside tables and fields.
public final class ShortcutsView extends Popover {
    private final ScrollPane scroll = new ScrollPane();

    /// @param elsewhere leads the keyboard on where the place that it came from is gone
    public ShortcutsView(List<Command> commands, List<ScreenKey> others, Runnable elsewhere) {
        super(Pos.CENTER, elsewhere);
        setId("shortcuts");
        getStyleClass().add("shortcuts-ground");
        Label title = new Label(Messages.text("shortcuts.title"));
        title.getStyleClass().add("page-title");
        FlowPane groups = new FlowPane(28, 16);
        // two groups beside each other, unless text is large
        groups.setPrefWrapLength(720);
        lines(commands, others)
                .forEach((group, lines) -> groups.getChildren().add(group(group, lines)));
        scroll.setContent(groups);
        scroll.setFitToWidth(true);
        scroll.setId("shortcuts-list");
        scroll.setAccessibleText(Messages.text("shortcuts.title"));
        VBox box = new VBox(title, scroll);
        box.getStyleClass().add("shortcuts");
        show(box);
    }

    private static Map<String, List<ScreenKey>> lines(
            List<Command> commands, List<ScreenKey> others) {
        Map<String, List<ScreenKey>> groups = new LinkedHashMap<>();
        commands.stream()
                .filter(c -> !c.keys().isEmpty())
                .map(c -> new ScreenKey(c.group(), keys(c), c.title()))
                .forEach(k -> groups.merge(k.group(), List.of(k), ShortcutsView::joined));
        others.forEach(k -> groups.merge(k.group(), List.of(k), ShortcutsView::joined));
        return groups;
    }

    private static List<ScreenKey> joined(List<ScreenKey> one, List<ScreenKey> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }

    private static String keys(Command c) {
        return c.keys().stream().map(Shortcut::label).collect(Collectors.joining(", "));
    }

    private static VBox group(String title, List<ScreenKey> lines) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section");
        VBox group = new VBox(heading);
        group.getStyleClass().add("shortcut-group");
        for (ScreenKey line : lines) {
            Label words = new Label(line.title());
            words.setMinWidth(0);
            Label keys = new Label(line.keys());
            keys.getStyleClass().add("key");
            keys.setMinWidth(USE_PREF_SIZE);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox both = new HBox(words, space, keys);
            both.getStyleClass().add("list-line");
            group.getChildren().add(both);
        }
        return group;
    }

    /// Shows it.
    public void open() {
        scroll.setVvalue(0);
        open(scroll);
    }
}
