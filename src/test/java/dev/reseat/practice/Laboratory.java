package dev.reseat.practice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the recorded clusters had after their set-up: the same plugins, mounts and tokens, so that
/// recorded requests can be put to the practice cluster word for word.
final class Laboratory {
    private Laboratory() {}

    static PracticeCluster start(Flavour flavour) {
        var cluster = PracticeCluster.start(flavour, BadDay.ALL_WELL, inventory(flavour.conduct()));
        tokens().forEach(cluster.state()::admit);
        return cluster;
    }

    static Inventory inventory(Conduct conduct) {
        return new Inventory(
                List.of("node-1", "node-2", "node-3"),
                List.of(
                        row("secret", "lab-engine", "v1.0.0"),
                        row("secret", "lab-engine", "v1.1.0"),
                        row("secret", "lab-v4", "v1.0.0"),
                        row("secret", "lab-v4", "v1.1.0"),
                        row("auth", "lab-auth", "v1.0.0"),
                        row("auth", "lab-auth", "v1.1.0"),
                        row("secret", "vault-plugin-secrets-kv", "v0.24.1"),
                        row("secret", "vault-plugin-secrets-kv", "v0.25.0"),
                        CatalogRow.external(
                                "secret",
                                "lab-idle",
                                "",
                                SHA.getOrDefault("lab-plain", ""),
                                "lab-plain")),
                mounts(conduct),
                Map.of(),
                files(),
                Map.of());
    }

    private static final Map<String, String> SHA =
            Map.of(
                    "lab-auth_v1.0.0",
                            "666dc733159a624d402787dab5430126484e1bb7254559f6b06b4c3da48046c6",
                    "lab-auth_v1.1.0",
                            "ba2acb71e196ba2f5a6bbb2e5053039dca6d864adba3f66a8081206ff01b5d1b",
                    "lab-engine_v1.0.0",
                            "a52eb53e3376b4e056dfb6fbc45e924679de13e5ef247e79a7e936aaf34ad399",
                    "lab-engine_v1.1.0",
                            "b729c76b05cee5e9a2eeae5c121ad010ff5fbb9d83ed823f3bb80357f8864d83",
                    "lab-engine_v1.2.0",
                            "50f54d38515510423389006bf765d5d2ec0ea2c26f07bd5f2bd298eae89137e3",
                    "lab-plain", "4440e0025a2db6143c84b257c7e96649213e1df43cc66ecef13cbde23ffff6de",
                    "lab-v4_v1.0.0",
                            "c5a4391ec22b6e1dce75af32e4365d792406f7d356fec85d14d449733e4044fe",
                    "lab-v4_v1.1.0",
                            "5ba56b93d5a7219a38cb9ccfa19eb1baabb248520a9f3a2517c70d3448243d5c",
                    "vault-plugin-secrets-kv_v0.24.1",
                            "085c475a8651e5e2be6c0c6212069229fd19ee8a3a393a704ad53aedf78f1352",
                    "vault-plugin-secrets-kv_v0.25.0",
                            "98c9674dbaa7e160e6ba17b59b72eb5dd13ef275b15a2ff9ebf597954ad59911");

    static PluginFile file(String name, String sha256) {
        return new PluginFile(
                sha256, Duration.ofMillis(1), PluginFile.Trouble.NONE, !name.contains("v4"));
    }

    private static Map<String, PluginFile> files() {
        var files = new HashMap<String, PluginFile>();
        SHA.forEach((name, sha) -> files.put(name, file(name, sha)));
        return files;
    }

    private static CatalogRow row(String type, String name, String version) {
        var command = name + "_" + version;
        return CatalogRow.external(type, name, version, SHA.getOrDefault(command, ""), command);
    }

    private static List<Mount> mounts(Conduct conduct) {
        var mounts = new ArrayList<>(rootMounts());
        if (conduct.namespaces()) {
            mounts.add(
                    new Mount(
                            "team1",
                            "lab/n/",
                            "lab-engine",
                            "v1.0.0",
                            about("lab/n/", "lab-engine", "")));
            List.of("team1", "team1/blue", "team2")
                    .forEach(namespace -> mounts.addAll(Namespaces.ownOf(namespace)));
        }
        return mounts;
    }

