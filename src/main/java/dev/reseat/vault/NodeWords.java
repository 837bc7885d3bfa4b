package dev.reseat.vault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What all nodes say of one mount.
///
/// @param all one for each node, in the cluster's order
public record NodeWords(List<NodeWord> all) {
    /// Nobody has been asked.
    public static final NodeWords NONE = new NodeWords(List.of());

    /// Beyond so many names a sentence is no longer read.
    private static final int NAMES = 4;

    public NodeWords {
        all = List.copyOf(all);
    }

    /// The nodes by what they run, those of the first node's build first.
    public Map<PluginBuild, List<Node>> byBuild() {
        Map<PluginBuild, List<Node>> found = new LinkedHashMap<>();
        for (NodeWord w : all) {
            w.running()
                    .ifPresent(b -> found.computeIfAbsent(b, _ -> new ArrayList<>()).add(w.node()));
        }
        return found;
    }

    /// Whether nodes run different builds of it.
    public boolean drift() {
        return byBuild().size() > 1;
    }

    /// The same with those first that do not run what most nodes run: what a long list must not hide.
    public List<NodeWord> unusualFirst() {
        Optional<PluginBuild> usual =
                byBuild().entrySet().stream()
                        .max(Comparator.comparingInt(e -> e.getValue().size()))
                        .map(Map.Entry::getKey);
        return all.stream()
                .sorted(Comparator.comparing(w -> usual.isPresent() && w.running().equals(usual)))
                .toList();
    }

    /// Whether every node that can be seen has been.
    public boolean complete() {
        return all.stream().noneMatch(w -> w.said() instanceof NodeWord.Said.Awaited);
    }

    /// What they run, as one sentence; empty while none has given its word.
    public String sentence() {
        Map<PluginBuild, List<Node>> builds = byBuild();
        if (builds.isEmpty()) {
            return "";
        }
        if (builds.size() == 1) {
            Map.Entry<PluginBuild, List<Node>> only = builds.entrySet().iterator().next();
            int count = only.getValue().size();
            String who =
                    count == 1
                            ? only.getValue().getFirst().name() + " runs "
                            : count == all.size()
                                    ? "All " + count + " nodes run "
                                    : "The " + count + " nodes that have a word of their own run ";
            return who + label(only.getKey(), true) + ".";
        }
        boolean versionsTell =
                builds.keySet().stream().map(PluginBuild::version).distinct().count()
                        == builds.size();
        return builds.entrySet().stream()
                        .map(e -> clause(e.getValue(), e.getKey(), versionsTell))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String clause(List<Node> nodes, PluginBuild build, boolean versionsTell) {
        String what = build.builtin() ? build.version() : label(build, versionsTell);
        return names(nodes) + (nodes.size() == 1 ? " runs " : " run ") + what;
    }

    private static String label(PluginBuild build, boolean versionTells) {
        if (build.lastReloadFailed()) {
            return build.label() + " without a sha256";
        }
        return versionTells || build.builtin()
                ? build.label()
                : build.label() + " with sha256 " + build.shortSha() + "…";
    }

    /// Names of nodes as people list them: `bao-0 and bao-1`, or the first few and how many more.
    static String names(List<Node> nodes) {
        List<String> names = nodes.stream().map(Node::name).toList();
        if (names.size() == 1) {
            return names.getFirst();
        }
        if (names.size() > NAMES) {
            return String.join(", ", names.subList(0, NAMES - 1))
                    + " and "
                    + (names.size() - NAMES + 1)
                    + " more";
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
