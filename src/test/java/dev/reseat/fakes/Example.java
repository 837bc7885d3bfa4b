package dev.reseat.fakes;

import dev.reseat.vault.Catalog;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Databases;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Product;
import dev.reseat.vault.Rights;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.ServerTraits;
import dev.reseat.vault.ServerVersion;
import dev.reseat.vault.TokenFacts;
import dev.reseat.vault.TraitsTable;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Nouns of the field with short words, for tests.
public final class Example {
    /// When every example begins.
    public static final Instant START = Instant.parse("2026-03-04T10:00:00Z");

    public static final ServerTraits BAO_2_4 = traits(Product.OPENBAO, "2.4.4");
    public static final ServerTraits BAO_2_6 = traits(Product.OPENBAO, "2.6.1");
    public static final ServerTraits BAO_2_7 = traits(Product.OPENBAO, "2.7.2");
    public static final ServerTraits VAULT_1_9 = traits(Product.VAULT_COMMUNITY, "1.9.10");
    public static final ServerTraits VAULT_1_15 = traits(Product.VAULT_COMMUNITY, "1.15.4");
    public static final ServerTraits VAULT_1_20 = traits(Product.VAULT_COMMUNITY, "1.20.0");
    public static final ServerTraits ENTERPRISE = traits(Product.VAULT_ENTERPRISE, "1.19.2+ent");

    private Example() {}

    public static ServerTraits traits(Product product, String version) {
        return TraitsTable.of(product, ServerVersion.of(version));
    }

    /// A build whose sha256 follows from its version.
    public static PluginBuild build(String version) {
        return build(version, String.format("%064x", version.hashCode() & 0xffffffffL));
    }

    public static PluginBuild build(String version, String sha256) {
        return new PluginBuild(version, sha256);
    }

    /// The build of a part of the server.
    public static PluginBuild builtin() {
        return new PluginBuild("v2.7.2+builtin.bao", "");
    }

    /// A mount that asks for the version that it runs.
    public static Mount mount(String path, String plugin, PluginBuild running) {
        return mount(path, plugin, running.builtin() ? "" : running.version(), running);
    }

    public static Mount mount(
            String path, String plugin, String configured, @Nullable PluginBuild running) {
        return new Mount(new MountPath(path), plugin, plugin + "_1", "", configured, running, "");
    }

    /// A row for mounts at this kind of path: `auth/` or not.
    public static Plugin row(String path, String plugin, PluginBuild build) {
        return new Plugin(new MountPath(path).type(), plugin, build, build.builtin(), "");
    }

    public static NodeAddress address(String node) {
        return new NodeAddress("https://" + node + ".example.com:8200");
    }

    public static Node node(String name, NodeRole role) {
        return new Node(
                name, address(name), address(name), role, SealStatus.UNSEALED, "2.7.2", null, null);
    }

    /// Three nodes: `bao-0` is active.
    public static List<Node> threeNodes() {
        return List.of(
                node("bao-0", NodeRole.ACTIVE),
                node("bao-1", NodeRole.STANDBY),
                node("bao-2", NodeRole.STANDBY));
    }

    public static <T> Part<T> known(T value) {
        return new Part.Known<>(value, START);
    }

    public static <T> Part<T> denied(String right) {
        return new Part.Unreadable<>(new VaultFailure.Denied(tried(), right), right);
    }

    public static Tried tried() {
        return new Tried("GET", address("bao-0"), "/v1/sys/mounts");
    }

    public static TokenFacts token() {
        return new TokenFacts("root", List.of("root"), null, 0);
    }

    /// A whole snapshot of three nodes, read by a token that may reload.
    public static ClusterSnapshot snapshot(
            ServerTraits traits, List<Mount> mounts, List<Plugin> rows) {
        return ClusterSnapshot.awaited(traits, "vault-cluster-1", Namespace.ROOT, START)
                .withCatalog(known(new Catalog(rows, List.of())))
                .withSecrets(known(mounts.stream().filter(m -> !m.path().isAuth()).toList()))
                .withAuths(known(mounts.stream().filter(m -> m.path().isAuth()).toList()))
                .withNodes(known(threeNodes()))
                .withToken(known(token()))
                .withRights(known(new Rights(Map.of(Rights.RELOAD, Set.of("update")))))
                .withRaft(denied("read on sys/storage/raft/configuration"))
                .withDatabases(known(Databases.NONE));
    }
}
