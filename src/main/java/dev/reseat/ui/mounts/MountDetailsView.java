package dev.reseat.ui.mounts;

import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Mount;
import dev.reseat.vault.NextStart;
import dev.reseat.vault.PluginBuild;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Everything that is known of one mount.
public final class MountDetailsView extends VBox {
    private final MountsModel model;
    private final Label path = new Label();
    private final Badge state = new Badge();
    private final Label why = new Label();
    private final VBox whyCard = new VBox(why);
    private final VBox facts = new VBox();

    public MountDetailsView(MountsModel model) {
        this.model = model;
        path.getStyleClass().add("code");
        path.setMinWidth(0);
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        whyCard.getStyleClass().add("card");
        facts.getStyleClass().add("facts");
        VBox body = new VBox(whyCard, facts, toggle());
        body.getStyleClass().add("details");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(heading(), scroll);
        model.openedProperty().subscribe(_ -> show());
        model.assessmentProperty().subscribe(_ -> show());
    }

    private HBox heading() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button("", Icon.CLOSE.node());
        close.setId("mounts-details-close");
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(Messages.text("mounts.details.close"));
        close.setCancelButton(true);
        close.setOnAction(_ -> model.close());
        HBox heading = new HBox(path, space, state, close);
        heading.getStyleClass().add("panel-heading");
        return heading;
    }

    private Button toggle() {
        Button toggle = new Button();
        toggle.setId("mounts-details-toggle");
        toggle.textProperty()
                .bind(
                        model.openedChosen()
                                .map(chosen ->
                                        Messages.text(
                                                chosen
                                                        ? "mounts.details.drop"
                                                        : "mounts.details.choose")));
        toggle.disableProperty().bind(model.openedSingleton());
        toggle.setOnAction(_ -> model.openedProperty().get().ifPresent(model::toggle));
        return toggle;
    }

    private void show() {
        Optional<MountRow> row =
                model.openedProperty()
                        .get()
                        .flatMap(opened ->
                                model.assessmentProperty()
                                        .getValue()
                                        .flatMap((Assessment a) -> a.mount(opened))
                                        .map(MountRow::of));
        row.ifPresent(this::show);
    }

    private void show(MountRow row) {
        Mount mount = row.mount();
        path.setText(row.path());
        Mark mark =
                row.mark()
                        .orElse(new Mark(Messages.text("mounts.state.inOrder"), Tone.NEUTRAL, ""));
        state.show(mark.word(), mark.tone());
        String reason = mount.singleton() ? Messages.text("mounts.singleton") : mark.why();
        why.setText(reason);
        whyCard.setVisible(!reason.isEmpty());
        whyCard.setManaged(!reason.isEmpty());
        facts.getChildren().clear();
        PluginBuild running = mount.running();
        fact(
                Messages.text("mounts.plugin"),
                mount.plugin() + " (" + mount.path().type().word() + ")");
        fact(Messages.text("mounts.running"), running == null ? row.running() : running.version());
        fact(Messages.text("mounts.sha256"), row.sha256());
        fact(
                Messages.text("mounts.next"),
                row.assessed().next() instanceof NextStart.Row r
                        ? r.plugin().build().version()
                        : row.next());
        fact(
                Messages.text("mounts.next.sha256"),
                row.assessed().next() instanceof NextStart.Row r
                        ? r.plugin().build().sha256()
                        : "");
        fact(Messages.text("mounts.configured"), mount.configuredVersion());
        fact(Messages.text("mounts.accessor"), mount.accessor());
        fact(Messages.text("mounts.description"), mount.description());
        fact(Messages.text("mounts.deprecation"), mount.deprecation());
    }

    private void fact(String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        Label label = new Label(name);
        label.getStyleClass().add("muted");
        label.setMinWidth(104);
        label.setMaxWidth(104);
        label.setWrapText(true);
        // a field, so that the value can be marked and copied
        TextField text = new TextField(value);
        text.setEditable(false);
        text.getStyleClass().addAll("code", "fact-value");
        text.setAccessibleText(name + ": " + value);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(label, text);
        line.getStyleClass().add("fact");
        facts.getChildren().add(line);
    }
}
