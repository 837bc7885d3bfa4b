package dev.reseat.client;

import dev.reseat.vault.Namespace;
import dev.reseat.vault.NamespaceTree;
import dev.reseat.vault.NamespaceTree.Child;
import dev.reseat.vault.NamespaceTree.Closed;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.VaultFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import tools.jackson.databind.JsonNode;

/// Finds the namespaces below one, level by level, a few at a time.
final class NamespaceReader {
    private static final System.Logger LOG = System.getLogger(NamespaceReader.class.getName());

    /// How many are asked at once: namespaces can be thousands, and the server has others to serve.
    static final int AT_ONCE = 4;

    /// How many names deep is looked below the first.
    private static final int DEEPEST = 12;

    private final Asker asker;
    private final NodeAddress at;
    private final ExecutorService workers;
    private final int most;

    /// What one namespace has right below it.
    ///
    /// @param why what was denied, where these are only those that the token may touch
    private record Level(List<Child> children, List<Closed> why) {}

    /// @param most how many namespaces are taken, after which the looking ends
    NamespaceReader(Asker asker, NodeAddress at, ExecutorService workers, int most) {
        this.asker = asker;
        this.at = at;
        this.workers = workers;
        this.most = most;
    }

    /// All namespaces below.
    ///
    /// @throws Unanswered if nothing at all can be listed
    NamespaceTree below(Namespace top) throws Unanswered {
        List<Child> found = new ArrayList<>();
        Level first = look(top);
        List<Closed> closed = new ArrayList<>(first.why());
        List<Child> level = first.children();
        boolean cut = false;
        for (int depth = 1; !level.isEmpty(); depth++) {
            List<Child> taken = level.subList(0, Math.min(level.size(), most - found.size()));
            cut = taken.size() < level.size() || depth >= DEEPEST;
            found.addAll(taken);
            if (cut) {
                break;
            }
            level = next(taken, closed);
        }
        found.sort(Comparator.comparing(Child::namespace));
        closed.sort(Comparator.comparing(Closed::namespace));
        return new NamespaceTree(top, found, closed, cut);
    }

    private List<Child> next(List<Child> parents, List<Closed> closed) {
        List<Child> children = new ArrayList<>();
        for (Level level : Tasks.few(workers, AT_ONCE, parents, this::lookInto)) {
            children.addAll(level.children());
            closed.addAll(level.why());
        }
        return children;
    }

    private Level lookInto(Child parent) {
        try {
            return look(parent.namespace());
        } catch (Unanswered u) {
            return new Level(List.of(), List.of(closed(parent.namespace(), u.why())));
        }
    }

    private Level look(Namespace parent) throws Unanswered {
        try {
            return new Level(listed(parent), List.of());
        } catch (Unanswered u) {
            if (u.why() instanceof VaultFailure.NotFound n && n.words().isEmpty()) {
                return new Level(List.of(), List.of());
            }
            if (!(u.why() instanceof VaultFailure.Denied)) {
                throw u;
            }
            List<Child> touched = touched(parent);
            if (touched.isEmpty()) {
                throw u;
            }
            return new Level(touched, List.of(closed(parent, u.why())));
        }
    }

    private static Closed closed(Namespace parent, VaultFailure why) {
        return new Closed(parent, why, why instanceof VaultFailure.Denied d ? d.right() : "");
    }

    /// An empty list is 404 without words (recorded as "namespaces-list-empty").
    private List<Child> listed(Namespace parent) throws Unanswered {
        String right = "list on " + (parent.root() ? "" : parent.path() + "/") + "sys/namespaces";
        JsonNode data =
                asker.ask(
                                Question.get(at, "sys/namespaces")
                                        .query("list", "true")
                                        .needs(right)
                                        .in(parent))
                        .data();
        List<Child> children = new ArrayList<>();
        for (JsonNode key : data.path("keys")) {
            boolean locked =
                    data.path("key_info").path(key.asString("")).path("locked").asBoolean(false);
            below(parent, key.asString(""))
                    .ifPresent(child -> children.add(new Child(child, locked)));
        }
        return children;
    }

    /// The namespace that a key names; empty where it names none below this one, which would be looked into for ever, or none
    /// that a header can carry unchanged.
    private static Optional<Namespace> below(Namespace parent, String key) {
        String name = key.replaceAll("^/+|/+$", "");
        Namespace child = parent.child(name);
        boolean carried =
                name.equals(name.strip()) && name.chars().noneMatch(Character::isISOControl);
        if (carried && child.depth() > parent.depth()) {
            return Optional.of(child);
        }
        LOG.log(System.Logger.Level.WARNING, "a namespace is left out: no request can name it");
        return Optional.empty();
    }

    /// What anybody with a token is told: the namespaces right below that its policies reach into.
    private List<Child> touched(Namespace parent) {
        List<Child> children = new ArrayList<>();
        try {
            Question q = Question.get(at, "sys/internal/ui/namespaces").in(parent);
            for (JsonNode key : asker.ask(q).data().path("keys")) {
                below(parent, key.asString(""))
                        .ifPresent(child -> children.add(new Child(child, false)));
            }
        } catch (Unanswered u) {
            // What was denied before says more.
            return List.of();
        }
        return children;
    }
}
