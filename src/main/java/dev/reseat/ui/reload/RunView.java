package dev.reseat.ui.reload;

import dev.reseat.reload.CellState;
import dev.reseat.reload.Cells;
import dev.reseat.reload.PlannedNode;
import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.Verdict;
import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.Banner;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The panel while a run goes on and after it: how many cells are proved, each node, what is down right now, then the verdict
/// with what carries it.
final class RunView extends VBox {
    private static final int NODES = 40;
    private static final int DOWN = 5;

    private final ReloadModel model;
    private final InstantSource clock;
    private final Label title = Pieces.styled(new Label(), "panel-title");
    private final Badge scope = new Badge();
    private final Label figure = Pieces.styled(new Label(), "figure");
    private final Label figureWords = Pieces.styled(new Label(), "muted");
    private final StateBar bar = new StateBar();
    private final VBox body = new VBox();
    private final Button stop = Pieces.button("reload-stop", Messages.text("run.stop"), this::stop);
    private final Button unwatch = Pieces.button("reload-unwatch", Messages.text("run.unwatch"), this::unwatch);
    private final Button done = Pieces.button("reload-done", Messages.text("run.done"), this::done);
    private final Instant from;
    private Progress shown;

    RunView(ReloadModel model, InstantSource clock, Progress first) {
        this.model = model;
        this.clock = clock;
        this.shown = first;
        this.from = clock.instant();
        title.setMinWidth(0);
        HBox heading = new HBox(title, Pieces.space(), scope);
        heading.getStyleClass().add("panel-heading");
        HBox figures = new HBox(figure, figureWords);
        figures.getStyleClass().add("figures");
        body.getStyleClass().add("plan");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        done.getStyleClass().add("primary");
        HBox actions = new HBox(stop, unwatch, Pieces.space(), done);
        actions.getStyleClass().add("panel-actions");
        VBox top = new VBox(figures, bar);
        top.getStyleClass().add("run-top");
        getChildren().setAll(heading, top, scroll, actions);
        show(first);
    }

    void show(Progress progress) {
        shown = progress;
        ReloadRun run = progress.run();
        ReloadPlan plan = run.plan();
        boolean ended = run.verdict().isPresent();
        title.setText(ended
                ? Messages.text("run.ended", PlanWords.subject(plan))
                : Messages.text("run.title", PlanWords.subject(plan)));
        scope.show(
                plan.nodes().size() > 1 ? Messages.text("run.global") : Messages.text("run.local"), Tone.ACCENT);
        Cells.Counts counts = run.cells().counts();
        figure.setText(Messages.text("run.figure", counts.proved() + counts.done(), counts.all()));
        bar.show(counts);
        tick();
        body.getChildren().clear();
        run.verdict().ifPresent(v -> body.getChildren().add(verdict(v)));
        if (!progress.notRecorded().isEmpty()) {
            body.getChildren().add(new Banner(
                    Messages.text("run.notRecorded"), progress.notRecorded(), Tone.DANGER));
        }
        down(run);
        body.getChildren().add(Pieces.section(Messages.text("run.nodes")));
        for (int n = 0; n < Math.min(NODES, plan.nodes().size()); n++) {
            body.getChildren().add(node(run, n));
        }
        requests(run);
        shown(stop, !ended && run.stopped().isEmpty());
        shown(unwatch, !ended);
        shown(done, ended);
    }

    /// Time has passed.
    void tick() {
        Cells.Counts counts = shown.run().cells().counts();
        figureWords.setText(Messages.text("run.cells", counts.proved(), counts.done(), elapsed()));
    }

    private String elapsed() {
        Instant to = shown.run().verdict().isPresent() && !shown.news().isEmpty()
                ? shown.news().getLast().at()
                : clock.instant();
        Duration time = Duration.between(from, to);
        return String.format(java.util.Locale.ROOT, "%.1f s", Math.max(0, time.toMillis()) / 1000.0);
    }

    private Node verdict(Verdict verdict) {
        Label word = Pieces.styled(new Label(verdict.word().label()), "verdict-word");
        VBox card = new VBox(word, Pieces.wrapped(verdict.sentence()));
        if (!verdict.beside().isEmpty()) {
            card.getChildren().add(Pieces.wrapped(verdict.beside(), "muted"));
        }
        card.setId("reload-verdict");
        card.getStyleClass().addAll("verdict", CellLook.tone(verdict.word()).styleClass());
        card.setFocusTraversable(true);
        card.setAccessibleText(verdict.word().label() + ". " + verdict.sentence() + " " + verdict.beside());
        return card;
    }

