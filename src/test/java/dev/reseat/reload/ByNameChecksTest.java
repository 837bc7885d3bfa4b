package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Example.VAULT_1_15;
import static dev.reseat.fakes.Example.VAULT_1_20;
import static dev.reseat.fakes.Example.build;
import static dev.reseat.fakes.Example.known;
import static dev.reseat.fakes.Example.mount;
import static dev.reseat.reload.CheckedPlans.ROWS;
import static dev.reseat.reload.CheckedPlans.TUNED;
import static dev.reseat.reload.CheckedPlans.assertSays;
import static dev.reseat.reload.CheckedPlans.assertSilent;
import static dev.reseat.reload.CheckedPlans.local;
import static dev.reseat.reload.CheckedPlans.tuned;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.Plans;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Databases;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.VaultFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is checked of a reload by the name of a plugin.
class ByNameChecksTest {
    @Test
    void byNameAMountThatIsCertainToFailStopsEvenIfItFailedBefore() {
        for (Mount m :
                List.of(
                        mount("docs/", "docs", "v3.0.0", Plans.OLD),
                        mount("docs/", "docs", "v3.0.0", build("v1.0.0", "")))) {
            ReloadPlan plan =
                    Plans.ofPlugin(
                            Example.snapshot(BAO_2_7, List.of(m), ROWS),
                            ReloadScope.LOCAL,
                            PluginType.SECRET,
                            "docs");

            assertSays(plan, Check.Level.STOP, "docs v3.0.0");
            assertFalse(plan.sendable());
        }
    }

    @Test
    void byNameWithoutBothMountTablesStopsSinceNobodyKnowsWhatItHits() {
        ClusterSnapshot snapshot = tuned(BAO_2_7);
        for (ClusterSnapshot partial :
                List.of(
                        snapshot.withAuths(Example.denied("read on sys/auth")),
                        snapshot.withSecrets(new Part.Awaited<>()))) {
            ReloadPlan plan = Plans.ofPlugin(partial, ReloadScope.LOCAL, PluginType.SECRET, "docs");

            assertSays(plan, Check.Level.STOP, "not known");
            assertFalse(plan.sendable());
        }
        assertTrue(
                local(snapshot.withAuths(Example.denied("read on sys/auth"))).sendable(),
                "exact paths are known");
    }

    @Test
    void byNameSaysWhatThisServerDoesWithTheRest() {
        List<Mount> two = List.of(TUNED, mount("docs2/", "docs", "v2.0.0", Plans.OLD));

        assertSays(
                Plans.ofPlugin(
                        Example.snapshot(BAO_2_7, two, ROWS),
                        ReloadScope.LOCAL,
                        PluginType.SECRET,
                        "docs"),
                Check.Level.WARNING,
                "stops at the first mount that fails");
        assertSilent(
                Plans.ofPlugin(
                        Example.snapshot(VAULT_1_20, two, ROWS),
                        ReloadScope.LOCAL,
                        PluginType.SECRET,
                        "docs"),
                "stops at the first");
        assertSays(
                Plans.ofPlugin(tuned(BAO_2_7), ReloadScope.LOCAL, PluginType.SECRET, "unused"),
                Check.Level.WARNING,
                "would do nothing");
    }

    @Test
    void byNameATokenThatSeesMountsInPartIsWarnedOfTheOthers() {
        ClusterSnapshot whole = tuned(BAO_2_7);
        ClusterSnapshot part =
                whole.withSecrets(
                        new Part.Partial<>(
                                List.of(TUNED),
                                Example.START,
                                new VaultFailure.Denied(Example.tried(), "read on sys/mounts"),
                                "read on sys/mounts"));

        assertSays(
                Plans.ofPlugin(part, ReloadScope.LOCAL, PluginType.SECRET, "docs"),
                Check.Level.WARNING,
                "sees only the mounts that it may touch");
        assertSilent(
                Plans.ofPlugin(whole, ReloadScope.LOCAL, PluginType.SECRET, "docs"), "sees only");
    }

    @Test
    void databasePluginByNameIsNotSaidToDoNothingWhereItsConnectionsAreReset() {
        ReloadPlan reset =
                Plans.ofPlugin(
                        tuned(VAULT_1_20), ReloadScope.LOCAL, PluginType.DATABASE, "postgresql");
        ReloadPlan nothing =
                Plans.ofPlugin(
                        tuned(VAULT_1_15), ReloadScope.LOCAL, PluginType.DATABASE, "postgresql");

        assertSays(reset, Check.Level.WARNING, "connections of this plugin are reset");
        assertSays(nothing, Check.Level.WARNING, "would do nothing");
    }

    @Test
    void theConnectionsOfADatabasePluginAreNamed() {
        MountPath ledger = new MountPath("db-ledger/");
        Databases two =
                new Databases(
                        List.of(
                                new DatabaseConnection(ledger, "main", "oracle", "v1", null),
                                new DatabaseConnection(ledger, "app", "postgresql", "", null)),
                        List.of(),
                        false);
        Databases part = new Databases(two.connections(), List.of(), true);

        assertSays(
                byDatabase(tuned(VAULT_1_20).withDatabases(known(two))),
                Check.Level.WARNING,
                "1 connection of this plugin is reset: db-ledger/ › main.");
        assertSays(
                byDatabase(tuned(VAULT_1_20).withDatabases(known(part))),
                Check.Level.WARNING,
                "1 connection of this plugin, and perhaps others, is reset");
        assertSays(
                byDatabase(tuned(BAO_2_7).withDatabases(known(two))),
                Check.Level.WARNING,
                "refuses the names of database plugins. Reload the engine of its connections:"
                        + " db-ledger/ › main.");
    }

    private static ReloadPlan byDatabase(ClusterSnapshot snapshot) {
        return Plans.ofPlugin(snapshot, ReloadScope.LOCAL, PluginType.DATABASE, "oracle");
    }
}
