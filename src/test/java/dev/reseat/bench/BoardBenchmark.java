package dev.reseat.bench;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.LargeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.MainWindow;
import dev.reseat.ui.Place;
import dev.reseat.ui.ShellModel;
import dev.reseat.ui.Toolkit;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Look;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Offer;
import dev.reseat.vault.Part;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

/// How long the window's thread is busy with a frame of the board: scrolling, pointing and folding among very many mounts,
/// beside the same window with an empty board in the same run.
public final class BoardBenchmark {
    private static final int FRAMES = 400;
    private static final int ROUNDS = 40;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String HEADING = "  ms p50      p95      max    ratio  clock p50      p95";
    private static double floor;

    private static final Threads HERE = new Threads(Runnable::run, Runnable::run);

    private final String name;
    private final Scene scene;
    private final Node surface;

    private BoardBenchmark(String name, Scene scene) {
        this.name = name;
        this.scene = scene;
        this.surface = scene.lookup("#board-surface");
    }

    /// Measures an empty board and then those of the given sizes.
    ///
    /// @param args numbers of mounts; 14000 and 100000 without
    public static void main(String[] args) {
        int[] sizes =
                args.length > 0
                        ? Arrays.stream(args).mapToInt(Integer::parseInt).toArray()
                        : new int[] {14_000, 100_000};
        Toolkit.start();
        run("warming up", LargeCluster.of(14_000), BoardBenchmark::measureAll);
        System.out.printf("%-26s %s%n", "", HEADING);
        run("empty", empty(), b -> floor = b.measure("scroll", b::scroll));
        for (int mounts : sizes) {
            run("%,d".formatted(mounts), LargeCluster.of(mounts), BoardBenchmark::measureAll);
        }
        for (int mounts : sizes) {
            StageBenchmark.run(mounts);
        }
        System.exit(0);
    }

    /// A board without plugins and mounts, with nodes.
    private static ClusterSnapshot empty() {
        ClusterSnapshot few = SampleCluster.full();
        return few.withCatalog(known(new Catalog(List.of(), List.of())))
                .withAuths(known(List.of()))
                .withSecrets(known(List.of()));
    }

    private static <T> Part<T> known(T value) {
        return new Part.Known<>(value, SampleCluster.READ);
    }

    private void measureAll() {
        byPath();
        unfold();
        measure("scroll", this::scroll);
        measure("hover", this::hover);
        measure("fold", this::fold);
        measure("next problem", _ -> press(KeyCode.F8));
        measure("choose", this::choose);
        // everything runs on one thread here: this is the background's work, which the window does
        // not
        // wait for, and the window's own
        measure("group anew", this::regroup, ROUNDS);
    }

    private void regroup(int frame) {
        String id = frame % 2 == 0 ? "#board-by-plugin" : "#board-by-path";
        ((ToggleButton) scene.lookup(id)).fire();
    }

    private interface Measured {
        void measure(BoardBenchmark board);
    }

    private static void run(String name, ClusterSnapshot snapshot, Measured measured) {
        long before = heap();
        Toolkit.on(() -> {
            ShellModel model =
                    new ShellModel(
                            new Host(HERE, Clock.systemUTC()),
                            FakeSignIn.to(new FakeCluster(snapshot)),
                            Offer.NOTHING,
                            new FakePractice());
            model.connect().form().address().set(SampleCluster.ADDRESS.value());
            model.connect().form().token().set("t");
            model.connect().signIn();
            model.go(Place.BOARD);
            Scene scene = new Scene(new MainWindow(model), 1440, 900);
            Look.of(Theme.DARK).dress(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            measured.measure(new BoardBenchmark(name, scene));
            System.out.printf("%-26s %8.1f MiB%n", name + " heap", (heap() - before) / 1048576.0);
            stage.close();
            return true;
        });
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private double measure(String what, IntConsumer event) {
        return measure(what, event, FRAMES);
    }

    /// Each frame is an event with all that follows from it on the window's thread, up to the last drawing command. The
    /// thread's own time is what the board costs; what the clock says has in it what else the machine was doing.
    ///
    /// @return the median of the thread's own time of a frame, in ms
    private double measure(String what, IntConsumer event, int frames) {
        double[] own = new double[frames];
        double[] clock = new double[frames];
        for (int i = -frames / 2; i < frames; i++) {
            long start = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            event.accept(i + frames / 2);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            if (i >= 0) {
                own[i] = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
                clock[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(own);
        Arrays.sort(clock);
        double median = own[frames / 2];
        System.out.printf(
                "%-26s %8.2f %8.2f %8.2f %8.1f   %8.2f %8.2f%n",
                name + " " + what,
                median,
                own[frames * 95 / 100],
                own[frames - 1],
                floor == 0 ? 1 : median / floor,
                clock[frames / 2],
                clock[frames * 95 / 100]);
        return median;
    }

    private void byPath() {
        ((ToggleButton) scene.lookup("#board-by-path")).fire();
        scene.getRoot().layout();
    }

    /// Unfolds the groups of the first screen from below, so that there is a long way to scroll.
    private void unfold() {
        for (int y = 680; y > 0; y -= 40) {
            mouse(MouseEvent.MOUSE_CLICKED, 460, y, false);
        }
        scene.getRoot().layout();
        if (((ScrollBar) scene.lookup("#board-scroll")).getMax() < 2000) {
            throw new IllegalStateException("there is no way to scroll");
        }
    }

    private void scroll(int frame) {
        double by = frame / 100 % 2 == 0 ? -120 : 120;
        Point2D at = surface.localToScene(500, 300);
        Event.fireEvent(
                surface,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        by,
                        0,
                        by,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    private void hover(int frame) {
        double x = List.of(60.0, 460.0, 880.0).get(frame % 3);
        mouse(MouseEvent.MOUSE_MOVED, x, 40 + frame * 37 % 650, false);
    }

    private void fold(int frame) {
        mouse(MouseEvent.MOUSE_CLICKED, 460, 40 + frame / 2 % 16 * 40, false);
    }

    private void choose(int frame) {
        mouse(MouseEvent.MOUSE_CLICKED, 460, 40 + frame / 2 * 37 % 640, true);
    }

    private void press(KeyCode code) {
        Event.fireEvent(
                surface,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private void mouse(
            javafx.event.EventType<MouseEvent> type, double x, double y, boolean control) {
        Point2D at = surface.localToScene(x, y);
        boolean click = type == MouseEvent.MOUSE_CLICKED;
        Event.fireEvent(
                surface,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        click ? MouseButton.PRIMARY : MouseButton.NONE,
                        click ? 1 : 0,
                        false,
                        control,
                        false,
                        false,
                        click,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }
}
