package dev.reseat.ui.namespaces;

import dev.reseat.ui.kit.Messages;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NamespaceTree;
import dev.reseat.vault.NamespaceTree.Child;
import dev.reseat.vault.NamespaceTree.Closed;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Lays the namespaces that are known out as lines: parents before children, and each word that was typed somewhere in the
/// path.
final class NamespaceLines {
    private NamespaceLines() {}

    /// The lines of a tree. The current namespace and those above it are always among them, found or not.
    ///
    /// @param typed words that the path must hold; blank for all
    static List<NamespaceRow> of(NamespaceTree tree, Namespace current, String typed) {
        Map<Namespace, String> notes = new HashMap<>();
        tree.closed().forEach(c -> notes.put(c.namespace(), closed(c)));
        Map<Namespace, String> all = new TreeMap<>();
        all.put(tree.top(), notes.getOrDefault(tree.top(), ""));
        for (Namespace n = current; n.depth() > tree.top().depth(); n = parent(n)) {
            all.put(n, notes.getOrDefault(n, ""));
        }
        all.putIfAbsent(current, notes.getOrDefault(current, ""));
        for (Child child : tree.below()) {
            String note = notes.getOrDefault(child.namespace(), "");
            all.put(child.namespace(), child.locked() ? Messages.text("namespaces.locked") : note);
        }
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return all.entrySet().stream()
                .filter(e -> holds(e.getKey(), words))
                .map(e -> row(e.getKey(), tree.top(), current, e.getValue()))
                .toList();
    }

    private static boolean holds(Namespace namespace, String[] words) {
        String path = namespace.label().toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!path.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String closed(Closed closed) {
        return Messages.text("namespaces.closed", closed.why().brief());
    }

    private static NamespaceRow row(
            Namespace namespace, Namespace top, Namespace current, String note) {
        int depth = Math.max(0, namespace.depth() - top.depth());
        String label = namespace.label();
        String name = depth == 0 ? label : label.substring(label.lastIndexOf('/') + 1);
        return new NamespaceRow(namespace, depth, name, namespace.equals(current), note);
    }

    /// The namespace right above one; of the root, the root.
    static Namespace parent(Namespace namespace) {
        int cut = namespace.path().lastIndexOf('/');
        return cut < 0 ? Namespace.ROOT : new Namespace(namespace.path().substring(0, cut));
    }
}
