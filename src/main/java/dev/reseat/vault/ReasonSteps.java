package dev.reseat.vault;

import dev.reseat.vault.Reason.About;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The steps of the reasoning, each from one piece of evidence.
final class ReasonSteps {
    private final Evidence e;
    private final List<Reason> reasons = new ArrayList<>();

    ReasonSteps(Evidence evidence) {
        e = evidence;
    }

    List<Reason> all() {
        configured();
        pin();
        catalog();
        build();
        namespace();
        nodes();
        standbys();
        reload();
        return reasons;
    }

    private void passes(About about, String sentence) {
        reasons.add(new Reason.Passes(about, sentence));
    }

    private void explains(About about, String sentence) {
        reasons.add(new Reason.Explains(about, sentence));
    }

    private void unseen(About about, String sentence) {
        reasons.add(new Reason.Unseen(about, sentence));
    }

    private void configured() {
        String version = e.mount().configuredVersion();
        if (e.pin().isEmpty() && e.newer().isPresent()) {
            explains(
                    About.CONFIGURED,
                    (version.isEmpty()
                                    ? "The mount asks for no version, which means the unversioned row"
                                    : "The mount asks for " + version + " and so stays there")
                            + "; the catalog also has "
                            + e.newer().get()
                            + ".");
        } else if (!version.isEmpty()) {
            passes(About.CONFIGURED, "The mount asks for " + version + ".");
        } else if (e.mount().builtin()) {
            passes(About.CONFIGURED, "The mount asks for no version, as mounts of builtins do.");
        } else {
            passes(
                    About.CONFIGURED,
                    "The mount asks for no version: it starts the unversioned row of the catalog.");
        }
    }

    private void pin() {
        String plugin = e.mount().path().type().word() + "/" + e.mount().plugin();
        if (!e.traits().pins()) {
            passes(About.PIN, "This server knows no pins.");
        } else if (e.snapshot().catalog().known().isEmpty()) {
            unseen(About.PIN, "Pins are read with the catalog, and that is not here.");
        } else if (e.pinsUnread().isPresent()) {
            unseen(About.PIN, "The pins cannot be read: " + e.pinsUnread().get() + ".");
        } else if (e.pin().isEmpty()) {
            passes(About.PIN, "There is no pin for " + plugin + ".");
        } else if (e.pin().get().version().equals(e.mount().configuredVersion())) {
            passes(
                    About.PIN,
                    plugin
                            + " is pinned to "
                            + e.pin().get().version()
                            + ", which the mount asks for anyway.");
        } else {
            explains(
                    About.PIN,
                    plugin
                            + " is pinned to "
                            + e.pin().get().version()
                            + ": its mounts start that, whatever they ask for.");
        }
    }

    private void catalog() {
        switch (e.assessed().next()) {
            case NextStart.Row r when r.plugin().builtin() ->
                    passes(About.CATALOG, "The catalog has it as a builtin, a part of the server.");
            case NextStart.Row r when e.mount().builtin() ->
                    explains(
                            About.CATALOG,
                            "The catalog has an external "
                                    + r.plugin().name()
                                    + ", and that hides the builtin of the same name.");
            case NextStart.Row r ->
                    passes(
                            About.CATALOG,
                            "The catalog has "
                                    + r.plugin().name()
                                    + " "
                                    + r.plugin().build().label()
                                    + ".");
            case NextStart.NoRow n ->
                    explains(
                            About.CATALOG,
                            "The catalog has no "
                                    + n.name()
                                    + (n.version().isEmpty()
                                            ? " without a version"
                                            : " " + n.version())
                                    + ".");
            case NextStart.Unknown _ when e.mount().builtin() ->
                    passes(
                            About.CATALOG,
                            "It is a part of the server, with no row in the catalog.");
            case NextStart.Unknown u ->
                    unseen(About.CATALOG, "What would start is not known: " + u.why() + ".");
        }
    }

