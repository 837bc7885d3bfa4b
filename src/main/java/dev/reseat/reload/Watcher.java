package dev.reseat.reload;

import dev.reseat.reload.ReloadEvent.Place;
import dev.reseat.vault.Answer;
import dev.reseat.vault.Cluster;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Probe;
import dev.reseat.vault.Seen;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Follows one step at one node: reads its mounts one by one until each is decided or late, then probes each once. While the
/// request is out it reads only what can change, by a path that does not wait for the reload.
final class Watcher {
    /// How long after a clean answer a change may still be on its way.
    static final Duration LATE = Duration.ofSeconds(15);

    /// How long after a failed or lost answer other nodes may still act.
    static final Duration LATE_AFTER_TROUBLE = Duration.ofSeconds(5);

    static final String UNWATCHED = "watching was ended";

    /// Why a word is not about the mount that was planned for.
    static final String ANOTHER = "another mount lies there now";

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Cluster cluster;
    private final Recorder recorder;
    private final RunClock clock;
    private final Step step;
    private final int node;
    private final PlannedNode planned;
    private final Map<Integer, Seen> posted = new HashMap<>();
    private final Set<Integer> readSinceTheEnd = new HashSet<>();

    Watcher(Cluster cluster, Recorder recorder, RunClock clock, Step step, int node) {
        this.cluster = cluster;
        this.recorder = recorder;
        this.clock = clock;
        this.step = step;
        this.node = node;
        this.planned = recorder.run().plan().nodes().get(node);
    }

    /// What was found before a step is sent, as clauses for people.
    ///
    /// @param differences what is no longer as planned
    /// @param unread what could not be looked at, though it may be
    record Before(List<String> differences, List<String> unread) {}

    /// Reads and probes every mount of the step once, before it is sent.
    Before before() {
        List<String> differences = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        ReloadPlan plan = recorder.run().plan();
        for (int mount : step.mounts()) {
            PlannedMount m = plan.mounts().get(mount);
            Seen seen = read(mount);
            switch (seen) {
                case Seen.NoMount _ -> differences.add(m.path() + " is gone");
                case Seen.Own own -> {
                    if (m.isNot(own)) {
                        differences.add(m.path() + " is another mount now");
                    } else if (!own.configuredVersion().equals(m.configuredVersion())) {
                        differences.add(
                                m.path() + " now asks for " + named(own.configuredVersion()));
                    } else if (m.before() != null && !own.running().equals(m.before())) {
                        differences.add(m.path() + " now runs " + own.running().label());
                    }
                }
                // Without the right there was nothing to compare from the start.
                case Seen.NotReadable(VaultFailure.Denied _) -> {}
                case Seen.NotReadable r -> unread.add(m.path() + ": " + r.why().brief());
                case Seen.Forwarded _, Seen.NotTold _ -> {}
            }
            probe(mount);
        }
        return new Before(differences, unread);
    }

    private static String named(String version) {
        return version.isEmpty() ? "no version" : version;
    }

    /// Follows the step until every mount is decided here, or until nobody wants to watch any more.
    ///
    /// @param answered when the step had its answer, by [RunClock#elapsed()]
    void follow(BooleanSupplier watching, Supplier<Duration> answered) {
        List<Integer> open = new ArrayList<>(step.mounts());
        Duration pause = SHORTEST;
        while (!open.isEmpty()) {
            StepState how = recorder.run().steps().get(step.number());
            if (how instanceof StepState.Ended e && e.answer() instanceof Answer.Refused) {
                return;
            }
            if (!watching.getAsBoolean()) {
                open.forEach(this::watchNoMore);
                return;
            }
            open.removeIf(mount -> decide(mount, how, answered));
            if (!open.isEmpty()) {
                clock.pause(pause);
                pause = pause.multipliedBy(3).dividedBy(2);
                pause = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
            }
        }
    }

    /// Reads one mount as far as that makes sense now. True once nothing more is awaited for it here.
    private boolean decide(int mount, StepState how, Supplier<Duration> answered) {
        if (!(how instanceof StepState.Ended ended)) {
            if (planned(mount).changes()) {
                read(mount);
            }
            return false;
        }
        Seen seen = read(mount);
        if (seen instanceof Seen.Own own && planned(mount).isNot(own)) {
            giveUp(mount, ANOTHER);
            return true;
        }
        boolean conclusive = conclusive(mount, seen, ended.answer());
        boolean late = clock.elapsed().minus(answered.get()).compareTo(grace(ended.answer())) > 0;
        if (!conclusive && !late) {
            return false;
        }
        probe(mount);
        if (!conclusive || !(seen instanceof Seen.Own)) {
            giveUp(
                    mount,
                    late
                            ? grace(ended.answer()).toSeconds() + " s after the answer"
                            : "no word of its own");
        }
        return true;
    }

