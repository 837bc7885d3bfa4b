package dev.reseat.reload;

import static dev.reseat.reload.Check.pass;
import static dev.reseat.reload.Check.stop;
import static dev.reseat.reload.Check.warning;

import dev.reseat.vault.Assessment;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.NextStart;
import dev.reseat.vault.Node;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.Rights;
import dev.reseat.vault.ServerTraits;
import dev.reseat.vault.TokenFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// What a person should read before sending: who asks, where it lands, what it hits, the way back. Stops are few, only what
/// is certain.
final class Checks {
    private static final Duration SHORT_LIFE = Duration.ofMinutes(5);
    private static final int MANY_GLOBAL = 20;

    private final Assessment assessment;
    private final ClusterSnapshot snapshot;
    private final ServerTraits traits;
    private final ReloadPlan plan;
    private final Instant now;
    private final List<Check> found = new ArrayList<>();

    Checks(Assessment assessment, ReloadPlan plan, Instant now) {
        this.assessment = assessment;
        this.snapshot = assessment.snapshot();
        this.traits = snapshot.traits();
        this.plan = plan;
        this.now = now;
    }

    List<Check> all() {
        rights();
        token();
        where();
        nodes();
        what();
        wayBack();
        return List.copyOf(found);
    }

    private void rights() {
        Optional<Rights> rights = snapshot.rights().known();
        if (rights.isEmpty()) {
            found.add(warning("Whether the token may reload could not be asked."));
        } else if (rights.get().may("update", Rights.RELOAD)) {
            found.add(pass("Token may update " + Rights.RELOAD + "; limits on parameters do not show beforehand."));
        } else {
            found.add(warning("Token lacks update on " + Rights.RELOAD + ": the server will refuse."));
        }
    }

    private void token() {
        Optional<TokenFacts> facts = snapshot.token().known();
        if (facts.isEmpty()) {
            return;
        }
        facts.get().expiry().ifPresent(end -> {
            if (Duration.between(now, end).compareTo(SHORT_LIFE) < 0) {
                found.add(warning("Token ends in less than 5 minutes; a run stops before a request it cannot make."));
            }
        });
        if (facts.get().usesLeft() > 0) {
            found.add(warning("Token has " + facts.get().usesLeft()
                    + " uses left: every reading burns one, so the run may end unseen."));
        }
    }

    private void where() {
        if (!traits.known()) {
            found.add(warning(
                    traits.version().hidden()
                            ? "This server does not tell its version: the newest known one stands in."
                            : "This version is newer than what is known here: the nearest known one stands in."));
        }
        boolean global = plan.choice().scope() == ReloadScope.GLOBAL;
        if (global) {
            globalScope();
        }
        if (!global && traits.othersRunPlugins() && snapshot.nodes().known().orElse(List.of()).size() > 1) {
            found.add(warning("Other nodes run plugins of their own and keep what they run."));
        }
        if (!traits.othersRunPlugins() && snapshot.nodes().known().orElse(List.of()).size() > 1) {
            found.add(pass("Standbys run no plugins here: the active node is the whole truth."));
        }
        if (plan.origin().namespace().root() || traits.namespaces()) {
            return;
        }
        found.add(stop("This server ignores namespaces: the reload would hit the root. Connect without a namespace."));
    }

    private void globalScope() {
        switch (traits.globalScope()) {
            case IGNORED -> found.add(warning("This server ignores the scope: only the active node reloads."));
            case ANSWERED_WITHOUT_DOING ->
                found.add(warning("This server accepts \"global\" and reloads the active node only."));
            case EVERY_NODE ->
                found.add(pass("This server reloads every node and reports only the active one:"
                        + " each node is read itself."));
            case DISPATCHED -> {
                found.add(warning("Other nodes report under ids that name no node, with no end:"
                        + " the verdict can only be \"dispatched\"."));
                if (plan.steps().size() > MANY_GLOBAL) {
                    found.add(warning(plan.steps().size() + " cluster-wide requests: more than " + MANY_GLOBAL
                            + " in 30 minutes can exhaust this server's memory."));
                }
            }
        }
    }

