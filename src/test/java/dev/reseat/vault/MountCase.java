package dev.reseat.vault;

import static dev.reseat.fakes.Example.build;
import static dev.reseat.fakes.Example.row;

import dev.reseat.fakes.Example;
import dev.reseat.vault.Reason.About;
import java.util.List;

/// What is known of one mount, and what is reasoned from it.
record MountCase(
        ServerTraits traits,
        Mount mount,
        List<Plugin> rows,
        List<Catalog.Pin> pins,
        NodeWords words) {
    static final PluginBuild V1 = build("v1.9.0");
    static final PluginBuild V2 = build("v1.10.0");
    static final PluginBuild V1_OTHER = build("v1.9.0", "f".repeat(64));
    static final PluginBuild FAILED = build("v1.9.0", "");
    static final List<Node> NODES = Example.threeNodes();

    /// The case of a mount of docs, of which both versions are in the catalog.
    static MountCase docs(ServerTraits traits, String asks, PluginBuild running) {
        return new MountCase(
                traits,
                Example.mount("docs/", "docs", asks, running),
                List.of(row("docs/", "docs", V1), row("docs/", "docs", V2)),
                List.of(),
                NodeWords.NONE);
    }

    /// What a node says of itself.
    static NodeWord own(int node, PluginBuild runs, String asks) {
        return word(node, new Seen.Own(runs, asks));
    }

    /// What was seen of the mount at a node.
    static NodeWord word(int node, Seen seen) {
        return new NodeWord(NODES.get(node), new NodeWord.Said.Read(seen, Example.START));
    }

    /// What the reasons of one kind are about, in order.
    static List<About> abouts(Reasoning r, Class<? extends Reason> kind) {
        return r.reasons().stream().filter(kind::isInstance).map(Reason::about).toList();
    }

    /// What is reasoned from it.
    Reasoning reasoning() {
        ClusterSnapshot snapshot =
                Example.snapshot(traits, List.of(mount), rows)
                        .withCatalog(Example.known(new Catalog(rows, pins)));
        Assessment a = Assessment.of(snapshot);
        return Reasoning.of(a, a.mount(mount.path()).orElseThrow(), words);
    }

    /// The same where the catalog pins docs to a version.
    MountCase pinned(String version) {
        return new MountCase(
                traits,
                mount,
                rows,
                List.of(new Catalog.Pin(PluginType.SECRET, "docs", version)),
                words);
    }

    /// The same where nodes said this.
    MountCase words(NodeWord... said) {
        return new MountCase(traits, mount, rows, pins, new NodeWords(List.of(said)));
    }
}
