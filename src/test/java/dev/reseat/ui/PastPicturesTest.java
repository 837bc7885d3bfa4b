package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePast;
import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.PastRun;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.reload.Journal;
import dev.reseat.reload.RunId;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws runs of the past: their list, one of them, and where they are found.
class PastPicturesTest {
    private static final String SIZES =
            """
            LIGHT, 1280, 800
            DARK, 1280, 800
            LIGHT, 900, 640
            DARK, 900, 640
            """;

    private final Complaints complaints = Complaints.listen();

    /// Whether the background does nothing more.
    private volatile boolean waits;

    private final Threads threads = new Threads(Runnable::run, this::work);

    private void work(Runnable task) {
        if (!waits) {
            task.run();
        }
    }

    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    @AfterEach
    void noSheetIsComplainedAbout() {
        assertEquals(List.of(), complaints.end());
    }

    private static FakePast busy() {
        Journal.Where staging =
                new Journal.Where(
                        "staging", "https://bao.staging.example.com:8200", new Namespace("team-a"));
        FakePast past =
                new FakePast()
                        .whole(PastRun.partial())
                        .run(0, "kv/", "verified", "It runs v0.17.0.");
        past.run(
                        1,
                        staging,
                        "plugin corp-sso: 3 mounts, cluster-wide",
                        "unknown",
                        "The line broke after 12 s.")
                .run(1, staging, "team/with/a/rather/long/path/to/a/mount/kv/", "", "")
                .damaged(3)
                .run(14, "112 mounts, cluster-wide", "accepted", "All answered.")
                .run(400, "auth/corp/", "refused", "The token may not reload.");
        return past;
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void theListIsDrawn(Theme theme, int width, int height) throws Exception {
        draw("list", busy(), theme, width, height, d -> d.shell().go(Place.EVIDENCE));
        draw("empty", new FakePast(), theme, width, height, d -> d.shell().go(Place.EVIDENCE));
        draw(
                "trouble",
                new FakePast().broken(),
                theme,
                width,
                height,
                d -> d.shell().go(Place.EVIDENCE));
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void aRunOfThePastIsDrawn(Theme theme, int width, int height) throws Exception {
        RunId partial = PastRun.partial().plan().id();
        draw("cells", busy(), theme, width, height, d -> d.past().open(partial));
        draw("events", busy(), theme, width, height, d -> part(d, partial, "events"));
        draw("requests", busy(), theme, width, height, d -> part(d, partial, "requests"));
        draw(
                "not-read",
                busy(),
                theme,
                width,
                height,
                d -> d.past().open(new RunId("6f1c7f0e-0000-4000-8000-000000000001")));
        draw(
                "elsewhere",
                new FakePast().whole(PastRun.elsewhere()),
                theme,
                width,
                height,
                d -> d.past().open(PastRun.elsewhere().plan().id()));
        draw(
                "under-way",
                busy(),
                theme,
                width,
                height,
                d -> {
                    d.shell().choice().set(List.of(MountPath.auth("corp")));
                    d.reload().review();
                    d.reload().send("bao.eu.example.com");
                    d.past().open(partial);
                });
    }

    /// Once where the list has told its line, once where nothing is known of it yet.
    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void aRunThatIsBeingReadIsDrawn(Theme theme, int width, int height) throws Exception {
        RunId partial = PastRun.partial().plan().id();
        draw(
                "awaited",
                busy(),
                theme,
                width,
                height,
                d -> {
                    d.past().look();
                    waits = true;
                    d.past().open(partial);
                });
        waits = false;
        draw(
                "awaited-elsewhere",
                busy(),
                theme,
                width,
                height,
                d -> {
                    d.past().look();
                    waits = true;
                    d.past().open(new RunId("6f1c7f0e-0000-4000-8000-000000000003"));
                });
        waits = false;
        draw(
                "awaited-unknown",
                busy(),
                theme,
                width,
                height,
                d -> {
                    waits = true;
                    d.past().open(partial);
                });
    }

    @Test
    void whileARunIsReadItsLineSaysWhereItWasAndWhetherThatIsHere() throws Exception {
        String note = "Read from the journal of this computer. Nothing in here sends anything.";
        assertEquals(
                List.of(
                        "3 mounts, cluster-wide · 23 Nov 2026, 14:02:11",
                        "prod-eu · https://bao.eu.example.com:8200 · namespace team-payments",
                        "auth/corp-partners/ on bao-4 did not take the reload.",
                        note),
                awaited(PastRun.partial().plan().id()));
        assertEquals(
                List.of(
                        "team/with/a/rather/long/path/to/a/mount/kv/ · 23 Nov 2026, 14:02:11",
                        "staging · https://bao.staging.example.com:8200 · namespace team-a",
                        "not where the window is connected",
                        "It has no verdict: another Reseat may have it under way.",
                        note),
                awaited(new RunId("6f1c7f0e-0000-4000-8000-000000000003")));
        assertEquals(
                3,
                awaited(new RunId("6f1c7f0e-0000-4000-8000-000000000004")).size(),
                "a damaged record does not even tell where");
    }

    /// What is said of a run of the list while the rest is awaited.
    private List<String> awaited(RunId run) throws Exception {
        return Toolkit.on(() -> {
            waits = false;
            Desk desk = desk(busy(), Theme.LIGHT, 1280, 800);
            desk.past().look();
            waits = true;
            desk.past().open(run);
            desk.window().applyCss();
            return ((VBox) desk.window().lookup("#past-card"))
                    .getChildren().stream().map(n -> ((Label) n).getText()).toList();
        });
    }

    private Desk desk(FakePast past, Theme theme, int width, int height) {
        Host host = new Host(threads, Pictures.CLOCK, past);
        ShellModel shell = Pictures.connected(new FakeCluster(SampleCluster.full()), past);
        Desk desk = Desk.of(shell, host, FakeRuns.willing(), List.of());
        Pictures.scene(desk.window(), theme, width, height);
        return desk;
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void whereItIsFoundIsDrawn(Theme theme, int width, int height) throws Exception {
        draw(
                "palette",
                busy(),
                theme,
                width,
                height,
                d -> {
                    d.window().workspace().popovers().search();
                    ((TextField) d.window().lookup("#palette-query")).setText("yest");
                });
        draw(
                "details",
                busy(),
                theme,
                width,
                height,
                d -> d.shell().opening().open(new Opened.OfMount(MountPath.auth("corp"))));
    }

    private static void part(Desk desk, RunId run, String part) {
        desk.past().open(run);
        desk.window().applyCss();
        ((ToggleButton) desk.window().lookup("#past-part-" + part)).fire();
    }

    private void draw(
            String name, FakePast past, Theme theme, int width, int height, Consumer<Desk> before)
            throws Exception {
        String file =
                "past-%s-%s-%dx%d"
                        .formatted(name, theme.name().toLowerCase(Locale.ROOT), width, height);
        Path written =
                Toolkit.on(() -> {
                    Desk desk = desk(past, theme, width, height);
                    before.accept(desk);
                    desk.window().applyCss();
                    desk.window().layout();
                    return Pictures.write(file, desk.window().getScene());
                });
        assertTrue(Files.size(written) > 10_000, () -> written + " shows next to nothing");
    }
}