    private void nodes() {
        if (Planner.active(snapshot).isEmpty()) {
            found.add(
                    snapshot.nodes() instanceof Part.Unreadable<?>
                            ? warning("The nodes cannot be read: it is not known whether the active node is asked.")
                            : stop("No active node is known right now. Refresh and plan again."));
        }
        for (Node n : snapshot.nodes().known().orElse(List.of())) {
            n.troubled().ifPresent(t -> found.add(
                    warning(n.name() + " could not be asked (" + t.brief() + "): its cells stay unseen until it answers.")));
        }
        if (plan.nodes().getFirst().unseen() != null) {
            found.add(warning("Several nodes have one address: nothing can be said of any one of them."));
        }
        List<String> versions = snapshot.nodes().known().orElse(List.of()).stream()
                .map(Node::version)
                .filter(v -> !v.isEmpty())
                .distinct()
                .toList();
        if (versions.size() > 1) {
            found.add(warning("Nodes run different versions: " + String.join(", ", versions) + "."));
        }
        if (traits.standbys() == ServerTraits.Standbys.ANSWER_FOR_THEMSELVES
                && !traits.standbyLearnsTune()
                && plan.mounts().stream().anyMatch(PlannedMount::changes)) {
            found.add(warning("Standbys of this version never learn a tuned version: only their restart brings it."));
        }
    }

    private void what() {
        if (plan.choice().target() instanceof ReloadTarget.OfPlugin p) {
            byName(p);
        } else if (plan.mounts().isEmpty()) {
            found.add(stop("Nothing is left to reload."));
        }
        for (PlannedMount m : plan.mounts()) {
            assessment.mount(m.path()).ifPresent(a -> {
                if (a.next() instanceof NextStart.NoRow n) {
                    found.add(stop(m.path() + ": The catalog has no " + n.name()
                            + (n.version().isEmpty() ? " without a version" : " " + n.version())
                            + ", so its reload is certain to fail."));
                }
            });
        }
        boolean external = plan.mounts().stream().anyMatch(m -> !(m.expectation() instanceof Expectation.Builtin));
        if (external && traits.afterFailure() == ServerTraits.AfterFailure.STAYS_DEAD) {
            found.add(warning("A failed reload kills a mount on this version until a reload succeeds."));
            if (plan.steps().stream().anyMatch(s -> s.mounts().size() > 1)) {
                found.add(warning("A line cut in mid list leaves the rest of that list dead on this version."));
            }
        }
        TreeSet<String> builtins = new TreeSet<>();
        for (PlannedMount m : plan.mounts()) {
            if (m.expectation() instanceof Expectation.Builtin && !m.plugin().equals("kv")) {
                builtins.add(m.plugin());
            }
        }
        if (!builtins.isEmpty()) {
            found.add(warning("Builtins restart and rebuild their state: " + String.join(", ", builtins) + "."));
        }
        if (!plan.interrupted().isEmpty()) {
            found.add(warning(Counted.of(plan.interrupted().size(), "mount") + " outside the plan may share a process"
                    + " and be interrupted; mounts in other namespaces too."));
        }
    }

    /// By name the server itself chooses the mounts: without both tables nobody knows beforehand what it will hit.
    private void byName(ReloadTarget.OfPlugin plugin) {
        for (Part<?> table : List.of(snapshot.secrets(), snapshot.auths())) {
            if (!(table instanceof Part.Known<?>)) {
                found.add(stop("What this would hit is not known: the mount tables have not both been read."));
                return;
            }
        }
        if (plan.mounts().isEmpty()) {
            found.add(warning(
                    plugin.type() == PluginType.DATABASE && traits.databasesByName()
                            ? "The connections of this plugin are reset: which ones cannot be seen here."
                            : "No mount of this plugin is known in this namespace: the server would do nothing."));
        } else if (plan.mounts().size() > 1 && traits.byName() != ServerTraits.ByName.CONTINUES_WARNS) {
            found.add(warning("By name this server stops at the first mount that fails; the rest is not reloaded."));
        }
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
            Optional<Plugin> row = catalog.flatMap(c -> c.row(m.path().type(), m.plugin(), before.version()));
            boolean same = row.isPresent() && row.get().build().equals(before) && !m.expectation().equals(
                    new Expectation.Changes(before));
            (same ? good : gone).add(m.plugin() + " " + before.label());
        }
        if (!good.isEmpty()) {
            found.add(pass("Way back: " + String.join(", ", good) + " is in the catalog with the sha256 that runs."));
        }
        if (!gone.isEmpty()) {
            found.add(warning("NO WAY BACK: the catalog no longer has " + String.join(", ", gone)
                    + " with the sha256 that runs."));
        }
    }
}
