package dev.reseat.ui.connect;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The window before it has anything in it: its ground and the place of the connections, in the colours and places that Connect has a
/// moment later. Needs no style sheet, control or font, which take longest at a start; what is typed meanwhile is kept.
public final class FirstPicture extends BorderPane {
    /// Colours of the sheets, which are not read yet; a test holds the two together.
    record Colours(Color ground, Color side, Color line) {
        static final Colours LIGHT = of("#f6f8fa", "#ffffff", "#d1d9e0");
        static final Colours DARK = of("#0d1117", "#151b23", "#3d444d");

        private static Colours of(String ground, String side, String line) {
            return new Colours(Color.web(ground), Color.web(side), Color.web(line));
        }
    }

    private final List<KeyEvent> typed = new ArrayList<>();
    private final EventHandler<KeyEvent> keep =
            e -> {
                typed.add(e);
                e.consume();
            };

    /// @param dark which colours
    public FirstPicture(boolean dark) {
        Colours colours = dark ? Colours.DARK : Colours.LIGHT;
        Region side = new Region();
        ConnectView.keepWidth(side, widthProperty());
        side.setBackground(
                new Background(
                        fill(colours.line(), Insets.EMPTY),
                        fill(colours.side(), new Insets(0, 1, 0, 0))));
        Region rest = new Region();
        HBox.setHgrow(rest, Priority.ALWAYS);
        Region edge = new Region();
        edge.setMinHeight(3);
        setTop(edge);
        setCenter(new HBox(side, rest));
        setBackground(new Background(fill(colours.ground(), Insets.EMPTY)));
    }

    /// A scene with it, which keeps what is typed.
    public Scene scene(double width, double height) {
        Scene scene = new Scene(this, width, height);
        scene.addEventFilter(KeyEvent.ANY, keep);
        return scene;
    }

    private static BackgroundFill fill(Color colour, Insets insets) {
        return new BackgroundFill(colour, CornerRadii.EMPTY, insets);
    }

    /// Hands what was typed on to what has the keyboard in that scene now.
    public void handOn(Scene scene) {
        scene.removeEventFilter(KeyEvent.ANY, keep);
        for (KeyEvent key : typed) {
            Node owner = scene.getFocusOwner();
            Event.fireEvent(owner == null ? scene.getRoot() : owner, key);
        }
        typed.clear();
    }
}
