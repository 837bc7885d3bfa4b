package dev.reseat.ui.kit.table;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.SteadyCaret;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The filter of a column, hanging from its header: a search, and a line with a check box per word. Down leads from the
/// search into the lines, Space and Enter tick, Escape closes.
final class FilterPopup {
    private final String screen;
    private final Listing<?> listing;
    private final FilterLines lines;
    private final Hanging card;
    private final Label title = new Label();
    private final TextField search = SteadyCaret.in(new TextField());
    private final ListView<Offered> list = new ListView<>();

    /// @param screen prefix of all node ids
    /// @param left what to do when it has closed
    FilterPopup(String screen, Listing<?> listing, Runnable left) {
        this.screen = screen;
        this.listing = listing;
        this.lines = new FilterLines(listing);
        title.getStyleClass().add("section");
        buildSearch();
        buildList();
        VBox content = new VBox(title, search, list, buttons());
        content.getStyleClass().add("filter-popup");
        card =
                new Hanging(
                        content,
                        () -> {
                            lines.close();
                            left.run();
                        });
    }

    private void buildSearch() {
        search.setId(screen + "-filter-search");
        search.setPromptText(Messages.text("table.filter.search"));
        search.textProperty().bindBidirectional(lines.searchProperty());
        search.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.DOWN) {
                        list.requestFocus();
                        list.getSelectionModel().selectFirst();
                        e.consume();
                    } else if (e.getCode() == KeyCode.ENTER) {
                        lines.tickFound();
                        e.consume();
                    }
                });
    }

    private void buildList() {
        list.setId(screen + "-filter-lines");
        list.getStyleClass().add("filter-lines");
        list.setAccessibleText(Messages.text("table.filter.lines"));
        list.setPlaceholder(new Label(Messages.text("table.noMatch")));
        list.setCellFactory(_ -> new FilterLineCell(lines::toggle));
        lines.linesProperty()
                .addListener((_, _, now) -> {
                    int place = list.getSelectionModel().getSelectedIndex();
                    list.getItems().setAll(now);
                    list.getSelectionModel().select(Math.min(place, now.size() - 1));
                });
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    Offered line = list.getSelectionModel().getSelectedItem();
                    boolean tick = e.getCode() == KeyCode.SPACE || e.getCode() == KeyCode.ENTER;
                    if (tick && line != null) {
                        lines.toggle(line.word());
                        e.consume();
                    } else if (e.getCode() == KeyCode.UP
                            && list.getSelectionModel().getSelectedIndex() <= 0) {
                        search.requestFocus();
                        e.consume();
                    }
                });
    }

    private HBox buttons() {
        HBox buttons =
                new HBox(
                        button("all", Messages.text("table.filter.all"), lines::tickFound),
                        button("none", Messages.text("table.filter.none"), lines::clear),
                        button("close", Messages.text("table.filter.close"), () -> card.hide()));
        buttons.getStyleClass().add("filter-buttons");
        return buttons;
    }

    private Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(screen + "-filter-" + id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Opens the filter of a column.
    ///
    /// @param at what it hangs from
    void open(String column, Node at) {
        title.setText(Messages.text("table.filter.by", listing.column(column).title()));
        lines.open(column);
        card.show(at);
        search.requestFocus();
    }
}
