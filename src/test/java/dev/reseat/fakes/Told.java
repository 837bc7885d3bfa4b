package dev.reseat.fakes;

import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadEvent.Place;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.vault.Answer;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Probe;
import dev.reseat.vault.ReloadStatus;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A run told as a list of events, each a second after the other.
public final class Told {
    public static final Answer DONE = new Answer.Done(200, "request-1", "request-1", List.of());
    public static final Answer LOST = new Answer.Lost("the line broke");
    public static final Answer REFUSED =
            new Answer.Refused(403, "permission denied", "a policy refused it");
    public static final Probe SERVES = new Probe.Serves();
    public static final Probe DOWN = new Probe.Down(404, "backend is nil");
    public static final Probe CANNOT_TELL = new Probe.CannotTell("no answer");

    private final ReloadPlan plan;
    private final List<ReloadEvent> events = new ArrayList<>();

    public Told(ReloadPlan plan) {
        this.plan = plan;
    }

    /// An answer of failure that names these mounts.
    public static Answer failed(String... mounts) {
        List<Answer.Item> items = new ArrayList<>();
        for (String m : mounts) {
            items.add(new Answer.Item(m, "checksums did not match"));
        }
        return new Answer.Failed(400, "errors occurred", items);
    }

    /// What a node says of its start whose server has no telemetry, as most have none.
    static Part<Instant> noTelemetry(NodeAddress node) {
        return new Part.Unreadable<>(
                new VaultFailure.NotOffered(
                        new Tried("GET", node, "/v1/sys/metrics"), "prometheus is not enabled"),
                "");
    }

    /// A clean answer with a warning.
    public static Answer warned(String warning) {
        return new Answer.Done(200, "request-1", "request-1", List.of(warning));
    }

    private long next() {
        return events.size() + 1L;
    }

    private Instant at() {
        return Example.START.plusSeconds(next());
    }

    private Told add(ReloadEvent event) {
        events.add(event);
        return this;
    }

    /// Intended and sent.
    public Told sent(int step) {
        add(new ReloadEvent.Intended(next(), at(), step));
        return add(new ReloadEvent.Sent(next(), at(), step));
    }

    public Told answered(int step, Answer answer) {
        return add(new ReloadEvent.Answered(next(), at(), step, answer));
    }

    /// Sent and answered.
    public Told step(int step, Answer answer) {
        return sent(step).answered(step, answer);
    }

    public Told read(int mount, int node, PluginBuild build) {
        return add(new ReloadEvent.Read(next(), at(), new Place(mount, node), build, 3));
    }

    public Told notRead(int mount, int node, String why) {
        return add(new ReloadEvent.NotRead(next(), at(), new Place(mount, node), why));
    }

    public Told probed(int mount, int node, Probe probe) {
        return add(new ReloadEvent.Probed(next(), at(), new Place(mount, node), probe, 3));
    }

    public Told givenUp(int mount, int node, String why) {
        return add(new ReloadEvent.GivenUp(next(), at(), new Place(mount, node), why));
    }

    public Told reported(ReloadStatus.Report... reports) {
        return add(new ReloadEvent.Reported(next(), at(), new ReloadStatus(List.of(reports))));
    }

    public Told stopped(ReloadEvent.Cause cause, String why) {
        return add(new ReloadEvent.Stopped(next(), at(), cause, why));
    }

    public List<ReloadEvent> events() {
        return List.copyOf(events);
    }

    public ReloadRun run() {
        return ReloadRun.of(plan, events);
    }
}
