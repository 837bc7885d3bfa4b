package dev.reseat.ui.changes;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.NodeMark;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Assessment.Assessed;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountState;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is otherwise in one picture than in the one before. Only parts that are known in both are compared: what could not be
/// read has not changed. Linear in what the pictures hold.
final class Comparison {
    private final Assessment before;
    private final Assessment now;
    private final List<Change> found = new ArrayList<>();

    private Comparison(Assessment before, Assessment now) {
        this.before = before;
        this.now = now;
    }

    /// The changes, mounts first, then catalog, database connections, nodes and members of the raft storage.
    static List<Change> of(Assessment before, Assessment now) {
        Comparison comparison = new Comparison(before, now);
        ClusterSnapshot a = before.snapshot();
        ClusterSnapshot b = now.snapshot();
        comparison.mounts(a.auths(), b.auths());
        comparison.mounts(a.secrets(), b.secrets());
        comparison.catalog(a.catalog(), b.catalog());
        comparison.found.addAll(ConnectionChanges.of(before, now));
        int nodes = comparison.found.size();
        comparison.nodes(a.nodes(), b.nodes());
        List<Change> ofNodes =
                List.copyOf(comparison.found.subList(nodes, comparison.found.size()));
        comparison.found.addAll(MemberChanges.of(a, b, ofNodes));
        return comparison.found;
    }

    /// Whether both are here, and as wholly: what shows because of another right is no change.
    static boolean alike(Part<?> was, Part<?> is) {
        return was.known().isPresent()
                && is.known().isPresent()
                && was instanceof Part.Partial<?> == is instanceof Part.Partial<?>;
    }

    private void mounts(Part<List<Mount>> was, Part<List<Mount>> is) {
        if (!alike(was, is)) {
            return;
        }
        List<Mount> old = was.known().orElseThrow();
        List<Mount> fresh = is.known().orElseThrow();
        Instant whole = is.whenRead().orElseThrow();
        for (Mount m : fresh) {
            Instant at = now.snapshot().whenRead(m.path()).orElse(whole);
            Optional<Assessed> earlier = before.mount(m.path());
            if (earlier.isEmpty()) {
                add(new Subject.OfMount(m.path()), Aspect.PRESENCE, "", m.plugin(), at);
            } else {
                now.mount(m.path()).ifPresent(later -> mount(earlier.get(), later, at));
            }
        }
        for (Mount m : old) {
            if (now.mount(m.path()).isEmpty()) {
                add(new Subject.OfMount(m.path()), Aspect.PRESENCE, m.plugin(), "", whole);
            }
        }
    }

    private void mount(Assessed was, Assessed is, Instant at) {
        Subject subject = new Subject.OfMount(is.mount().path());
        boolean runs =
                add(
                        subject,
                        Aspect.RUNS,
                        runs(was.mount().running(), is.mount().running()),
                        runs(is.mount().running(), was.mount().running()),
                        at);
        if (!was.mount().configuredVersion().equals(is.mount().configuredVersion())) {
            add(
                    subject,
                    Aspect.ASKS,
                    asks(was.mount().configuredVersion()),
                    asks(is.mount().configuredVersion()),
                    at);
        }
        boolean comparable =
                before.snapshot().catalog().known().isPresent()
                        && now.snapshot().catalog().known().isPresent();
        // that it is in order now follows from what it runs now
        if (comparable && !(runs && is.state() instanceof MountState.InOrder)) {
            add(subject, Aspect.STATE, state(was.state()), state(is.state()), at);
        }
    }

    /// The sha256 is named only where the version alone does not tell the two apart.
    private static String runs(@Nullable PluginBuild build, @Nullable PluginBuild other) {
        if (build == null) {
            return Messages.text("changes.notTold");
        }
        if (other == null
                || !build.label().equals(other.label())
                || build.sha256().equals(other.sha256())) {
            return build.label();
        }
        return Messages.text(
                "changes.build",
                build.label(),
                build.sha256().isEmpty() ? Messages.text("changes.noSha") : build.shortSha());
    }

