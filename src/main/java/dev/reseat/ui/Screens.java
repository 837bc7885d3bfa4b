package dev.reseat.ui;

import dev.reseat.ui.board.BoardView;
import dev.reseat.ui.kit.Changed;
import dev.reseat.ui.kit.Once;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Page;
import dev.reseat.ui.mounts.MountsView;
import dev.reseat.ui.namespaces.SweepView;
import dev.reseat.ui.nodes.NodesView;
import dev.reseat.ui.plugins.PluginsView;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The screens, of which one is shown. Each is made when it is first gone to.
final class Screens extends StackPane {
    private final ShellModel model;
    private final Supplier<Optional<ReloadDesk>> desk;
    private final Once<BoardView> board;
    private final Once<Page> mounts;
    private final Once<Page> plugins;
    private final Once<Page> nodes;
    private final Once<SweepView> sweep;
    private final Once<BoardView> sweepBoard;

    /// @param desk has the screen of evidence
    Screens(ShellModel model, Supplier<Optional<ReloadDesk>> desk) {
        this.model = model;
        this.desk = desk;
        this.board = new Once<>(() -> new BoardView(model.board()));
        Opening opening = model.opening();
        Changed changed = model.snapshots().changed();
        this.mounts = new Once<>(() -> MountsView.of(model.mounts(), opening, changed));
        this.plugins = new Once<>(() -> PluginsView.of(model.plugins(), opening, changed));
        this.nodes = new Once<>(() -> NodesView.of(model.nodes(), opening, changed));
        Whereabouts whereabouts = model.whereabouts();
        this.sweepBoard = new Once<>(() -> whereabouts.sweepBoard().view());
        this.sweep =
                new Once<>(() -> new SweepView(whereabouts.sweep(), whereabouts::go, sweepBoard));
        setMinWidth(0);
        model.placeProperty().subscribe(this::show);
    }

    private void show(Place place) {
        Page page = page(place);
        Region shown = page.node();
        shown.setMinWidth(0);
        getChildren().setAll(shown);
        page.focusContent();
    }

    /// The screen that is shown.
    Page page() {
        return page(model.placeProperty().get());
    }

    private Page page(Place place) {
        return switch (place) {
            case BOARD -> board.get();
            case MOUNTS -> mounts.get();
            case PLUGINS -> plugins.get();
            case NODES -> nodes.get();
            case SWEEP -> sweep.get();
            case EVIDENCE -> desk.get().map(ReloadDesk::evidence).orElseGet(board);
        };
    }

    /// Shows the next mount with a problem on the board: that of all namespaces where a person looks at it.
    ///
    /// @param step 1 forwards, -1 backwards
    void nextProblem(int step) {
        if (model.placeProperty().get() == Place.SWEEP && sweep.get().asBoard()) {
            sweepBoard.get().nextProblem(step);
        } else {
            model.go(Place.BOARD);
            board.get().nextProblem(step);
        }
    }

    /// Says anew on the board what is said about spans of time.
    void tick() {
        board.ifMade().ifPresent(BoardView::tick);
        sweepBoard.ifMade().ifPresent(BoardView::tick);
    }
}
