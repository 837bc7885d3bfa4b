package dev.reseat.ui;

import dev.reseat.ui.board.BoardView;
import dev.reseat.ui.connect.ConnectView;
import dev.reseat.ui.kit.Changed;
import dev.reseat.ui.kit.EnvironmentTone;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Page;
import dev.reseat.ui.mounts.MountsView;
import dev.reseat.ui.namespaces.SweepView;
import dev.reseat.ui.nodes.NodesView;
import dev.reseat.ui.palette.Command;
import dev.reseat.ui.plugins.PluginsView;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The window's content: Connect until a connection is made, then everything else.
public final class MainWindow extends BorderPane {
    /// Below this width, in pixels at the usual size of text, the region on the right lies over the screen instead of beside it.
    private static final double NARROW = 1100;

    private final ShellModel model;
    private final Region edge = new Region();
    private final ConnectView connect;
    private final BoardView board;
    private final MountsView mounts;
    private final PluginsView plugins;
    private final NodesView nodes;
    private final SweepView sweep;
    private final StackPane content = new StackPane();
    private final RightRegion right = new RightRegion();
    private final Button panelButton = new Button("", Icon.PANEL.node());
    private final HeaderView header;
    private final BorderPane work = new BorderPane();
    private final RailView rail;
    private final Popovers popovers;
    private final StackPane layers;
    private final StackPane overlays = new StackPane();
    private final DetailsPlace details;
    private final Timeline second;
    private @Nullable ReloadDesk desk;

    public MainWindow(ShellModel model) {
        this.model = model;
        this.connect = new ConnectView(model.connect());
        this.header = new HeaderView(model, panelButton, this::popovers);
        this.rail = new RailView(model);
        List<Command> commands = CommandList.of(model, this);
        this.popovers = new Popovers(model, commands, () -> page().focusContent());
        this.layers = new StackPane(work);
        layers.getChildren().addAll(popovers.nodes());
        this.board = new BoardView(model.board());
        this.mounts = new MountsView(model.mounts(), model.opening());
        this.plugins = new PluginsView(model.plugins(), model.opening());
        this.nodes = new NodesView(model.nodes(), model.opening());
        this.sweep = new SweepView(model.whereabouts().sweep(), model.whereabouts()::go);
        Changed changed = model.snapshots().changed();
        mounts.mark(changed);
        plugins.mark(changed);
        nodes.mark(changed);
        getStyleClass().add("main-window");
        edge.getStyleClass().add("edge");
        setTop(edge);
        setCenter(overlays);
        // large text may not make the content wider than the window: questions would lie outside
        List.of(overlays, layers, work, content).forEach(r -> r.setMinWidth(0));
        buildWork();
        model.connectionProperty().subscribe(c -> showConnected(c.isPresent()));
        model.placeProperty().subscribe(this::showPlace);
        details = new DetailsPlace(model, this);
        widthProperty().subscribe(_ -> arrange());
        model.textPercentProperty().addListener((_, _, _) -> arrange());
        new Keys(commands).listen(this);
        second = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
        second.setCycleCount(Animation.INDEFINITE);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(this::tickWhile);
        Gaze.follow(this, model.live()::attend);
    }

    /// Nobody looks at a window that is hidden, and what works for it may have ended.
    private void tickWhile(boolean showing) {
        if (showing) {
            second.play();
        } else {
            second.stop();
        }
    }

    /// Whether what is said about spans of time is said anew each second.
    boolean ticks() {
        return second.getStatus() == Animation.Status.RUNNING;
    }

    private void tick() {
        model.tick();
        board.tick();
    }

    private void buildWork() {
        work.setTop(header);
        work.setLeft(rail);
        work.setCenter(content);
        work.setBottom(new StatusLine(model, popovers::showChanges, popovers::showShortcuts));
        panelButton.setId("shell-panel");
        panelButton.getStyleClass().add("icon-button");
        panelButton.setMinWidth(Region.USE_PREF_SIZE);
        panelButton.setAccessibleText(Messages.text("shell.panel"));
        panelButton
                .textProperty()
                .bind(
                        model.choice()
                                .mountsProperty()
                                .map(m ->
                                        m.isEmpty()
                                                ? ""
                                                : Messages.text("shell.chosen", m.size())));
        panelButton.setTooltip(new Tooltip(Messages.text("shell.panel.key")));
        panelButton.setOnAction(_ -> togglePanel());
    }

