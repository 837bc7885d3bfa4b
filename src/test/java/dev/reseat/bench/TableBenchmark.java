package dev.reseat.bench;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.MainWindow;
import dev.reseat.ui.Place;
import dev.reseat.ui.ShellModel;
import dev.reseat.ui.Toolkit;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Look;
import dev.reseat.ui.kit.Threads;
import dev.reseat.ui.kit.table.Row;
import dev.reseat.ui.kit.table.Sorting;
import dev.reseat.ui.kit.table.TableModel;
import dev.reseat.ui.kit.table.Ticked;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Offer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/// Filtering, sorting and choosing in the window's table of mounts at several sizes. Beside the time until the rows are there
/// stands a floor from the same run. Both parts of the window's thread are timed, by that thread's own clock so that other
/// programs do not count: the turns that take a wish and swap rows in, and the layout of what is visible then.
public final class TableBenchmark {
    /// Rounds of each kind that do not count: the compiler is still at work then, and longest at the size measured first.
    private static final int WARM = 40;

    private static final int WARM_FIRST = 160;
    private static final int ROUNDS = 60;
    private static final long DEADLINE = 60_000_000_000L;

    private final ShellModel model;
    private final TableModel<?> table;
    private final Turns turns;
    private final AtomicLong swaps = new AtomicLong();
    private final int warm;

    private TableBenchmark(ShellModel model, Turns turns, int warm) {
        this.model = model;
        this.warm = warm;
        this.table = model.mounts().table();
        this.turns = turns;
        table.listing().rows().addListener((ListChangeListener<Row>) _ -> swaps.incrementAndGet());
    }

    /// Measures.
    ///
    /// @param args numbers of rows; 14000 and 100000 without
    public static void main(String[] args) throws Exception {
        List<Integer> sizes =
                args.length == 0
                        ? List.of(14_000, 100_000)
                        : Arrays.stream(args).map(Integer::valueOf).toList();
        Toolkit.start();
        try (ExecutorService io = Executors.newVirtualThreadPerTaskExecutor()) {
            int warm = WARM_FIRST;
            for (int size : sizes) {
                measure(SampleCluster.large(size), io, warm);
                warm = WARM;
            }
        } finally {
            // or the toolkit would keep a failed run alive
            Platform.exit();
        }
    }

    private static void measure(ClusterSnapshot snapshot, ExecutorService io, int warm) {
        Turns turns = new Turns();
        ShellModel model =
                new ShellModel(
                        new Host(new Threads(turns, io), Clock.systemUTC()),
                        FakeSignIn.to(new FakeCluster(snapshot)),
                        Offer.NOTHING,
                        new FakePractice());
        TableBenchmark bench = Toolkit.on(() -> new TableBenchmark(model, turns, warm));
        Stage stage = Toolkit.on(() -> window(model, turns));
        Toolkit.on(() -> {
            model.connect().form().address().set(SampleCluster.ADDRESS.value());
            model.connect().form().token().set("t");
            model.connect().signIn();
            return true;
        });
        await(() -> bench.table.listing().all().size() >= snapshot.mounts().size());
        // a connection opens the board
        Toolkit.on(() -> {
            model.go(Place.MOUNTS);
            return true;
        });
        bench.measure(snapshot, stage);
        Toolkit.on(() -> {
            stage.close();
            return true;
        });
    }

    private static Stage window(ShellModel model, Turns turns) {
        Scene scene = new Scene(new MainWindow(model), 1280, 800);
        new Look(model.themeProperty(), model.textPercentProperty()).dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        turns.watch(scene);
        return stage;
    }

