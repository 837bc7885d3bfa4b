package dev.reseat.practice;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// OpenBao 2.7.2, as recorded: standbys answer for themselves, a reload with scope global reaches
/// them, and a failed reload leaves the mount dead.
final class OpenBao272 implements Conduct {
    private static final String BUILTINS =
            """
            auth: approle cert jwt kubernetes oidc userpass
            database: cassandra-database-plugin influxdb-database-plugin \
            mysql-aurora-database-plugin mysql-database-plugin mysql-legacy-database-plugin \
            mysql-rds-database-plugin postgresql-database-plugin redis-database-plugin \
            valkey-database-plugin
            secret: kubernetes kv pki rabbitmq ssh totp transit
            """;

    @Override
    public String version() {
        return "2.7.2";
    }

    @Override
    public String nodePrefix() {
        return "bao";
    }

    @Override
    public String coreVersion() {
        return "v2.7.2+builtin.bao";
    }

    @Override
    public List<CatalogRow> builtins() {
        return Builtins.read(coreVersion(), BUILTINS);
    }

    @Override
    public Texts texts() {
        return new OpenBaoTexts();
    }

    @Override
    public void describeHealth(ObjectNode health, boolean standby) {
        health.put("replication_performance_mode", "primary");
    }

    @Override
    public void describeLeader(ObjectNode leader, boolean active) {
        if (!active) {
            leader.remove("active_time");
        }
    }

    @Override
    public List<String> built() {
        return List.of("commit_date", "2026-10-26T20:32:27Z");
    }

    @Override
    public boolean standbysAnswer() {
        return true;
    }

    @Override
    public boolean hostInfoRedirects() {
        return false;
    }

    @Override
    public boolean tellsReplication() {
        return false;
    }

    @Override
    public boolean namespaces() {
        return true;
    }

    @Override
    public void describeNamespace(ObjectNode info, String uuid, boolean locked) {
        info.put("locked", locked).put("tainted", false).put("uuid", uuid);
    }

    @Override
    public boolean listsWaitForReload() {
        return true;
    }

    @Override
    public boolean failureKills() {
        return true;
    }

    @Override
    public boolean refusesOddNames() {
        return true;
    }

    @Override
    public int failedReload() {
        return 400;
    }

    @Override
    public int global() {
        return 200;
    }

    @Override
    public boolean globalReachesStandbys() {
        return true;
    }

    @Override
    public int redirect() {
        return 307;
    }

    @Override
    public boolean namesLackVersionedRows() {
        return false;
    }

    @Override
    public boolean saysOci() {
        return true;
    }

    @Override
    public boolean measuresSha() {
        return true;
    }

    @Override
    public int stringLimit() {
        return 1000;
    }
}