    private void showConnected(boolean connected) {
        overlays.getChildren().removeAll(layers, connect);
        overlays.getChildren().addFirst(connected ? layers : connect);
        String environment =
                model.connectionProperty()
                        .get()
                        .map(c -> EnvironmentTone.edgeClass(c.environment()))
                        .orElse("nowhere");
        edge.getStyleClass().setAll("edge", environment);
        if (connected) {
            page().focusContent();
        } else {
            connect.focusForm();
        }
    }

    private void showPlace(Place place) {
        boolean floating = content.getChildren().contains(right);
        Region shown = page(place).node();
        shown.setMinWidth(0);
        content.getChildren().setAll(shown);
        if (floating) {
            content.getChildren().add(right);
        }
        page().focusContent();
    }

    /// Whether the region on the right lies over the screen.
    boolean isNarrow() {
        return getWidth() < NARROW * model.textPercentProperty().get() / 100;
    }

    private void arrange() {
        boolean narrow = isNarrow();
        header.compact(narrow);
        panelButton.setVisible(narrow);
        panelButton.setManaged(narrow);
        if (narrow) {
            work.setRight(null);
            details.keepInView();
        } else if (work.getRight() == null) {
            hidePanel();
            work.setRight(right);
        }
    }

    void hidePanel() {
        content.getChildren().remove(right);
        right.getStyleClass().remove("floating");
    }

    void showPanel() {
        if (isNarrow() && !content.getChildren().contains(right)) {
            right.getStyleClass().add("floating");
            StackPane.setAlignment(right, Pos.CENTER_RIGHT);
            content.getChildren().add(right);
        }
    }

    /// Shows or hides the region on the right where the window is narrow; elsewhere it is always there.
    void togglePanel() {
        if (content.getChildren().contains(right)) {
            hidePanel();
        } else {
            showPanel();
        }
    }

    /// What lies over the screens for a moment.
    Popovers popovers() {
        return popovers;
    }

    /// The screen that is shown.
    Page page() {
        return page(model.placeProperty().get());
    }

    private Page page(Place place) {
        return switch (place) {
            case BOARD -> board;
            case MOUNTS -> mounts;
            case PLUGINS -> plugins;
            case NODES -> nodes;
            case SWEEP -> sweep;
            case EVIDENCE -> {
                ReloadDesk given = desk;
                yield given == null ? board : given.evidence();
            }
        };
    }

    /// The region on the right, for what is to stand there.
    public RightRegion right() {
        return right;
    }

    /// Gives what is asked for from outside its place, above everything else.
    public void add(AskedModel asked) {
        setTop(new VBox(edge, new AskedBanner(asked)));
    }

    /// Gives reloading its places in the window.
    public void add(ReloadDesk given) {
        desk = given;
        right.setUsual(given.panel());
        overlays.getChildren().addAll(given.overlays());
        rail.follow(given.reload());
        given.reload()
                .stateProperty()
                .addListener((_, before, now) -> {
                    if (before.underWay() != now.underWay()) {
                        model.opening().close();
                        right.showUsual();
                        showPanel();
                    }
                });
    }

    /// Whether the Reload panel can be seen.
    boolean panelShows() {
        return work.getRight() != null || content.getChildren().contains(right);
    }

    /// Shows the next mount with a problem on the board.
    ///
    /// @param step 1 forwards, -1 backwards
    void nextProblem(int step) {
        model.go(Place.BOARD);
        board.nextProblem(step);
    }

    /// Leads the keyboard to the button of the Reload panel.
    void focusReload() {
        model.opening().close();
        showPanel();
        ReloadDesk given = desk;
        if (given != null) {
            right.showUsual();
            given.panel().focusButton();
        }
    }

    /// To be called once the window is on the screen: only now may a network be tried.
    public void shown() {
        model.connect().look();
        connect.focusForm();
    }
}