    /// Spins: only a benchmark may, since what it waits for is over in milliseconds.
    private static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + DEADLINE;
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing came");
            }
            Thread.onSpinWait();
        }
    }

    private void measure(ClusterSnapshot snapshot, Stage stage) {
        String[] keys = table.listing().all().stream().map(Row::searchKey).toArray(String[]::new);
        double contains = Floor.contains(keys, "kv");
        double sort = Floor.sort(keys);
        double permute = Floor.permute(keys.length);
        System.out.printf(
                Locale.ROOT,
                "%n%,d rows. Floors: contains %.2f ms, sort of texts %.2f ms, permutation %.2f ms%n",
                keys.length,
                contains,
                sort,
                permute);
        System.out.println(
                "                                 rows there: p50     p99  of floor"
                        + " | turns: p50     p95     p99 | layout: p50     p99");
        var listing = table.listing();
        String[] typed = {"t", "te", "tea", "team-0", "team-00 kv", "kv", ""};
        run("type into the filter", contains, i -> listing.filterProperty().set(of(typed, i)));
        String[] columns = {"plugin:kv", "state:reload", "-plugin:kv path:1", ""};
        run(
                "column:word in the filter",
                contains,
                i -> listing.filterProperty().set(of(columns, i)));
        listing(listing::clearFilters);
        run("tick in a column's filter", contains, i -> listing.tickedProperty().set(ticked(i)));
        listing(listing::clearFilters);
        run("order by path", sort, i -> listing.sortingProperty().set(by("path", i)));
        run(
                "order by plugin, then path",
                sort,
                i -> listing.sortingProperty().set(by("plugin", i).also("path")));
        TableView<?> view = (TableView<?>) stage.getScene().lookup("#mounts-table");
        listing(() -> view.getSelectionModel().clearAndSelect(5));
        run(
                "the same with a row selected",
                sort,
                i -> listing.sortingProperty().set(by("plugin", i).also("path")));
        run("another snapshot", sort, _ -> model.snapshots().publish(snapshot));
        choosing(snapshot);
    }

    private void choosing(ClusterSnapshot snapshot) {
        List<MountPath> all = snapshot.mounts().stream().map(m -> m.path()).toList();
        Toolkit.on(() -> {
            model.choice().set(all);
            return true;
        });
        quick("toggle one of all chosen", i -> model.choice().toggle(List.of(all.get(i))));
        run("another snapshot, all chosen", 0, _ -> model.snapshots().publish(snapshot));
        quick(
                "choose all, choose none",
                i -> {
                    if (i % 2 == 0) {
                        model.choice().clear();
                    } else {
                        model.choice().add(all);
                    }
                });
    }

    private void listing(Runnable change) {
        Toolkit.on(() -> {
            change.run();
            return true;
        });
    }

    private static String of(String[] texts, int round) {
        return texts[round % texts.length];
    }

    private static Ticked ticked(int round) {
        return round % 2 == 0 ? Ticked.NONE.with("plugin", Set.of("kv")) : Ticked.NONE;
    }

    private static Sorting by(String column, int round) {
        return new Sorting(List.of(new Sorting.By(column, round % 2 == 0)));
    }

    /// Times a wish that brings other rows.
    private void run(String what, double floor, IntConsumer wish) {
        double[][] took = new double[3][ROUNDS];
        for (int i = 0; i < warm + ROUNDS; i++) {
            long before = swaps.get();
            int round = i;
            turns.takeTurns();
            turns.takeLayouts();
            long start = System.nanoTime();
            turns.execute(() -> wish.accept(round));
            await(() -> swaps.get() > before);
            double there = (System.nanoTime() - start) / 1e6;
            settle();
            if (i >= warm) {
                took[0][i - warm] = there;
                took[1][i - warm] = turns.takeTurns();
                took[2][i - warm] = turns.takeLayouts();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-32s %16.1f %7.1f %8s | %10.2f %7.2f %7.2f | %11.1f %7.1f%n",
                what,
                at(took[0], 50),
                at(took[0], 99),
                floor == 0 ? "" : String.format(Locale.ROOT, "%.1f", at(took[0], 50) / floor),
                at(took[1], 50),
                at(took[1], 95),
                at(took[1], 99),
                at(took[2], 50),
                at(took[2], 99));
    }

    /// Times a wish that is fulfilled at once.
    private void quick(String what, IntConsumer wish) {
        double[] took = new double[ROUNDS];
        for (int i = 0; i < warm + ROUNDS; i++) {
            int round = i;
            long start =
                    Toolkit.on(() -> {
                        long begun = Turns.cpu();
                        wish.accept(round);
                        return Turns.cpu() - begun;
                    });
            settle();
            if (i >= warm) {
                took[i - warm] = start / 1e6;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-32s %33s | %10.2f %7.2f %7.2f |%n",
                what,
                "",
                at(took, 50),
                at(took, 95),
                at(took, 99));
    }

    /// Waits until what was swapped in is laid out.
    private void settle() {
        long seen = turns.pulses();
        Toolkit.on(() -> {
            Platform.requestNextPulse();
            return true;
        });
        await(() -> turns.pulses() > seen);
        Toolkit.on(() -> true);
    }

    private static double at(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
