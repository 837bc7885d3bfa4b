package dev.reseat.ui.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Databases;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PluginsModelTest {
    private final Threads here = new Threads(Runnable::run, Runnable::run);
    private final Choice choice = new Choice();
    private final Snapshots snapshots = new Snapshots(here);
    private final PluginsModel model =
            new PluginsModel(choice, snapshots, new Host(here, Clock.systemUTC()));

    @BeforeEach
    void showTheSample() {
        snapshots.publish(SampleCluster.full());
    }

    private PluginRow row(String name, String version) {
        return model.listing().all().stream()
                .filter(r -> r.plugin().name().equals(name) && r.version().startsWith(version))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void choosingAPluginChoosesAllItsMountsWhateverVersionTheyRun() {
        model.ticks().toggle(List.of(row("corp-sso", "v0.9.2")));
        assertEquals(
                Set.of(
                        MountPath.auth("corp"),
                        MountPath.auth("corp-partners"),
                        MountPath.auth("corp-ci")),
                choice.mounts());
        assertTrue(model.ticks().ticked(row("corp-sso", "v0.9.1")));
    }

    @Test
    void aRowCountsTheMountsThatRunExactlyItsBuild() {
        assertEquals("2", row("corp-sso", "v0.9.1").mounts());
        assertEquals("1", row("corp-sso", "v0.9.2").mounts());
        assertEquals("6", row("kv", "").mounts());
        assertEquals("0", row("okta-legacy", "v0.3.0").mounts());
    }

    @Test
    void aDatabasePluginCountsConnectionsAndClaimsNoneWhereAnEngineIsClosed() {
        assertEquals("1 connection", row("oracle-db", "v0.11.0").mounts());
        assertEquals("1 connection", row("postgresql-database-plugin", "").mounts());
        assertEquals("no connections", row("mysql-database-plugin", "").mounts());

        Databases all = SampleCluster.full().databases().known().orElseThrow();
        Databases cut = new Databases(all.connections(), List.of(), true);
        snapshots.publish(
                SampleCluster.full().withDatabases(new Part.Known<>(cut, SampleCluster.READ)));
        assertEquals("–", row("oracle-db", "v0.11.0").mounts());
    }

    @Test
    void aDatabasePluginCannotBeChosenByMounts() {
        PluginRow oracle = row("oracle-db", "v0.11.0");
        assertFalse(model.ticks().refusal(oracle).isEmpty());
        model.ticks().toggle(List.of(oracle));
        assertEquals(Set.of(), choice.mounts());
    }

    @Test
    void aPinIsShownAtTheVersionThatItNames() {
        assertTrue(row("okta-legacy", "v0.3.0").pinMark().isPresent());
        assertTrue(row("corp-sso", "v0.9.2").pinMark().isEmpty());
    }

    @Test
    void aDeprecatedBuiltinIsMarkedAndASupportedOneIsNot() {
        assertEquals("deprecated", row("ad", "").deprecationMark().orElseThrow().word());
        assertTrue(row("kv", "").deprecationMark().isEmpty());
    }

    @Test
    void anUnreadableCatalogIsSaidWithTheMissingRight() {
        snapshots.publish(SampleCluster.denied());
        assertEquals(
                "The catalog cannot be read: the token lacks read on sys/plugins/catalog.",
                model.noticesProperty().getValue().getFirst().sentence());
    }
}
