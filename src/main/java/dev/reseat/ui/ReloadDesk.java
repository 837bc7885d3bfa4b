package dev.reseat.ui;

import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.board.BoardStage;
import dev.reseat.ui.kit.Once;
import dev.reseat.ui.kit.Page;
import dev.reseat.ui.palette.Section;
import dev.reseat.ui.palette.Thing;
import dev.reseat.ui.reload.ConfirmView;
import dev.reseat.ui.reload.EvidenceView;
import dev.reseat.ui.reload.LaterView;
import dev.reseat.ui.reload.LeaveModel;
import dev.reseat.ui.reload.LeaveView;
import dev.reseat.ui.reload.PastModel;
import dev.reseat.ui.reload.PastWords;
import dev.reseat.ui.reload.RecoveredModel;
import dev.reseat.ui.reload.RecoveredView;
import dev.reseat.ui.reload.ReloadModel;
import dev.reseat.ui.reload.ReloadPanelView;
import dev.reseat.ui.reload.ReloadState;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/// Everything about reloading that the window has a place for: the panel on the right, the Evidence screen, and the questions
/// that lie over all of it. The views are made when they are first asked for.
public final class ReloadDesk {
    private final ReloadModel reload;
    private final LeaveModel leave;
    private final PastModel past;
    private final Once<ReloadPanelView> panel;
    private final Once<EvidenceView> evidence;
    private final RecoveredModel recovered;
    private final Once<RecoveredView> leftBehind;
    private Runnable pastShown = () -> {};

    /// Ties the models to the shell: connection, reading anew after a verdict, and the question before leaving.
    ///
    /// @param recovered runs that a crash left behind
    /// @param past runs that the journal keeps
    /// @param zone in which times are shown
    public ReloadDesk(
            ShellModel shell,
            ReloadModel reload,
            RecoveredModel recovered,
            PastModel past,
            ZoneId zone) {
        this.reload = reload;
        this.past = past;
        this.leave = new LeaveModel(reload, shell.threads());
        this.panel = new Once<>(() -> panel(shell));
        this.evidence = new Once<>(() -> new EvidenceView(reload, past, zone));
        this.recovered = recovered;
        this.leftBehind = new Once<>(() -> new RecoveredView(recovered, zone));
        reload.connectionProperty().bind(shell.connectionProperty());
        recovered.connectionProperty().bind(shell.connectionProperty());
        past.connectionProperty().bind(shell.connectionProperty());
        recall(shell);
        reload.stateProperty().subscribe(state -> shell.live().hold(state.underWay()));
        reload.whenEnded(shell::readAgain);
        reload.stateProperty()
                .addListener((_, before, now) -> {
                    // a quick run may be over before the window has seen it running
                    if (before instanceof ReloadState.Starting
                            && (now instanceof ReloadState.Running
                                    || now instanceof ReloadState.Ended)) {
                        shell.opening().close();
                        past.now();
                        // the board is the stage of a run itself
                        if (shell.placeProperty().get() != Place.BOARD) {
                            shell.go(Place.EVIDENCE);
                        }
                    }
                });
        setStage(shell);
        shell.askBeforeLeaving(() -> leave.mayDisconnect(shell::disconnectNow));
    }

    /// Past runs are found by the search and from the details, and shown in Evidence.
    private void recall(ShellModel shell) {
        past.currentIs(reload::current);
        past.whenWanted(() -> {
            pastShown.run();
            shell.go(Place.EVIDENCE);
            evidence.get().focusContent();
        });
        shell.details().whenRunIsWanted(past::open);
        shell.palette().whenBegun(past::look);
        shell.placeProperty()
                .subscribe(place -> {
                    if (place == Place.EVIDENCE) {
                        past.look();
                    }
                });
        reload.stateProperty()
                .addListener((_, before, now) -> {
                    if (inJournal(now) && !now.getClass().equals(before.getClass())) {
                        readJournal(shell);
                    }
                });
        noticeOthers(shell);
        past.toldProperty().subscribe(told -> shell.palette().offer(Section.RUNS, things(told)));
    }

