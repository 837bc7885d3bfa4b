package dev.reseat.real;

import dev.reseat.client.HttpSignIn;
import dev.reseat.reload.Journal;
import dev.reseat.reload.JournalException;
import dev.reseat.reload.Pace;
import dev.reseat.reload.Planner;
import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadChoice;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.reload.Runner;
import dev.reseat.reload.Running;
import dev.reseat.servers.Await;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Cluster;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.ServerAddress;
import dev.reseat.vault.SignIn.Outcome;
import dev.reseat.vault.Token;
import dev.reseat.vault.TokenFacts;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A person who has signed in to a real server with Reseat: reads, plans, runs.
final class Operator implements AutoCloseable {
    private static final Duration RUN_ENDS = Duration.ofSeconds(90);

    private final HttpSignIn signIn;
    private final NodeAddress address;
    private final Cluster cluster;
    private final Part<TokenFacts> token;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Operator(HttpSignIn signIn, NodeAddress address, Outcome.SignedIn in) {
        this.signIn = signIn;
        this.address = address;
        this.cluster = in.cluster();
        this.token = in.token();
    }

    /// Signs in; fails the test with Reseat's words where that fails.
    static Operator at(URI address, String token) {
        HttpSignIn signIn = new HttpSignIn(InstantSource.system());
        ServerAddress server = server(address);
        return switch (signIn.signIn(server, new Token(token))) {
            case Outcome.SignedIn in -> new Operator(signIn, server.address(), in);
            case Outcome.Failed failed -> {
                signIn.close();
                throw new AssertionError(failed.why().what() + " " + failed.why().words());
            }
        };
    }

    /// An address as it is typed, for the root namespace and the system's authorities.
    static ServerAddress server(URI address) {
        return new ServerAddress(new NodeAddress(address.toString()), Namespace.ROOT, null);
    }

    /// Mounts by their paths.
    static ReloadTarget mounts(String... paths) {
        return new ReloadTarget.OfMounts(Arrays.stream(paths).map(MountPath::new).toList());
    }

    Cluster cluster() {
        return cluster;
    }

    /// What the server said of the token at sign-in.
    TokenFacts token() {
        return known(token);
    }

    /// Reads everything and returns the last snapshot, which is complete.
    ClusterSnapshot read() {
        AtomicReference<@Nullable ClusterSnapshot> last = new AtomicReference<>();
        cluster.read(last::set);
        ClusterSnapshot snapshot = last.get();
        if (snapshot == null || !snapshot.complete()) {
            throw new AssertionError("reading ended without a complete snapshot: " + snapshot);
        }
        return snapshot;
    }

    /// Reads everything and plans.
    ReloadPlan plan(ReloadTarget target, ReloadScope scope, Pace pace) {
        return new Planner(InstantSource.system())
                .plan(
                        Assessment.of(read()),
                        new ReloadChoice(target, scope, pace),
                        new Planner.Connection("test", address));
    }

    /// Carefully, as the window does by itself.
    ReloadPlan plan(ReloadTarget target, ReloadScope scope) {
        return plan(target, scope, Pace.CAREFUL);
    }

    /// Runs a plan to its end.
    ReloadRun run(ReloadPlan plan) {
        return run(plan, new PlainJournal());
    }

    /// The same into a journal of the test's.
    ReloadRun run(ReloadPlan plan, Journal journal) {
        return ended(start(plan, journal, _ -> {}));
    }

    /// Begins a run.
    Running start(ReloadPlan plan, Journal journal, Consumer<Progress> publish) {
        try {
            return new Runner(cluster, journal, new WallClock(), threads).start(plan, publish);
        } catch (JournalException e) {
            throw new AssertionError(e);
        }
    }

    /// Waits for the end of a run.
    static ReloadRun ended(Running running) {
        Await.until("the run ends", RUN_ENDS, running::ended);
        return running.progress().run();
    }

    /// The value of a part; fails with the reason where it could not be read.
    static <T> T known(Part<T> part) {
        return switch (part) {
            case Part.Known<T>(T value, _) -> value;
            case Part.Partial<T> p -> p.value();
            case Part.Awaited<T> _ -> throw new AssertionError("not read yet");
            case Part.Unreadable<T>(var why, _) -> throw new AssertionError(why.what());
        };
    }

    @Override
    public void close() {
        cluster.close();
        threads.shutdown();
        signIn.close();
    }
}
