/// The field's nouns and what may be asked of a cluster: plugins, mounts, nodes, what a server of a version does
/// ({@link dev.reseat.vault.ServerTraits}), one picture of it all ({@link dev.reseat.vault.ClusterSnapshot}), and the
/// ports {@link dev.reseat.vault.Cluster} and {@link dev.reseat.vault.SignIn} behind which the network lies. Holds only
/// words that servers also use. Imports the JDK and nothing else.
package dev.reseat.vault;
