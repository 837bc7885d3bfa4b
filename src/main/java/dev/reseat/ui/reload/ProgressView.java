package dev.reseat.ui.reload;

import dev.reseat.reload.ReloadEvent.Place;
import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.kit.CellMark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.NodeFact;
import dev.reseat.ui.kit.Presence;
import dev.reseat.ui.kit.RunCount;
import dev.reseat.ui.kit.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// A run in the panel: how far it is, what is down, each node, and in the end the verdict.
final class ProgressView extends VBox {
    private static final int READINGS = 12;

    /// Beside a longer path there is no room for its reading.
    private static final int BESIDE = 22;

    private final ReloadModel model;
    private final Label big = new Label();
    private final Label beside = new Label();
    private final NodeLines.CellBar bar = new NodeLines.CellBar();
    private final VBox cards = new VBox();
    private final NodeLines nodes = new NodeLines(this::choose);
    private final VBox readings = new VBox();
    private final RequestIds ids = new RequestIds(12);
    private final Label stopWords = Blocks.words("", "muted");
    private final Button stop = new Button(Messages.text("reload.stop"));
    private final Button unwatch = new Button(Messages.text("reload.unwatch"));
    private final Button done = new Button(Messages.text("reload.done"));
    private final Hyperlink evidence = new Hyperlink(Messages.text("reload.evidence"));
    private final ReportButtons report;
    private int chosen = -1;
    private String stopped = "";

