package dev.reseat.reload;

import dev.reseat.vault.Assessment;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Node;
import dev.reseat.vault.Part;
import dev.reseat.vault.Raft;
import dev.reseat.vault.Rights;
import dev.reseat.vault.ServerTraits;
import dev.reseat.vault.TokenFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a person should read before sending: who asks and where it lands here, what it hits and the way back in
/// [HarmChecks]. Stops are few, only what is certain.
final class Checks {
    private static final Duration SHORT_LIFE = Duration.ofMinutes(5);
    private static final int MANY_GLOBAL = 20;

    private final Assessment assessment;
    private final ClusterSnapshot snapshot;
    private final ServerTraits traits;
    private final ReloadPlan plan;
    private final Instant now;
    private final CheckList found = new CheckList();

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
        new HarmChecks(assessment, plan, found).add();
        return found.all();
    }

    private void rights() {
        Optional<Rights> rights = snapshot.rights().known();
        if (rights.isEmpty()) {
            found.warn("Whether the token may reload could not be asked.");
        } else if (rights.get().may("update", Rights.RELOAD)) {
            found.pass(
                    "Token may update "
                            + Rights.RELOAD
                            + "; limits on parameters do not show beforehand.");
        } else {
            found.warn("Token lacks update on " + Rights.RELOAD + ": the server will refuse.");
        }
    }

    private void token() {
        Optional<TokenFacts> facts = snapshot.token().known();
        if (facts.isEmpty()) {
            found.warn("When the token ends and how many uses it has left could not be read.");
            return;
        }
        facts.get()
                .expiry()
                .ifPresent(end -> {
                    if (Duration.between(now, end).compareTo(SHORT_LIFE) < 0) {
                        found.warn(
                                "Token ends in less than 5 minutes; a run stops before a request it cannot make.");
                    }
                });
        if (facts.get().usesLeft() > 0) {
            found.warn(
                    "Token has "
                            + facts.get().usesLeft()
                            + " uses left: every reading burns one, so the run may end unseen.");
        }
    }

    private void where() {
        if (!traits.known()) {
            found.warn(
                    traits.version().hidden()
                            ? "This server does not tell its version: the newest known one stands in."
                            : "This version is newer than what is known here: the nearest known one stands in.");
        }
        boolean global = plan.choice().scope() == ReloadScope.GLOBAL;
        if (global) {
            globalScope();
        }
        if (!global
                && traits.othersRunPlugins()
                && snapshot.nodes().known().orElse(List.of()).size() > 1) {
            found.warn("Other nodes run plugins of their own and keep what they run.");
        }
        if (!traits.othersRunPlugins() && snapshot.nodes().known().orElse(List.of()).size() > 1) {
            found.pass("Standbys run no plugins here: the active node is the whole truth.");
        }
        if (plan.origin().namespace().root() || traits.namespaces()) {
            return;
        }
        found.stop(
                "This server ignores namespaces: the reload would hit the root. Connect without a namespace.");
    }

    private void globalScope() {
        switch (traits.globalScope()) {
            case IGNORED ->
                    found.warn("This server ignores the scope: only the active node reloads.");
            case ANSWERED_WITHOUT_DOING ->
                    found.warn("This server accepts \"global\" and reloads the active node only.");
            case EVERY_NODE ->
                    found.pass(
                            "This server reloads every node and reports only the active one:"
                                    + " each node is read itself.");
            case DISPATCHED -> {
                found.warn(
                        "Other nodes report under ids that name no node, with no end:"
                                + " the verdict can only be \"dispatched\".");
                if (plan.steps().size() > MANY_GLOBAL) {
                    found.warn(
                            plan.steps().size()
                                    + " cluster-wide requests: more than "
                                    + MANY_GLOBAL
                                    + " in 30 minutes can exhaust this server's memory.");
                }
            }
        }
    }

    private void nodes() {
        if (Planner.active(snapshot).isEmpty()) {
            if (snapshot.nodes() instanceof Part.Unreadable<?>) {
                found.warn(
                        "The nodes cannot be read: it is not known whether the active node is asked.");
            } else {
                found.stop("No active node is known right now. Refresh and plan again.");
            }
        }
        for (Node n : snapshot.nodes().known().orElse(List.of())) {
            n.troubled()
                    .ifPresent(t ->
                            found.warn(
                                    n.name()
                                            + " could not be asked ("
                                            + t.brief()
                                            + "): its cells stay unseen until it answers."));
        }
        if (snapshot.nodes() instanceof Part.Partial<List<Node>> p) {
            found.warn(
                    "There may be other nodes, which this plan leaves out: "
                            + p.why().brief()
                            + ".");
        }
        for (Raft.Server s : snapshot.unlisted()) {
            found.warn(
                    s.id()
                            + " ("
                            + s.address()
                            + ") belongs to the cluster and is not among its nodes: it is down, sealed or not heard of"
                            + " yet, and this plan leaves it out.");
        }
        Optional<Node> active = Planner.active(snapshot);
        if (active.filter(Node::stoodIn).isPresent()
                && traits.othersRunPlugins()
                && snapshot.nodes().known().orElse(List.of()).size() > 1) {
            found.warn(
                    active.get().name()
                            + " cannot be reached at its own address and is asked at "
                            + active.get().asked().value()
                            + ": behind a load balancer another node would take this request.");
        } else if (plan.nodes().getFirst().unseen() != null) {
            found.warn("Several nodes have one address: nothing can be said of any one of them.");
        }
        List<String> versions =
                snapshot.nodes().known().orElse(List.of()).stream()
                        .map(Node::version)
                        .filter(v -> !v.isEmpty())
                        .distinct()
                        .toList();
        if (versions.size() > 1) {
            found.warn("Nodes run different versions: " + String.join(", ", versions) + ".");
        }
        if (traits.standbys() == ServerTraits.Standbys.ANSWER_FOR_THEMSELVES
                && !traits.standbyLearnsTune()
                && plan.mounts().stream().anyMatch(PlannedMount::changes)) {
            found.warn(
                    "Standbys of this version never learn a tuned version: only their restart brings it.");
        }
    }
}
