package dev.reseat.vault;

/// A namespace by its path from the root, without slashes at the ends.
///
/// @param path empty for the root namespace
public record Namespace(String path) implements Comparable<Namespace> {
    /// Where everything lives on servers without namespaces.
    public static final Namespace ROOT = new Namespace("");

    public Namespace {
        path = path.strip().replaceAll("^/+|/+$", "");
        if (path.equals("root")) {
            path = "";
        }
    }

    /// Whether it is the root namespace.
    public boolean root() {
        return path.isEmpty();
    }

    /// For people: `root` or the path.
    public String label() {
        return root() ? "root" : path;
    }

    /// A namespace right below this one.
    ///
    /// @param key as the server lists it, `team1/`
    public Namespace child(String key) {
        return new Namespace(path + "/" + key);
    }

    /// How many names its path has; 0 for the root.
    public int depth() {
        return root() ? 0 : path.split("/", -1).length;
    }

    /// By path, name for name: each namespace comes before those below it.
    @Override
    public int compareTo(Namespace other) {
        return path.replace('/', '\0').compareTo(other.path.replace('/', '\0'));
    }
}
