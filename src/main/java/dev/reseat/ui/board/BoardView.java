package dev.reseat.ui.board;

import dev.reseat.ui.kit.Banner;
import dev.reseat.ui.kit.EmptyState;
import dev.reseat.ui.kit.FilterField;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Page;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The Board screen. Needs the toolkit.
public final class BoardView extends VBox implements Page {
    private final BoardModel model;
    private final BoardSurface surface;
    private final FilterField filter;
    private final BoardWalk walk;
    private final BoardTools tools;
    private final VBox banners = new VBox();
    private final StageBar stage;
    private final EmptyState empty = new EmptyState(Icon.BOARD);

    public BoardView(BoardModel model) {
        this(model, Messages.text("board.title"));
    }

    /// @param title what stands above it
    public BoardView(BoardModel model, String title) {
        this.model = model;
        this.surface = new BoardSurface(model);
        this.filter = new FilterField("board-filter", model.filterProperty(), this::focusContent);
        this.walk = new BoardWalk(surface.desk());
        this.tools = new BoardTools(model, surface, walk, filter);
        this.stage = new StageBar(model.stage());
        new BoardHands(surface, walk);
        new BoardMenu(surface, walk);
        new BoardKeys(surface, walk, this::search);
        getStyleClass().add("page");
        banners.getStyleClass().add("banners");
        StackPane middle = new StackPane(surface, empty);
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren()
                .setAll(heading(title), new PictureSaid(model.pictures()), stage, banners, middle);
        model.shownProperty().addListener((_, _, _) -> show());
        show();
    }

    private HBox heading(String words) {
        Label title = new Label(words);
        title.getStyleClass().add("page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(tools, Priority.ALWAYS);
        HBox heading = new HBox(title, tools);
        heading.getStyleClass().addAll("page-heading", "board-heading");
        return heading;
    }

    private void show() {
        BoardPicture picture = model.picture();
        tools.show(picture);
        banners.getChildren()
                .setAll(model.notices().stream().map(n -> (Node) Banner.of(n)).toList());
        banners.setVisible(!model.notices().isEmpty());
        banners.setManaged(!model.notices().isEmpty());
        boolean filtered = picture.counts().getFirst() > 0;
        empty.show(
                filtered ? Messages.text("table.noMatch") : model.emptyText(),
                filtered ? Messages.text("table.noMatch.advice") : "");
        boolean nothing =
                picture.plugins().isEmpty()
                        && picture.gaps().nothing()
                        && (filtered || picture.nodes().isEmpty());
        empty.setVisible(nothing);
        // it stays where it is, so that the keyboard that waits there need not look for it
        surface.setOpacity(nothing ? 0 : 1);
        if (surface.isFocused()) {
            walk.begin();
        }
    }

    /// Time has passed: what is said of nodes is said anew where it has changed.
    public void tick() {
        surface.desk().tick();
        if (model.stage().now().filter(s -> !s.over()).isPresent()) {
            stage.show();
            surface.requestLayout();
        }
    }

    /// Leads the keyboard to the next mount with a problem, round the end; unfolds what hides it.
    ///
    /// @param step 1 forwards, -1 backwards
    public void nextProblem(int step) {
        surface.requestFocus();
        walk.nextProblem(step);
    }

    /// What was typed on the board goes on in the filter.
    private void search(String typed) {
        filter.requestFocus();
        filter.setText(typed);
        filter.end();
    }

    /// The board itself, for pictures and tests.
    BoardDesk desk() {
        return surface.desk();
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    @Override
    public void focusContent() {
        surface.requestFocus();
        walk.begin();
    }

    @Override
    public List<?> inSight() {
        Scrolled scrolled = surface.desk().scrolled();
        Lane mounts = scrolled.plan().mounts();
        double up = scrolled.of(mounts);
        return mounts.between(up, up + scrolled.height()).stream()
                .map(slot -> slot.element().key())
                .toList();
    }
}
