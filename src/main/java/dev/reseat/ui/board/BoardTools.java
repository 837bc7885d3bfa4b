package dev.reseat.ui.board;

import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import dev.reseat.ui.kit.Segmented;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The controls above the board: what to find, grouping, facets, the way to the next problem, choosing and looking. Where one
/// line has no room for all of them, the grouping goes into the menu of looking, then the facets, then the way to the next
/// problem. What narrows the board stays in sight: a facet in the menu has a chip here while it holds.
final class BoardTools extends FlowPane {
    static final List<String> FACETS = List.of("all", "due", "external");

    /// A field is of use from so many letters' heights on, with which others move for it.
    private static final double FIELD = 8;

    private final BoardModel model;
    private final Region filter;
    private final Segmented grouping;
    private final Segmented facets;
    private final HBox chip = new HBox();
    private final Button dropFacet = new Button("", Icon.CLOSE.node(10));
    private final Button next = new Button(Messages.text("board.next"));
    private final MenuButton choose;
    private final ViewMenu view;
    private boolean groups;

    /// @param filter the field to type in, which stands first
    BoardTools(BoardModel model, BoardSurface surface, BoardWalk walk, Region filter) {
        this.model = model;
        this.filter = filter;
        List<Grouping> offered = model.look().offered();
        this.grouping =
                new Segmented(
                        "board-by",
                        offered.stream().map(Grouping::id).toList(),
                        model.look().groupingProperty());
        grouping.label(offered.stream().map(Grouping::label).toList());
        this.facets = new Segmented("board-facet", FACETS, model.facetProperty());
        next.setId("board-next-problem");
        next.setTooltip(new Tooltip(Messages.text("board.next.why")));
        next.setOnAction(_ -> {
            walk.nextProblem(1);
            surface.requestFocus();
        });
        next.setMinWidth(USE_PREF_SIZE);
        dropFacet.setId("board-facet-drop");
        dropFacet.getStyleClass().add("drop");
        dropFacet.setOnAction(_ -> {
            model.facetProperty().set(0);
            surface.requestFocus();
        });
        chip.getStyleClass().add("filter-chip");
        chip.getChildren().setAll(dropFacet);
        this.choose = choose(surface);
        this.view = new ViewMenu(surface, next);
        getStyleClass().add("board-tools");
        setPrefWrapLength(2000);
        setMinWidth(0);
        getChildren().setAll(filter, chip, grouping, facets, next, choose, view.button());
        if (model.swept()) {
            getChildren().remove(choose);
        }
        model.facetProperty().subscribe(this::sayFacet);
    }

    private void sayFacet() {
        dropFacet.setText(model.facet());
        dropFacet.setAccessibleText(Messages.text("board.facet.drop", model.facet()));
        requestLayout();
    }

    /// Says what there is now.
    void show(BoardPicture picture) {
        List<Integer> c = picture.counts();
        List<String> texts =
                List.of(
                        Messages.text("table.facet", Messages.text("mounts.all"), c.get(0)),
                        Messages.text("table.facet", Messages.text("mounts.due"), c.get(1)),
                        Messages.text("table.facet", Messages.text("mounts.external"), c.get(2)));
        facets.label(texts);
        view.labelFacets(texts);
        groups = model.swept() || c.getFirst() > BoardPicture.FOLDS_ABOVE;
        next.setDisable(picture.all().problems() == 0 && picture.gaps().nothing());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        arrange();
        super.layoutChildren();
    }

    private void arrange() {
        List<Region> beside =
                beside().stream()
                        .filter(some -> field(some) >= FIELD * view.button().getFont().getSize())
                        .findFirst()
                        .orElse(beside().getLast());
        Stream.of(grouping, facets, chip, next).forEach(n -> Presence.show(n, beside.contains(n)));
        view.standIn(
                !beside.contains(facets),
                groups && !beside.contains(grouping),
                !beside.contains(next));
        filter.setMaxWidth(Math.floor(field(beside)));
    }

    /// What may stand beside field and menus, the best first.
    private List<List<Region>> beside() {
        List<Region> narrowed = model.facetProperty().get() > 0 ? List.of(chip) : List.of();
        List<Region> goesOn = Stream.concat(narrowed.stream(), Stream.of(next)).toList();
        List<List<Region>> some = List.of(List.of(facets, next), goesOn, narrowed);
        return groups
                ? Stream.concat(Stream.of(List.<Region>of(grouping, facets, next)), some.stream())
                        .toList()
                : some;
    }

    /// How wide the field can be beside some of the tools and what is always there.
    private double field(List<Region> some) {
        Stream<Region> menus =
                model.swept() ? Stream.of(view.button()) : Stream.of(choose, view.button());
        return Stream.concat(some.stream(), menus)
                .mapToDouble(n -> -Math.ceil(n.prefWidth(-1)) - getHgap())
                .reduce(getWidth(), Double::sum);
    }

    private MenuButton choose(BoardSurface surface) {
        MenuItem due = item("choose-due", "board.choose.due", model::chooseDue);
        MenuItem shown = item("choose-shown", "board.choose.shown", model::chooseShown);
        MenuItem plugin =
                item("choose-plugin", "board.choose.plugin", surface.desk().choosing()::plugin);
        MenuItem none = item("choose-none", "board.choose.none", model.choice()::clear);
        MenuButton menu = menu("board-choose", Icon.CHECK, "board.choose");
        menu.getItems().setAll(due, plugin, shown, new SeparatorMenuItem(), none);
        return menu;
    }

    static MenuButton menu(String id, Icon icon, String key) {
        MenuButton menu = new MenuButton("", icon.node());
        menu.setId(id);
        menu.setAccessibleText(Messages.text(key));
        menu.setTooltip(new Tooltip(Messages.text(key)));
        menu.setMinWidth(USE_PREF_SIZE);
        return menu;
    }

    static MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setId("board-" + id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
