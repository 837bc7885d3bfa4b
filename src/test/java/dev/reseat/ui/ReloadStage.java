package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Look;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.reload.ReloadModel;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Environment;
import dev.reseat.vault.MountPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;

/// What a picture of a reload is taken of, and how it is taken.
final class ReloadStage {
    /// Each picture is drawn in both themes, at the size of a desk and at the smallest one.
    static final String SIZES =
            """
            LIGHT, 1280, 800
            DARK, 1280, 800
            LIGHT, 900, 640
            DARK, 900, 640
            """;

    /// The mounts that most pictures choose: three that share one plugin.
    static final List<MountPath> THREE =
            List.of(
                    MountPath.auth("corp"),
                    MountPath.auth("corp-partners"),
                    MountPath.auth("corp-ci"));

    final ShellModel shell;
    final FakeRuns runs = FakeRuns.willing();
    final ReloadModel model;
    final MainWindow window;

    ReloadStage(ClusterSnapshot snapshot, Environment environment, List<ReloadRun> left) {
        shell = Pictures.connected(snapshot, environment);
        Desk all = Desk.of(shell, new Host(Pictures.HERE, Pictures.CLOCK), runs, left);
        model = all.reload();
        window = all.window();
    }

    ReloadStage choose(List<MountPath> mounts) {
        shell.choice().set(mounts);
        return this;
    }

    ReloadStage onBoard() {
        shell.go(Place.BOARD);
        return begin();
    }

    ReloadStage begin() {
        choose(THREE);
        model.review();
        model.send("bao.eu.example.com");
        return this;
    }

    static void everything(FakeRuns runs, int step) {
        for (int m : runs.run().plan().steps().get(step).mounts()) {
            IntStream.range(0, 5).forEach(n -> runs.seen(m, n, SampleCluster.CORP_NEW));
        }
    }

    /// Everything that the plan says comes about and is seen.
    static void everything(FakeRuns runs) {
        for (int s = 0; s < runs.run().plan().steps().size(); s++) {
            runs.sent(s).done(s);
            for (int m : runs.run().plan().steps().get(s).mounts()) {
                IntStream.range(0, 5).forEach(n -> runs.seen(m, n, SampleCluster.CORP_NEW));
            }
        }
    }

    static void draw(String name, Theme theme, int width, int height, Consumer<ReloadStage> before)
            throws Exception {
        draw(name, SampleCluster.full(), Environment.PRODUCTION, theme, width, height, before);
    }

    static void draw(
            String name,
            ClusterSnapshot snapshot,
            Environment environment,
            Theme theme,
            int width,
            int height,
            Consumer<ReloadStage> before)
            throws Exception {
        ReloadStage desk =
                Toolkit.on(() -> {
                    ReloadStage d = new ReloadStage(snapshot, environment, List.of());
                    before.accept(d);
                    return d;
                });
        draw(name, desk, theme, width, height);
    }

    static void draw(String name, ReloadStage desk, Theme theme, int width, int height)
            throws Exception {
        String file =
                "reload-%s-%s-%dx%d"
                        .formatted(name, theme.name().toLowerCase(Locale.ROOT), width, height);
        Path written =
                Toolkit.on(() -> {
                    javafx.scene.Scene scene = Pictures.scene(desk.window, theme, width, height);
                    if (desk.shell.textPercentProperty().get() > 100) {
                        desk.shell.themeProperty().set(theme);
                        new Look(desk.shell.themeProperty(), desk.shell.textPercentProperty())
                                .dress(scene);
                    }
                    if (!desk.window.workspace().panel().shows()) {
                        desk.window.workspace().panel().toggle();
                    }
                    desk.window.applyCss();
                    desk.window.layout();
                    Node panel = desk.window.workspace().panel().region();
                    double end = panel.localToScene(panel.getLayoutBounds()).getMaxX();
                    assertTrue(end <= width + 1, () -> file + ": the panel ends at " + end);
                    return Pictures.write(file, scene);
                });
        assertTrue(Files.size(written) > 10_000, () -> written + " shows next to nothing");
    }
}
