package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.reload.ReloadEvent.Cause;
import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Look;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.reload.ReloadModel;
import dev.reseat.vault.Answer;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Environment;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.PluginBuild;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws the way from a choice to a verdict, in every state that matters, so that people can look at it.
class ReloadPicturesTest {
    private static final String SIZES =
            """
            LIGHT, 1280, 800
            DARK, 1280, 800
            LIGHT, 900, 640
            DARK, 900, 640
            """;
    private static final List<MountPath> THREE =
            List.of(
                    MountPath.auth("corp"),
                    MountPath.auth("corp-partners"),
                    MountPath.auth("corp-ci"));

    private final Complaints complaints = Complaints.listen();

    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    @AfterEach
    void noSheetIsComplainedAbout() {
        assertEquals(List.of(), complaints.end());
    }

    /// What a picture is taken of.
    private static final class Stage {
        final ShellModel shell;
        final FakeRuns runs = FakeRuns.willing();
        final ReloadModel model;
        final MainWindow window;

        Stage(ClusterSnapshot snapshot, Environment environment, List<ReloadRun> left) {
            shell = Pictures.connected(snapshot, environment);
            Desk all = Desk.of(shell, new Host(Pictures.HERE, Pictures.CLOCK), runs, left);
            model = all.reload();
            window = all.window();
        }

        Stage choose(List<MountPath> mounts) {
            shell.choice().set(mounts);
            return this;
        }

        Stage onBoard() {
            shell.go(Place.BOARD);
            return begin();
        }

