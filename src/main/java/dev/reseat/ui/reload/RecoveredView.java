package dev.reseat.ui.reload;

import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.Verdict;
import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.VerdictMark;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Runs that a crash left behind, said at the start.
public final class RecoveredView extends Overlay {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss");

    private final RecoveredModel model;
    private final ZoneId zone;
    private final VBox list = new VBox();
    private final Button close = new Button(Messages.text("recovered.close"));

    /// @param zone in which times are shown
    public RecoveredView(RecoveredModel model, ZoneId zone) {
        super("reload-recovered", model::close);
        this.model = model;
        this.zone = zone;
        list.getStyleClass().add("reload-parts");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("overlay-scroll");
        scroll.prefViewportHeightProperty().bind(list.heightProperty());
        close.setId("reload-recovered-close");
        close.getStyleClass().add("primary");
        close.setOnAction(_ -> model.close());
        HBox buttons = new HBox(Blocks.space(), close);
        buttons.getStyleClass().add("reload-buttons");
        VBox card =
                new VBox(
                        Blocks.words(Messages.text("recovered.title"), "overlay-title"),
                        Blocks.words(Messages.text("recovered.sentence"), "muted"),
                        scroll,
                        buttons);
        ask(card);
        model.itemsProperty().subscribe(_ -> show());
        model.connectionProperty().subscribe(_ -> show());
        model.openProperty()
                .subscribe(open -> {
                    if (open) {
                        open();
                    } else {
                        close();
                    }
                });
    }

    private void show() {
        List<Node> cards = new ArrayList<>();
        model.itemsProperty().get().forEach(i -> cards.add(card(i, cards.size())));
        list.getChildren().setAll(cards);
    }

    private Node card(RecoveredModel.Item item, int number) {
        ReloadRun run = item.run();
        ReloadPlan plan = run.plan();
        List<Node> lines = new ArrayList<>();
        Label what =
                Blocks.words(
                        Messages.text(
                                "recovered.what",
                                PlanWords.what(plan),
                                plan.origin().connection(),
                                TIME.format(plan.origin().madeAt().atZone(zone))),
                        "strong");
        lines.add(what);
        run.verdict().ifPresent(v -> lines.addAll(verdict(v, run.mountsNotTouched())));
        if (item.again()) {
            lines.add(
                    Blocks.words(
                            Messages.text(
                                    "recovered.again",
                                    run.cells().counts().proved(),
                                    run.cells().counts().bad(),
                                    run.cells().counts().all())));
        } else if (model.readable(run)) {
            Button read =
                    new Button(
                            Messages.text(item.reading() ? "recovered.reading" : "recovered.read"));
            read.setId("reload-recovered-read-" + number);
            read.setDisable(item.reading());
            read.setOnAction(_ -> model.readAgain(plan.id()));
            lines.add(read);
        } else {
            lines.add(
                    Blocks.words(
                            Messages.text("recovered.connect", plan.origin().address()), "muted"));
        }
        VBox card = new VBox(lines.toArray(Node[]::new));
        card.setId("reload-recovered-" + number);
        card.getStyleClass().add("card");
        return card;
    }

    /// Without the reason it stopped for: that Reseat ended is said above all of them.
    private static List<Node> verdict(Verdict v, int notTouched) {
        String rest = notTouched == 0 ? "" : " " + Messages.text("recovered.rest", notTouched);
        return List.of(
                new Badge(v.word().label(), VerdictMark.tone(v.word())),
                Blocks.words(v.sentence() + rest));
    }

    @Override
    Node first() {
        return close;
    }
}
