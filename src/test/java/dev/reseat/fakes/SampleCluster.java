package dev.reseat.fakes;

import dev.reseat.vault.Catalog;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Databases;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.Product;
import dev.reseat.vault.Rights;
import dev.reseat.vault.ServerTraits;
import dev.reseat.vault.ServerVersion;
import dev.reseat.vault.TokenFacts;
import dev.reseat.vault.TraitsTable;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// A production cluster of five OpenBao nodes with the plugins and mounts that the pictures show: `auth/corp/` and
/// `auth/corp-partners/` need a reload, the last reload of `auth/okta-legacy/` failed, `legacy-nomad/` has no catalog row.
public final class SampleCluster {
    /// When everything was read.
    public static final Instant READ = Instant.parse("2026-11-24T14:02:11Z");

    public static final ServerTraits TRAITS =
            TraitsTable.of(Product.OPENBAO, ServerVersion.of("2.7.2"));
    public static final NodeAddress ADDRESS = new NodeAddress("https://bao.eu.example.com:8200");

    private static final Instant BEGUN = READ.minusMillis(38);
    private static final PluginBuild BUILTIN = new PluginBuild("v2.7.2+builtin.bao", "");
    public static final PluginBuild CORP_OLD = build("v0.9.1", "9b1d44e0");
    public static final PluginBuild CORP_NEW = build("v0.9.2", "c3d41f0a");
    private static final PluginBuild ACME_OLD = build("v1.4.2", "5a20c7d1");
    private static final PluginBuild ACME_NEW = build("v1.5.0", "77b09e2c");
    private static final PluginBuild ORACLE = build("v0.11.0", "e90a11bb");

    private SampleCluster() {}

    private static PluginBuild build(String version, String beginning) {
        return new PluginBuild(
                version, (beginning + "0123456789abcdef".repeat(4)).substring(0, 64));
    }

    /// Everything read.
    public static ClusterSnapshot full() {
        return awaited()
                .withCatalog(known(catalog()))
                .withAuths(known(auths()))
                .withSecrets(known(secrets()))
                .withNodes(known(SampleNodes.all()))
                .withToken(known(token()))
                .withRights(known(new Rights(Map.of(Rights.RELOAD, Set.of("update", "sudo")))))
                .withRaft(known(SampleNodes.raft()))
                .withDatabases(known(databases()));
    }

    /// Nothing read yet.
    public static ClusterSnapshot awaited() {
        return ClusterSnapshot.awaited(TRAITS, "prod-eu", new Namespace("team-payments"), BEGUN);
    }

    /// Catalog, nodes and auth methods are here, the secrets mounts not yet.
    public static ClusterSnapshot half() {
        return full().withSecrets(new Part.Awaited<>());
    }

    /// A token that may read the secrets mounts and little else.
    public static ClusterSnapshot denied() {
        return full().withAuths(denied("/v1/sys/auth", "read on sys/auth"))
                .withCatalog(denied("/v1/sys/plugins/catalog", "read on sys/plugins/catalog"))
                .withNodes(denied("/v1/sys/ha-status", "read on sys/ha-status"));
    }

    /// The sample with so many secrets mounts more.
    public static ClusterSnapshot large(int mounts) {
        List<Mount> many = new ArrayList<>(secrets());
        IntStream.range(0, mounts)
                .mapToObj(i ->
                        secret(
                                "team-%05d/%s/".formatted(i, i % 3 == 0 ? "kv" : "pki"),
                                i % 3 == 0 ? "kv" : "pki"))
                .forEach(many::add);
        many.sort(Comparator.comparing(Mount::path));
        return full().withSecrets(known(many));
    }

    /// The sample on many nodes, with mounts whose paths have about 120 characters.
    public static ClusterSnapshot stretched(int nodes) {
        List<Mount> longer = new ArrayList<>(auths());
        IntStream.range(0, 4)
                .mapToObj(i -> auth(longPath(i), "corp-sso", "v0.9.2", CORP_OLD, ""))
                .forEach(longer::add);
        longer.sort(Comparator.comparing(Mount::path));
        return full().withAuths(known(longer))
                .withNodes(known(IntStream.range(0, nodes).mapToObj(SampleNodes::node).toList()));
    }

    /// The path of one of the long ones, without `auth/`.
    public static String longPath(int i) {
        return "department-of-payments/region-europe-west/".repeat(2)
                + "team-%02d/single-sign-on".formatted(i);
    }

    private static <T> Part<T> denied(String path, String right) {
        return new Part.Unreadable<>(
                new VaultFailure.Denied(new Tried("GET", ADDRESS, path), right), right);
    }

    private static <T> Part<T> known(T value) {
        return new Part.Known<>(value, READ);
    }

