package dev.reseat.ui.kit.table;

import dev.reseat.ui.kit.Banner;
import dev.reseat.ui.kit.Changed;
import dev.reseat.ui.kit.EmptyState;
import dev.reseat.ui.kit.FilterField;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Notice;
import dev.reseat.ui.kit.Page;
import dev.reseat.ui.kit.Segmented;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The form of a screen that is a table: title and counts, filter, facets, views, columns, filters in force, facts that one
/// should know, table.
///
/// @param <R> the row
public final class TablePage<R extends Row> extends VBox implements Page {
    private final TableModel<R> model;
    private final Listing<R> listing;
    private final RowTable<R> table;
    private final FilterField filter;
    private final HBox name = new HBox();
    private final VBox banners = new VBox();
    private final EmptyState placeholder;

    /// @param title heading for people
    public TablePage(String title, Icon icon, TableModel<R> model) {
        this.model = model;
        this.listing = model.listing();
        this.table = new RowTable<>(model);
        this.filter =
                new FilterField(
                        model.name() + "-filter", listing.filterProperty(), this::focusTable);
        this.placeholder = new EmptyState(icon);
        getStyleClass().add("page");
        banners.getStyleClass().add("banners");
        table.setPlaceholder(placeholder);
        table.setAccessibleText(title);
        VBox.setVgrow(table, Priority.ALWAYS);
        filter.setTooltip(new Tooltip(Messages.text("table.filter.tip", columnNames())));
        getChildren()
                .setAll(heading(title), new FilterChips(model, table::openFilter), banners, table);
    }

    private String columnNames() {
        return listing.columns().stream().map(Column::id).collect(Collectors.joining(", "));
    }

    private HeadingPane heading(String title) {
        Label words = new Label(title);
        words.getStyleClass().add("page-title");
        words.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().add("page-name");
        name.getChildren().add(words);
        return new HeadingPane(name, filter, List.of(filter, facets(), menus()));
    }

    /// The two menus stay side by side.
    private HBox menus() {
        HBox menus = new HBox(new ViewsMenu(model), columns());
        menus.getStyleClass().add("page-name");
        return menus;
    }

    private Segmented facets() {
        List<Facet<R>> facets = listing.facets();
        Segmented segmented =
                new Segmented(
                        model.name() + "-facet",
                        facets.stream().map(Facet::id).toList(),
                        listing.facetProperty());
        listing.countsProperty().addListener((_, _, counts) -> label(segmented, counts));
        label(segmented, listing.countsProperty().get());
        return segmented;
    }

    private void label(Segmented segmented, List<Integer> counts) {
        List<Facet<R>> facets = listing.facets();
        segmented.label(
                IntStream.range(0, facets.size())
                        .mapToObj(i ->
                                Messages.text("table.facet", facets.get(i).title(), counts.get(i)))
                        .toList());
    }

    private MenuButton columns() {
        MenuButton menu = new MenuButton(Messages.text("table.columns"));
        menu.setId(model.name() + "-columns");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        ColumnMenus menus = new ColumnMenus(model, table::openFilter);
        menu.setOnShowing(_ -> {
            menu.getItems().setAll(menus.shown());
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(menus.byColumn(menu));
            menu.getItems().addAll(new SeparatorMenuItem(), menus.reset());
        });
        // a menu button without items never shows
        menu.getItems().add(new CheckMenuItem());
        return menu;
    }

    /// Adds a text beside the title, such as counts.
    public void setCounts(ObservableValue<String> text) {
        Label counts = new Label();
        counts.getStyleClass().add("page-counts");
        counts.setMinWidth(Region.USE_PREF_SIZE);
        counts.textProperty().bind(text);
        name.getChildren().add(counts);
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
                            filtered ? Hidden.by(listing) : "");
                };
        text.addListener((_, _, _) -> say.run());
        listing.rows().addListener((ListChangeListener<R>) _ -> say.run());
        say.run();
    }

    /// Tints the rows of what has changed of late; to be said before the page is shown.
    public void mark(Changed changed) {
        table.mark(
                RowMark.of(
                        "changed", r -> changed.has(r.identity()), changed.identitiesProperty()));
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

    @Override
    public List<?> inSight() {
        return table.inSight();
    }
}