    private void down(ReloadRun run) {
        int all = run.cells().counts().down();
        if (all == 0) {
            return;
        }
        VBox card = new VBox();
        card.setId("reload-down");
        card.getStyleClass().addAll("card", Tone.DANGER.styleClass());
        int listed = 0;
        for (int m = 0; m < run.plan().mounts().size() && listed < DOWN; m++) {
            for (int n = 0; n < run.plan().nodes().size() && listed < DOWN; n++) {
                if (run.cells().at(m, n).state() instanceof CellState.Down d) {
                    card.getChildren().addAll(
                            Pieces.wrapped(
                                    Messages.text(
                                            "run.down",
                                            run.plan().mounts().get(m).path(),
                                            run.plan().nodes().get(n).name()),
                                    "down-title"),
                            Pieces.wrapped(d.words().strip(), "code"));
                    listed++;
                }
            }
        }
        if (all > listed) {
            card.getChildren().add(new Label(Messages.text("reload.more", all - listed)));
        }
        card.getChildren().add(Pieces.wrapped(Messages.text("run.down.advice"), "muted"));
        body.getChildren().add(card);
    }

    private static Node node(ReloadRun run, int number) {
        PlannedNode node = run.plan().nodes().get(number);
        Cells.Counts counts = run.cells().countsOf(number);
        Label name = new Label(node.name());
        name.getStyleClass().add("node-name");
        StateBar bar = new StateBar();
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.show(counts);
        Label word = new Label(word(counts));
        word.getStyleClass().addAll("node-word", tone(counts).styleClass());
        HBox line = new HBox(name, bar, word);
        line.getStyleClass().add("node-line");
        line.setId("reload-node-" + number);
        line.setFocusTraversable(true);
        line.setAccessibleText(node.name() + ", " + word.getText());
        return line;
    }

    private static String word(Cells.Counts c) {
        if (c.down() > 0) {
            return Messages.text("run.node.down", c.down());
        }
        if (c.failed() > 0) {
            return Messages.text("run.node.failed", c.failed());
        }
        if (c.reloading() > 0) {
            return Messages.text("run.node.reloading");
        }
        if (c.waiting() == c.all()) {
            return Messages.text("cell.waiting");
        }
        if (c.unseen() == c.all()) {
            return Messages.text("cell.unseen");
        }
        if (c.proved() == c.all()) {
            return Messages.text("run.node.proved");
        }
        return Messages.text("run.node.some", c.proved() + c.done(), c.all());
    }

    private static Tone tone(Cells.Counts c) {
        if (c.bad() > 0) {
            return Tone.DANGER;
        }
        if (c.reloading() > 0) {
            return Tone.ACCENT;
        }
        return c.unseen() > 0 ? Tone.UNKNOWN : c.waiting() > 0 ? Tone.NEUTRAL : Tone.SUCCESS;
    }

    private void requests(ReloadRun run) {
        body.getChildren().add(Pieces.section(Messages.text("run.requests")));
        for (int s = 0; s < run.plan().steps().size() && s < NODES; s++) {
            String line = PlanWords.step(run.plan(), run.plan().steps().get(s));
            String end = run.answer(s).map(RunView::end).orElse(
                    run.steps().get(s).touched() ? Messages.text("run.out") : Messages.text("cell.notSent"));
            body.getChildren().addAll(new Label(line), Pieces.wrapped(end, "code", "muted"));
        }
    }

    private static String end(Answer answer) {
        return switch (answer) {
            case Answer.Done d -> d.status() + "  request_id " + d.requestId();
            case Answer.Failed f -> f.status() + "  " + f.words().strip();
            case Answer.Refused r -> Messages.text("run.refused", r.words(), r.proof());
            case Answer.Lost l -> Messages.text("run.lost", l.why());
        };
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void stop() {
        model.stopAfterThisStep();
        stop.setDisable(true);
        stop.setText(Messages.text("run.stopping"));
    }

    private void unwatch() {
        model.stopWatching();
        unwatch.setDisable(true);
    }

    private void done() {
        model.done();
    }
}
