package dev.reseat.practice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// What a company might have: about ten plugins, thirty mounts beside the singletons, and two of
/// them tuned to a version that no reload has started yet.
final class EverydayInventory {
    /// The binary that the two mounts wait for.
    static final String NEWEST_SSO = "corp-sso_v0.9.2";

    private static final Duration START = Duration.ofMillis(250);

    /// type, name, version and whether one process serves all mounts.
    private static final String PLUGINS =
            """
            auth corp-sso v0.9.1 alone
            auth corp-sso v0.9.2 alone
            secret acme-dns v1.4.2 shared
            secret acme-dns v1.5.0 shared
            secret device-certs - alone
            database oracle-db v0.11.0 shared
            """;

    /// path, type, version, what it is for.
    private static final String MOUNTS =
            """
            sys/ system - system endpoints used for control, policy and debugging
            identity/ identity - identity store
            cubbyhole/ cubbyhole - per-token private secret storage
            auth/token/ token - token based credentials
            secret/ kv - team secrets
            apps/billing/ kv - billing
            apps/checkout/ kv - checkout
            apps/identity/ kv - identity service
            apps/search/ kv - search
            ops/ kv - operations
            ci/ kv - build pipeline
            acme/ acme-dns v1.5.0 certificates for public names
            acme-edge/ acme-dns v1.4.2 held at v1.4.2 until the edge routers are replaced
            acme-internal/ acme-dns v1.5.0 certificates for internal names
            devices/ device-certs - certificates for meters
            devices-test/ device-certs - the same, for the test field
            pki-root/ pki - root authority, offline
            pki-issuing/ pki - issuing authority
            pki-mesh/ pki - service mesh
            transit/ transit - encryption for applications
            transit-payments/ transit - encryption for card data
            ssh/ ssh - host access
            ssh-network/ ssh - network devices
            totp/ totp - one-time codes for shared accounts
            database/ database - application databases
            db-ledger/ database - ledger databases
            auth/corp/ corp-sso v0.9.2 staff sign-in
            auth/corp-partners/ corp-sso v0.9.2 partner sign-in
            auth/corp-ci/ corp-sso v0.9.2 build agents
            auth/jwt/ jwt - workload identity
            auth/userpass/ userpass - emergency accounts
            auth/approle/ approle - applications
            auth/approle-batch/ approle - nightly jobs
            auth/kubernetes/ kubernetes - clusters
            """;

    /// namespace, path, type, version, what it is for. One of them is tuned to a version that it doesn't run.
    private static final String BELOW =
            """
            team-payments cards/ kv - card programmes
            team-payments ledger/ kv - ledger
            team-payments signing/ transit - signatures of payments
            team-payments certs/ acme-dns v1.5.0 certificates of payment hosts
            team-payments auth/corp/ corp-sso v0.9.2 sign-in of the payment teams
            team-payments/fraud models/ kv - settings of fraud models
            team-payments/fraud auth/corp/ corp-sso v0.9.2 sign-in of analysts
            team-search index/ kv - search indexes
            team-search certs/ pki - service mesh of search
            """;

    private static final Map<String, List<DatabaseEngine.Connection>> CONNECTIONS =
            Map.of(
                    "database/",
                    List.of(
                            postgres("orders"),
                            postgres("shop"),
                            new DatabaseEngine.Connection(
                                    "sessions", "redis-database-plugin", "", "")),
                    "db-ledger/",
                    List.of(
                            postgres("archive"),
                            new DatabaseEngine.Connection(
                                    "oracle-main",
                                    "oracle-db",
                                    "v0.11.0",
                                    "{{username}}/{{password}}@ledger.example.com:1521/LEDGER")));

    private EverydayInventory() {}

    private static DatabaseEngine.Connection postgres(String name) {
        return new DatabaseEngine.Connection(
                name,
                "postgresql-database-plugin",
                "",
                "postgresql://{{username}}:{{password}}@" + name + ".example.com:5432/" + name);
    }

    static Inventory of(Conduct conduct) {
        var nodes = IntStream.range(0, 5).mapToObj(i -> conduct.nodePrefix() + "-" + i).toList();
        var rows = new ArrayList<CatalogRow>();
        var files = new HashMap<String, PluginFile>();
        for (var line : PLUGINS.lines().toList()) {
            var words = List.of(line.split(" "));
            var version = words.get(2).replace("-", "");
            var command = words.get(1) + (version.isEmpty() ? "" : "_" + version);
            var sha = sha256(command);
            rows.add(CatalogRow.external(words.get(0), words.get(1), version, sha, command));
            boolean shared = words.get(3).equals("shared");
            files.put(command, new PluginFile(sha, START, PluginFile.Trouble.NONE, shared));
        }
        var behind =
                Map.of(
                        "auth/corp/", "v0.9.1",
                        "auth/corp-partners/", "v0.9.1",
                        "team-payments/auth/corp/", "v0.9.1");
        return new Inventory(nodes, rows, mounts(conduct), behind, files, CONNECTIONS);
    }

    private static List<Mount> mounts(Conduct conduct) {
        var mounts = new ArrayList<>(MOUNTS.lines().map(line -> mount("", line)).toList());
        if (conduct.namespaces()) {
            for (var line : BELOW.lines().toList()) {
                var words = List.of(line.split(" ", 2));
                mounts.add(mount(words.getFirst(), words.getLast()));
            }
            mounts.stream()
                    .map(Mount::namespace)
                    .filter(namespace -> !namespace.isEmpty())
                    .distinct()
                    .toList()
                    .forEach(namespace -> mounts.addAll(Namespaces.ownOf(namespace)));
        }
        return mounts;
    }

    private static Mount mount(String namespace, String line) {
        var words = List.of(line.split(" ", 4));
        var path = words.get(0);
        var type = words.get(1);
        var uuid =
                UUID.nameUUIDFromBytes((namespace + path).getBytes(StandardCharsets.UTF_8))
                        .toString();
        boolean kv2 = path.equals("secret/") || path.startsWith("apps/");
        boolean visible = path.equals("auth/corp/") || path.equals("auth/userpass/");
        var about =
                new Mount.About(
                        words.get(3),
                        Mounting.accessor(namespace + path, type),
                        uuid,
                        kv2,
                        visible);
        return new Mount(namespace, path, type, words.get(2).replaceFirst("^-$", ""), about);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