    private static String asks(String version) {
        return version.isEmpty() ? Messages.text("changes.noVersion") : version;
    }

    private static String state(MountState state) {
        return Messages.text(
                switch (state) {
                    case MountState.InOrder _ -> "mounts.state.inOrder";
                    case MountState.NeedsReload _ -> "mounts.state.needsReload";
                    case MountState.LastReloadFailed _ -> "mounts.state.lastReloadFailed";
                    case MountState.NoCatalogRow _ -> "mounts.state.noCatalogRow";
                    case MountState.Unknown _ -> "mounts.state.unknown";
                });
    }

    private void catalog(Part<Catalog> was, Part<Catalog> is) {
        if (!alike(was, is)) {
            return;
        }
        Catalog old = was.known().orElseThrow();
        Catalog fresh = is.known().orElseThrow();
        Instant at = is.whenRead().orElseThrow();
        compare(
                byKey(old.plugins(), Subject.OfRow::of),
                byKey(fresh.plugins(), Subject.OfRow::of),
                Comparison::binary,
                at);
        compare(
                byKey(old.pins(), p -> new Subject.OfPin(p.type(), p.name())),
                byKey(fresh.pins(), p -> new Subject.OfPin(p.type(), p.name())),
                Catalog.Pin::version,
                at);
    }

    private static String binary(Plugin row) {
        return row.build().sha256().isEmpty()
                ? row.build().label()
                : Messages.text("changes.sha", row.build().shortSha());
    }

    private static <T> Map<Subject, T> byKey(List<T> things, Function<T, Subject> key) {
        Map<Subject, T> map = new HashMap<>();
        things.forEach(t -> map.putIfAbsent(key.apply(t), t));
        return map;
    }

    private <T> void compare(
            Map<Subject, T> old, Map<Subject, T> fresh, Function<T, String> build, Instant at) {
        fresh.forEach((subject, thing) -> {
            T earlier = old.get(subject);
            if (earlier == null) {
                add(subject, Aspect.PRESENCE, "", build.apply(thing), at);
            } else {
                add(subject, Aspect.BUILD, build.apply(earlier), build.apply(thing), at);
            }
        });
        old.forEach((subject, thing) -> {
            if (!fresh.containsKey(subject)) {
                add(subject, Aspect.PRESENCE, build.apply(thing), "", at);
            }
        });
    }

    private void nodes(Part<List<Node>> was, Part<List<Node>> is) {
        if (!alike(was, is)) {
            return;
        }
        List<Node> old = was.known().orElseThrow();
        List<Node> fresh = is.known().orElseThrow();
        Instant then = was.whenRead().orElseThrow();
        Instant at = is.whenRead().orElseThrow();
        Map<NodeAddress, Node> earlier = new HashMap<>();
        old.forEach(n -> earlier.put(n.apiAddress(), n));
        for (Node n : fresh) {
            Node o = earlier.remove(n.apiAddress());
            Subject subject = new Subject.OfNode(n.apiAddress(), n.name());
            if (o == null) {
                add(subject, Aspect.PRESENCE, "", n.role().label(), at);
                continue;
            }
            add(subject, Aspect.ROLE, o.role().label(), n.role().label(), at);
            Mark seen = NodeMark.of(n, at);
            boolean lamp = add(subject, Aspect.SEEN, NodeMark.of(o, then).word(), seen.word(), at);
            if (!lamp) {
                add(subject, Aspect.SEAL, o.seal().label(), n.seal().label(), at);
            }
            if (!o.version().isEmpty() && !n.version().isEmpty()) {
                add(subject, Aspect.VERSION, o.version(), n.version(), at);
            }
        }
        earlier.forEach((address, o) ->
                add(
                        new Subject.OfNode(address, o.name()),
                        Aspect.PRESENCE,
                        o.role().label(),
                        "",
                        at));
    }

    /// Adds a change if it is one.
    private boolean add(Subject subject, Aspect aspect, String was, String is, Instant at) {
        boolean changed = !was.equals(is);
        if (changed) {
            found.add(new Change(subject, aspect, was, is, at));
        }
        return changed;
    }
}
