package dev.reseat.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes the configuration file of a node.
final class NodeConfiguration {
    private NodeConfiguration() {}

    /// What every server of the tests has.
    ///
    /// The audit device is declared here because OpenBao from 2.4 refuses to enable one by request.
    /// Its path is part of what a cluster replicates and must read the same on all nodes, or the
    /// standbys don't serve reads; so it is relative, to each node's own working directory.
    static String common(Path pluginDirectory) {
        return """
        plugin_directory = "%s"
        enable_response_header_hostname = true
        log_level = "debug"
        audit "file" "file" {
          options {
            file_path = "audit.log"
          }
        }
        """
                .formatted(pluginDirectory);
    }

    /// One more listener, which speaks TLS.
    static String tlsListener(TestAuthority.Pair certificate, int port, int clusterPort) {
        return """
        listener "tcp" {
          address = "127.0.0.1:%d"
          cluster_address = "127.0.0.1:%d"
          tls_cert_file = "%s"
          tls_key_file = "%s"
        }
        """
                .formatted(port, clusterPort, certificate.certificate(), certificate.key());
    }

    /// A node of a raft cluster. `ports` holds two for each node: listener, then cluster. A node
    /// that has joined gets its vote from the autopilot, which by itself looks every ten seconds
    /// only.
    static String raft(Path directory, int index, List<Integer> ports, String extra) {
        String others =
                IntStream.range(0, ports.size() / 2)
                        .filter(other -> other != index)
                        .mapToObj(other ->
                                "  retry_join {\n    leader_api_addr = \"http://127.0.0.1:"
                                        + ports.get(2 * other)
                                        + "\"\n  }\n")
                        .collect(Collectors.joining());
        return """
        storage "raft" {
          path = "%1$s/data"
          node_id = "%2$s"
          performance_multiplier = 1
          autopilot_update_interval = "200ms"
          autopilot_reconcile_interval = "200ms"
        %3$s}
        listener "tcp" {
          address = "127.0.0.1:%4$d"
          cluster_address = "127.0.0.1:%5$d"
          tls_disable = true
        }
        api_addr = "http://127.0.0.1:%4$d"
        cluster_addr = "https://127.0.0.1:%5$d"
        enable_response_header_raft_node_id = true
        """
                        .formatted(
                                directory,
                                directory.getFileName(),
                                others,
                                ports.get(2 * index),
                                ports.get(2 * index + 1))
                + common(directory.resolve("plugins"))
                + extra
                + "\n";
    }
}
