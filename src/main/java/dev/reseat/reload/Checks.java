package dev.reseat.reload;

import static dev.reseat.reload.Check.pass;
import static dev.reseat.reload.Check.stop;
import static dev.reseat.reload.Check.warning;

import dev.reseat.vault.Assessment;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.MountState;
import dev.reseat.vault.Node;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
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
            found.add(warning("This version is newer than what is known here: the nearest known one stands in."));
        }
        boolean global = plan.choice().scope() == ReloadScope.GLOBAL;
        switch (traits.globalScope()) {
            case IGNORED -> {
                if (global) {
                    found.add(warning("This server ignores the scope: only the active node reloads."));
                }
            }
            case ANSWERED_WITHOUT_DOING -> {
                if (global) {
                    found.add(warning("This server accepts \"global\" and reloads the active node only."));
                }
            }
            case EVERY_NODE -> {
                if (global) {
                    found.add(pass("This server reloads every node and reports only the active one:"
                            + " each node is read itself."));
                }
            }
            case DISPATCHED -> {
                if (global) {
                    found.add(warning("Other nodes report under ids that name no node, with no end:"
                            + " the verdict can only be \"dispatched\"."));
                }
            }
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
        if (traits.standbys() == ServerTraits.Standbys.ANSWER_FOR_THEMSELVES
                && !traits.standbyLearnsTune()
                && plan.mounts().stream().anyMatch(PlannedMount::changes)) {
            found.add(warning("Standbys of this version never learn a tuned version: only their restart brings it."));
        }
    }

    private void what() {
        if (plan.mounts().isEmpty()) {
            found.add(plan.choice().target() instanceof ReloadTarget.OfPlugin
                    ? warning("No mount of this plugin is known in this namespace: the server would do nothing.")
                    : stop("Nothing is left to reload."));
        }
        for (PlannedMount m : plan.mounts()) {
            assessment.mount(m.path()).ifPresent(a -> {
                if (a.state() instanceof MountState.NoCatalogRow s) {
                    found.add(stop(m.path() + ": " + s.why()));
                }
            });
        }
        boolean external = plan.mounts().stream().anyMatch(m -> !(m.expectation() instanceof Expectation.Builtin));
        if (external && traits.afterFailure() == ServerTraits.AfterFailure.STAYS_DEAD) {
            found.add(warning("A failed reload kills a mount on this version until a reload succeeds."));
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

    /// A changing mount's way back is its present build: it must still be in the catalog under its own version.
    private void wayBack() {
        Optional<Catalog> catalog = snapshot.catalog().known();
        TreeSet<String> good = new TreeSet<>();
        TreeSet<String> gone = new TreeSet<>();
        for (PlannedMount m : plan.mounts()) {
            PluginBuild before = m.before();
            if (!m.changes() || before == null || before.builtin()) {
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
