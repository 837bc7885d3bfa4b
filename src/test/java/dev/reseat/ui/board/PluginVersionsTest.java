package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What stands on a plugin's card.
class PluginVersionsTest {
    private static final Plugin ROW = row("v0.9.2", false);

    private static Plugin row(String version, boolean builtin) {
        PluginBuild build = new PluginBuild(version, builtin ? "" : "ab".repeat(32));
        return new Plugin(PluginType.AUTH, "corp-sso", build, builtin, "");
    }

    private static PluginVersions known(List<Plugin> rows, boolean external, boolean pinned) {
        Catalog catalog = new Catalog(rows, List.of());
        return new PluginVersions(rows, external, pinned, new Part.Known<>(catalog, Instant.EPOCH));
    }

    @Test
    void aPluginIsMissingOnlyFromACatalogThatWasRead() {
        assertEquals("no catalog row", known(List.of(), true, false).badge().word());
        PluginVersions awaited = new PluginVersions(List.of(), true, false, new Part.Awaited<>());
        assertEquals("cannot be told", awaited.badge().word());
        assertEquals(Tone.NEUTRAL, awaited.badge().tone());
        assertEquals("catalog not read", awaited.detail());
        assertEquals(List.of(), awaited.flags());
    }

    @Test
    void whereThereIsLittleRoomTheBadgeSaysTheVersionAndNothingThatStandsElsewhereToo() {
        assertEquals("v0.9.2", known(List.of(ROW), true, true).brief());
        assertEquals("", known(List.of(row("", false)), true, false).brief());
        assertEquals("", known(List.of(row("v1+builtin", true)), false, false).brief());
        assertEquals("", known(List.of(), true, false).brief());
    }
}
