package dev.reseat.practice;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Vault Community 1.15.4, as recorded: standbys run no plugins and forward everything, a reload
/// with scope global reaches one node only, and a failed mount heals at its next request.
class Vault115 implements Conduct {
    private static final String BUILTINS =
            """
            auth: alicloud=0.16.0 approle aws azure=0.16.2 centrify=0.15.1!deprecated cert \
            cf=0.15.1 gcp=0.16.1 github jwt=0.17.0 kerberos=0.10.1 kubernetes=0.17.1 ldap \
            oci=0.14.2 oidc okta pcf!deprecated radius userpass
            database: cassandra-database-plugin couchbase-database-plugin=0.9.4 \
            elasticsearch-database-plugin=0.13.3 hana-database-plugin influxdb-database-plugin \
            mongodb-database-plugin mongodbatlas-database-plugin=0.10.1 mssql-database-plugin \
            mysql-aurora-database-plugin mysql-database-plugin mysql-legacy-database-plugin \
            mysql-rds-database-plugin postgresql-database-plugin redis-database-plugin=0.2.2 \
            redis-elasticache-database-plugin=0.2.3 redshift-database-plugin \
            snowflake-database-plugin=0.9.0
            secret: ad=0.16.1!deprecated alicloud=0.15.1 aws azure=0.16.3 consul gcp=0.17.0 \
            gcpkms=0.15.1 kubernetes=0.6.0 kv=0.16.1 ldap mongodbatlas=0.10.2 nomad \
            openldap=0.11.2 pki rabbitmq ssh terraform=0.7.3 totp transit
            """;

    @Override
    public String version() {
        return "1.15.4";
    }

    @Override
    public String nodePrefix() {
        return "vault";
    }

    @Override
    public String coreVersion() {
        return "v1.15.4+builtin.vault";
    }

    @Override
    public List<CatalogRow> builtins() {
        return Builtins.read(coreVersion(), BUILTINS);
    }

    @Override
    public Texts texts() {
        return new VaultTexts();
    }

    @Override
    public void describeHealth(ObjectNode health, boolean standby) {
        health.put("performance_standby", false);
        health.put("replication_performance_mode", "disabled");
    }

    @Override
    public void describeLeader(ObjectNode leader, boolean active) {
        if (!active) {
            leader.put("active_time", "0001-01-01T00:00:00Z");
        }
        leader.put("performance_standby", false);
        leader.put("performance_standby_last_remote_wal", 0);
    }

    @Override
    public List<String> built() {
        return List.of("build_date", "2023-12-04T17:45:28Z");
    }

    @Override
    public boolean standbysAnswer() {
        return false;
    }

    @Override
    public boolean hostInfoRedirects() {
        return true;
    }

    @Override
    public boolean tellsReplication() {
        return true;
    }

    @Override
    public boolean namespaces() {
        return false;
    }

    @Override
    public boolean listsWaitForReload() {
        return false;
    }

    @Override
    public boolean failureKills() {
        return false;
    }

    @Override
    public boolean refusesOddNames() {
        return false;
    }

    @Override
    public int failedReload() {
        return 500;
    }

    @Override
    public int global() {
        return 202;
    }

    @Override
    public boolean globalReachesStandbys() {
        return false;
    }

    @Override
    public int redirect() {
        return 301;
    }

    @Override
    public boolean namesLackVersionedRows() {
        return true;
    }

    @Override
    public boolean saysOci() {
        return false;
    }

    @Override
    public boolean measuresSha() {
        return false;
    }

    @Override
    public int stringLimit() {
        return Integer.MAX_VALUE;
    }
}
