package dev.reseat.ui;

import static dev.reseat.ui.ReloadStage.SIZES;
import static dev.reseat.ui.ReloadStage.THREE;
import static dev.reseat.ui.ReloadStage.draw;
import static dev.reseat.ui.ReloadStage.everything;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.reload.ReloadEvent.Cause;
import dev.reseat.ui.kit.Theme;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Environment;
import dev.reseat.vault.Mount;
import dev.reseat.vault.PluginBuild;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws the board while it is the stage of a run, so that people can look at it.
class RunOnBoardPicturesTest {
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

    private static void middle(ReloadStage d) {
        d.runs.sent(0).done(0);
        everything(d.runs, 0);
        d.runs.sent(1).done(1);
        List<Integer> mounts = d.runs.run().plan().steps().get(1).mounts();
        IntStream.range(0, 3)
                .forEach(n -> d.runs.seen(mounts.getFirst(), n, SampleCluster.CORP_NEW));
        d.runs.down(mounts.getFirst(), 4);
    }

    private static void partial(ReloadStage d) {
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
}
