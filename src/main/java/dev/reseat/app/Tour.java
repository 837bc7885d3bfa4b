package dev.reseat.app;

import dev.reseat.app.TourStage.Stuck;
import dev.reseat.reload.Counted;
import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.Place;
import dev.reseat.ui.ShellModel;
import dev.reseat.ui.reload.ReloadState;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Offer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Walks the real window through the whole job, pressing what a person would press: connect, look at every table, choose,
/// look at the plan, confirm, watch, verdict. On practice it reloads what needs a reload; on a real server only what it was
/// told to.
final class Tour {
    private static final System.Logger LOG = System.getLogger(Tour.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Options options;
    private final App app;
    private final ShellModel model;
    private final TourStage stage;
    private final Path folder;
    private final Consumer<String> out;

    Tour(Options options, App app, Window window, Path folder, Consumer<String> out) {
        this.options = options;
        this.app = app;
        this.model = app.model();
        this.stage = new TourStage(window, model, folder);
        this.folder = folder;
        this.out = out;
    }

    /// Walks it; on a thread of its own.
    ///
    /// @return the exit code: 0 when the whole way was walked
    int walk() {
        try {
            return walked();
        } finally {
            finish();
        }
    }

    private int walked() {
        try {
            connect();
            tables();
            Optional<String> nothing = choose();
            if (nothing.isPresent()) {
                out.accept(nothing.get());
            } else {
                reload();
            }
            out.accept("Pictures are in " + folder.toAbsolutePath() + ".");
            return 0;
        } catch (Stuck | IOException e) {
            out.accept("The tour got stuck: " + e.getMessage());
            return 1;
        } catch (RuntimeException e) {
            // whoever waits for the tour must hear of its end
            LOG.log(System.Logger.Level.ERROR, "a defect ended the tour", e);
            out.accept("The tour got stuck in a defect: " + e);
            return 1;
        }
    }

    /// Whatever happened to the tour: a request that is out is waited for, never cut.
    private void finish() {
        if (app.runs().busy()) {
            out.accept("A reload is out: waiting for its answer. No further step is sent.");
        }
        try {
            app.runs().finish();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect() throws Stuck {
        stage.picture("connect");
        if (options.tourServer) {
            signInToServer();
        } else {
            String flavour = options.practice == null ? "openbao-2.7.2" : options.practice;
            out.accept("Starting practice: " + flavour + ", " + options.badDay);
            stage.run(() -> model.connect().startPractice(flavour, options.badDay));
        }
        stage.await("the sign-in has ended", PATIENCE, () -> !model.connect().busyProperty().get());
        Optional<String> trouble =
                stage.onWindow(() ->
                        model.connect()
                                .problemProperty()
                                .get()
                                .map(p -> p.what() + " " + p.advice()));
        if (trouble.isPresent()) {
            stage.picture("connect-problem");
            throw new Stuck(trouble.get());
        }
        stage.await(
                "everything has been read",
                PATIENCE,
                () ->
                        model.snapshots()
                                .shownProperty()
                                .get()
                                .map(a -> a.snapshot().complete())
                                .orElse(false));
        Assessment seen = assessment();
        out.accept(
                "Connected to "
                        + seen.snapshot().traits().label()
                        + ": "
                        + Counted.of(
                                seen.snapshot()
                                        .catalog()
                                        .known()
                                        .map(c -> c.plugins().size())
                                        .orElse(0),
                                "plugin")
                        + ", "
                        + Counted.of(seen.mounts().size(), "mount")
                        + ", "
                        + Counted.of(
                                seen.snapshot().nodes().known().map(List::size).orElse(0), "node")
                        + ", "
                        + Counted.of(seen.needReload(), "mount")
                        + " due for a reload");
    }

    private void signInToServer() throws Stuck {
        Offer offer = app.offer();
        if (offer.address() == null || offer.token() == null) {
            throw new Stuck(
                    "the environment names no address and token: set BAO_ADDR and BAO_TOKEN.");
        }
        out.accept("Connecting to " + offer.address().value());
        stage.press("connect-sign-in");
    }

    private Assessment assessment() throws Stuck {
        return stage.onWindow(() -> model.snapshots().shownProperty().get().orElseThrow());
    }

    private void tables() throws Stuck {
        for (Place place : List.of(Place.BOARD, Place.PLUGINS, Place.NODES, Place.MOUNTS)) {
            out.accept("Looking at " + place.id());
            stage.press("shell-go-" + place.id());
            stage.picture(place.id());
        }
    }

    /// Chooses what to reload; says why not if there is nothing.
    private Optional<String> choose() throws Stuck {
        Assessment seen = assessment();
        List<MountPath> paths = new ArrayList<>();
        if (options.tourServer) {
            paths.addAll(options.tourPaths());
            if (paths.isEmpty()) {
                return Optional.of("Nothing is reloaded on a real server without --tour-mount.");
            }
        } else {
            seen.mounts().stream()
                    .filter(Assessment.Assessed::needsReload)
                    .map(a -> a.mount().plugin())
                    .findFirst()
                    .ifPresent(plugin ->
                            seen.mounts().stream()
                                    .filter(a -> a.mount().plugin().equals(plugin))
                                    .forEach(a -> paths.add(a.mount().path())));
        }
        out.accept(
                "Choosing "
                        + paths.stream().map(MountPath::value).collect(Collectors.joining(", ")));
        stage.run(() -> model.choice().set(paths));
        stage.await(
                "the plan is there",
                PATIENCE,
                () -> app.reload().stateProperty().get() instanceof ReloadState.Planning);
        stage.pictureWithPanel("plan");
        return Optional.empty();
    }

    private void reload() throws Stuck, IOException {
        app.runs().follow(new TourLines(out));
        // who begins a reload at the board sees it there
        stage.press("shell-go-board");
        stage.press("reload-review");
        stage.await(
                "the question is asked",
                PATIENCE,
                () -> app.reload().stateProperty().get() instanceof ReloadState.Confirming);
        stage.picture("confirm");
        stage.press("reload-confirm-send");
        stage.await(
                "something is proved or the run has ended",
                PATIENCE,
                () ->
                        running()
                                .map(p ->
                                        p.run().verdict().isPresent()
                                                || p.run().cells().counts().proved() > 0)
                                .orElse(false));
        stage.quickPicture("board-progress");
        stage.press("shell-go-evidence");
        stage.quickPicture("progress");
        stage.await(
                "the verdict is said",
                Duration.ofMinutes(10),
                () -> running().map(p -> p.run().verdict().isPresent()).orElse(false));
        stage.pictureWithPanel("verdict");
        stage.press("shell-go-board");
        stage.quickPicture("board-verdict");
        ReloadRun run = stage.onWindow(() -> running().orElseThrow().run());
        CellsFile.write(run, folder.resolve("cells.json"));
        out.accept("Cells are in " + folder.resolve("cells.json").toAbsolutePath() + ".");
    }

    private Optional<Progress> running() {
        return switch (app.reload().stateProperty().get()) {
            case ReloadState.Running r -> Optional.of(r.progress());
            case ReloadState.Ended e -> Optional.of(e.progress());
            case ReloadState.Nothing _,
                    ReloadState.Planning _,
                    ReloadState.Confirming _,
                    ReloadState.Starting _,
                    ReloadState.NotStarted _ ->
                    Optional.empty();
        };
    }
}
