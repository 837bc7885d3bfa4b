package dev.reseat.ui.reload;

import dev.reseat.reload.Journal;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadEvent.Cause;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.EmptyState;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.NodeFact;
import dev.reseat.ui.kit.Presence;
import dev.reseat.ui.kit.Segmented;
import dev.reseat.ui.kit.VerdictMark;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A run of the past, marked as such: what was asked where and when, the verdict that was said, every cell, event and request.
/// Nothing in here sends anything.
final class PastPane extends VBox {
    private static final int IDS = 200;

    /// Room for a few rows, in pixels.
    private static final double CELLS = 150;

    private final ReloadModel model;
    private final PastModel past;
    private final Badge verdict = new Badge();
    private final Label counts = new Label();
    private final VBox card = new VBox();
    private final ScrollPane about = new ScrollPane();
    private final IntegerProperty part = new SimpleIntegerProperty();
    private final StackPane body = new StackPane();
    private final EmptyState empty = new EmptyState(Icon.HISTORY);
    private final EventList events;
    private final RequestView requests = new RequestView("past-request");
    private final RequestIds ids = new RequestIds(IDS);
    private final Button back = new Button(Messages.text("past.recent"), Icon.BACK.node(14));
    private final ReportButtons report;
    private final FlowPane tools;
    private @Nullable EvidenceTable table;
    private @Nullable Shown shown;

    PastPane(ReloadModel model, PastModel past, ZoneId zone) {
        this.model = model;
        this.past = past;
        this.events = new EventList(zone, "past-events");
        this.report =
                new ReportButtons(past.report(), () -> Optional.ofNullable(shown), "past-report");
        getStyleClass().add("evidence-pane");
        card.setId("past-card");
        card.getStyleClass().addAll("card", "past-card");
        this.tools = tools();
        getChildren().setAll(heading(), about(), tools, report.said(), body);
        body.setMinHeight(CELLS);
        VBox.setVgrow(body, Priority.ALWAYS);
        past.lookingProperty().subscribe(this::look);
        model.stateProperty()
                .addListener((_, before, now) -> {
                    // not at each of a run's events: what has the keyboard would be made anew
                    if (before.underWay() != now.underWay()) {
                        look(past.lookingProperty().get());
                    }
                });
        past.connectionProperty().addListener((_, _, _) -> look(past.lookingProperty().get()));
        part.addListener((_, _, _) -> showPart());
    }

    /// What is said of the run as a whole: where there is little room it leaves some to the cells, and is scrolled.
    private ScrollPane about() {
        about.setContent(card);
        about.setFitToWidth(true);
        // the keyboard scrolls it, and screen readers hear what it says
        about.setFocusTraversable(true);
        about.getStyleClass().add("past-about");
        about.setMinHeight(CELLS / 2);
        about.prefViewportHeightProperty().bind(card.heightProperty());
        about.setMaxHeight(USE_PREF_SIZE);
        VBox.setVgrow(about, Priority.SOMETIMES);
        return about;
    }

