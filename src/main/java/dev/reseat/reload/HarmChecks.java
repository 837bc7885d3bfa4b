package dev.reseat.reload;

import dev.reseat.vault.Assessment;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Databases;
import dev.reseat.vault.NextStart;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.ServerTraits;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a reload hits, what it may break on the way, and whether there is a way back.
final class HarmChecks {
    private static final int NAMED = 5;

    private final Assessment assessment;
    private final ClusterSnapshot snapshot;
    private final ServerTraits traits;
    private final ReloadPlan plan;
    private final CheckList found;

    /// @param found where they are added
    HarmChecks(Assessment assessment, ReloadPlan plan, CheckList found) {
        this.assessment = assessment;
        this.snapshot = assessment.snapshot();
        this.traits = snapshot.traits();
        this.plan = plan;
        this.found = found;
    }

    void add() {
        what();
        wayBack();
    }

    private void what() {
        if (plan.choice().target() instanceof ReloadTarget.OfPlugin p) {
            byName(p);
        } else if (plan.mounts().isEmpty()) {
            found.stop("Nothing is left to reload.");
        }
        for (PlannedMount m : plan.mounts()) {
            assessment
                    .mount(m.path())
                    .ifPresent(a -> {
                        if (a.next() instanceof NextStart.NoRow n) {
                            found.stop(
                                    m.path()
                                            + ": The catalog has no "
                                            + n.name()
                                            + (n.version().isEmpty()
                                                    ? " without a version"
                                                    : " " + n.version())
                                            + ", so its reload is certain to fail.");
                        }
                    });
        }
        boolean external =
                plan.mounts().stream()
                        .anyMatch(m -> !(m.expectation() instanceof Expectation.Builtin));
        if (external && traits.afterFailure() == ServerTraits.AfterFailure.STAYS_DEAD) {
            found.warn("A failed reload kills a mount on this version until a reload succeeds.");
            if (plan.steps().stream().anyMatch(s -> s.mounts().size() > 1)) {
                found.warn(
                        "A line cut in mid list leaves the rest of that list dead on this version.");
            }
        }
        TreeSet<String> builtins = new TreeSet<>();
        for (PlannedMount m : plan.mounts()) {
            if (m.expectation() instanceof Expectation.Builtin && !m.plugin().equals("kv")) {
                builtins.add(m.plugin());
            }
        }
        if (!builtins.isEmpty()) {
            found.warn(
                    "Builtins restart and rebuild their state: "
                            + String.join(", ", builtins)
                            + ".");
        }
        if (!plan.interrupted().isEmpty()) {
            found.warn(
                    Counted.of(plan.interrupted().size(), "mount")
                            + " outside the plan may share a process"
                            + " and be interrupted; mounts in other namespaces too.");
        }
    }

    /// By name the server itself chooses the mounts: without both tables nobody knows beforehand what it will hit.
    private void byName(ReloadTarget.OfPlugin plugin) {
        for (Part<?> table : List.of(snapshot.secrets(), snapshot.auths())) {
            if (table.known().isEmpty()) {
                found.stop(
                        "What this would hit is not known: the mount tables have not both been read.");
                return;
            }
        }
        if (snapshot.secrets() instanceof Part.Partial<?>
                || snapshot.auths() instanceof Part.Partial<?>) {
            found.warn(
                    "The token sees only the mounts that it may touch: by name the server reloads others too.");
        }
        if (plugin.type() == PluginType.DATABASE) {
            connections(plugin.name());
        } else if (plan.mounts().isEmpty()) {
            found.warn(
                    "No mount of this plugin is known in this namespace: the server would do nothing.");
        } else if (plan.mounts().size() > 1
                && traits.byName() != ServerTraits.ByName.CONTINUES_WARNS) {
            found.warn(
                    "By name this server stops at the first mount that fails; the rest is not reloaded.");
        }
    }

    /// By name, databases are reached from Vault 1.16 on; elsewhere their engines are what can be reloaded.
    private void connections(String plugin) {
        Optional<Databases> databases = snapshot.databases().known();
        List<DatabaseConnection> using = databases.map(d -> d.using(plugin)).orElse(List.of());
        String named = named(using);
        if (!traits.databasesByName()) {
            found.warn(
                    (traits.byName() == ServerTraits.ByName.STOPS_STRICT
                                    ? "This server refuses the names of database plugins."
                                    : "By the name of a database plugin this server would do nothing.")
                            + (using.isEmpty()
                                    ? ""
                                    : " Reload the engine of its connections: " + named));
        } else if (using.isEmpty()) {
            found.warn("The connections of this plugin are reset: which ones cannot be seen here.");
        } else {
            boolean whole = databases.filter(d -> !d.cut() && d.closed().isEmpty()).isPresent();
            found.warn(
                    Counted.of(using.size(), "connection")
                            + (whole ? " of this plugin " : " of this plugin, and perhaps others, ")
                            + (using.size() == 1 ? "is" : "are")
                            + " reset: "
                            + named);
        }
    }

    private static String named(List<DatabaseConnection> connections) {
        return connections.stream()
                        .limit(NAMED)
                        .map(DatabaseConnection::label)
                        .collect(Collectors.joining(", "))
                + (connections.size() > NAMED ? ", …" : ".");
    }

    /// A changing mount's way back is its present build: it must still be in the catalog under its own version.
    private void wayBack() {
        Optional<Catalog> catalog = snapshot.catalog().known();
        TreeSet<String> good = new TreeSet<>();
        TreeSet<String> gone = new TreeSet<>();
        for (PlannedMount m : plan.mounts()) {
            PluginBuild before = m.before();
            if (!m.changes() || before == null || before.builtin() || before.lastReloadFailed()) {
                continue;
            }
            Optional<Plugin> row =
                    catalog.flatMap(c -> c.row(m.path().type(), m.plugin(), before.version()));
            boolean same =
                    row.isPresent()
                            && row.get().build().equals(before)
                            && !m.expectation().equals(new Expectation.Changes(before));
            (same ? good : gone).add(m.plugin() + " " + before.label());
        }
        if (!good.isEmpty()) {
            found.pass(
                    "Way back: "
                            + String.join(", ", good)
                            + " is in the catalog with the sha256 that runs.");
        }
        if (!gone.isEmpty()) {
            found.warn(
                    "NO WAY BACK: the catalog no longer has "
                            + String.join(", ", gone)
                            + " with the sha256 that runs.");
        }
    }
}