    ProgressView(ReloadModel model) {
        this.model = model;
        this.report =
                new ReportButtons(model.report(), model.shownProperty()::get, "reload-report");
        big.setId("reload-count");
        big.getStyleClass().add("reload-count");
        beside.getStyleClass().add("muted");
        evidence.setId("reload-to-evidence");
        evidence.setMinWidth(USE_PREF_SIZE);
        offerEvidence(Optional.empty());
        HBox count = new HBox(big, beside);
        HBox heading =
                new HBox(Blocks.section(Messages.text("reload.nodes")), Blocks.space(), evidence);
        heading.getStyleClass().add("reload-line");
        count.getStyleClass().add("reload-counts");
        List.of(cards, readings).forEach(b -> b.getStyleClass().add("reload-part"));
        VBox body = new VBox(count, bar, cards, heading, nodes, readings, ids);
        body.getStyleClass().add("reload-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll, footer());
        model.shownProperty().subscribe(now -> now.ifPresentOrElse(this::show, this::forget));
        Timeline tick = new Timeline(new KeyFrame(Duration.seconds(1), _ -> showTime()));
        tick.setCycleCount(Animation.INDEFINITE);
        model.stateProperty()
                .subscribe(s -> {
                    if (s instanceof ReloadState.Running) {
                        tick.play();
                    } else {
                        tick.stop();
                    }
                });
    }

    private VBox footer() {
        stop.setId("reload-stop");
        stop.setOnAction(_ -> asked(Messages.text("reload.stop.asked"), model::stopAfterThisStep));
        unwatch.setId("reload-unwatch");
        unwatch.setOnAction(_ -> asked(Messages.text("reload.unwatch.asked"), model::stopWatching));
        done.setId("reload-done");
        done.getStyleClass().add("primary");
        done.setOnAction(_ -> model.done());
        stopWords.setId("reload-stop-words");
        HBox buttons = new HBox(stop, unwatch, report.copy(), report.save(), Blocks.space(), done);
        buttons.getStyleClass().add("reload-buttons");
        VBox footer = new VBox(stopWords, report.said(), buttons);
        footer.getStyleClass().add("reload-footer");
        return footer;
    }

    private void asked(String says, Runnable action) {
        stopped = says;
        stopWords.setText(says);
        action.run();
    }

    private void forget() {
        chosen = -1;
        stopped = "";
        stop.setDisable(false);
    }

    private void choose(int node) {
        chosen = node;
        model.shownProperty().get().ifPresent(this::show);
    }

    private void show(Shown shown) {
        ReloadRun run = shown.progress().run();
        List<NodeFact> facts =
                IntStream.range(0, run.plan().nodes().size())
                        .mapToObj(n -> NodeFact.of(run, n, shown.since()))
                        .toList();
        showCount(run);
        showTime();
        bar.show(RunFacts.counts(run));
        int node = chosen >= 0 ? chosen : NodeLines.first(run);
        nodes.show(facts, node);
        cards.getChildren().setAll(cards(shown));
        Presence.show(cards, !cards.getChildren().isEmpty());
        showReadings(run, node);
        ids.show(shown);
        showButtons(run);
    }

    private void showCount(ReloadRun run) {
        RunCount count = RunCount.of(run);
        big.setText(count.number());
        words = count.words();
    }

    private String words = "";

    private void showTime() {
        model.shownProperty()
                .get()
                .ifPresent(s ->
                        beside.setText(
                                words
                                        + " · "
                                        + NodeFact.seconds(s.elapsed(model.clock().instant()))));
    }

    private List<Node> cards(Shown shown) {
        ReloadRun run = shown.progress().run();
        List<Node> all = new ArrayList<>();
        run.verdict().ifPresent(v -> all.add(RunCards.verdict(run, v)));
        List<Place> down = RunFacts.down(run, RunCards.DOWN);
        if (!down.isEmpty()) {
            all.add(RunCards.down(run, down));
        }
        if (!shown.progress().notRecorded().isEmpty()) {
            all.add(RunCards.notRecorded(shown));
        }
        if (run.verdict().isEmpty() && run.stopped().isPresent()) {
            all.add(Blocks.card(Tone.ATTENTION, Blocks.words(run.stopped().get().why())));
        }
        return all;
    }

    private void showReadings(ReloadRun run, int node) {
        readings.getChildren()
                .setAll(
                        Blocks.section(
                                Messages.text(
                                        "reload.readings", run.plan().nodes().get(node).name())));
        int mounts = run.plan().mounts().size();
        for (int m = 0; m < Math.min(mounts, READINGS); m++) {
            readings.getChildren().add(reading(run, m, node));
        }
        if (mounts > READINGS) {
            readings.getChildren()
                    .add(Blocks.words(Messages.text("reload.more", mounts - READINGS), "muted"));
        }
    }

    private static Node reading(ReloadRun run, int mount, int node) {
        Label path = Blocks.words(run.plan().mounts().get(mount).path().value(), "code");
        Label reading = Blocks.words(RunFacts.reading(run, mount, node), "muted");
        boolean isLong = path.getText().length() > BESIDE;
        Pane words = isLong ? new VBox(path, reading) : new HBox(8, path, reading);
        if (!isLong) {
            path.setMinWidth(USE_PREF_SIZE);
        }
        HBox line = new HBox(Blocks.dot(CellMark.of(run, mount, node).tone()), words);
        line.getStyleClass().add("reload-line");
        return line;
    }

    private void showButtons(ReloadRun run) {
        boolean over = run.verdict().isPresent();
        Presence.show(done, over);
        report.show(over);
        Presence.show(stop, !over);
        Presence.show(unwatch, !over);
        Presence.show(stopWords, !over);
        boolean last = run.plan().steps().size() == 1;
        stop.setDisable(last || !stopped.isEmpty());
        stopWords.setText(
                stopped.isEmpty()
                        ? Messages.text(last ? "reload.stop.words.last" : "reload.stop.words")
                        : stopped);
    }

    /// Offers the way to the cells of the run, where the person isn't there already.
    void offerEvidence(Optional<Runnable> way) {
        evidence.setOnAction(_ -> way.ifPresent(Runnable::run));
        Presence.show(evidence, way.isPresent());
    }

    void focusButton() {
        (done.isVisible() ? done : stop.isDisabled() ? unwatch : stop).requestFocus();
    }
}
