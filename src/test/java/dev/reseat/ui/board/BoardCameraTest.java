package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.LargeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.Pictures;
import dev.reseat.ui.Toolkit;
import dev.reseat.ui.kit.Png;
import dev.reseat.ui.kit.Theme;
import dev.reseat.vault.ClusterSnapshot;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Takes pictures of the board and writes them where people can look at them.
class BoardCameraTest {
    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    private static BoardSurface surface(ClusterSnapshot snapshot, Theme theme) {
        BoardModel model = Desks.of(snapshot).model();
        model.connectionIs(() -> "prod-eu");
        BoardSurface surface = new BoardSurface(model);
        Pictures.scene(surface, theme, 900, 500);
        surface.resize(900, 500);
        surface.layout();
        return surface;
    }

    private static WritableImage take(Theme theme, boolean whole, boolean print) throws Exception {
        return Toolkit.on(() -> {
            BoardSurface surface = surface(SampleCluster.full(), theme);
            PictureModel model = surface.desk().model().pictures();
            model.printProperty().set(print);
            WritableImage image = new BoardCamera(surface, model).take(whole).orElseThrow();
            String name =
                    "board-export-%s-%s%s.png"
                            .formatted(
                                    theme == Theme.DARK ? "dark" : "light",
                                    whole ? "whole" : "visible",
                                    print ? "-print" : "");
            Png.write(image, Path.of("target", "pictures", name));
            return image;
        });
    }

    @Test
    void theWholeBoardIsTallerThanWhatIsVisible() throws Exception {
        WritableImage visible = take(Theme.DARK, false, false);
        WritableImage whole = take(Theme.LIGHT, true, false);
        assertEquals(900, (int) visible.getWidth());
        assertTrue(visible.getHeight() > 500 && visible.getHeight() < 600, () -> "" + visible);
        assertTrue(whole.getHeight() > 2 * visible.getHeight(), () -> "" + whole);
    }

    @Test
    void onPaperItIsWhiteWhateverTheWindowWears() throws Exception {
        Color dark = take(Theme.DARK, false, false).getPixelReader().getColor(1, 1);
        Color paper = take(Theme.DARK, true, true).getPixelReader().getColor(1, 1);
        assertTrue(dark.getBrightness() < 0.3, dark::toString);
        assertEquals(Color.WHITE, paper);
    }

    @Test
    void aBoardOfThousandsUnfoldedIsRefusedWithASentence() throws Exception {
        String said =
                Toolkit.on(() -> {
                    BoardSurface surface = surface(LargeCluster.of(14_000), Theme.LIGHT);
                    BoardDesk desk = surface.desk();
                    desk.model()
                            .picture()
                            .all()
                            .groups()
                            .forEach(g -> {
                                desk.opened().unfold(g);
                                for (int i = 0; i < 9; i++) {
                                    desk.opened().more(g, false);
                                }
                            });
                    desk.renew();
                    PictureModel model = desk.model().pictures();
                    Optional<WritableImage> none = new BoardCamera(surface, model).take(true);
                    assertTrue(none.isEmpty());
                    return model.saidProperty().get();
                });
        assertTrue(said.startsWith("No picture: the whole board would be 900 by "), said);
    }

    @Test
    void theMenuCopiesThePictureAndSaysSoUntilThatIsClosed() throws Exception {
        Toolkit.on(() -> {
            BoardView view = new BoardView(Desks.of(SampleCluster.full()).model());
            Pictures.scene(view, Theme.LIGHT, 900, 500);
            Node said = view.lookup("#board-picture-said");
            assertFalse(said.isVisible());
            Clipboard.getSystemClipboard().clear();
            item(view, "board-picture-copyWhole").fire();
            assertTrue(said.isVisible());
            assertEquals(
                    "The picture is on the clipboard.",
                    ((Label) view.lookup("#board-picture-sentence")).getText());
            assertTrue(Clipboard.getSystemClipboard().getImage().getHeight() > 1000);
            ((Button) view.lookup("#board-picture-close")).fire();
            assertFalse(said.isVisible());
            return 0;
        });
    }

    private static MenuItem item(BoardView view, String id) {
        MenuButton button = (MenuButton) view.lookup("#board-view");
        return button.getItems().stream()
                .filter(Menu.class::isInstance)
                .flatMap(m -> ((Menu) m).getItems().stream())
                .filter(i -> id.equals(i.getId()))
                .findFirst()
                .orElseThrow();
    }
}
