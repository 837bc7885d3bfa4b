package dev.reseat.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;

/// How the window looks: theme and size of text, put onto scenes and kept there while they change. Needs the toolkit.
public final class Look {
    static final double BASE_PIXELS = 13;

    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Integer> percent;

    /// @param theme which colours, followed while it changes
    /// @param percent size of text in percent of the usual, 80 to 200, followed while it changes
    public Look(ObjectProperty<Theme> theme, ObjectProperty<Integer> percent) {
        this.theme = theme;
        this.percent = percent;
    }

    /// A look by itself, for a picture.
    public static Look of(Theme theme) {
        return new Look(new SimpleObjectProperty<>(theme), new SimpleObjectProperty<>(100));
    }

    /// Dresses a scene, now and after every change of theme, text size or (where the system is followed) of the system. Better
    /// before the first control is made: the toolkit reads a theme of its own for that one, where there is none yet.
    public void dress(Scene scene) {
        Fonts.load();
        apply(scene);
        theme.addListener((_, _, _) -> apply(scene));
        percent.addListener((_, _, _) -> apply(scene));
        ChangeListener<ColorScheme> system = (_, _, _) -> apply(scene);
        // held by the scene alone: the toolkit's preferences outlive it
        scene.getProperties().put(Look.class, system);
        Platform.getPreferences()
                .colorSchemeProperty()
                .addListener(new WeakChangeListener<>(system));
    }

    private void apply(Scene scene) {
        boolean dark = isDark();
        Application.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(
                        sheet(dark ? "colors-dark.css" : "colors-light.css"),
                        sheet("theme.css"),
                        size());
    }

    /// Dresses a scene for paper: in the light colours, whatever the window wears.
    public static void paper(Scene scene) {
        scene.getStylesheets().setAll(sheet("colors-light.css"), sheet("theme.css"));
    }

    /// Whether the dark colours are worn now.
    public boolean isDark() {
        return switch (theme.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /// A sheet of one rule, as an address: the size of text is the person's, and everything else is measured in it.
    private String size() {
        String rule = ".root { -fx-font-size: " + BASE_PIXELS * percent.get() / 100 + "px; }";
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
    }

    private static String sheet(String name) {
        return resource(name).toExternalForm();
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Look.class.getResource(name), name);
    }
}
