package dev.reseat.vault;

/// A namespace by its path from the root, without slashes at the ends.
///
/// @param path empty for the root namespace
public record Namespace(String path) {
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
}