    private HBox heading() {
        back.setId("past-back");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(_ -> past.list());
        Label title = new Label(Messages.text("past.title"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(USE_PREF_SIZE);
        verdict.setId("past-verdict");
        verdict.setMinWidth(USE_PREF_SIZE);
        counts.setId("past-run-counts");
        counts.getStyleClass().add("page-counts");
        counts.setMinWidth(0);
        HBox heading = new HBox(back, title, verdict, counts);
        heading.getStyleClass().add("page-heading");
        return heading;
    }

    private FlowPane tools() {
        Segmented parts = new Segmented("past-part", List.of("cells", "events", "requests"), part);
        parts.label(
                List.of(
                        Messages.text("past.cells"),
                        Messages.text("past.events"),
                        Messages.text("past.requests")));
        HBox reports = new HBox(report.copy(), report.save());
        reports.getStyleClass().add("page-heading");
        // large text needs a second line
        return new FlowPane(16, 6, parts, reports);
    }

    private void look(Looking looking) {
        switch (looking) {
            case Looking.AtNow _, Looking.AtList _ -> show(null);
            case Looking.Awaiting a -> await(a);
            case Looking.NotRead n -> say(Messages.text("past.notRead"), n.why());
            case Looking.AtPast p -> show(p.shown());
        }
    }

    /// What its line of history tells stands there at once; the cells of a large run follow.
    private void await(Looking.Awaiting waits) {
        say(Messages.text("past.awaited"), waits.run().value());
        waits.line()
                .ifPresent(line -> {
                    Mark mark = PastWords.mark(line);
                    verdict.show(mark.word(), mark.tone());
                    card.getChildren().setAll(past.words().lines(line, past.here(line.where())));
                    about.setAccessibleText(past.words().accessible(line));
                    Presence.show(verdict, true);
                    Presence.show(about, true);
                });
    }

    private void say(String title, String sentence) {
        show(null);
        empty.show(title, sentence);
        body.getChildren().setAll(empty);
    }

    private void show(@Nullable Shown run) {
        boolean there = run != null;
        Presence.show(about, there);
        Presence.show(tools, there);
        report.show(there);
        Presence.show(verdict, there);
        counts.setText("");
        if (run == null) {
            shown = null;
            table = null;
            events.clear();
            body.getChildren().clear();
            return;
        }
        shown = run;
        ReloadRun of = run.progress().run();
        EvidenceTable before = table;
        boolean another = before == null || !before.of(of.plan());
        Mark mark = mark(of);
        verdict.show(mark.word(), mark.tone());
        counts.setText(NowPane.counts(of));
        showCard(run);
        if (another) {
            table = new EvidenceTable(of, "past-evidence-table");
            events.clear();
            events.show(run);
            events.scrollTo(0);
            requests.show(of.plan());
            ids.show(run);
            part.set(0);
            showPart();
            if (back.isFocused()) {
                focusContent();
            }
        }
    }

    private static Mark mark(ReloadRun run) {
        return run.verdict().map(VerdictMark::of).orElse(VerdictMark.of("", ""));
    }

    private void showCard(Shown run) {
        ReloadRun of = run.progress().run();
        ReloadPlan plan = of.plan();
        List<Node> lines = new ArrayList<>();
        lines.add(Blocks.words(said(run), "strong"));
        lines.add(Blocks.words(where(plan)));
        if (!past.here(Journal.Where.of(plan))) {
            lines.add(PastWords.notHere());
        }
        of.verdict()
                .ifPresentOrElse(
                        v -> {
                            lines.add(Blocks.words(v.sentence()));
                            lines.add(Blocks.words(v.beside(), "muted"));
                        },
                        () -> lines.add(Blocks.words(Messages.text("past.open.why"))));
        lines.add(Blocks.words(RunFacts.proof(of), "muted"));
        lines.add(Blocks.words(RunFacts.unseen(of), "muted"));
        lines.add(Blocks.words(Messages.text("past.note"), "muted"));
        lines.removeIf(n -> n instanceof Label l && l.getText().isEmpty());
        if (model.stateProperty().get().underWay()) {
            Hyperlink now = new Hyperlink(Messages.text("past.underWay"));
            now.setId("past-under-way");
            now.getStyleClass().add("link");
            now.setOnAction(_ -> past.now());
            lines.add(now);
        }
        card.getChildren().setAll(lines);
        about.setAccessibleText(
                Messages.text("past.say", said(run), mark(of).word(), mark(of).why()));
    }

    private String said(Shown run) {
        ReloadPlan plan = run.progress().run().plan();
        Instant begun = run.since() == null ? plan.origin().madeAt() : run.since();
        String what =
                Messages.text(
                        "past.said",
                        PlanWords.what(plan),
                        PlanWords.scope(plan),
                        past.words().exactly(begun));
        return took(run, begun)
                .map(t -> Messages.text("past.said.took", what, NodeFact.seconds(t)))
                .orElse(what);
    }

    /// From the first event to the verdict; what a crash left behind got its verdict much later.
    private static Optional<Duration> took(Shown run, Instant begun) {
        boolean crashed =
                run.progress().run().stopped().filter(s -> s.cause() == Cause.CRASH).isPresent();
        return crashed
                ? Optional.empty()
                : Trail.since(run.trail(), 0).stream()
                        .filter(ReloadEvent.Closed.class::isInstance)
                        .map(e -> Duration.between(begun, e.at()))
                        .findFirst();
    }

    private static String where(ReloadPlan plan) {
        return Messages.text(
                "past.at",
                plan.origin().connection(),
                plan.origin().address(),
                plan.origin().namespace().label(),
                plan.traits().label());
    }

    private void showPart() {
        EvidenceTable cells = table;
        if (cells == null) {
            return;
        }
        switch (part.get()) {
            case 0 -> body.getChildren().setAll(cells);
            case 1 -> body.getChildren().setAll(events);
            default -> {
                VBox both = new VBox(requests, ids);
                both.getStyleClass().add("reload-parts");
                ScrollPane scroll = new ScrollPane(both);
                scroll.setFitToWidth(true);
                body.getChildren().setAll(scroll);
            }
        }
    }

    /// Leads the keyboard to the cells, or to the way back while there are none.
    void focusContent() {
        EvidenceTable cells = table;
        if (cells != null && body.getChildren().contains(cells)) {
            cells.requestFocus();
        } else {
            back.requestFocus();
        }
    }
}