        Stage begin() {
            choose(THREE);
            model.review();
            model.send("bao.eu.example.com");
            return this;
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void plansAreDrawn(Theme theme, int width, int height) throws Exception {
        draw("plan", theme, width, height, d -> d.choose(THREE));
        draw(
                "plan-builtins",
                theme,
                width,
                height,
                d ->
                        d.choose(
                                List.of(
                                        MountPath.secret("kv"),
                                        MountPath.secret("pki-int"),
                                        MountPath.secret("legacy-nomad"),
                                        MountPath.secret("sys"))));
        draw(
                "plan-long",
                SampleCluster.large(14_000),
                Environment.STAGING,
                theme,
                width,
                height,
                d ->
                        d.choose(
                                IntStream.range(0, 14_000)
                                        .mapToObj(i ->
                                                MountPath.secret(
                                                        "team-%05d/%s"
                                                                .formatted(
                                                                        i,
                                                                        i % 3 == 0 ? "kv" : "pki")))
                                        .toList()));
        draw(
                "plan-stops",
                SampleCluster.full(),
                Environment.STAGING,
                theme,
                width,
                height,
                d -> d.choose(List.of(MountPath.secret("legacy-nomad"))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void fiftyNodesAndLongPathsAreDrawn(Theme theme, int width, int height) throws Exception {
        List<MountPath> paths =
                IntStream.range(0, 4)
                        .mapToObj(i -> MountPath.auth(SampleCluster.longPath(i)))
                        .toList();
        ClusterSnapshot many = SampleCluster.stretched(50);
        Environment staging = Environment.STAGING;
        draw("stretched-plan", many, staging, theme, width, height, d -> d.choose(paths));
        draw(
                "stretched-ended",
                many,
                staging,
                theme,
                width,
                height,
                d -> {
                    d.choose(paths);
                    d.model.review();
                    d.model.send("");
                    d.runs.sent(0).done(0);
                    IntStream.range(0, 49).forEach(n -> d.runs.seen(0, n, SampleCluster.CORP_NEW));
                    d.runs.down(0, 49).closed();
                });
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void textOfTwiceTheSizeIsDrawn(Theme theme, int width, int height) throws Exception {
        draw(
                "large-text-plan",
                theme,
                width,
                height,
                d -> {
                    d.shell.textPercentProperty().set(200);
                    d.choose(THREE);
                });
        draw(
                "large-text-confirm",
                theme,
                width,
                height,
                d -> {
                    d.shell.textPercentProperty().set(200);
                    d.choose(THREE);
                    d.model.review();
                });
        draw(
                "large-text-ended",
                theme,
                width,
                height,
                d -> {
                    d.shell.textPercentProperty().set(200);
                    d.begin().runs.sent(0).done(0).down(0, 4);
                    d.runs.closed();
                });
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void questionsAreDrawn(Theme theme, int width, int height) throws Exception {
        draw(
                "confirm-production",
                theme,
                width,
                height,
                d -> {
                    d.choose(THREE);
                    d.model.review();
                });
        draw(
                "confirm-staging",
                SampleCluster.full(),
                Environment.STAGING,
                theme,
                width,
                height,
                d -> {
                    d.choose(THREE);
                    d.model.review();
                });
        draw(
                "leave",
                theme,
                width,
                height,
                d -> {
                    d.begin();
                    d.runs.sent(0);
                    d.shell.disconnect();
                });
        List<ReloadRun> left = new ArrayList<>();
        Toolkit.on(() -> {
            Stage crashed =
                    new Stage(SampleCluster.full(), Environment.PRODUCTION, List.of()).begin();
            crashed.runs
                    .sent(0)
                    .stopped(Cause.CRASH, "Reseat ended in the middle of this run.")
                    .closed();
            left.add(crashed.runs.run());
            return 0;
        });
        draw(
                "recovered",
                Toolkit.on(() -> new Stage(SampleCluster.full(), Environment.PRODUCTION, left)),
                theme,
                width,
                height);
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void runsAreDrawn(Theme theme, int width, int height) throws Exception {
        PluginBuild now = SampleCluster.CORP_NEW;
        draw("run-begun", theme, width, height, d -> d.begin().runs.sent(0));
        draw(
                "run-middle",
                theme,
                width,
                height,
                d ->
                        d.begin()
                                .runs
                                .sent(0)
                                .done(0)
                                .seen(0, 0, now)
                                .seen(0, 1, now)
                                .seen(0, 2, now)
                                .down(0, 4));
        draw(
                "run-not-recorded",
                theme,
                width,
                height,
                d ->
                        d.begin()
                                .runs
                                .sent(0)
                                .diskFails(
                                        "The journal at /home/alex/.local/share/reseat/history.db is full.")
                                .done(0)
                                .seen(0, 0, now));
        draw(
                "ended-partial",
                theme,
                width,
                height,
                d -> {
                    d.begin().runs.sent(0).done(0);
                    IntStream.range(0, 4).forEach(n -> d.runs.seen(0, n, now));
                    d.runs.down(0, 4)
                            .stopped(
                                    Cause.BAD_SIGN,
                                    "Stopped before the next request: auth/corp-partners/ is down on bao-4.");
                    d.runs.closed();
                });
        draw(
                "ended-accepted",
                theme,
                width,
                height,
                d -> {
                    d.begin();
                    everything(d.runs);
                    d.runs.closed();
                });
        draw(
                "ended-verified",
                theme,
                width,
                height,
                d -> {
                    d.choose(THREE.subList(0, 2));
                    d.model.review();
                    d.model.send("bao.eu.example.com");
                    everything(d.runs);
                    d.runs.closed();
                });
        draw(
                "ended-unknown",
                theme,
                width,
                height,
                d ->
                        d.begin()
                                .runs
                                .sent(0)
                                .answered(0, new Answer.Lost("the line broke after 12 s"))
                                .givenUp(0, 3, "15 s late")
                                .closed());
        draw(
                "ended-refused",
                theme,
                width,
                height,
                d ->
                        d.begin()
                                .runs
                                .sent(0)
                                .answered(
                                        0,
                                        new Answer.Refused(
                                                403,
                                                "permission denied",
                                                "the token may not reload"))
                                .closed());
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void theBoardIsDrawnAsTheStageOfARun(Theme theme, int width, int height) throws Exception {
        draw("board-begun", theme, width, height, d -> d.onBoard().runs.sent(0));
        draw("board-middle", theme, width, height, d -> middle(d.onBoard()));
        draw(
                "board-verified",
                theme,
                width,
                height,
                d -> {
                    d.shell.go(Place.BOARD);
                    d.choose(THREE.subList(0, 2));
                    d.model.review();
                    d.model.send("bao.eu.example.com");
                    everything(d.runs);
                    d.runs.closed();
                });
        draw("board-partial", theme, width, height, d -> partial(d.onBoard()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void threeHundredMountsOnTheBoardAreDrawnAsTheStageOfARun(Theme theme, int width, int height)
            throws Exception {
        ClusterSnapshot many = SampleCluster.large(300);
        draw(
                "board-300-middle",
                many,
                Environment.STAGING,
                theme,
                width,
                height,
                d -> {
                    d.shell.go(Place.BOARD);
                    d.choose(
                            many.mounts().stream()
                                    .filter(m -> !m.singleton())
                                    .map(Mount::path)
                                    .toList());
                    d.model.review();
                    d.model.send("");
                    for (int s = 0; s < 2; s++) {
                        d.runs.sent(s).done(s);
                        d.runs.run().plan().steps().get(s).mounts().forEach(m -> again(d.runs, m));
                    }
                    d.runs.sent(2);
                    d.runs.down(d.runs.run().plan().steps().get(2).mounts().getFirst(), 3);
                });
    }

    private static void again(FakeRuns runs, int mount) {
        PluginBuild same = Objects.requireNonNull(runs.run().plan().mounts().get(mount).before());
        IntStream.range(0, 5).forEach(n -> runs.seen(mount, n, same));
    }

    private static void middle(Stage d) {
        d.runs.sent(0).done(0);
        everything(d.runs, 0);
        d.runs.sent(1).done(1);
        List<Integer> mounts = d.runs.run().plan().steps().get(1).mounts();
        IntStream.range(0, 3)
                .forEach(n -> d.runs.seen(mounts.getFirst(), n, SampleCluster.CORP_NEW));
        d.runs.down(mounts.getFirst(), 4);
    }

    private static void partial(Stage d) {
        middle(d);
        d.runs.seen(
                        d.runs.run().plan().steps().get(1).mounts().getFirst(),
                        3,
                        SampleCluster.CORP_NEW)
                .stopped(
                        Cause.BAD_SIGN,
                        "Stopped before the next request: auth/corp/ is down on bao-4.");
        d.runs.closed();
    }

    private static void everything(FakeRuns runs, int step) {
        for (int m : runs.run().plan().steps().get(step).mounts()) {
            IntStream.range(0, 5).forEach(n -> runs.seen(m, n, SampleCluster.CORP_NEW));
        }
    }

    private static void everything(FakeRuns runs) {
        for (int s = 0; s < runs.run().plan().steps().size(); s++) {
            runs.sent(s).done(s);
            for (int m : runs.run().plan().steps().get(s).mounts()) {
                IntStream.range(0, 5).forEach(n -> runs.seen(m, n, SampleCluster.CORP_NEW));
            }
        }
    }

    private static void draw(
            String name, Theme theme, int width, int height, Consumer<Stage> before)
            throws Exception {
        draw(name, SampleCluster.full(), Environment.PRODUCTION, theme, width, height, before);
    }

    private static void draw(
            String name,
            ClusterSnapshot snapshot,
            Environment environment,
            Theme theme,
            int width,
            int height,
            Consumer<Stage> before)
            throws Exception {
        Stage desk =
                Toolkit.on(() -> {
                    Stage d = new Stage(snapshot, environment, List.of());
                    before.accept(d);
                    return d;
                });
        draw(name, desk, theme, width, height);
    }

    private static void draw(String name, Stage desk, Theme theme, int width, int height)
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
