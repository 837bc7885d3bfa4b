package dev.reseat.practice;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Vault Enterprise 1.19, from its documents; it was never run. Standbys are performance standbys:
/// they reload for themselves but show the shared mount table. A global reload can be asked about
/// by its id.
final class VaultEnterprise119 extends Vault115 {
    @Override
    public String version() {
        return "1.19.2+ent";
    }

    @Override
    public String coreVersion() {
        return "v1.19.2+builtin.vault";
    }

    @Override
    public List<String> built() {
        return List.of("build_date", "2025-04-10T00:00:00Z");
    }

    @Override
    public void describeHealth(ObjectNode health, boolean standby) {
        super.describeHealth(health, standby);
        health.put("performance_standby", standby);
        health.put("enterprise", true);
        health.put("echo_duration_ms", 0);
        health.put("clock_skew_ms", 0);
        health.putObject("license")
                .put("state", "autoloaded")
                .put("expiry_time", "2027-12-31T00:00:00Z")
                .put("terminated", false);
    }

    @Override
    public void describeLeader(ObjectNode leader, boolean active) {
        super.describeLeader(leader, active);
        leader.put("performance_standby", !active);
        leader.put("last_wal", 990);
    }

    @Override
    public Standby standby() {
        return new Standby(473, "performancestandbycode");
    }

    @Override
    public boolean standbysAnswer() {
        return true;
    }

    @Override
    public boolean standbysShowTheirOwn() {
        return false;
    }

    @Override
    public boolean tellsRunningDatabase() {
        return true;
    }

    @Override
    public boolean namespaces() {
        return true;
    }

    @Override
    public boolean globalReachesStandbys() {
        return true;
    }

    @Override
    public Optional<String> warningWhenNothingMatched() {
        return Optional.of("no plugins were reloaded");
    }

    @Override
    public boolean reportsReloads() {
        return true;
    }

    @Override
    public boolean saysMountType() {
        return true;
    }
}
