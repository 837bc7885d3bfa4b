package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Look;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Theme;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.PluginType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws the details of mounts, plugins and nodes, so that people can look at them.
class DetailsPicturesTest {
    private static final String SIZES =
            """
            LIGHT, 1280, 800
            DARK, 1280, 800
            LIGHT, 900, 640
            DARK, 900, 640
            """;

    private final Complaints complaints = Complaints.listen();

    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    @AfterEach
    void noSheetIsComplainedAbout() {
        assertEquals(List.of(), complaints.end());
    }

    static Opened mount(String path) {
        return new Opened.OfMount(new MountPath(path));
    }

    static Opened node(int number) {
        return new Opened.OfNode(new NodeAddress("https://bao-" + number + ".eu.example.com:8200"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void allThreeKindsAreDrawn(Theme theme, int width, int height) throws Exception {
        ClusterSnapshot full = SampleCluster.full();
        draw("mount", full, mount("auth/corp/"), theme, width, height);
        draw("mount-failed", full, mount("auth/okta-legacy/"), theme, width, height);
        draw(
                "plugin",
                full,
                new Opened.OfPlugin(PluginType.AUTH, "corp-sso"),
                theme,
                width,
                height);
        draw(
                "plugin-builtin",
                full,
                new Opened.OfPlugin(PluginType.SECRET, "kv"),
                theme,
                width,
                height);
        draw("node", full, node(1), theme, width, height);
        draw("node-trouble", full, node(4), theme, width, height);
        draw("gone", full, mount("auth/was-here/"), theme, width, height);
        draw("denied", SampleCluster.denied(), mount("acme/"), theme, width, height);
    }

    @Test
    void largeTextIsDrawnToo() {
        for (Opened thing : List.of(mount("auth/corp/"), node(1))) {
            Path written =
                    Toolkit.on(() -> {
                        ShellModel model = Pictures.connected(SampleCluster.full());
                        model.textPercentProperty().set(200);
                        MainWindow window = new MainWindow(model);
                        Scene scene = new Scene(window, 1280, 800);
                        new Look(model.themeProperty(), model.textPercentProperty()).dress(scene);
                        window.shown();
                        model.opening().open(thing);
                        return Pictures.write(
                                "details-large-text-" + thing.getClass().getSimpleName(), scene);
                    });
            assertTrue(Files.exists(written));
        }
    }

    private static void draw(
            String name, ClusterSnapshot snapshot, Opened thing, Theme theme, int width, int height)
            throws Exception {
        ShellModel model = Pictures.connected(snapshot);
        model.go(
                switch (thing) {
                    case Opened.OfMount _ -> Place.MOUNTS;
                    case Opened.OfPlugin _ -> Place.PLUGINS;
                    case Opened.OfNode _ -> Place.NODES;
                });
        String file =
                "details-%s-%s-%dx%d"
                        .formatted(name, theme.name().toLowerCase(Locale.ROOT), width, height);
        Path written =
                Toolkit.on(() ->
                        Pictures.write(
                                file,
                                model,
                                theme,
                                width,
                                height,
                                _ -> model.opening().open(thing)));
        assertTrue(Files.size(written) > 10_000, () -> written + " shows next to nothing");
    }
}
