package dev.reseat.ui.kit.table;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.SteadyCaret;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The views of a table: chosen, saved, renamed and deleted.
final class ViewsMenu extends MenuButton {
    private final TableModel<?> model;

    ViewsMenu(TableModel<?> model) {
        super(Messages.text("table.views"));
        this.model = model;
        setId(model.name() + "-views");
        setMinWidth(Region.USE_PREF_SIZE);
        setOnShowing(_ -> fill());
        // a menu button without items never shows
        getItems().add(new MenuItem());
    }

    private void fill() {
        List<View> saved = model.views().savedProperty().get();
        getItems().setAll(model.views().builtIn().stream().map(this::choice).toList());
        if (!saved.isEmpty()) {
            getItems().add(new SeparatorMenuItem());
            saved.forEach(v -> getItems().add(choice(v)));
        }
        MenuItem save = new MenuItem(Messages.text("table.views.save"));
        save.setId(getId() + "-save");
        save.setOnAction(_ -> ask(Messages.text("table.views.save.title"), "", model::save));
        getItems().addAll(new SeparatorMenuItem(), save);
        if (!saved.isEmpty()) {
            getItems()
                    .addAll(
                            perView("rename", Messages.text("table.views.rename"), this::rename),
                            perView(
                                    "delete",
                                    Messages.text("table.views.delete"),
                                    model.views()::delete));
        }
    }

    private MenuItem choice(View view) {
        CheckMenuItem item = new CheckMenuItem(view.name());
        item.setMnemonicParsing(false);
        item.setSelected(model.looksLike(view));
        item.setOnAction(_ -> model.choose(view));
        return item;
    }

    private Menu perView(String id, String text, Consumer<View> action) {
        Menu menu = new Menu(text);
        menu.setId(getId() + "-" + id);
        for (View view : model.views().savedProperty().get()) {
            MenuItem item = new MenuItem(view.name());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> action.accept(view));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void rename(View view) {
        ask(
                Messages.text("table.views.rename.title", view.name()),
                view.name(),
                name -> model.views().rename(view, name));
    }

    /// Asks for a name below the button. Enter takes it, Escape does not.
    private void ask(String title, String before, Consumer<String> named) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section");
        TextField name = SteadyCaret.in(new TextField(before));
        name.setId(getId() + "-name");
        name.setPromptText(Messages.text("table.views.name"));
        Label taken = new Label(Messages.text("table.views.taken"));
        taken.getStyleClass().add("muted");
        taken.visibleProperty()
                .bind(
                        name.textProperty()
                                .map(t ->
                                        !t.strip().equalsIgnoreCase(before)
                                                && model.views().taken(t)));
        Button keep = new Button(Messages.text("table.views.keep"));
        keep.setId(getId() + "-keep");
        keep.setDefaultButton(true);
        keep.disableProperty().bind(name.textProperty().map(String::isBlank));
        VBox content = new VBox(heading, new HBox(8, name, keep), taken);
        content.getStyleClass().add("filter-popup");
        Hanging card = new Hanging(content, this::requestFocus);
        Runnable take =
                () -> {
                    if (!name.getText().isBlank()) {
                        card.hide();
                        named.accept(name.getText());
                    }
                };
        keep.setOnAction(_ -> take.run());
        name.setOnAction(_ -> take.run());
        card.show(this);
        name.requestFocus();
        name.selectAll();
    }
}
