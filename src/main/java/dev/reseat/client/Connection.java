package dev.reseat.client;

import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Token;

/// What a signed-in connection is made of.
///
/// @param namespace where it works
/// @param clusterName the cluster's own name; may be empty
record Connection(
        Lines lines,
        Addresses addresses,
        Asker asker,
        ReloadLine reloads,
        Namespace namespace,
        String clusterName)
        implements AutoCloseable {

    /// A connection to a server that has been looked at.
    static Connection signed(
            Lines lines,
            Addresses addresses,
            Token token,
            Namespace namespace,
            String clusterName) {
        return new Connection(
                lines,
                addresses,
                new Asker(lines, addresses, token),
                new ReloadLine(lines, addresses, token, ReloadLine.Limits.USUAL),
                namespace,
                clusterName);
    }

    /// The same lines and token in another namespace.
    Connection in(Namespace other) {
        return new Connection(lines, addresses, asker, reloads, other, clusterName);
    }

    /// The address that the person typed.
    NodeAddress at() {
        return addresses.typed();
    }

    /// Reads who the token is.
    TokenReader tokenReader() {
        return new TokenReader(asker, at(), namespace);
    }

    /// Cuts reloads that are still out, and closes what is idle.
    @Override
    public void close() {
        reloads.close();
        lines.close();
    }
}
