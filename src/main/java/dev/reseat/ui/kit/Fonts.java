package dev.reseat.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The fonts that the window brings along: text, stronger text, and the one of paths and versions. Needs the toolkit.
public final class Fonts {
    private static final List<String> FILES =
            List.of("Inter-Regular.otf", "Inter-SemiBold.otf", "JetBrainsMono-Regular.ttf");

    private Fonts() {}

    /// Once per process, by the first who asks; others wait for that one.
    private static final class Once {
        static {
            FILES.forEach(Once::load);
        }

        private static void load(String name) {
            try (InputStream in =
                    Objects.requireNonNull(
                            Fonts.class.getResourceAsStream("fonts/" + name), name)) {
                Font.loadFont(in, Look.BASE_PIXELS);
            } catch (IOException e) {
                // the sheets name fonts of the system after ours
                System.getLogger(Fonts.class.getName())
                        .log(System.Logger.Level.WARNING, "font " + name + " not loaded", e);
            }
        }

        static void done() {
            // whoever gets here has waited for the block above
        }
    }

    /// Makes them known to the toolkit, by the names that the sheets use. On any thread.
    public static void load() {
        Once.done();
    }
}