    private static Duration grace(Answer answer) {
        return answer instanceof Answer.Done ? LATE : LATE_AFTER_TROUBLE;
    }

    private boolean conclusive(int mount, Seen seen, Answer answer) {
        ReloadPlan plan = recorder.run().plan();
        Expectation expected = planned(mount).expectation();
        return switch (seen) {
            // A standby of OpenBao 2.7.2 on which a cluster-wide reload fails restarts its core:
            // for a second or two it passes
            // everything on, and then has its own word again.
            case Seen.Forwarded _ -> before(mount) == null;
            case Seen.NoMount _, Seen.NotTold _ -> true;
            case Seen.NotReadable _ -> false;
            // What it showed before already may be an earlier failure, with this reload still to
            // come.
            case Seen.Own own when own.running().lastReloadFailed() ->
                    !own.running().equals(before(mount));
            case Seen.Own own -> {
                boolean arrived =
                        switch (expected) {
                            case Expectation.Changes(var to) -> own.running().equals(to);
                            case Expectation.SameBinary(var same) -> own.running().equals(same);
                            case Expectation.Builtin _, Expectation.Unknown _ -> true;
                        };
                yield switch (answer) {
                    case Answer.Done _ -> arrived;
                    // The node that answered has ended; others may still act.
                    case Answer.Failed _ ->
                            (arrived && expected instanceof Expectation.Changes)
                                    || node == plan.askedNode(step);
                    case Answer.Lost _, Answer.Refused _ ->
                            arrived && expected instanceof Expectation.Changes;
                };
            }
        };
    }

    private PlannedMount planned(int mount) {
        return recorder.run().plan().mounts().get(mount);
    }

    private @Nullable PluginBuild before(int mount) {
        return recorder.run().cells().at(mount, node).before();
    }

    private Seen read(int mount) {
        Duration start = clock.elapsed();
        Seen seen = cluster.readMount(planned.asked(), planned(mount).path());
        Instant at = clock.now();
        long took = clock.elapsed().minus(start).toMillis();
        Place place = new Place(mount, node);
        boolean ended = recorder.run().steps().get(step.number()) instanceof StepState.Ended;
        // Only news is journaled; the first reading after the answer is news even if it says the
        // same.
        boolean first = ended && readSinceTheEnd.add(mount);
        if (seen.equals(posted.get(mount)) && !first) {
            return seen;
        }
        posted.put(mount, seen);
        switch (seen) {
            case Seen.Own own when planned(mount).isNot(own) -> notRead(at, place, ANOTHER);
            case Seen.Own own -> {
                PluginBuild build = own.running();
                recorder.post(n -> new ReloadEvent.Read(n, at, place, build, took), false);
            }
            case Seen.Forwarded _ -> notRead(at, place, "passes questions on to the active node");
            case Seen.NoMount _ -> notRead(at, place, "this node has no such mount");
            case Seen.NotTold _ ->
                    notRead(at, place, "this server does not tell what a mount runs");
            case Seen.NotReadable r -> notRead(at, place, r.why().brief());
        }
        return seen;
    }

    private void notRead(Instant at, Place place, String why) {
        recorder.post(n -> new ReloadEvent.NotRead(n, at, place, why), false);
    }

    private void probe(int mount) {
        Duration start = clock.elapsed();
        Probe probe = cluster.probe(planned.asked(), planned(mount).path());
        Instant at = clock.now();
        long took = clock.elapsed().minus(start).toMillis();
        recorder.post(
                n -> new ReloadEvent.Probed(n, at, new Place(mount, node), probe, took), false);
    }

    /// Nobody looked any longer: that is no word of the node's, and no failure.
    private void watchNoMore(int mount) {
        notRead(clock.now(), new Place(mount, node), UNWATCHED);
        giveUp(mount, UNWATCHED);
    }

    private void giveUp(int mount, String why) {
        Instant at = clock.now();
        recorder.post(n -> new ReloadEvent.GivenUp(n, at, new Place(mount, node), why), false);
    }
}
