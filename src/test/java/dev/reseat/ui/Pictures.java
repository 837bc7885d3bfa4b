package dev.reseat.ui;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Look;
import dev.reseat.ui.kit.PastRuns;
import dev.reseat.ui.kit.Png;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Environment;
import dev.reseat.vault.Offer;
import dev.reseat.vault.Offer.Sourced;
import dev.reseat.vault.SignIn;
import dev.reseat.vault.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Pictures of the window without a display.
public final class Pictures {
    static final Threads HERE = new Threads(Runnable::run, Runnable::run);
    public static final Clock CLOCK = Clock.fixed(SampleCluster.READ, ZoneOffset.UTC);
    public static final Offer OFFER =
            new Offer(
                    new Sourced<>(SampleCluster.ADDRESS.value(), "BAO_ADDR"),
                    new Sourced<>(new Token("s.sample"), "~/.vault-token"),
                    new Sourced<>("team-payments", "BAO_NAMESPACE"),
                    null);

    private Pictures() {}

    /// A model on fakes that do everything at once and on the calling thread.
    static ShellModel model(SignIn signIn, Offer offer) {
        return new ShellModel(new Host(HERE, CLOCK), signIn, offer, new FakePractice());
    }

    /// A model with a past that is connected to a cluster.
    static ShellModel connected(FakeCluster cluster, PastRuns past) {
        return signedIn(
                new ShellModel(
                        new Host(HERE, CLOCK, past),
                        FakeSignIn.to(cluster),
                        OFFER,
                        new FakePractice()),
                Environment.PRODUCTION);
    }

    /// A model that is connected and shows a snapshot.
    public static ShellModel connected(ClusterSnapshot snapshot) {
        return connected(snapshot, Environment.PRODUCTION);
    }

    /// A model that is connected to a cluster of a class and shows a snapshot.
    static ShellModel connected(ClusterSnapshot snapshot, Environment environment) {
        return connected(new FakeCluster(snapshot), environment);
    }

    /// A model that is connected to a cluster.
    static ShellModel connected(FakeCluster cluster, Environment environment) {
        return signedIn(model(FakeSignIn.to(cluster), OFFER), environment);
    }

    private static ShellModel signedIn(ShellModel model, Environment environment) {
        model.connect().environmentProperty().set(environment);
        model.connect().form().token().set("t");
        model.connect().signIn();
        model.go(Place.MOUNTS);
        return model;
    }

    /// Writes a picture of the whole window, on the window's thread.
    static Path write(
            String name,
            ShellModel model,
            Theme theme,
            int width,
            int height,
            Consumer<MainWindow> before) {
        MainWindow window = window(model);
        Scene scene = scene(window, theme, width, height);
        window.shown();
        before.accept(window);
        return write(name, scene);
    }

    /// The whole window of a model, reloading in it as in the program. On the window's thread.
    public static MainWindow window(ShellModel model) {
        return Desk.of(model, new Host(HERE, CLOCK), FakeRuns.willing(), List.of()).window();
    }

    /// A dressed scene that has been laid out.
    public static Scene scene(Parent root, Theme theme, int width, int height) {
        Scene scene = new Scene(root, width, height);
        Look.of(theme).dress(scene);
        root.applyCss();
        root.layout();
        return scene;
    }

    /// Writes a picture of a scene into `target/pictures`.
    public static Path write(String name, Scene scene) {
        Path file = Path.of("target", "pictures", name + ".png");
        try {
            // tables lay out their rows in the second pass
            scene.snapshot(null);
            Png.write(scene.snapshot(null), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
