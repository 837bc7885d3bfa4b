package dev.reseat.vault;

import static dev.reseat.fakes.Example.build;
import static dev.reseat.fakes.Example.builtin;
import static dev.reseat.fakes.Example.known;
import static dev.reseat.fakes.Example.mount;
import static dev.reseat.fakes.Example.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MountStateTest {
    private static final PluginBuild V1 = build("v1.0.0");
    private static final PluginBuild V2 = build("v2.0.0");
    private static final PluginBuild V1_OTHER = build("v1.0.0", "ffffffffffff");
    private static final Part<Catalog> ROWS = catalog();
    private static final Part<Catalog> PINNED =
            catalog(new Catalog.Pin(PluginType.SECRET, "docs", "v2.0.0"));
    private static final Part<Catalog> AWAITED = new Part.Awaited<>();
    private static final Part<Catalog> DENIED = Example.denied("read on sys/plugins/catalog");

    private static Part<Catalog> catalog(Catalog.Pin... pins) {
        return known(
                new Catalog(
                        List.of(
                                row("docs/", "docs", V1),
                                row("docs/", "docs", V2),
                                row("kv/", "kv", builtin())),
                        List.of(pins)));
    }

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of(
                        "same build", mount("docs/", "docs", V1), ROWS, MountState.InOrder.class),
                Arguments.of(
                        "tuned",
                        mount("docs/", "docs", "v2.0.0", V1),
                        ROWS,
                        MountState.NeedsReload.class),
                Arguments.of(
                        "other sha",
                        mount("docs/", "docs", V1_OTHER),
                        ROWS,
                        MountState.NeedsReload.class),
                Arguments.of(
                        "pinned elsewhere",
                        mount("docs/", "docs", V1),
                        PINNED,
                        MountState.NeedsReload.class),
                Arguments.of(
                        "pinned here",
                        mount("docs/", "docs", "v1.0.0", V2),
                        PINNED,
                        MountState.InOrder.class),
                Arguments.of(
                        "no row",
                        mount("docs/", "docs", "v3.0.0", V1),
                        ROWS,
                        MountState.NoCatalogRow.class),
                Arguments.of(
                        "no plugin",
                        mount("gone/", "gone", V1),
                        ROWS,
                        MountState.NoCatalogRow.class),
                Arguments.of(
                        "unversioned row gone",
                        mount("docs/", "docs", "", V1),
                        ROWS,
                        MountState.NoCatalogRow.class),
                Arguments.of(
                        "no sha",
                        mount("docs/", "docs", build("v1.0.0", "")),
                        ROWS,
                        MountState.LastReloadFailed.class),
                Arguments.of(
                        "no sha, no row",
                        mount("gone/", "gone", build("v1.0.0", "")),
                        ROWS,
                        MountState.LastReloadFailed.class),
                Arguments.of(
                        "builtin", mount("kv/", "kv", builtin()), ROWS, MountState.InOrder.class),
                Arguments.of(
                        "builtin, no row",
                        mount("db/", "database", builtin()),
                        ROWS,
                        MountState.InOrder.class),
                Arguments.of(
                        "builtin, not read",
                        mount("kv/", "kv", builtin()),
                        AWAITED,
                        MountState.InOrder.class),
                Arguments.of(
                        "not read", mount("docs/", "docs", V1), AWAITED, MountState.Unknown.class),
                Arguments.of(
                        "denied", mount("docs/", "docs", V1), DENIED, MountState.Unknown.class),
                Arguments.of(
                        "not told",
                        mount("docs/", "docs", "", null),
                        ROWS,
                        MountState.Unknown.class),
                Arguments.of(
                        "external takes a builtin's name",
                        mount("docs/", "docs", "v1.0.0", builtin()),
                        ROWS,
                        MountState.NeedsReload.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void stateFollowsFromMountAndCatalog(
            String name, Mount mount, Part<Catalog> catalog, Class<? extends MountState> state) {
        assertInstanceOf(state, MountState.of(mount, catalog), name);
    }

    @Test
    void needsReloadSaysWhatRunsAndWhatWouldRun() {
        var tuned =
                assertInstanceOf(
                        MountState.NeedsReload.class,
                        MountState.of(mount("docs/", "docs", "v2.0.0", V1), ROWS));
        var pinned =
                assertInstanceOf(
                        MountState.NeedsReload.class,
                        MountState.of(mount("docs/", "docs", V1), PINNED));
        var sameVersion =
                assertInstanceOf(
                        MountState.NeedsReload.class,
                        MountState.of(mount("docs/", "docs", V1_OTHER), ROWS));

        assertEquals("It runs v1.0.0; its next start would run v2.0.0.", tuned.why());
        assertEquals(
                "It runs v1.0.0; its next start would run v2.0.0, which is pinned.", pinned.why());
        assertTrue(sameVersion.why().contains("ffffffff…"), sameVersion.why());
        assertTrue(sameVersion.why().contains("under the same version"), sameVersion.why());
    }

    @Test
    void nextStartIsTheRowThePinOrNothing() {
        assertEquals(
                new NextStart.Row(row("docs/", "docs", V1), false),
                NextStart.of(mount("docs/", "docs", V1), ROWS));
        assertEquals(
                new NextStart.Row(row("docs/", "docs", V2), true),
                NextStart.of(mount("docs/", "docs", V1), PINNED));
        assertEquals(
                new NextStart.NoRow("docs", "v3.0.0"),
                NextStart.of(mount("docs/", "docs", "v3.0.0", V1), ROWS));
    }

    @Test
    void whatAPinThatMayNotBeReadCouldDecideIsNotKnown() {
        Plugin one = row("docs/", "docs", V1);
        Plugin other = row("docs/", "docs", V2);
        Part<Catalog> two = known(Catalog.withoutPins(List.of(one, other), "denied"));
        Part<Catalog> single = known(Catalog.withoutPins(List.of(one), "denied"));
        assertEquals(
                new NextStart.Unknown("the pins cannot be read: denied"),
                NextStart.of(mount("docs/", "docs", V1), two));
        assertEquals(
                new NextStart.Row(one, false),
                NextStart.of(mount("docs/", "docs", V1), single),
                "there is no other row that a pin could name");
    }

    @Test
    void pinToAVersionThatIsGoneMeansNoStart() {
        Part<Catalog> pinnedAway = catalog(new Catalog.Pin(PluginType.SECRET, "docs", "v9.0.0"));

        assertEquals(
                new NextStart.NoRow("docs", "v9.0.0"),
                NextStart.of(mount("docs/", "docs", V1), pinnedAway));
    }

    @Test
    void whereTheServerDoesNotTellWhatRunsAMissingRowMayBeABuiltin() {
        // Vault before 1.12: nothing marks a builtin, and the engine "database" has no row.
        assertInstanceOf(
                NextStart.Unknown.class, NextStart.of(mount("db/", "database", "", null), ROWS));
    }

    @Test
    void assessmentCountsWhatIsDueAndFindsMountsByPath() {
        List<Mount> mounts =
                List.of(
                        mount("auth/corp/", "corp", V1),
                        mount("docs/", "docs", V1),
                        mount("failed/", "docs", build("v1.0.0", "")),
                        mount("tuned/", "docs", "v2.0.0", V1));
        Assessment assessment =
                Assessment.of(
                        Example.snapshot(
                                Example.BAO_2_7,
                                mounts,
                                List.of(row("docs/", "docs", V1), row("docs/", "docs", V2))));

        assertEquals(2, assessment.needReload());
        assertEquals(
                List.of(false, false, true, true),
                assessment.mounts().stream().map(Assessment.Assessed::needsReload).toList());
        assertTrue(assessment.mount(new MountPath("tuned/")).isPresent());
        assertTrue(assessment.mount(new MountPath("elsewhere/")).isEmpty());
    }
}