    private static List<Mount> rootMounts() {
        return List.of(
                mount("sys/", "system", "", ""),
                mount("identity/", "identity", "", ""),
                mount("cubbyhole/", "cubbyhole", "", ""),
                mount("auth/token/", "token", "", ""),
                mount("lab/a/", "lab-engine", "v1.0.0", "laboratory"),
                mount("lab/b/", "lab-engine", "v1.0.0", "laboratory"),
                mount("lab/c/", "lab-engine", "v1.0.0", "laboratory"),
                mount("lab-v4/", "lab-v4", "v1.0.0", "mount lab-v4"),
                mount("docs/", "vault-plugin-secrets-kv", "v0.24.1", "mount docs"),
                mount("secret/", "kv", "", "mount secret"),
                mount("old/", "kv", "", "mount old"),
                mount("pki/", "pki", "", "mount pki"),
                mount("db/", "database", "", "mount db"),
                mount("transit/", "transit", "", "mount transit"),
                mount("auth/lab-auth/", "lab-auth", "v1.0.0", ""),
                mount("auth/userpass/", "userpass", "", ""),
                mount("auth/approle/", "approle", "", ""),
                mount("auth/people/", "userpass", "", "sign in with a password"));
    }

    private static Mount mount(String path, String type, String version, String description) {
        return new Mount(path, type, version, about(path, type, description));
    }

    private static Mount.About about(String path, String type, String description) {
        return new Mount.About(
                description,
                type + "_1",
                path,
                path.equals("secret/"),
                path.equals("auth/people/"));
    }

    private static List<Token> tokens() {
        var reload = "sys/plugins/reload/backend";
        return List.of(
                Token.root("s.PLACEHOLDER-ROOT"),
                Token.with("s.PLACEHOLDER-NO-RIGHTS", "token", Policy.DEFAULT),
                token("OPERATOR", operator()),
                token(
                                "TEAM1",
                                policy(
                                        "ns-op",
                                        Policy.Rule.on(reload, "update"),
                                        Policy.Rule.on("sys/mounts", "read")))
                        .at("team1"),
                token("OVERVIEW", overview()),
                token("RELOAD-ONLY", policy("reload-only", Policy.Rule.on(reload, "update"))),
                token("RELOAD-CREATE", policy("reload-create", Policy.Rule.on(reload, "create"))),
                token(
                        "RELOAD-ONE",
                        policy(
                                "reload-one",
                                new Policy.Rule(
                                        reload,
                                        Set.of("update"),
                                        Map.of("plugin", Set.of("lab-engine"))))),
                Token.usableOnce(
                        "s.PLACEHOLDER-ONE-USE",
                        policy("reload-only", Policy.Rule.on(reload, "update"))),
                Token.with(
                        "b.PLACEHOLDER-BATCH",
                        "token",
                        Policy.DEFAULT,
                        policy("reload-only", Policy.Rule.on(reload, "update"))));
    }

    private static Token token(String name, Policy policy) {
        return Token.with("s.PLACEHOLDER-" + name, "token", Policy.DEFAULT, policy);
    }

    private static Policy policy(String name, Policy.Rule... rules) {
        return new Policy(name, List.of(rules));
    }

    private static Policy operator() {
        return policy(
                "operator",
                Policy.Rule.on("sys/plugins/reload/backend", "update"),
                Policy.Rule.on("sys/plugins/catalog", "read"),
                Policy.Rule.on("sys/plugins/catalog/*", "read", "list", "sudo"),
                Policy.Rule.on("sys/mounts", "read"),
                Policy.Rule.on("sys/auth", "read"),
                Policy.Rule.on("sys/ha-status", "read"),
                Policy.Rule.on("lab/a/*", "read"));
    }

    private static Policy overview() {
        return policy(
                "overview",
                Policy.Rule.on("sys/plugins/catalog", "read"),
                Policy.Rule.on("sys/plugins/catalog/*", "read", "list"),
                Policy.Rule.on("sys/mounts", "read"),
                Policy.Rule.on("sys/auth", "read"));
    }
}
