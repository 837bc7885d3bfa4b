package dev.reseat.ui.kit;

import dev.reseat.vault.Cluster;
import dev.reseat.vault.Environment;
import dev.reseat.vault.NodeAddress;

/// A signed-in connection with what a person knows it by.
///
/// @param name for people: the host, or the name that was given
/// @param environment its class
/// @param address where it was made to
public record Connection(
        Cluster cluster, String name, Environment environment, NodeAddress address) {}
