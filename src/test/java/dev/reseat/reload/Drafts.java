package dev.reseat.reload;

import static dev.reseat.fakes.Example.build;
import static dev.reseat.fakes.Example.builtin;
import static dev.reseat.fakes.Example.mount;
import static dev.reseat.fakes.Example.row;
import static dev.reseat.fakes.Example.snapshot;

import dev.reseat.fakes.Plans;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Mounts, the catalog to start them from, and the plans made of both.
final class Drafts {
    static final PluginBuild V1 = build("v1.0.0");
    static final PluginBuild V2 = build("v2.0.0");

    private Drafts() {}

    /// Mounts `docs-0000/`, ... that run one version and are tuned to the next.
    static List<Mount> tuned(String plugin, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> mount(plugin + "-%04d/".formatted(i), plugin, "v2.0.0", V1))
                .toList();
    }

    /// Two rows for each of these plugins, one a version, and one for the builtin kv.
    static List<Plugin> rows(String... plugins) {
        List<Plugin> rows = new ArrayList<>();
        for (String p : plugins) {
            rows.add(row(p + "/", p, V1));
            rows.add(row(p + "/", p, V2));
        }
        rows.add(row("kv/", "kv", builtin()));
        return rows;
    }

    /// A plan for all mounts of the snapshot at the active node.
    static ReloadPlan plan(ClusterSnapshot snapshot, Pace pace) {
        return Plans.ofMounts(snapshot, ReloadScope.LOCAL, pace, snapshot.mounts());
    }

    /// A careful plan for all mounts of the snapshot on every node.
    static ReloadPlan global(ClusterSnapshot snapshot) {
        return Plans.ofMounts(snapshot, ReloadScope.GLOBAL, Pace.CAREFUL, snapshot.mounts());
    }
}
