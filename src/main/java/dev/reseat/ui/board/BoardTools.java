package dev.reseat.ui.board;

import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Segmented;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// The controls above the board: grouping, facets, the way to the next problem, choosing and looking. Where one line has no
/// room for all of them, the grouping goes into the menu of looking; they take a second line only where text is very large.
final class BoardTools extends FlowPane {
    private static final int ZOOM_STEP = 10;

    /// So wide all controls are with the counts of very many mounts, in the height of a letter; on a board of many namespaces
    /// there is one grouping more.
    private static final double WIDE = 66;

    private static final double WIDE_OF_MANY = 74;
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final BoardModel model;
    private final BoardSurface surface;
    private final Segmented grouping;
    private final Segmented facets;
    private final List<MenuItem> groupings = new ArrayList<>();
    private boolean many;
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
        widthProperty().addListener((_, _, _) -> arrange());
        next.fontProperty().addListener((_, _, _) -> arrange());
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
        many = model.swept() || c.getFirst() > BoardPicture.FOLDS_ABOVE;
        arrange();
        next.setDisable(picture.all().problems() == 0 && picture.gaps().nothing());
    }

    private void arrange() {
        double room = getWidth() / next.getFont().getSize();
        boolean beside = many && room >= (model.swept() ? WIDE_OF_MANY : WIDE);
        grouping.setVisible(beside);
        grouping.setManaged(beside);
        groupings.forEach(item -> item.setVisible(many && !beside));
        pseudoClassStateChanged(COMPACT, many && !beside);
    }

    /// The grouping once more, for a menu.
    private List<MenuItem> groupings() {
        ToggleGroup group = new ToggleGroup();
        List<Grouping> offered = model.look().offered();
        for (int i = 0; i < offered.size(); i++) {
            int number = i;
            RadioMenuItem item = new RadioMenuItem(offered.get(i).label());
            item.setId("board-menu-by-" + offered.get(i).id());
            item.setToggleGroup(group);
            item.setOnAction(_ -> model.look().groupingProperty().set(number));
            model.look()
                    .groupingProperty()
                    .subscribe(now -> item.setSelected(now.intValue() == number));
            groupings.add(item);
        }
        groupings.add(new SeparatorMenuItem());
        return groupings;
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
        menu.getItems().addAll(0, groupings());
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