    private void build() {
        Optional<PluginBuild> running = e.running();
        if (!e.sameVersion() || running.isEmpty() || running.get().lastReloadFailed()) {
            return;
        }
        PluginBuild next = e.next().orElseThrow();
        if (next.equals(running.get())) {
            passes(About.BUILD, "What runs has the version and the sha256 of that row.");
        } else {
            explains(
                    About.BUILD,
                    "That row has sha256 "
                            + next.shortSha()
                            + "…, what runs has "
                            + running.get().shortSha()
                            + "…: the version was registered again under its own name.");
        }
    }

    private void namespace() {
        Namespace namespace = e.snapshot().namespace();
        if (!namespace.root() && e.snapshot().catalog().known().isPresent()) {
            passes(
                    About.NAMESPACE,
                    "One catalog serves all namespaces; this mount is the one in "
                            + namespace.label()
                            + ".");
        }
    }

    private void nodes() {
        String said = e.words().sentence();
        if (e.running().isEmpty()) {
            unseen(About.NODES, "This server does not tell what a mount runs.");
        } else if (said.isEmpty()) {
            String sentence =
                    "The mount table shows " + e.runningLabel() + " running, as one node's word.";
            reasons.add(
                    expected()
                            ? new Reason.Passes(About.NODES, sentence)
                            : new Reason.Explains(About.NODES, sentence));
        } else {
            boolean behind = !e.behind().isEmpty() || e.words().drift();
            reasons.add(
                    behind
                            ? new Reason.Explains(About.NODES, said)
                            : new Reason.Passes(About.NODES, said));
        }
        List<NodeWord> hidden =
                e.words().all().stream().filter(w -> w.unseen().isPresent()).toList();
        if (!hidden.isEmpty() && e.traits().othersRunPlugins()) {
            String why = hidden.getFirst().unseen().orElseThrow();
            boolean same = hidden.stream().allMatch(w -> w.unseen().orElse("").equals(why));
            unseen(
                    About.NODES,
                    NodeWords.names(hidden.stream().map(NodeWord::node).toList())
                            + " cannot be seen"
                            + (same ? ": " + why + "." : ", each for a reason of its own."));
        }
    }

    private boolean expected() {
        return !(e.assessed().state() instanceof MountState.NeedsReload
                || e.assessed().state() instanceof MountState.LastReloadFailed);
    }

    private void standbys() {
        switch (e.traits().standbys()) {
            case RUN_NO_PLUGINS ->
                    passes(
                            About.STANDBYS,
                            "Standbys run no plugins here: the active node is the whole truth.");
            case SHOW_REPLICATED_STATE ->
                    unseen(
                            About.STANDBYS,
                            "Other nodes run their own plugins, but what they show is replicated.");
            case ANSWER_FOR_THEMSELVES -> tuned();
        }
    }

    private void tuned() {
        List<Node> unaware = e.unaware();
        if (!unaware.isEmpty()) {
            explains(
                    About.STANDBYS,
                    NodeWords.names(unaware)
                            + (unaware.size() == 1 ? " takes" : " take")
                            + " the mount to ask for another version"
                            + (e.traits().standbyLearnsTune()
                                    ? " still."
                                    : "; standbys of this version learn that only by a restart."));
        } else if (!e.traits().standbyLearnsTune() && !e.mount().builtin()) {
            unseen(
                    About.STANDBYS,
                    "Standbys of this version do not learn what a mount was tuned to until they restart.");
        }
    }

    private void reload() {
        switch (e.assessed().state()) {
            case MountState.NeedsReload _ ->
                    explains(
                            About.RELOAD,
                            "It has not been started with that yet: a change waits for the next start.");
            case MountState.LastReloadFailed s -> explains(About.RELOAD, s.why());
            case MountState.InOrder _, MountState.NoCatalogRow _ when !e.mount().builtin() ->
                    unseen(
                            About.RELOAD,
                            "When it was started, and whether it serves, no list tells.");
            case MountState.InOrder _, MountState.NoCatalogRow _, MountState.Unknown _ -> {}
        }
    }
}
