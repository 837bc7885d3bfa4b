package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.MountState;
import dev.reseat.vault.NextStart;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlagTest {
    private static final PluginBuild V1 = Example.build("v1.0.0");
    private static final PluginBuild V2 = Example.build("v2.0.0");
    private static final Plugin ROW_1 = Example.row("docs/", "docs", V1);
    private static final Plugin ROW_2 = Example.row("docs/", "docs", V2);

    private static List<Glyph> glyphs(List<Flag> flags) {
        flags.forEach(f -> {
            assertFalse(f.mark().word().isBlank());
            assertTrue(f.mark().why().endsWith("."), f::toString);
        });
        return flags.stream().map(Flag::glyph).toList();
    }

    private static List<Glyph> of(Mount mount, Catalog catalog) {
        Part<Catalog> part = Example.known(catalog);
        Assessment.Assessed assessed =
                new Assessment.Assessed(
                        mount, NextStart.of(mount, part), MountState.of(mount, part));
        return glyphs(
                Flag.of(
                        assessed,
                        PluginVersions.newest(
                                catalog.plugins().stream()
                                        .sorted(PluginVersions.NEWEST_FIRST)
                                        .toList())));
    }

    private static Mount asking(String version, PluginBuild running) {
        return Example.mount("docs/", "docs", version, running);
    }

    private static Mount builtin(String deprecation) {
        return new Mount(
                new MountPath("old/"), "old", "old_1", "", "", Example.builtin(), deprecation);
    }

    private static List<Glyph> ofBuiltin(String deprecation) {
        Plugin row = new Plugin(PluginType.SECRET, "old", Example.builtin(), true, deprecation);
        List<Glyph> mount = of(builtin(deprecation), new Catalog(List.of(row), List.of()));
        assertEquals(mount, glyphs(ofPlugin(List.of(row), false, false)), "mount and plugin agree");
        return mount;
    }

    private static List<Flag> ofPlugin(List<Plugin> rows, boolean external, boolean pinned) {
        Part<Catalog> catalog = new Part.Known<>(new Catalog(rows, List.of()), SampleCluster.READ);
        return new PluginVersions(rows, external, pinned, catalog).flags();
    }

    @Test
    void whatIsInOrderHasNoFlag() {
        assertEquals(
                List.of(), of(asking("v2.0.0", V2), new Catalog(List.of(ROW_1, ROW_2), List.of())));
        assertEquals(List.of(), ofBuiltin("supported"));
        assertEquals(List.of(), ofBuiltin(""));
    }

    @Test
    void whatRunsSomethingElseThanItsNextStartNeedsAReload() {
        assertEquals(
                List.of(Glyph.DUE),
                of(asking("v2.0.0", V1), new Catalog(List.of(ROW_1, ROW_2), List.of())));
    }

    @Test
    void anExternalMountWithoutASha256HadAFailedReload() {
        assertEquals(
                List.of(Glyph.LAST_FAILED),
                of(
                        asking("v2.0.0", new PluginBuild("v2.0.0", "")),
                        new Catalog(List.of(ROW_2), List.of())));
    }

    @Test
    void aMountWhoseRowIsGoneAndItsPluginAreCrossed() {
        assertEquals(
                List.of(Glyph.CROSS), of(asking("v1.0.0", V1), new Catalog(List.of(), List.of())));
        assertEquals(List.of(Glyph.CROSS), glyphs(ofPlugin(List.of(), true, false)));
    }

    @Test
    void aMountThatAsksForAnOlderVersionIsUnequal() {
        assertEquals(
                List.of(Glyph.OTHER_VERSION),
                of(asking("v1.0.0", V1), new Catalog(List.of(ROW_1, ROW_2), List.of())));
    }

    @Test
    void aPinDecidesWhateverTheMountAsksFor() {
        Catalog pinned =
                new Catalog(
                        List.of(ROW_1, ROW_2),
                        List.of(new Catalog.Pin(PluginType.SECRET, "docs", "v2.0.0")));
        assertEquals(List.of(Glyph.PIN), of(asking("v1.0.0", V2), pinned));
        assertEquals(List.of(Glyph.DUE, Glyph.PIN), of(asking("v1.0.0", V1), pinned));
        assertEquals(List.of(Glyph.PIN), glyphs(ofPlugin(List.of(ROW_2), true, true)));
    }

    @Test
    void aRowWithoutAVersionIsMarkedAtMountAndPlugin() {
        PluginBuild bare = Example.build("", "beef");
        Plugin row = Example.row("docs/", "docs", bare);
        assertEquals(
                List.of(Glyph.UNVERSIONED),
                of(asking("", bare), new Catalog(List.of(row), List.of())));
        Plugin builtin = new Plugin(PluginType.SECRET, "docs", Example.builtin(), true, "");
        List<Flag> hiding = ofPlugin(List.of(row, builtin), true, false);
        assertEquals(List.of(Glyph.UNVERSIONED), glyphs(hiding));
        assertTrue(hiding.getFirst().mark().why().contains("hides the builtin"));
    }

    @Test
    void whatTheServerGivesUpIsMarkedAsItSays() {
        assertEquals(List.of(Glyph.DEPRECATED), ofBuiltin("deprecated"));
        assertEquals(List.of(Glyph.DEPRECATED), ofBuiltin("pending removal"));
        assertEquals(List.of(Glyph.REMOVED), ofBuiltin("removed"));
    }

    /// Servers give an external mount the status of a builtin with the same name.
    @Test
    void theStatusOfABuiltinSaysNothingOfAnExternalMountWithItsName() {
        Mount external =
                new Mount(new MountPath("docs/"), "docs", "a", "", "v2.0.0", V2, "deprecated");
        assertEquals(List.of(), of(external, new Catalog(List.of(ROW_2), List.of())));
    }

    @Test
    void aTooltipSaysEachWordWithItsReason() {
        String said = Flag.sentences(ofPlugin(List.of(ROW_2), true, true));
        assertTrue(said.startsWith("pinned: Every mount of this plugin"), said);
    }
}
