package dev.reseat.reload;

import dev.reseat.vault.Assessment;
import dev.reseat.vault.Assessment.Assessed;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.NextStart;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.ServerTraits;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns a choice into a plan, from one snapshot and nothing else: the same snapshot and choice give the same plan, but for
/// its name and time.
public final class Planner {
    private final InstantSource clock;

    /// What the planner is told of the connection.
    ///
    /// @param name the person's name for it
    /// @param address where it goes
    public record Connection(String name, NodeAddress address) {}

    /// @param clock gives the plan its time
    public Planner(InstantSource clock) {
        this.clock = clock;
    }

    /// Plans the choice. Never fails: what cannot be done is in the plan's checks and left-out mounts.
    public ReloadPlan plan(Assessment assessment, ReloadChoice choice, Connection connection) {
        ClusterSnapshot snapshot = assessment.snapshot();
        ServerTraits traits = snapshot.traits();
        List<LeftOut> leftOut = new ArrayList<>();
        List<PlannedMount> mounts = new ArrayList<>();
        for (Assessed a : chosen(assessment, choice.target(), leftOut)) {
            Optional<String> why = cannotBeReloaded(a, choice.target(), traits);
            if (why.isPresent()) {
                leftOut.add(new LeftOut(a.mount().path(), why.get()));
            } else {
                Mount m = a.mount();
                mounts.add(
                        new PlannedMount(
                                m.path(),
                                m.plugin(),
                                m.running(),
                                m.configuredVersion(),
                                Expectation.of(m.running(), a.next()),
                                m.accessor()));
            }
        }
        Optional<Node> active = active(snapshot);
        NodeAddress asked = active.map(Node::asked).orElse(connection.address());
        Steps.Cut cut = Steps.cut(mounts, choice, traits, asked, snapshot.namespace());
        List<PlannedNode> nodes = Columns.of(snapshot, choice.scope(), active, asked);
        ReloadPlan bare =
                new ReloadPlan(
                        RunId.fresh(),
                        new ReloadPlan.Origin(
                                clock.instant(),
                                connection.name(),
                                connection.address().value(),
                                snapshot.namespace(),
                                traits,
                                Columns.unlisted(snapshot, choice.scope())),
                        choice,
                        cut.mounts(),
                        nodes,
                        cut.steps(),
                        leftOut,
                        interrupted(assessment, cut.mounts()),
                        List.of());
        return withChecks(bare, new Checks(assessment, bare, clock.instant()).all());
    }

    private static ReloadPlan withChecks(ReloadPlan p, List<Check> checks) {
        return new ReloadPlan(
                p.id(),
                p.origin(),
                p.choice(),
                p.mounts(),
                p.nodes(),
                p.steps(),
                p.leftOut(),
                p.interrupted(),
                checks);
    }

    /// The node that leads, by the snapshot.
    static Optional<Node> active(ClusterSnapshot snapshot) {
        return snapshot.nodes().known().orElse(List.of()).stream().filter(Node::active).findFirst();
    }

    private static List<Assessed> chosen(
            Assessment assessment, ReloadTarget target, List<LeftOut> leftOut) {
        return switch (target) {
            case ReloadTarget.OfPlugin p ->
                    assessment.mounts().stream()
                            .filter(a -> a.mount().plugin().equals(p.name()))
                            .toList();
            case ReloadTarget.OfMounts m -> {
                List<Assessed> found = new ArrayList<>();
                for (MountPath path : new java.util.LinkedHashSet<>(m.mounts())) {
                    assessment
                            .mount(path)
                            .ifPresentOrElse(
                                    found::add,
                                    () ->
                                            leftOut.add(
                                                    new LeftOut(
                                                            path,
                                                            "No mount lies there any more, or it could not be read.")));
                }
                yield found;
            }
        };
    }

    private static Optional<String> cannotBeReloaded(
            Assessed a, ReloadTarget target, ServerTraits traits) {
        Mount mount = a.mount();
        if (mount.singleton()) {
            return Optional.of("It is a part of the server that is never reloaded.");
        }
        if (target instanceof ReloadTarget.OfPlugin) {
            return Optional.empty();
        }
        // Both " foo/" and "foo/" can be mounts, and a list with the first reloads the second
        // (tried
        // on OpenBao 2.6.1 and 2.7.2).
        if (Character.isWhitespace(mount.path().value().charAt(0))) {
            return Optional.of(
                    "Its path begins with a blank, which the server drops from a list: another mount"
                            + " would be reloaded. Choose the plugin instead.");
        }
        if (mount.path().isAuth() && !traits.authByPath()) {
            return Optional.of(
                    "This server answers \"done\" for auth mounts by path without reloading them:"
                            + " choose the plugin instead.");
        }
        if (a.next() instanceof NextStart.NoRow n) {
            return Optional.of(
                    "The catalog has no "
                            + n.name()
                            + (n.version().isEmpty() ? "" : " " + n.version())
                            + ": the reload would stop what runs and start nothing.");
        }
        return Optional.empty();
    }

    /// Mounts outside the plan that run the same external build: the server keeps one process for all of them if the plugin
    /// is multiplexed, which no answer tells.
    private static List<MountPath> interrupted(Assessment assessment, List<PlannedMount> planned) {
        Set<MountPath> inside = new HashSet<>();
        Map<String, Set<PluginBuild>> builds = new LinkedHashMap<>();
        for (PlannedMount m : planned) {
            inside.add(m.path());
            PluginBuild before = m.before();
            if (before != null && !before.builtin()) {
                builds.computeIfAbsent(m.plugin(), _ -> new HashSet<>()).add(before);
            }
        }
        return assessment.mounts().stream()
                .map(Assessed::mount)
                .filter(m -> !inside.contains(m.path()))
                .filter(m ->
                        m.running() != null
                                && builds.getOrDefault(m.plugin(), Set.of()).contains(m.running()))
                .map(Mount::path)
                .toList();
    }
}