    /// With each picture of the cluster, while runs of the past are in sight.
    private void noticeOthers(ShellModel shell) {
        JournalWatch watch =
                new JournalWatch(past.runs(), shell.threads(), () -> readJournal(shell));
        shell.snapshots()
                .shownProperty()
                .addListener((_, _, picture) -> {
                    if (picture.isPresent()
                            && (shell.opening().openedProperty().get().isPresent()
                                    || shell.placeProperty().get() == Place.EVIDENCE)) {
                        watch.look();
                    }
                });
    }

    private void readJournal(ShellModel shell) {
        past.look();
        shell.details().journalHasChanged();
    }

    /// Whether the journal has a line of what goes on.
    private static boolean inJournal(ReloadState state) {
        return state instanceof ReloadState.Running || state instanceof ReloadState.Ended;
    }

    private List<Thing> things(PastModel.Told told) {
        PastWords words = past.words();
        return told.runs().stream()
                .map(r ->
                        new Thing(
                                "run:" + r.run().value(),
                                PastWords.what(r),
                                words.beside(r),
                                () -> past.open(r.run())))
                .toList();
    }

    private void setStage(ShellModel shell) {
        BoardStage stage = shell.board().stage();
        stage.whenDone(reload::done);
        stage.whenEvidenceIsWanted(() -> shell.go(Place.EVIDENCE));
        reload.stateProperty().subscribe(state -> show(state, shell));
        // the run of another cluster says nothing of the mounts that are shown now
        shell.connectionProperty()
                .addListener((_, _, _) -> {
                    stage.forget();
                    show(reload.stateProperty().get(), shell);
                });
    }

    private ReloadPanelView panel(ShellModel shell) {
        ReloadPanelView made = new ReloadPanelView(reload);
        made.addNotice(new LaterView(leave));
        shell.placeProperty()
                .subscribe(place ->
                        made.offerEvidence(
                                place == Place.EVIDENCE
                                        ? Optional.empty()
                                        : Optional.of(() -> shell.go(Place.EVIDENCE))));
        return made;
    }

    private void show(ReloadState state, ShellModel shell) {
        Optional<ReloadRun> run =
                switch (state) {
                    case ReloadState.Running r -> Optional.of(r.progress().run());
                    case ReloadState.Ended e -> Optional.of(e.progress().run());
                    case ReloadState.Nothing _,
                            ReloadState.Planning _,
                            ReloadState.Confirming _,
                            ReloadState.Starting _,
                            ReloadState.NotStarted _ ->
                            Optional.empty();
                };
        run.filter(r ->
                        shell.connectionProperty()
                                .get()
                                .filter(c ->
                                        r.plan()
                                                .origin()
                                                .reachedBy(c.address(), c.cluster().namespace()))
                                .isPresent())
                .ifPresentOrElse(
                        r -> shell.board().stage().show(r, reload.begun().orElse(null)),
                        shell.board().stage()::clear);
    }

    /// What is asked before leaving; the application asks it before the window closes.
    public LeaveModel leave() {
        return leave;
    }

    /// From a choice to a verdict.
    public ReloadModel reload() {
        return reload;
    }

    /// Sets what is done before runs of the past are shown.
    void whenPastIsShown(Runnable action) {
        pastShown = action;
    }

    /// Runs that the journal keeps.
    PastModel past() {
        return past;
    }

    ReloadPanelView panel() {
        return panel.get();
    }

    Page evidence() {
        return evidence.get();
    }

    /// What is asked over the whole window on the way to a reload and out of it; new ones at each call.
    List<Node> questions() {
        return List.of(new ConfirmView(reload), new LeaveView(leave));
    }

    /// Says now, or when it is found, what a crash left behind: that may be before any connection.
    ///
    /// @param above lays it over the whole window; may be told more than once
    void whenLeftBehind(Consumer<Node> above) {
        recovered
                .openProperty()
                .subscribe(open -> {
                    if (open) {
                        above.accept(leftBehind.get());
                    }
                });
    }
}
