package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePast;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Look;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Theme;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Environment;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.Seen;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import dev.reseat.vault.Verbatim;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws the details of mounts, plugins and nodes, so that people can look at them.
class DetailsPicturesTest {
    private static final String SIZES =
            """
            LIGHT, 1280, 800
            DARK, 900, 640
            """;

    private final Complaints complaints = Complaints.listen();

    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    @AfterEach
    void noSheetIsComplainedAbout() {
        assertEquals(List.of(), complaints.end());
    }

    static Opened mount(String path) {
        return new Opened.OfMount(new MountPath(path));
    }

    static Opened node(int number) {
        return new Opened.OfNode(new NodeAddress("https://bao-" + number + ".eu.example.com:8200"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void allThreeKindsAreDrawn(Theme theme, int width, int height) throws Exception {
        ClusterSnapshot full = SampleCluster.full();
        draw("mount", full, mount("auth/corp/"), theme, width, height);
        draw("mount-failed", full, mount("auth/okta-legacy/"), theme, width, height);
        draw(
                "plugin",
                full,
                new Opened.OfPlugin(PluginType.AUTH, "corp-sso"),
                theme,
                width,
                height);
        draw(
                "plugin-builtin",
                full,
                new Opened.OfPlugin(PluginType.SECRET, "kv"),
                theme,
                width,
                height);
        draw("database", full, mount("db-ledger/"), theme, width, height);
        draw(
                "plugin-database",
                full,
                new Opened.OfPlugin(PluginType.DATABASE, "oracle-db"),
                theme,
                width,
                height);
        draw("node", full, node(1), theme, width, height);
        draw("node-trouble", full, node(4), theme, width, height);
        draw(
                "member",
                full.withNodes(
                        new Part.Known<>(
                                full.nodes().known().orElseThrow().subList(0, 4),
                                SampleCluster.READ)),
                new Opened.OfNode(new NodeAddress("bao-4.eu.example.com:8201")),
                theme,
                width,
                height);
        draw("gone", full, mount("auth/was-here/"), theme, width, height);
        draw("denied", SampleCluster.denied(), mount("acme/"), theme, width, height);
    }

    @Test
    void largeTextIsDrawnToo() {
        for (Opened thing : List.of(mount("auth/corp/"), node(1))) {
            Path written =
                    Toolkit.on(() -> {
                        ShellModel model = Pictures.connected(SampleCluster.full());
                        model.textPercentProperty().set(200);
                        MainWindow window = Pictures.window(model);
                        boolean small = thing instanceof Opened.OfNode;
                        Scene scene = new Scene(window, small ? 900 : 1280, small ? 640 : 800);
                        new Look(model.themeProperty(), model.textPercentProperty()).dress(scene);
                        window.shown();
                        model.opening().open(thing);
                        return Pictures.write(
                                "details-large-text-" + thing.getClass().getSimpleName(), scene);
                    });
            assertTrue(Files.exists(written));
        }
    }

    /// One node is behind, one passes on, one does not answer.
    private static Seen drifting(NodeAddress node, MountPath mount) {
        return switch (node.value().charAt(12)) {
            case '0', '1' -> new Seen.Own(SampleCluster.CORP_OLD, "v0.9.2");
            case '2' -> new Seen.Own(SampleCluster.CORP_NEW, "v0.9.2");
            case '3' -> new Seen.Forwarded();
            default ->
                    new Seen.NotReadable(
                            new VaultFailure.TimedOut(
                                    new Tried("GET", node, "/v1/sys/mounts/" + mount),
                                    Duration.ofSeconds(10)));
        };
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void nodesThatDifferAreSlowOrCannotBeReadAreDrawn(Theme theme, int width, int height)
            throws Exception {
        ShellModel drift =
                Pictures.connected(
                        new FakeCluster(SampleCluster.full()).saying(DetailsPicturesTest::drifting),
                        Environment.PRODUCTION);
        draw("drift", drift, mount("auth/corp/"), theme, width, height);
        ShellModel many =
                Pictures.connected(
                        new FakeCluster(SampleCluster.stretched(60))
                                .saying((_, _) -> new Seen.Own(SampleCluster.CORP_OLD, "v0.9.2")),
                        Environment.PRODUCTION);
        draw("many-nodes", many, mount("auth/corp/"), theme, width, height);
    }

    /// All of it at once, as in a window of that height.
    @ParameterizedTest
    @CsvSource(textBlock = "LIGHT, 1280, 2000\nDARK, 1280, 2000")
    void wholeDetailsAreDrawn(Theme theme, int width, int height) throws Exception {
        FakePast past =
                new FakePast()
                        .run(0, "auth/corp/", "", "")
                        .run(
                                4,
                                "3 mounts, cluster-wide",
                                "verified",
                                "All 3 mounts now run v0.9.1.")
                        .run(20, "plugin corp-sso: 3 mounts", "partial", "1 of 15 cells failed.")
                        .run(40, "auth/corp/", "unknown", "The answer was lost.")
                        .run(60, "auth/corp/", "refused", "The token may not reload.");
        FakeCluster cluster =
                new FakeCluster(SampleCluster.full())
                        .saying(DetailsPicturesTest::drifting)
                        .verbatim(_ -> List.of(OWN_WORDS));
        draw(
                "whole-mount",
                Pictures.connected(cluster, past),
                mount("auth/corp/"),
                theme,
                width,
                height,
                w -> ask(w, "#details-raw-ask"));
        draw(
                "whole-plugin",
                Pictures.connected(cluster, past),
                new Opened.OfPlugin(PluginType.AUTH, "corp-sso"),
                theme,
                width,
                height,
                w -> ask(w, "#details-raw-ask"));
        draw(
                "whole-node",
                Pictures.connected(cluster, past),
                node(2),
                theme,
                width,
                height,
                w -> {
                    ask(w, "#details-raw-ask");
                    ask(w, "#details-compare");
                });
    }

    private static void ask(MainWindow window, String link) {
        window.applyCss();
        window.layout();
        ((Hyperlink) window.lookup(link)).fire();
    }

    private static final Verbatim OWN_WORDS =
            new Verbatim(
                    "GET /v1/sys/mounts/auth/corp",
                    new Part.Known<>(
                            """
                            {
                              "accessor" : "auth_corp-sso_45c5",
                              "config" : {
                                "default_lease_ttl" : 2764800,
                                "force_no_cache" : false,
                                "max_lease_ttl" : 2764800,
                                "token_type" : "default-service"
                              },
                              "description" : "Single sign-on for staff",
                              "external_entropy_access" : false,
                              "local" : false,
                              "options" : null,
                              "plugin_version" : "v0.9.2",
                              "running_plugin_version" : "v0.9.1",
                              "running_sha256" : "9b1d44e00123456789abcdef",
                              "seal_wrap" : false,
                              "type" : "corp-sso",
                              "uuid" : "0b7c3a34-5a10-4d1e-8f00-aabbccddeeff"
                            }\
                            """,
                            SampleCluster.READ),
                    List.of());

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void aJournalThatCannotBeReadIsDrawn(Theme theme, int width, int height) throws Exception {
        FakeCluster cluster = new FakeCluster(SampleCluster.full());
        draw(
                "past-broken",
                Pictures.connected(cluster, new FakePast().broken()),
                node(0),
                theme,
                width,
                height);
    }

    private static void draw(
            String name, ClusterSnapshot snapshot, Opened thing, Theme theme, int width, int height)
            throws Exception {
        draw(name, Pictures.connected(snapshot), thing, theme, width, height);
    }

    private static void draw(
            String name, ShellModel model, Opened thing, Theme theme, int width, int height)
            throws Exception {
        draw(name, model, thing, theme, width, height, _ -> {});
    }

    private static void draw(
            String name,
            ShellModel model,
            Opened thing,
            Theme theme,
            int width,
            int height,
            Consumer<MainWindow> before)
            throws Exception {
        model.go(
                switch (thing) {
                    case Opened.OfMount _ -> Place.MOUNTS;
                    case Opened.OfPlugin _ -> Place.PLUGINS;
                    case Opened.OfNode _ -> Place.NODES;
                });
        String file =
                "details-%s-%s-%dx%d"
                        .formatted(name, theme.name().toLowerCase(Locale.ROOT), width, height);
        Path written =
                Toolkit.on(() ->
                        Pictures.write(
                                file,
                                model,
                                theme,
                                width,
                                height,
                                window -> {
                                    model.opening().open(thing);
                                    before.accept(window);
                                }));
        assertTrue(Files.size(written) > 10_000, () -> written + " shows next to nothing");
    }
}
