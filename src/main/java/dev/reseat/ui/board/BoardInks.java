package dev.reseat.ui.board;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The colours of the board as the sheets of a scene give them; unseen itself.
final class BoardInks extends Region {
    private static final StyleablePropertyFactory<BoardInks> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final Map<Ink, CssMetaData<BoardInks, Color>> META = new EnumMap<>(Ink.class);

    static {
        for (Ink ink : Ink.values()) {
            META.put(
                    ink,
                    FACTORY.createColorCssMetaData(
                            ink.property(), s -> s.property(ink), Color.GRAY, false));
        }
    }

    private final Map<Ink, StyleableObjectProperty<Color>> inks = new EnumMap<>(Ink.class);

    /// @param changed called when a colour has changed
    BoardInks(Runnable changed) {
        for (Ink ink : Ink.values()) {
            StyleableObjectProperty<Color> property =
                    new SimpleStyleableObjectProperty<>(
                            Objects.requireNonNull(META.get(ink)), this, ink.property());
            property.addListener((_, _, _) -> changed.run());
            inks.put(ink, property);
        }
        getStyleClass().add("board-inks");
        setManaged(false);
        setMouseTransparent(true);
    }

    private StyleableObjectProperty<Color> property(Ink ink) {
        return Objects.requireNonNull(inks.get(ink));
    }

    Color of(Ink ink) {
        return property(ink).get();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
