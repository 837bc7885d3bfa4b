package dev.reseat.ui;

import static dev.reseat.ui.ReloadStage.SIZES;
import static dev.reseat.ui.ReloadStage.THREE;
import static dev.reseat.ui.ReloadStage.draw;
import static dev.reseat.ui.ReloadStage.everything;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.reload.ReloadEvent.Cause;
import dev.reseat.ui.kit.Theme;
import dev.reseat.vault.Answer;
import dev.reseat.vault.PluginBuild;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws runs and their verdicts in the panel, in every state that matters, so that people can look at them.
class RunPicturesTest {
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
}
