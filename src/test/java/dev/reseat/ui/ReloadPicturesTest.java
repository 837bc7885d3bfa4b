package dev.reseat.ui;

import static dev.reseat.ui.ReloadStage.SIZES;
import static dev.reseat.ui.ReloadStage.THREE;
import static dev.reseat.ui.ReloadStage.draw;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.reload.ReloadEvent.Cause;
import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.kit.Theme;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Environment;
import dev.reseat.vault.MountPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws plans and the questions before a reload, in every state that matters, so that people can look at them.
class ReloadPicturesTest {
    private final Complaints complaints = Complaints.listen();

    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    @AfterEach
    void noSheetIsComplainedAbout() {
        assertEquals(List.of(), complaints.end());
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
            ReloadStage crashed =
                    new ReloadStage(SampleCluster.full(), Environment.PRODUCTION, List.of())
                            .begin();
            crashed.runs
                    .sent(0)
                    .stopped(Cause.CRASH, "Reseat ended in the middle of this run.")
                    .closed();
            left.add(crashed.runs.run());
            return 0;
        });
        draw(
                "recovered",
                Toolkit.on(
                        () -> new ReloadStage(SampleCluster.full(), Environment.PRODUCTION, left)),
                theme,
                width,
                height);
    }
}
