package dev.reseat.ui.kit.table;

import dev.reseat.ui.kit.Banner;
import dev.reseat.ui.kit.EmptyState;
import dev.reseat.ui.kit.FilterField;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Notice;
import dev.reseat.ui.kit.Page;
import dev.reseat.ui.kit.Segmented;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The form of a screen that is a table: title and counts, filter, facets, columns, facts that one should know, table.
///
/// @param <R> the row
public final class TablePage<R extends Row> extends VBox implements Page {
    private final Listing<R> listing;
    private final RowTable<R> table;
    private final FilterField filter;
    private final VBox banners = new VBox();
    private final EmptyState placeholder;

    /// @param screen prefix of all node ids
    /// @param title heading for people
    public TablePage(String screen, String title, Icon icon, Listing<R> listing) {
        this.listing = listing;
        this.table = new RowTable<>(screen, listing);
        this.filter =
                new FilterField(screen + "-filter", listing.filterProperty(), this::focusTable);
        this.placeholder = new EmptyState(icon);
        getStyleClass().add("page");
        banners.getStyleClass().add("banners");
        table.setPlaceholder(placeholder);
        table.setAccessibleText(title);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(heading(screen, title), banners, table);
    }

    private HBox heading(String screen, String title) {
        Label name = new Label(title);
        name.getStyleClass().add("page-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox.setHgrow(filter, Priority.SOMETIMES);
        HBox heading = new HBox(name, space, filter, facets(screen), columns(screen));
        heading.getStyleClass().add("page-heading");
        return heading;
    }

    private Segmented facets(String screen) {
        List<Facet<R>> facets = listing.facets();
        Segmented segmented =
                new Segmented(
                        screen + "-facet",
                        facets.stream().map(Facet::id).toList(),
                        listing.facetProperty());
        listing.countsProperty().addListener((_, _, counts) -> label(segmented, counts));
        label(segmented, listing.countsProperty().get());
        return segmented;
    }

    private void label(Segmented segmented, List<Integer> counts) {
        List<Facet<R>> facets = listing.facets();
        segmented.label(
                java.util.stream.IntStream.range(0, facets.size())
                        .mapToObj(i ->
                                Messages.text("table.facet", facets.get(i).title(), counts.get(i)))
                        .toList());
    }

    private MenuButton columns(String screen) {
        MenuButton menu = new MenuButton(Messages.text("table.columns"));
        menu.setId(screen + "-columns");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setOnShowing(_ -> {
            menu.getItems()
                    .setAll(
                            table.getColumns().stream()
                                    .filter(c -> c.getUserData() != null)
                                    .map(TablePage::item)
                                    .toList());
            menu.getItems().addAll(new SeparatorMenuItem(), sortMenu(screen));
        });
        // a menu button without items never shows
        menu.getItems().add(new CheckMenuItem());
        return menu;
    }

    private static CheckMenuItem item(TableColumn<?, ?> column) {
        CheckMenuItem item = new CheckMenuItem(column.getText());
        item.setId(column.getId() + "-shown");
        item.selectedProperty().bindBidirectional(column.visibleProperty());
        return item;
    }

    /// Sorting by keyboard; the mouse has the column headers.
    private Menu sortMenu(String screen) {
        Menu menu = new Menu(Messages.text("table.sort"));
        menu.setId(screen + "-sort");
        listing.columns()
                .forEach(c -> {
                    MenuItem item = new MenuItem(c.title());
                    item.setId(screen + "-sort-by-" + c.id());
                    item.setOnAction(_ -> listing.sort(c.id()));
                    menu.getItems().add(item);
                });
        return menu;
    }

    /// Adds a text beside the title, such as counts.
    public void setCounts(ObservableValue<String> text) {
        Label counts = new Label();
        counts.getStyleClass().add("page-counts");
        counts.setMinWidth(Region.USE_PREF_SIZE);
        counts.textProperty().bind(text);
        ((HBox) getChildren().getFirst()).getChildren().add(1, counts);
    }

    /// Keeps the facts above the table.
    public void setNotices(ObservableValue<List<Notice>> notices) {
        notices.addListener((_, _, now) -> show(now));
        show(notices.getValue());
    }

    private void show(List<Notice> notices) {
        banners.getChildren()
                .setAll(
                        notices.stream()
                                .map(n -> (Node) new Banner(n.sentence(), n.advice(), n.tone()))
                                .toList());
        banners.setVisible(!notices.isEmpty());
        banners.setManaged(!notices.isEmpty());
    }

    /// Keeps what is said when there is no row at all.
    public void setEmptyText(ObservableValue<String> text) {
        Runnable say =
                () -> {
                    boolean filtered = !listing.all().isEmpty();
                    placeholder.show(
                            filtered ? Messages.text("table.noMatch") : text.getValue(),
                            filtered ? Messages.text("table.noMatch.advice") : "");
                };
        text.addListener((_, _, _) -> say.run());
        listing.rows().addListener((ListChangeListener<R>) _ -> say.run());
        say.run();
    }

    /// The table, to add columns to.
    public RowTable<R> table() {
        return table;
    }

    @Override
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void focusTable() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !listing.rows().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void focusContent() {
        focusTable();
    }
}
