package dev.reseat.ui.board;

import dev.reseat.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;

/// What can be done with the thing under the mouse, or with the one that has the focus where the keyboard asks.
final class BoardMenu {
    private final BoardSurface surface;
    private final BoardDesk desk;
    private final BoardWalk walk;
    private final ContextMenu menu = new ContextMenu();

    BoardMenu(BoardSurface surface, BoardWalk walk) {
        this.surface = surface;
        this.desk = surface.desk();
        this.walk = walk;
        surface.setOnContextMenuRequested(this::requested);
    }

    private void requested(ContextMenuEvent e) {
        Optional<Element> at =
                e.isKeyboardTrigger() ? desk.focused() : surface.at(e.getX(), e.getY());
        at.ifPresent(element -> {
            desk.focus(element);
            menu.getItems().setAll(items(element));
            menu.show(surface, e.getScreenX(), e.getScreenY());
        });
        e.consume();
    }

    private List<MenuItem> items(Element element) {
        List<MenuItem> items = new ArrayList<>();
        switch (element) {
            case Element.OfMount _, Element.OfPlugin _, Element.OfConnection _, Element.OfNode _ ->
                    items.add(item("details", details(element), () -> walk.enter(element)));
            case Element.OfGroup _ ->
                    items.add(item("fold", "board.menu.fold", () -> walk.enter(element)));
            case Element.OfRest _ ->
                    items.add(item("fold", "board.menu.fold", () -> walk.enter(element)));
            case Element.OfMore _ ->
                    items.add(item("more", "board.menu.more", () -> walk.enter(element)));
            case Element.OfGap g -> {
                String key =
                        switch (g.line()) {
                            case Gap.Head _ -> "board.menu.fold";
                            case Gap.More _ -> "board.menu.more";
                            case Gap.Row _ -> "board.menu.goNamespace";
                        };
                items.add(item("gap", key, () -> walk.enter(g)));
            }
            case Element.Heading _ -> {}
        }
        items.add(item("copy", "board.menu.copy", () -> copy(element.name())));
        onlyText(element).ifPresent(text -> items.add(filterItem(text)));
        if (!element.mounts().isEmpty()) {
            BoardChoosing choosing = desk.choosing();
            items.add(new SeparatorMenuItem());
            items.add(item("toggle", "board.menu.toggle", () -> choosing.toggle(element)));
            if (BoardChoosing.pluginOf(element).isPresent()) {
                items.add(item("plugin", "board.choose.plugin", choosing::plugin));
            }
        }
        if (!desk.model().swept()) {
            items.add(item("due", "board.choose.due", desk.model()::chooseDue));
        }
        return items;
    }

    private static String details(Element element) {
        boolean swept = element instanceof Element.OfMount m && !m.mount().choosable();
        return swept ? "board.menu.go" : "board.menu.details";
    }

    /// What to filter by to see nothing but an element's mounts; nothing where no text says that.
    private static Optional<String> onlyText(Element element) {
        return switch (element) {
            case Element.OfPlugin p -> Optional.of(p.name());
            case Element.OfGroup g -> Optional.of(g.name()).filter(n -> !n.contains("…"));
            case Element.OfMore r -> Optional.of(r.name()).filter(n -> !n.contains("…"));
            case Element.OfMount _,
                    Element.OfConnection _,
                    Element.OfRest _,
                    Element.OfGap _,
                    Element.OfNode _,
                    Element.Heading _ ->
                    Optional.empty();
        };
    }

    private MenuItem filterItem(String text) {
        MenuItem item = new MenuItem(Messages.text("board.menu.filter", text));
        item.setId("board-menu-filter");
        item.setOnAction(_ -> desk.model().filterProperty().set(text));
        return item;
    }

    private static MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setId("board-menu-" + id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
