package dev.reseat.ui.board;

import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// The menu of looking: how the board is drawn, and in front of that whatever has no room beside it.
final class ViewMenu {
    private static final int ZOOM_STEP = 10;

    private final BoardModel model;
    private final BoardSurface surface;
    private final MenuButton button;
    private final List<MenuItem> facets;
    private final List<MenuItem> groupings;
    private final MenuItem next = new MenuItem(Messages.text("board.next.menu"));

    /// @param beside the button of the next problem, which has no room at times
    ViewMenu(BoardSurface surface, Button beside) {
        this.surface = surface;
        this.model = surface.desk().model();
        this.button = BoardTools.menu("board-view", Icon.SLIDERS, "board.view");
        this.facets = choices("facet", BoardTools.FACETS, model.facetProperty());
        List<Grouping> offered = model.look().offered();
        this.groupings =
                choices(
                        "by",
                        offered.stream().map(Grouping::id).toList(),
                        model.look().groupingProperty());
        label(groupings, offered.stream().map(Grouping::label).toList());
        next.setId("board-menu-next-problem");
        next.setOnAction(_ -> beside.fire());
        next.disableProperty().bind(beside.disableProperty());
        button.getItems()
                .setAll(
                        Stream.of(facets, groupings, List.of(next), usual())
                                .flatMap(List::stream)
                                .toList());
    }

    /// Choices of which one holds, as items and a line behind them.
    private static List<MenuItem> choices(String id, List<String> ids, IntegerProperty chosen) {
        List<MenuItem> items = new ArrayList<>();
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < ids.size(); i++) {
            int number = i;
            RadioMenuItem item = new RadioMenuItem();
            item.setId("board-menu-" + id + "-" + ids.get(i));
            item.setToggleGroup(group);
            item.setOnAction(_ -> chosen.set(number));
            chosen.subscribe(now -> item.setSelected(now.intValue() == number));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        return items;
    }

    private List<MenuItem> usual() {
        CheckMenuItem dense = new CheckMenuItem(Messages.text("board.dense"));
        dense.setId("board-dense");
        dense.selectedProperty().bindBidirectional(model.look().denseProperty());
        return List.of(
                dense,
                new SeparatorMenuItem(),
                BoardTools.item("larger", "board.larger", () -> model.look().zoom(ZOOM_STEP)),
                BoardTools.item("smaller", "board.smaller", () -> model.look().zoom(-ZOOM_STEP)),
                BoardTools.item("usual", "board.usual", model.look()::usual),
                BoardTools.item("fit", "board.fit", surface::fit),
                new SeparatorMenuItem(),
                BoardTools.item("fold-all", "board.foldAll", surface.desk()::foldAll),
                new SeparatorMenuItem(),
                new PictureMenu(surface).menu());
    }

    MenuButton button() {
        return button;
    }

    /// Says how many mounts each facet has.
    void labelFacets(List<String> texts) {
        label(facets, texts);
    }

    private static void label(List<MenuItem> items, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            items.get(i).setText(texts.get(i));
        }
    }

    /// Says which of the tools it has to stand in for.
    void standIn(boolean forFacets, boolean forGrouping, boolean forNext) {
        facets.forEach(item -> item.setVisible(forFacets));
        groupings.forEach(item -> item.setVisible(forGrouping));
        next.setVisible(forNext);
    }
}
