package dev.reseat.ui.board;

import dev.reseat.ui.kit.FileQuestion;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Png;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;

/// What a person can do with a picture of the board, as a menu.
final class PictureMenu {
    private final BoardSurface surface;
    private final PictureModel model;
    private final BoardCamera camera;

    PictureMenu(BoardSurface surface) {
        this.surface = surface;
        this.model = surface.desk().model().pictures();
        this.camera = new BoardCamera(surface, model);
    }

    Menu menu() {
        MenuItem visible = item("save", "board.picture.save", () -> save(false));
        visible.setAccelerator(KeyCombination.valueOf("Shortcut+E"));
        MenuItem whole = item("saveWhole", "board.picture.saveWhole", () -> save(true));
        whole.setAccelerator(KeyCombination.valueOf("Shortcut+Shift+E"));
        CheckMenuItem print = new CheckMenuItem(Messages.text("board.picture.print"));
        print.setId("board-picture-print");
        print.selectedProperty().bindBidirectional(model.printProperty());
        Menu menu = new Menu(Messages.text("board.picture"));
        menu.setId("board-picture");
        menu.getItems()
                .setAll(
                        visible,
                        whole,
                        item("copy", "board.picture.copy", () -> copy(false)),
                        item("copyWhole", "board.picture.copyWhole", () -> copy(true)),
                        new SeparatorMenuItem(),
                        print);
        return menu;
    }

    private static MenuItem item(String what, String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setId("board-picture-" + what);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// The picture is taken before the question where it goes: it shows what was seen when it was asked for.
    private void save(boolean whole) {
        camera.take(whole)
                .ifPresent(image ->
                        FileQuestion.ask(
                                surface,
                                new FileQuestion.Asked(
                                        Messages.text("board.picture.title"),
                                        model.name(),
                                        List.of(
                                                new FileQuestion.Kind(
                                                        Messages.text("board.picture.png"),
                                                        "png"))),
                                answer ->
                                        model.save(
                                                () -> Png.bytes(image),
                                                PictureModel.target(answer.file()))));
    }

    private void copy(boolean whole) {
        camera.take(whole).ifPresent(image -> model.copied(toClipboard(image)));
    }

    private static boolean toClipboard(WritableImage image) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        return Clipboard.getSystemClipboard().setContent(content);
    }
}
