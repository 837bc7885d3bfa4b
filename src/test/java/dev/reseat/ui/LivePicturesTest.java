package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.HandClock;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.fakes.SpreadCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Theme;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Environment;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws what the window says about its own freshness, so that people can look at it.
class LivePicturesTest {
    private static final String SIZES =
            """
            LIGHT, 1280, 800
            DARK, 1280, 800
            LIGHT, 900, 640
            DARK, 900, 640
            """;
    private static final Tried TRIED = new Tried("GET", SampleCluster.ADDRESS, "/v1/sys/mounts");

    private final Complaints complaints = Complaints.listen();

    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    @AfterEach
    void noSheetIsComplainedAbout() {
        assertEquals(List.of(), complaints.end());
    }

    /// A connected window whose time a test lets pass.
    private static final class Desk {
        final HandClock clock = new HandClock(SampleCluster.READ);
        final FakeCluster cluster = new FakeCluster(SampleCluster.full());
        final ShellModel model =
                new ShellModel(
                        new Host(Pictures.HERE, clock),
                        FakeSignIn.to(cluster),
                        Pictures.OFFER,
                        new FakePractice());

        Desk() {
            model.connect().environmentProperty().set(Environment.PRODUCTION);
            model.connect().signIn();
            model.go(Place.MOUNTS);
        }

        Desk pass(long seconds) {
            clock.pass(Duration.ofSeconds(seconds));
            model.tick();
            return this;
        }

        Desk fail(VaultFailure why) {
            ClusterSnapshot nothing = SampleCluster.awaited();
            cluster.become(
                    nothing.withNodes(new Part.Unreadable<>(why, ""))
                            .withToken(new Part.Unreadable<>(why, "")));
            return this;
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void freshnessIsDrawnInEveryState(Theme theme, int width, int height) throws Exception {
        draw("live", theme, width, height, d -> d.pass(5));
        draw(
                "live-paused",
                theme,
                width,
                height,
                d -> {
                    d.model.live().pauseOrGoOn();
                    d.pass(400);
                });
        draw("live-held", theme, width, height, d -> d.model.live().hold(true));
        draw(
                "live-gone",
                theme,
                width,
                height,
                d -> d.fail(new VaultFailure.Unreachable(TRIED, "refused")).pass(70).pass(60));
        draw(
                "live-token-over",
                theme,
                width,
                height,
                d -> d.fail(new VaultFailure.TokenRefused(TRIED)).pass(3000));
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void changesAreDrawnAsMarksAndAsAList(Theme theme, int width, int height) throws Exception {
        draw("changes-marked", theme, width, height, LivePicturesTest::change);
        draw(
                "changes-list",
                theme,
                width,
                height,
                LivePicturesTest::change,
                w -> w.workspace().popovers().showChanges());
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void namespacesAreDrawnAsATreeAndAsOneTable(Theme theme, int width, int height)
            throws Exception {
        draw(
                "namespaces",
                theme,
                width,
                height,
                LivePicturesTest::spread,
                w -> w.workspace().popovers().showNamespaces());
        draw(
                "namespaces-waiting",
                theme,
                width,
                height,
                d -> {
                    d.model.live().hold(true);
                    spread(d);
                },
                w -> {
                    w.workspace().popovers().showNamespaces();
                    ((TextField) w.lookup("#namespaces-filter")).setText("eu");
                });
        draw(
                "sweep-full",
                theme,
                width,
                height,
                d -> {
                    spread(d);
                    d.model.go(Place.SWEEP);
                });
        draw(
                "sweep-board",
                theme,
                width,
                height,
                d -> {
                    spread(d);
                    d.model.go(Place.SWEEP);
                },
                w -> ((ToggleButton) w.lookup("#sweep-as-board")).fire());
    }

    private static void spread(Desk desk) {
        desk.cluster.spread(SpreadCluster.sweep());
        desk.model.choice().set(List.of(MountPath.auth("corp")));
        desk.model.whereabouts().namespaces().look();
        if (desk.model.live().held()) {
            desk.model.whereabouts().namespaces().go(SpreadCluster.EU);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void theSearchAndTheKeysAreDrawn(Theme theme, int width, int height) throws Exception {
        draw(
                "palette-empty",
                theme,
                width,
                height,
                _ -> {},
                w -> w.workspace().popovers().search());
        draw(
                "palette-found",
                theme,
                width,
                height,
                _ -> {},
                w -> {
                    w.workspace().popovers().search();
                    ((TextField) w.lookup("#palette-query")).setText("pay kv");
                });
        draw(
                "palette-corp",
                theme,
                width,
                height,
                _ -> {},
                w -> {
                    w.workspace().popovers().search();
                    ((TextField) w.lookup("#palette-query")).setText("co");
                });
        draw("keys", theme, width, height, _ -> {}, w -> w.workspace().popovers().showShortcuts());
    }

    /// A colleague has reloaded, registered and mounted; a node has gone.
    private static void change(Desk desk) {
        Instant later = SampleCluster.READ.plusSeconds(60);
        ClusterSnapshot full = SampleCluster.full();
        List<Mount> auths =
                full.auths().known().orElseThrow().stream()
                        .filter(m -> !m.path().equals(MountPath.auth("jwt-github")))
                        .map(m -> m.path().equals(MountPath.auth("corp")) ? reloaded(m) : m)
                        .toList();
        Catalog catalog = full.catalog().known().orElseThrow();
        List<Plugin> rows = new ArrayList<>(catalog.plugins());
        rows.add(
                new Plugin(
                        PluginType.AUTH,
                        "corp-sso",
                        new PluginBuild("v0.9.3", "77aa10fe".repeat(8)),
                        false,
                        ""));
        List<Mount> secrets =
                full.secrets().known().orElseThrow().stream()
                        .map(m -> m.plugin().equals("kv") ? reloaded(m) : m)
                        .toList();
        desk.cluster.become(
                full.withAuths(new Part.Known<>(auths, later))
                        .withCatalog(new Part.Known<>(new Catalog(rows, List.of()), later))
                        .withSecrets(new Part.Known<>(secrets, later))
                        .withNodes(
                                new Part.Known<>(
                                        full.nodes().known().orElseThrow().subList(0, 4), later)));
        desk.pass(60);
    }

    private static Mount reloaded(Mount m) {
        return new Mount(
                m.path(),
                m.plugin(),
                m.accessor(),
                m.description(),
                m.configuredVersion(),
                SampleCluster.CORP_NEW,
                m.deprecation());
    }

    private static void draw(String name, Theme theme, int width, int height, Consumer<Desk> before)
            throws Exception {
        draw(name, theme, width, height, before, _ -> {});
    }

    private static void draw(
            String name,
            Theme theme,
            int width,
            int height,
            Consumer<Desk> before,
            Consumer<MainWindow> open)
            throws Exception {
        String file =
                "%s-%s-%dx%d".formatted(name, theme.name().toLowerCase(Locale.ROOT), width, height);
        Path written =
                Toolkit.on(() -> {
                    Desk desk = new Desk();
                    return Pictures.write(
                            file,
                            desk.model,
                            theme,
                            width,
                            height,
                            window -> {
                                before.accept(desk);
                                open.accept(window);
                            });
                });
        assertTrue(Files.size(written) > 10_000, () -> written + " shows next to nothing");
    }
}
