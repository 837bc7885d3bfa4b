package dev.reseat.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// The line drawings of the window, on a ground of 24 by 24.
public enum Icon {
    BOARD(
            "M4 6.5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0 M4 17.5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0"
                    + " M16 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0 M8 6.5c4 0 4 5.5 8 5.5 M8 17.5c4 0 4 -5.5 8 -5.5"),
    MOUNTS("M4 6h16 M4 10h16 M4 14h16 M4 18h10"),
    PLUGINS("M9 3v5 M15 3v5 M6 8h12v3a6 6 0 0 1 -12 0z M12 17v4"),
    NODES(
            "M6 4h12a2 2 0 0 1 2 2v2.5a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-2.5a2 2 0 0 1 2 -2z"
                    + " M6 13.5h12a2 2 0 0 1 2 2v2.5a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-2.5a2 2 0 0 1 2 -2z M7.5 7.2h.6"
                    + " M7.5 16.8h.6"),
    NAMESPACES("M5 4v14h5 M5 10h5 M12 7.5h7v5h-7z M12 15.5h7v5h-7z"),
    HISTORY("M12 4a8 8 0 1 0 .01 0z M12 8v4.5l3 1.8"),
    RELOAD("M19.5 12a7.5 7.5 0 1 1 -2.6 -5.7 M19.5 3.5v4.5h-4.5"),
    CLOSE("M6 6l12 12 M18 6l-12 12"),
    COPY("M9 9h11v11h-11z M5 15h-1v-11h11v1"),
    UNSEEN(
            "M4 12c3 -5 5.5 -6.5 8 -6.5s5 1.5 8 6.5c-3 5 -5.5 6.5 -8 6.5s-5 -1.5 -8 -6.5z M5 20l14 -16"),
    BACK("M14.5 6l-6 6l6 6"),
    FORWARD("M9.5 6l6 6l-6 6"),
    SEARCH("M11 4.5a6.5 6.5 0 1 0 .01 0z M16 16l4 4"),
    WARNING("M12 4l9 16h-18z M12 10v4.5 M12 17h.1"),
    INFO("M12 3.5a8.5 8.5 0 1 0 .01 0z M12 11v5.5 M12 7.8h.1"),
    FILTER("M4 5h16l-6 7.5v6l-4 -2v-4z"),
    CHECK("M5 12.5l4.5 4.5l9.5 -10"),
    LIGHT(
            "M12 8a4 4 0 1 0 .01 0z M12 2.5v2 M12 19.5v2 M2.5 12h2 M19.5 12h2 M5.3 5.3l1.4 1.4 M17.3 17.3l1.4 1.4"
                    + " M18.7 5.3l-1.4 1.4 M6.7 17.3l-1.4 1.4"),
    DARK("M20 14.5a8.5 8.5 0 0 1 -10.5 -10.5a8.5 8.5 0 1 0 10.5 10.5z"),
    SYSTEM("M4 5h16v11h-16z M9 20h6 M12 16v4"),
    PANEL("M4 5h16v14h-16z M14.5 5v14"),
    SLIDERS("M4 7h9 M18 7h2 M13 4.5v5h5v-5z M4 17h2 M11 17h9 M6 14.5v5h5v-5z"),
    KEY("M8 11a4 4 0 1 0 .01 0z M11 13l8.5 -8.5 M16 8l2.5 2.5"),
    TERMINAL("M5 7l5 5l-5 5 M12.5 17h7");

    private static final double GROUND = 24;

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /// A drawing of 16 by 16 pixels where text has its usual size, coloured by the sheet.
    public Node node() {
        return node(16);
    }

    /// A drawing, coloured by the sheet, which also makes it grow with the text (`.icon-16` and its kin).
    ///
    /// @param size width and height in pixels where text has its usual size
    public Node node(int size) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("icon");
        Pane box = new Pane(shape);
        box.getStyleClass().add("icon-" + size);
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        Scale scale = new Scale(size / GROUND, size / GROUND);
        scale.xProperty().bind(box.widthProperty().divide(GROUND));
        scale.yProperty().bind(box.heightProperty().divide(GROUND));
        shape.getTransforms().add(scale);
        box.setMouseTransparent(true);
        return box;
    }
}
