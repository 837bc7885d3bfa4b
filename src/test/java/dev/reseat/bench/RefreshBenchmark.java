package dev.reseat.bench;

import dev.reseat.client.HttpSignIn;
import dev.reseat.fakes.FakePractice;
import dev.reseat.servers.DevServer;
import dev.reseat.ui.MainWindow;
import dev.reseat.ui.ShellModel;
import dev.reseat.ui.Toolkit;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Look;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Offer;
import dev.reseat.vault.Part;
import dev.reseat.vault.Token;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Refreshing the window on a real server with many mounts, beside `curl` of the slowest body and beside the command line's three
/// listings, in the same run.
public final class RefreshBenchmark {
    /// So many refreshes do not count: the compiler is still at work, here as in a window that was just opened.
    private static final int WARM = 4;

    private static final int ROUNDS = 9;
    private static final Map<String, Function<Assessment, Part<?>>> PARTS =
            Map.of(
                    "catalog", a -> a.snapshot().catalog(),
                    "nodes", a -> a.snapshot().nodes(),
                    "auth mounts", a -> a.snapshot().auths(),
                    "secret mounts", a -> a.snapshot().secrets());

    private final ShellModel model;
    private final Map<String, Double> arrived = new ConcurrentHashMap<>();

    /// One refresh with its peers of the same moment, in ms.
    ///
    /// @param waited the longest that anybody waited for the window's thread
    private record Round(double curl, double commands, double total, double waited) {}

    private volatile long begun;
    private volatile CountDownLatch complete = new CountDownLatch(0);

    private RefreshBenchmark(ShellModel model) {
        this.model = model;
    }

    /// Fills a server and measures.
    ///
    /// @param args the number of mounts; 14000 without
    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 14_000;
        try (DevServer server = DevServer.start("bench-refresh");
                HttpSignIn signIn = new HttpSignIn(Clock.systemUTC())) {
            ManyMounts.make(server, count);
            Toolkit.start();
            ShellModel model =
                    new ShellModel(
                            new Host(
                                    new Threads(Platform::runLater, Thread::startVirtualThread),
                                    Clock.systemUTC()),
                            signIn,
                            Offer.NOTHING,
                            new FakePractice());
            new RefreshBenchmark(model).measure(server);
        }
        System.exit(0);
    }

    private void measure(DevServer server) throws Exception {
        Toolkit.on(() -> {
            Scene scene = new Scene(new MainWindow(model), 1280, 800);
            new Look(model.themeProperty(), model.textPercentProperty()).dress(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            model.snapshots().shownProperty().addListener((_, _, now) -> shown(now));
            return stage;
        });
        signIn(server);
        List<Round> rounds = new ArrayList<>();
        Map<String, List<Double>> parts = new ConcurrentHashMap<>();
        Pauses pauses = new Pauses();
        double first = 0;
        for (int round = 0; round < WARM; round++) {
            double total = refresh();
            first = round == 0 ? total : first;
        }
        for (int round = 0; round < ROUNDS; round++) {
            double curl = curl(server);
            double commands = commands(server);
            pauses.take();
            double total = refresh();
            rounds.add(new Round(curl, commands, total, pauses.take()));
            arrived.forEach((k, v) -> parts.computeIfAbsent(k, _ -> new ArrayList<>()).add(v));
        }
        pauses.stop();
        System.out.printf("the first refresh         %8.0f ms%n", first);
        print(rounds, parts);
    }

    private void signIn(DevServer server) throws InterruptedException {
        begin();
        Toolkit.on(() -> {
            model.connect().form().address().set(server.node().address().toString());
            model.connect().form().token().set(new Token(server.rootToken()).reveal());
            model.connect().signIn();
            return true;
        });
        complete.await();
    }

    private double refresh() throws InterruptedException {
        begin();
        Toolkit.on(() -> {
            model.refresh();
            return true;
        });
        complete.await();
        return sinceBegun();
    }

    private void begin() {
        arrived.clear();
        complete = new CountDownLatch(1);
        begun = System.nanoTime();
    }

    private double sinceBegun() {
        return (System.nanoTime() - begun) / 1e6;
    }

    private void shown(Optional<Assessment> now) {
        now.ifPresent(a -> {
            PARTS.forEach((name, part) -> {
                if (part.apply(a) instanceof Part.Known<?> k && !k.readAt().isBefore(begunAt())) {
                    arrived.putIfAbsent(name, sinceBegun());
                }
            });
            if (arrived.size() == PARTS.size()) {
                complete.countDown();
            }
        });
    }

    private java.time.Instant begunAt() {
        return java.time.Instant.now().minusNanos(System.nanoTime() - begun);
    }

    private static double curl(DevServer server) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process p =
                new ProcessBuilder(
                                "curl",
                                "-s",
                                "-o",
                                "/dev/null",
                                "-H",
                                "X-Vault-Request: true",
                                "-H",
                                "X-Vault-Token: " + server.rootToken(),
                                server.node().address() + "/v1/sys/mounts")
                        .inheritIO()
                        .start();
        if (p.waitFor() != 0) {
            throw new IOException("curl failed");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /// What an administrator types to see the same.
    private static double commands(DevServer server) {
        long start = System.nanoTime();
        server.cli().run("plugin", "list", "-detailed");
        server.cli().run("secrets", "list", "-detailed");
        server.cli().run("auth", "list", "-detailed");
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(List<Round> rounds, Map<String, List<Double>> parts) {
        double curl = median(rounds, Round::curl);
        double commands = median(rounds, Round::commands);
        double total = median(rounds, Round::total);
        double beside = median(rounds, r -> r.total() / r.curl());
        System.out.printf(
                "curl of sys/mounts        %8.0f ms (median of %d)%n", curl, rounds.size());
        System.out.printf("three listings by bao     %8.0f ms%n", commands);
        System.out.printf("Reseat, everything shown  %8.0f ms%n", total);
        System.out.printf(
                "added to curl             %8.0f ms, %.2f of curl in the same round (median)%n",
                total - curl, beside);
        parts.forEach((name, values) -> {
            double m = median(values.stream().mapToDouble(d -> d).toArray());
            System.out.printf(
                    "%-14s on screen  %8.0f ms, %.2f of curl, %.2f of the listings%n",
                    name, m, m / curl, m / commands);
        });
        System.out.printf(
                "longest wait for the window's thread, by round: %s ms%n",
                Arrays.toString(rounds.stream().mapToLong(r -> Math.round(r.waited())).toArray()));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> what) {
        return median(rounds.stream().mapToDouble(what).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
