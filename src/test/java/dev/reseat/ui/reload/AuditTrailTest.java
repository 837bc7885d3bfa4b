package dev.reseat.ui.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.reload.Pace;
import dev.reseat.reload.Planner;
import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadChoice;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.vault.Answer;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.MountPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditTrailTest {
    private final FakeRuns runs = FakeRuns.willing();
    private final List<ReloadEvent> events = new ArrayList<>();

    private void begin() {
        runs.start(
                new Planner(() -> SampleCluster.READ)
                        .plan(
                                Assessment.of(SampleCluster.full()),
                                new ReloadChoice(
                                        new ReloadTarget.OfMounts(
                                                Stream.of("corp", "corp-partners")
                                                        .map(MountPath::auth)
                                                        .toList()),
                                        ReloadScope.GLOBAL,
                                        Pace.ONE_BY_ONE),
                                new Planner.Connection("prod-eu", SampleCluster.ADDRESS)),
                p -> p.run().newest().ifPresent(events::add));
    }

    private List<AuditTrail.Entry> trail() {
        return AuditTrail.of(Shown.of(new Progress(runs.run(), ""), events));
    }

    @Test
    void aRequestThatIsOutIsNotListedYet() {
        begin();
        runs.sent(0);
        assertEquals(List.of(), trail());
    }

    @Test
    void aRequestThatNeverLeftIsInNoLog() {
        begin();
        runs.sent(0).answered(0, new Answer.Refused(0, "connection refused", "nothing was sent"));
        assertEquals(List.of(), trail());
    }

    @Test
    void anAnswerWithAnIdIsFoundByItAndOneWithoutByTimePathAndNode() {
        begin();
        runs.done(0);
        runs.then(n -> new ReloadEvent.Sent(n, SampleCluster.READ.plusMillis(1500), 1));
        runs.answered(1, new Answer.Lost("the line broke"));
        assertEquals(
                List.of(
                        new AuditTrail.Entry("4f1c2b9e-8d0a-4c1e-9f00-000000000000", ""),
                        new AuditTrail.Entry(
                                "",
                                SampleCluster.READ
                                                .plusSeconds(1)
                                                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                                        + " · sys/plugins/reload/backend · bao-0")),
                trail());
    }
}
