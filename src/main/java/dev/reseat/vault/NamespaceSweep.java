package dev.reseat.vault;

import java.util.List;

/// The mounts of a namespace and of all below it, as far as they have been read.
///
/// @param tree which namespaces there are
/// @param namespaces the top one first, then by path; those not read yet have awaited tables
/// @param ended whether reading is over: all were asked, or it was cancelled and the rest stays awaited
public record NamespaceSweep(Part<NamespaceTree> tree, List<Swept> namespaces, boolean ended) {
    /// One namespace of the sweep.
    ///
    /// @param secrets mounts of secrets engines, paths without the namespace
    /// @param auths mounts of auth methods
    public record Swept(Namespace namespace, Part<List<Mount>> secrets, Part<List<Mount>> auths) {
        /// Whether both tables have been asked for.
        public boolean asked() {
            return !(secrets instanceof Part.Awaited<?>) && !(auths instanceof Part.Awaited<?>);
        }
    }

    public NamespaceSweep {
        namespaces = List.copyOf(namespaces);
    }

    /// How many namespaces have been asked.
    public long asked() {
        return namespaces.stream().filter(Swept::asked).count();
    }
}
