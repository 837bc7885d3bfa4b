package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePast;
import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.PastRun;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Look;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Theme;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Databases;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Raft;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import dev.reseat.vault.Watched;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws what is said of facts that are younger or older than the rest, and of what has changed in the storage.
class AgePicturesTest {
    private static final Instant LATER = SampleCluster.READ.plusSeconds(40);
    private static final MountPath LEDGER = MountPath.secret("db-ledger");

    private final Complaints complaints = Complaints.listen();

    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    @AfterEach
    void noSheetIsComplainedAbout() {
        assertEquals(List.of(), complaints.end());
    }

    private static Databases kept() {
        Databases all = SampleCluster.full().databases().known().orElseThrow();
        return new Databases(
                all.connections(),
                all.closed(),
                false,
                Map.of(LEDGER, SampleCluster.READ.minusSeconds(170)));
    }

    private static ClusterSnapshot changed() {
        Raft raft = SampleCluster.full().raft().known().orElseThrow();
        List<Raft.Server> servers = new ArrayList<>(raft.servers());
        servers.set(3, new Raft.Server("bao-3", servers.get(3).address(), false, false));
        Databases other =
                new Databases(
                        List.of(
                                new DatabaseConnection(
                                        LEDGER, "oracle-main", "oracle-db", "v0.12.0", null),
                                new DatabaseConnection(
                                        LEDGER, "reports", "oracle-db", "v0.12.0", null)),
                        List.of(),
                        false);
        return SampleCluster.full()
                .withDatabases(new Part.Known<>(other, LATER))
                .withRaft(new Part.Known<>(new Raft(servers, raft.autopilot()), LATER));
    }

    private static void keptOnTheBoard(Desk desk) {
        desk.shell()
                .snapshots()
                .publish(
                        SampleCluster.full()
                                .withDatabases(new Part.Known<>(kept(), SampleCluster.READ)));
        desk.shell().go(Place.BOARD);
    }

    /// More than are watched.
    private static Stream<MountPath> paths() {
        return SampleCluster.full().mounts().stream().map(Mount::path).limit(24);
    }

    private static ClusterSnapshot keptAndWatched() {
        Map<MountPath, Watched> words = new HashMap<>();
        for (Mount m : SampleCluster.full().mounts()) {
            PluginBuild running = m.running();
            if (running != null && words.size() < 16) {
                words.put(m.path(), new Watched(running, m.configuredVersion(), LATER));
            }
        }
        return SampleCluster.full()
                .withDatabases(new Part.Known<>(kept(), SampleCluster.READ))
                .withWatched(words);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 900, 640"})
    void agesAndChangesAreDrawn(Theme theme, int width, int height) throws Exception {
        draw(
                "watched",
                theme,
                width,
                height,
                d -> {
                    d.shell()
                            .snapshots()
                            .publish(
                                    SampleCluster.full()
                                            .withWatched(
                                                    Map.of(
                                                            MountPath.auth("corp"),
                                                            new Watched(
                                                                    SampleCluster.CORP_OLD,
                                                                    "v0.9.2",
                                                                    LATER))));
                    d.shell().opening().open(new Opened.OfMount(MountPath.auth("corp")));
                });
        draw(
                "kept",
                theme,
                width,
                height,
                d -> {
                    d.shell()
                            .snapshots()
                            .publish(
                                    SampleCluster.full()
                                            .withDatabases(
                                                    new Part.Known<>(kept(), SampleCluster.READ)));
                    d.shell().opening().open(new Opened.OfMount(LEDGER));
                });
        draw(
                "kept-board",
                theme,
                width,
                height,
                d -> {
                    keptOnTheBoard(d);
                    d.shell().board().filterProperty().set("ledger");
                });
        draw(
                "watched-some",
                theme,
                width,
                height,
                d -> {
                    keptOnTheBoard(d);
                    d.shell().choice().set(paths().toList());
                    d.shell().snapshots().publish(keptAndWatched());
                });
        draw(
                "changes",
                theme,
                width,
                height,
                d -> {
                    d.shell().snapshots().publish(changed());
                    d.window().workspace().popovers().showChanges();
                });
    }

    /// One node tells it, its neighbour may not be asked.
    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 900, 640"})
    void sinceWhenANodeRunsIsDrawn(Theme theme, int width, int height) throws Exception {
        draw("started", theme, width, height, d -> d.shell().opening().open(node(2)));
        draw("start-untold", theme, width, height, d -> d.shell().opening().open(node(3)));
    }

    private static Opened node(int which) {
        return new Opened.OfNode(address(which));
    }

    private static NodeAddress address(int node) {
        return new NodeAddress("https://bao-%d.eu.example.com:8200".formatted(node));
    }

    private static Part<Instant> start(NodeAddress node) {
        if (node.equals(address(2))) {
            return new Part.Known<>(SampleCluster.READ.minusSeconds(300_000), SampleCluster.READ);
        }
        String right = "read on sys/metrics";
        return new Part.Unreadable<>(
                new VaultFailure.Denied(new Tried("GET", node, "/v1/sys/metrics"), right), right);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 900, 640"})
    void pastRunsAreDrawnInTextOfTwiceTheSize(Theme theme, int width, int height) throws Exception {
        draw(
                "large-list",
                theme,
                width,
                height,
                d -> {
                    d.shell().textPercentProperty().set(200);
                    d.shell().go(Place.EVIDENCE);
                });
        draw(
                "large-run",
                theme,
                width,
                height,
                d -> {
                    d.shell().textPercentProperty().set(200);
                    d.past().open(PastRun.partial().plan().id());
                });
    }

    private static void draw(String name, Theme theme, int width, int height, Consumer<Desk> before)
            throws Exception {
        String file =
                "age-%s-%s-%dx%d"
                        .formatted(name, theme.name().toLowerCase(Locale.ROOT), width, height);
        FakePast past =
                new FakePast()
                        .run(0, "kv/", "verified", "It runs v0.17.0.")
                        .whole(PastRun.partial());
        Path written =
                Toolkit.on(() -> {
                    Host host = new Host(Pictures.HERE, Pictures.CLOCK, past);
                    ShellModel shell =
                            Pictures.connected(
                                    new FakeCluster(SampleCluster.full())
                                            .starting(AgePicturesTest::start),
                                    past);
                    Desk desk = Desk.of(shell, host, FakeRuns.willing(), List.of());
                    var scene = Pictures.scene(desk.window(), theme, width, height);
                    before.accept(desk);
                    if (shell.textPercentProperty().get() > 100) {
                        shell.themeProperty().set(theme);
                        new Look(shell.themeProperty(), shell.textPercentProperty()).dress(scene);
                    }
                    desk.window().applyCss();
                    desk.window().layout();
                    if (desk.window().lookup("#details-scroll") instanceof ScrollPane scroll) {
                        scroll.setVvalue(name.startsWith("start") ? 0 : 0.7);
                    }
                    return Pictures.write(file, scene);
                });
        assertTrue(Files.size(written) > 10_000, () -> written + " shows next to nothing");
    }
}
