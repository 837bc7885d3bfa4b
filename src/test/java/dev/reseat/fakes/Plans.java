package dev.reseat.fakes;

import dev.reseat.reload.Pace;
import dev.reseat.reload.Planner;
import dev.reseat.reload.ReloadChoice;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.ServerTraits;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Plans made by the real planner, for tests.
public final class Plans {
    public static final Planner.Connection CONNECTION =
            new Planner.Connection("practice", new NodeAddress("https://bao.example.com:8200"));

    /// What changing mounts run before and should run after.
    public static final PluginBuild OLD = Example.build("v1.0.0");

    public static final PluginBuild NEW = Example.build("v2.0.0");

    private Plans() {}

    public static ReloadPlan of(ClusterSnapshot snapshot, ReloadChoice choice) {
        return new Planner(InstantSource.fixed(Example.START))
                .plan(Assessment.of(snapshot), choice, CONNECTION);
    }

    public static ReloadPlan ofPlugin(
            ClusterSnapshot snapshot, ReloadScope scope, PluginType type, String name) {
        return of(
                snapshot,
                new ReloadChoice(new ReloadTarget.OfPlugin(type, name), scope, Pace.CAREFUL));
    }

    public static ReloadPlan ofMounts(
            ClusterSnapshot snapshot, ReloadScope scope, Pace pace, List<Mount> mounts) {
        return of(
                snapshot,
                new ReloadChoice(
                        new ReloadTarget.OfMounts(mounts.stream().map(Mount::path).toList()),
                        scope,
                        pace));
    }

    /// Mounts `docs-0/`, `docs-1/`, ... that will go from [#OLD] to [#NEW].
    public static ReloadPlan changing(
            ServerTraits traits, ReloadScope scope, Pace pace, int mounts) {
        List<Mount> tuned = new ArrayList<>();
        for (int i = 0; i < mounts; i++) {
            tuned.add(Example.mount("docs-" + i + "/", "docs", NEW.version(), OLD));
        }
        return ofMounts(snapshot(traits, tuned), scope, pace, tuned);
    }

    /// Mounts `docs-0/`, ... that run what they would start again.
    public static ReloadPlan sameBinary(
            ServerTraits traits, ReloadScope scope, Pace pace, int mounts) {
        List<Mount> same = new ArrayList<>();
        for (int i = 0; i < mounts; i++) {
            same.add(Example.mount("docs-" + i + "/", "docs", OLD));
        }
        return ofMounts(snapshot(traits, same), scope, pace, same);
    }

    private static ClusterSnapshot snapshot(ServerTraits traits, List<Mount> mounts) {
        return Example.snapshot(
                traits,
                mounts,
                List.of(Example.row("docs/", "docs", OLD), Example.row("docs/", "docs", NEW)));
    }
}
