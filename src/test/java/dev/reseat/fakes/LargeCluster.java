package dev.reseat.fakes;

import dev.reseat.vault.Catalog;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Databases;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A cluster with very many mounts of very many tenants. Of each 14,000 mounts 412 are of `corp-sso` (37 need a reload), 1,890
/// of `acme-dns` (112 of those in `dns/us/` need a reload, 5 ask for the older version), the others of builtins.
public final class LargeCluster {
    private static final int USUAL = 14_000;
    private static final String POSTGRES = "postgresql-database-plugin";
    private static final String CONSONANTS = "bcdfghklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final PluginBuild BUILTIN = new PluginBuild("v2.7.2+builtin.bao", "");
    private static final PluginBuild SSO_OLD = SampleCluster.CORP_OLD;
    private static final PluginBuild SSO_NEW = SampleCluster.CORP_NEW;
    private static final PluginBuild DNS_OLD = new PluginBuild("v1.4.2", "5a".repeat(32));
    private static final PluginBuild DNS_NEW = new PluginBuild("v1.5.0", "77".repeat(32));

    private LargeCluster() {}

    /// Everything read.
    ///
    /// @param mounts about how many mounts there are
    public static ClusterSnapshot of(int mounts) {
        double part = (double) mounts / USUAL;
        List<Mount> auths = new ArrayList<>();
        for (int i = 0; i < share(412, part); i++) {
            boolean due = i < share(37, part);
            auths.add(external("auth/corp-%s/".formatted(name(i * 7)), "corp-sso", due));
        }
        for (int i = 0; i < share(1204, part); i++) {
            auths.add(builtin("auth/jwt-%s/".formatted(name(i * 5)), "jwt"));
        }
        for (int i = 0; i < share(38, part); i++) {
            auths.add(builtin("auth/userpass-%s/".formatted(name(i * 11)), "userpass"));
        }
        List<Mount> secrets = new ArrayList<>();
        for (int i = 0; i < share(9120, part); i++) {
            secrets.add(builtin("tenants/%s/kv/".formatted(name(i)), "kv"));
        }
        for (int i = 0; i < share(1204, part); i++) {
            secrets.add(external("dns/eu/edge-%04d/".formatted(i + 1), "acme-dns", false));
        }
        for (int i = 0; i < share(686, part); i++) {
            secrets.add(edge(i, i % 4 != 2 && i < share(149, part)));
        }
        for (int i = 0; i < share(840, part); i++) {
            secrets.add(builtin("pki/%s/".formatted(name(i * 3)), "pki"));
        }
        for (int i = 0; i < share(388, part); i++) {
            secrets.add(builtin("tenants/%s/transit/".formatted(name(i * 13)), "transit"));
        }
        for (int i = 0; i < share(108, part); i++) {
            secrets.add(builtin("db-%s/".formatted(name(i * 17)), "database"));
        }
        auths.sort(Comparator.comparing(Mount::path));
        secrets.sort(Comparator.comparing(Mount::path));
        return SampleCluster.full()
                .withCatalog(new Part.Known<>(catalog(), SampleCluster.READ))
                .withAuths(new Part.Known<>(auths, SampleCluster.READ))
                .withSecrets(new Part.Known<>(secrets, SampleCluster.READ))
                .withDatabases(new Part.Known<>(databases(secrets), SampleCluster.READ));
    }

    /// Two connections below each database engine, and below the first of them as many as a busy one has.
    private static Databases databases(List<Mount> secrets) {
        List<DatabaseConnection> all = new ArrayList<>();
        for (Mount m : secrets) {
            if (m.plugin().equals("database")) {
                int more = all.isEmpty() ? 10 : 0;
                all.add(new DatabaseConnection(m.path(), "main", "oracle-db", "v0.11.0", null));
                for (int i = 0; i <= more; i++) {
                    String name = "replica-" + (i + 1);
                    all.add(new DatabaseConnection(m.path(), name, POSTGRES, "", null));
                }
            }
        }
        return new Databases(all, List.of(), false);
    }

    private static int share(int usual, double part) {
        return (int) Math.max(1, Math.round(usual * part));
    }

    private static Mount edge(int i, boolean due) {
        String path = "dns/us/edge-%04d/".formatted(i + 1);
        boolean asks = i % 4 == 2 && i < 20;
        PluginBuild running = due || asks ? DNS_OLD : DNS_NEW;
        return mount(path, "acme-dns", asks ? "v1.4.2" : "v1.5.0", running);
    }

    private static Mount external(String path, String plugin, boolean due) {
        return plugin.equals("corp-sso")
                ? mount(path, plugin, "v0.9.2", due ? SSO_OLD : SSO_NEW)
                : mount(path, plugin, "v1.5.0", due ? DNS_OLD : DNS_NEW);
    }

    private static Mount builtin(String path, String plugin) {
        return mount(path, plugin, "", BUILTIN);
    }

    private static Mount mount(String path, String plugin, String version, PluginBuild running) {
        String accessor = "%s_%08x".formatted(plugin, path.hashCode());
        return new Mount(new MountPath(path), plugin, accessor, "", version, running, "");
    }

    /// The name of a tenant: so many syllables that each number has its own.
    private static String name(int number) {
        StringBuilder name = new StringBuilder();
        int rest = number;
        do {
            name.append(CONSONANTS.charAt(rest % 16)).append(VOWELS.charAt(rest / 16 % 5));
            rest /= 80;
        } while (rest > 0 || name.length() < 6);
        return name.toString();
    }

    private static Catalog catalog() {
        List<Plugin> rows = new ArrayList<>();
        rows.add(new Plugin(PluginType.AUTH, "corp-sso", SSO_OLD, false, ""));
        rows.add(new Plugin(PluginType.AUTH, "corp-sso", SSO_NEW, false, ""));
        rows.add(new Plugin(PluginType.SECRET, "acme-dns", DNS_OLD, false, ""));
        rows.add(new Plugin(PluginType.SECRET, "acme-dns", DNS_NEW, false, ""));
        List.of("jwt", "userpass")
                .forEach(n -> rows.add(new Plugin(PluginType.AUTH, n, BUILTIN, true, "supported")));
        PluginBuild oracle = new PluginBuild("v0.11.0", "e9".repeat(32));
        rows.add(new Plugin(PluginType.DATABASE, "oracle-db", oracle, false, ""));
        rows.add(new Plugin(PluginType.DATABASE, POSTGRES, BUILTIN, true, "supported"));
        List.of("database", "kv", "pki", "transit")
                .forEach(n ->
                        rows.add(new Plugin(PluginType.SECRET, n, BUILTIN, true, "supported")));
        return new Catalog(rows, List.of());
    }
}
