package dev.reseat.vault;

import dev.reseat.vault.Assessment.Assessed;
import java.util.List;
import java.util.Optional;

/// Everything that the reasoning about one mount may look at, and the few questions that its steps share.
record Evidence(ClusterSnapshot snapshot, Assessed assessed, NodeWords words) {
    Mount mount() {
        return assessed.mount();
    }

    ServerTraits traits() {
        return snapshot.traits();
    }

    Optional<PluginBuild> running() {
        return Optional.ofNullable(mount().running());
    }

    /// What runs by the mount table, for people.
    String runningLabel() {
        return running().map(PluginBuild::label).orElse("unknown");
    }

    /// The build that would start, where the catalog has its row.
    Optional<PluginBuild> next() {
        return assessed.next() instanceof NextStart.Row r
                ? Optional.of(r.plugin().build())
                : Optional.empty();
    }

    /// Whether what runs and what would start are external builds of one version.
    boolean sameVersion() {
        return running().isPresent()
                && !mount().builtin()
                && next().filter(n -> n.version().equals(running().get().version())).isPresent();
    }

    /// Why the pins are not known; empty where they are, and where the catalog itself is not.
    Optional<String> pinsUnread() {
        return snapshot.catalog().known().flatMap(Catalog::pinsUnread);
    }

    Optional<Catalog.Pin> pin() {
        return snapshot.catalog()
                .known()
                .flatMap(c -> c.pin(mount().path().type(), mount().plugin()));
    }

    /// The highest version of the catalog, where it is higher than the one that would start.
    Optional<String> newer() {
        if (!(assessed.next() instanceof NextStart.Row r) || r.plugin().builtin()) {
            return Optional.empty();
        }
        return rows().stream()
                .map(p -> p.build().version())
                .max(Versions.LOWEST_FIRST)
                .filter(v -> Versions.LOWEST_FIRST.compare(v, r.plugin().build().version()) > 0);
    }

    /// The external rows that the catalog has of the plugin.
    List<Plugin> rows() {
        return snapshot.catalog().known().stream()
                .flatMap(c -> c.plugins().stream())
                .filter(p ->
                        !p.builtin()
                                && p.type() == mount().path().type()
                                && p.name().equals(mount().plugin()))
                .toList();
    }

    /// Standbys that believe the mount to ask for something else than the active node's mount table says.
    List<Node> unaware() {
        return words.all().stream()
                .filter(w ->
                        !w.node().active()
                                && w.own()
                                        .filter(o ->
                                                !o.configuredVersion()
                                                        .equals(mount().configuredVersion()))
                                        .isPresent())
                .map(NodeWord::node)
                .toList();
    }

    /// Nodes that by their own word run something else than what would start.
    List<Node> behind() {
        Optional<PluginBuild> next = next();
        return words.all().stream()
                .filter(w ->
                        w.running()
                                .filter(r -> next.isPresent() && !r.equals(next.get()))
                                .filter(r -> !r.builtin() || !next.get().builtin())
                                .isPresent())
                .map(NodeWord::node)
                .toList();
    }
}
