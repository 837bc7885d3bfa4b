package dev.reseat.ui.board;

import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Segmented;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// The controls above the board: grouping, facets, the way to the next problem, choosing and looking. They take a second
/// line where one has no room.
final class BoardTools extends FlowPane {
    private static final int ZOOM_STEP = 10;

    private final BoardModel model;
    private final BoardSurface surface;
    private final Segmented grouping;
    private final Segmented facets;
    private final Button next = new Button(Messages.text("board.next"));

    /// @param filter the field to type in, which stands first
    BoardTools(BoardModel model, BoardSurface surface, BoardWalk walk, Region filter) {
        this.model = model;
        this.surface = surface;
        this.grouping =
                new Segmented(
                        "board-by",
                        model.look().offered().stream().map(Grouping::id).toList(),
                        model.look().groupingProperty());
        grouping.label(model.look().offered().stream().map(Grouping::label).toList());
        this.facets =
                new Segmented(
                        "board-facet", List.of("all", "due", "external"), model.facetProperty());
        next.setId("board-next-problem");
        next.setTooltip(new Tooltip(Messages.text("board.next.why")));
        next.setOnAction(_ -> {
            walk.nextProblem(1);
            surface.requestFocus();
        });
        next.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("board-tools");
        setPrefWrapLength(2000);
        setMinWidth(0);
        getChildren().setAll(filter, grouping, facets, next, choose(), view());
        if (model.swept()) {
            getChildren().removeIf(n -> "board-choose".equals(n.getId()));
        }
    }

    /// Says what there is now.
    void show(BoardPicture picture) {
        List<Integer> c = picture.counts();
        facets.label(
                List.of(
                        Messages.text("table.facet", Messages.text("mounts.all"), c.get(0)),
                        Messages.text("table.facet", Messages.text("mounts.due"), c.get(1)),
                        Messages.text("table.facet", Messages.text("mounts.external"), c.get(2))));
        boolean many = model.swept() || c.getFirst() > BoardPicture.FOLDS_ABOVE;
        grouping.setVisible(many);
        grouping.setManaged(many);
        next.setDisable(picture.all().problems() == 0 && picture.gaps().nothing());
    }

    private MenuButton choose() {
        MenuItem due = item("choose-due", "board.choose.due", model::chooseDue);
        MenuItem shown = item("choose-shown", "board.choose.shown", model::chooseShown);
        MenuItem plugin =
                item("choose-plugin", "board.choose.plugin", surface.desk().choosing()::plugin);
        MenuItem none = item("choose-none", "board.choose.none", model.choice()::clear);
        MenuButton menu = menu("board-choose", Icon.CHECK, "board.choose");
        menu.getItems().setAll(due, plugin, shown, new SeparatorMenuItem(), none);
        return menu;
    }

    private MenuButton view() {
        CheckMenuItem dense = new CheckMenuItem(Messages.text("board.dense"));
        dense.setId("board-dense");
        dense.selectedProperty().bindBidirectional(model.look().denseProperty());
        MenuButton menu = menu("board-view", Icon.SLIDERS, "board.view");
        menu.getItems()
                .setAll(
                        dense,
                        new SeparatorMenuItem(),
                        item("larger", "board.larger", () -> model.look().zoom(ZOOM_STEP)),
                        item("smaller", "board.smaller", () -> model.look().zoom(-ZOOM_STEP)),
                        item("usual", "board.usual", model.look()::usual),
                        item("fit", "board.fit", surface::fit),
                        new SeparatorMenuItem(),
                        item("fold-all", "board.foldAll", surface.desk()::foldAll),
                        new SeparatorMenuItem(),
                        new PictureMenu(surface).menu());
        return menu;
    }

    private static MenuButton menu(String id, Icon icon, String key) {
        MenuButton menu = new MenuButton("", icon.node());
        menu.setId(id);
        menu.setAccessibleText(Messages.text(key));
        menu.setTooltip(new Tooltip(Messages.text(key)));
        menu.setMinWidth(USE_PREF_SIZE);
        return menu;
    }

    private static MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setId("board-" + id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
