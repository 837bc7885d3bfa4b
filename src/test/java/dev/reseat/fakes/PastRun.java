package dev.reseat.fakes;

import dev.reseat.reload.Journal;
import dev.reseat.reload.Pace;
import dev.reseat.reload.Planner;
import dev.reseat.reload.ReloadChoice;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.reload.RunId;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Whole runs as a journal gives them back.
public final class PastRun {
    private static final Instant YESTERDAY = SampleCluster.READ.minus(Duration.ofDays(1));

    private PastRun() {}

    /// Three mounts of the sample cluster, a day before its picture: one came down at one node, so the last was not sent.
    public static Journal.Stored partial() {
        return run(
                new ReloadPlan.Origin(
                        YESTERDAY,
                        "prod-eu",
                        SampleCluster.ADDRESS.value(),
                        SampleCluster.full().namespace(),
                        SampleCluster.TRAITS,
                        ""));
    }

    /// The same on another cluster.
    public static Journal.Stored elsewhere() {
        return run(
                new ReloadPlan.Origin(
                        YESTERDAY,
                        "staging",
                        "https://bao.staging.example.com:8200",
                        new Namespace("team-a"),
                        SampleCluster.TRAITS,
                        ""));
    }

    /// A plan for three mounts that was made somewhere.
    private static ReloadPlan plan(ReloadPlan.Origin origin) {
        ReloadTarget three =
                new ReloadTarget.OfMounts(
                        List.of(
                                MountPath.auth("corp"),
                                MountPath.auth("corp-ci"),
                                MountPath.auth("corp-partners")));
        ReloadPlan p =
                new Planner(() -> YESTERDAY)
                        .plan(
                                Assessment.of(SampleCluster.full()),
                                new ReloadChoice(three, ReloadScope.GLOBAL, Pace.CAREFUL),
                                new Planner.Connection("prod-eu", SampleCluster.ADDRESS));
        return new ReloadPlan(
                new RunId("9d2f4b1a-0000-4000-8000-0000000000aa"),
                origin,
                p.choice(),
                p.mounts(),
                p.nodes(),
                p.steps(),
                p.leftOut(),
                p.interrupted(),
                p.checks());
    }

    private static Journal.Stored run(ReloadPlan.Origin origin) {
        ReloadPlan plan = plan(origin);
        List<ReloadEvent> events = new ArrayList<>();
        FakeRuns runs = FakeRuns.willing().at(YESTERDAY);
        runs.start(plan, p -> p.run().newest().ifPresent(events::add));
        runs.sent(0).done(0);
        IntStream.range(0, 5).forEach(n -> runs.seen(0, n, SampleCluster.CORP_NEW));
        runs.sent(1).done(1);
        int second = plan.steps().get(1).mounts().getFirst();
        IntStream.range(0, 4).forEach(n -> runs.seen(second, n, SampleCluster.CORP_NEW));
        runs.down(second, 4)
                .stopped(
                        ReloadEvent.Cause.BAD_SIGN,
                        "Stopped before the next request: a mount is down on bao-4.");
        runs.closed();
        return new Journal.Stored(plan, events);
    }
}
