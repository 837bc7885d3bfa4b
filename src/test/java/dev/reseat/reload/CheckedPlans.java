package dev.reseat.reload;

import static dev.reseat.fakes.Example.mount;
import static dev.reseat.fakes.Example.row;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.Plans;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.ServerTraits;
import java.util.List;

/// Plans whose checks are asserted, and how.
final class CheckedPlans {
    /// A mount that runs the old build and is tuned to the new one.
    static final Mount TUNED = mount("docs/", "docs", "v2.0.0", Plans.OLD);

    /// The catalog's rows for both builds.
    static final List<Plugin> ROWS =
            List.of(row("docs/", "docs", Plans.OLD), row("docs/", "docs", Plans.NEW));

    private CheckedPlans() {}

    /// A cluster of these traits with the tuned mount.
    static ClusterSnapshot tuned(ServerTraits traits) {
        return Example.snapshot(traits, List.of(TUNED), ROWS);
    }

    /// A careful plan for all mounts of the snapshot at the active node.
    static ReloadPlan local(ClusterSnapshot snapshot) {
        return Plans.ofMounts(snapshot, ReloadScope.LOCAL, Pace.CAREFUL, snapshot.mounts());
    }

    static void assertSays(ReloadPlan plan, Check.Level level, String words) {
        assertTrue(
                plan.checks().stream()
                        .anyMatch(c -> c.level() == level && c.text().contains(words)),
                () -> level + " with \"" + words + "\" is not in " + plan.checks());
    }

    static void assertSilent(ReloadPlan plan, String words) {
        assertTrue(
                plan.checks().stream().noneMatch(c -> c.text().contains(words)),
                () -> plan.checks().toString());
    }
}