    private static Catalog catalog() {
        List<Plugin> rows = new ArrayList<>();
        rows.add(external(PluginType.AUTH, "corp-sso", CORP_OLD));
        rows.add(external(PluginType.AUTH, "corp-sso", CORP_NEW));
        rows.add(external(PluginType.AUTH, "okta-legacy", build("v0.3.0", "41f7aa90")));
        rows.add(external(PluginType.SECRET, "acme-dns", ACME_OLD));
        rows.add(external(PluginType.SECRET, "acme-dns", ACME_NEW));
        rows.add(external(PluginType.DATABASE, "oracle-db", ORACLE));
        List.of("jwt", "userpass", "approle", "kubernetes")
                .forEach(n -> rows.add(builtin(PluginType.AUTH, n)));
        List.of("kv", "pki", "transit", "ssh", "totp")
                .forEach(n -> rows.add(builtin(PluginType.SECRET, n)));
        List.of("postgresql-database-plugin", "mysql-database-plugin")
                .forEach(n -> rows.add(builtin(PluginType.DATABASE, n)));
        rows.add(new Plugin(PluginType.SECRET, "ad", BUILTIN, true, "deprecated"));
        return new Catalog(
                rows, List.of(new Catalog.Pin(PluginType.AUTH, "okta-legacy", "v0.3.0")));
    }

    private static Plugin external(PluginType type, String name, PluginBuild build) {
        return new Plugin(type, name, build, false, "");
    }

    private static Plugin builtin(PluginType type, String name) {
        return new Plugin(type, name, BUILTIN, true, "supported");
    }

    private static List<Mount> auths() {
        List<Mount> mounts =
                new ArrayList<>(
                        List.of(
                                auth(
                                        "corp/",
                                        "corp-sso",
                                        "v0.9.2",
                                        CORP_OLD,
                                        "Single sign-on for staff"),
                                auth(
                                        "corp-partners/",
                                        "corp-sso",
                                        "v0.9.2",
                                        CORP_OLD,
                                        "Single sign-on for partners"),
                                auth("corp-ci/", "corp-sso", "v0.9.2", CORP_NEW, "Build agents"),
                                auth(
                                        "okta-legacy/",
                                        "okta-legacy",
                                        "v0.3.0",
                                        new PluginBuild("v0.3.0", ""),
                                        "Until March"),
                                auth("jwt-gitlab/", "jwt", "", BUILTIN, ""),
                                auth("jwt-github/", "jwt", "", BUILTIN, ""),
                                auth("kubernetes/", "kubernetes", "", BUILTIN, "Payment clusters"),
                                auth("token/", "token", "", BUILTIN, "token based credentials"),
                                auth("userpass/", "userpass", "", BUILTIN, "")));
        mounts.sort(Comparator.comparing(Mount::path));
        return mounts;
    }

    private static List<Mount> secrets() {
        List<Mount> mounts =
                new ArrayList<>(
                        List.of(
                                new Mount(
                                        MountPath.secret("acme"),
                                        "acme-dns",
                                        "acme_3f01",
                                        "Public zones",
                                        "v1.5.0",
                                        ACME_NEW,
                                        ""),
                                new Mount(
                                        MountPath.secret("acme-edge"),
                                        "acme-dns",
                                        "acme_77ab",
                                        "Edge zones",
                                        "v1.4.2",
                                        ACME_OLD,
                                        ""),
                                new Mount(
                                        MountPath.secret("legacy-nomad"),
                                        "nomad",
                                        "nomad_19c2",
                                        "",
                                        "v0.2.0",
                                        build("v0.2.0", "0d2e4410"),
                                        ""),
                                secret("cubbyhole/", "cubbyhole"),
                                secret("identity/", "identity"),
                                secret("sys/", "system")));
        List.of("kv", "payments/kv", "payments/eu/kv", "payments/us/kv", "ledger/kv", "fraud/kv")
                .forEach(p -> mounts.add(secret(p, "kv")));
        List.of("pki-int", "pki-edge", "payments/pki").forEach(p -> mounts.add(secret(p, "pki")));
        List.of("transit", "transit-hsm", "payments/transit")
                .forEach(p -> mounts.add(secret(p, "transit")));
        List.of("ssh-bastion", "ssh-build").forEach(p -> mounts.add(secret(p, "ssh")));
        mounts.add(secret("db-ledger", "database"));
        mounts.sort(Comparator.comparing(Mount::path));
        return mounts;
    }

    private static Mount auth(
            String key, String plugin, String version, PluginBuild running, String description) {
        String accessor = "auth_%s_%04x".formatted(plugin, key.hashCode() & 0xffff);
        return new Mount(MountPath.auth(key), plugin, accessor, description, version, running, "");
    }

    private static Mount secret(String key, String plugin) {
        String accessor = "%s_%04x".formatted(plugin, key.hashCode() & 0xffff);
        return new Mount(MountPath.secret(key), plugin, accessor, "", "", BUILTIN, "supported");
    }

    private static Databases databases() {
        MountPath ledger = MountPath.secret("db-ledger");
        return new Databases(
                List.of(
                        new DatabaseConnection(
                                ledger, "archive", "postgresql-database-plugin", "", null),
                        new DatabaseConnection(
                                ledger, "oracle-main", "oracle-db", "v0.11.0", null)),
                List.of(),
                false);
    }

    private static TokenFacts token() {
        return new TokenFacts(
                "oidc-alex",
                List.of("default", "plugin-admin"),
                READ.plus(Duration.ofMinutes(47)),
                0);
    }
}
