package dev.reseat.ui.reload;

import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.reload.Step;
import dev.reseat.ui.kit.Connection;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Environment;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Pure questions about what is chosen and planned.
final class Targets {
    private Targets() {}

    /// The plugin of which every mount, and no other, is chosen.
    static Optional<ReloadTarget.OfPlugin> wholePlugin(
            Assessment assessment, Set<MountPath> chosen) {
        Optional<Mount> one =
                chosen.stream()
                        .findFirst()
                        .flatMap(assessment::mount)
                        .map(Assessment.Assessed::mount);
        if (one.isEmpty()) {
            return Optional.empty();
        }
        String plugin = one.get().plugin();
        List<MountPath> all =
                assessment.mounts().stream()
                        .map(Assessment.Assessed::mount)
                        .filter(m -> m.plugin().equals(plugin) && !m.singleton())
                        .map(Mount::path)
                        .toList();
        return all.size() == chosen.size() && chosen.containsAll(all)
                ? Optional.of(new ReloadTarget.OfPlugin(one.get().path().type(), plugin))
                : Optional.empty();
    }

    /// Whether two plans would do or say different things. Name and time of a plan do not count.
    static boolean differ(ReloadPlan a, ReloadPlan b) {
        return !(a.choice().equals(b.choice())
                && a.mounts().equals(b.mounts())
                && a.nodes().equals(b.nodes())
                && a.steps().equals(b.steps())
                && a.leftOut().equals(b.leftOut())
                && a.interrupted().equals(b.interrupted())
                && a.checks().equals(b.checks()));
    }

    /// Whether the connection's name must be typed before anything is sent.
    static boolean guarded(Connection connection) {
        return connection.environment() == Environment.PRODUCTION;
    }

    /// Whether a name that was typed is enough to send on a connection. A connection without a name cannot be confirmed by
    /// typing nothing.
    static boolean named(Connection connection, String typed) {
        return !guarded(connection)
                || (!connection.name().isBlank()
                        && typed.strip().equals(connection.name().strip()));
    }

    /// The mounts that a run has dealt with: those of steps that reached the server, and those that were left out.
    static Set<MountPath> dealtWith(ReloadRun run) {
        Set<MountPath> paths = new HashSet<>();
        for (Step step : run.plan().steps()) {
            if (run.steps().get(step.number()).touched()) {
                step.mounts().forEach(m -> paths.add(run.plan().mounts().get(m).path()));
            }
        }
        run.plan().leftOut().forEach(l -> paths.add(l.path()));
        return paths;
    }
}
