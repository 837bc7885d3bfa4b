package dev.reseat.client;

import dev.reseat.vault.Part;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.ServerAddress;
import dev.reseat.vault.SignIn;
import dev.reseat.vault.Token;
import dev.reseat.vault.TokenFacts;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// The way to a cluster over HTTP. Each connection has lines of its own; all share the virtual threads on which parts are
/// read side by side.
public final class HttpSignIn implements SignIn, AutoCloseable {
    private final InstantSource clock;
    private final Supplier<Authorities> system;
    private final EnvironmentProxies proxies;
    private final ExecutorService workers =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("read-", 0).factory());
    private final Object door = new Object();
    private @Nullable OkHttpClient base;

    /// @param clock tells when something was read
    public HttpSignIn(InstantSource clock) {
        this(clock, () -> SystemAuthorities.here().read(), EnvironmentProxies.here());
    }

    /// @param system reads the authorities that this computer trusts
    /// @param proxies what lies between here and servers
    HttpSignIn(InstantSource clock, Supplier<Authorities> system, EnvironmentProxies proxies) {
        this.clock = clock;
        this.system = system;
        this.proxies = proxies;
    }

    @Override
    public Greeting greet(ServerAddress server) {
        try {
            Lines lines = lines(server);
            try {
                return greet(server, lines, new Addresses(server.address()));
            } finally {
                lines.close();
            }
        } catch (Unanswered u) {
            return new Greeting.NotMet(u.why());
        }
    }

    private Greeting greet(ServerAddress server, Lines lines, Addresses addresses) {
        return new Greeter(new Asker(lines, addresses, null), clock.instant())
                .greet(server.address());
    }

    @Override
    public Outcome signIn(ServerAddress server, Token token) {
        try {
            Lines lines = lines(server);
            Addresses addresses = new Addresses(server.address());
            return switch (greet(server, lines, addresses)) {
                case Greeting.NotMet no -> failed(lines, no.why());
                case Greeting.Met met -> signIn(server, token, met, lines, addresses);
            };
        } catch (Unanswered u) {
            return new Outcome.Failed(u.why());
        }
    }

    private Outcome signIn(
            ServerAddress server, Token token, Greeting.Met met, Lines lines, Addresses addresses) {
        Tried tried = new Tried("GET", server.address(), "/v1/auth/token/lookup-self");
        if (met.seal() == SealStatus.SEALED || met.seal() == SealStatus.NOT_INITIALISED) {
            return failed(lines, new VaultFailure.Sealed(tried, met.seal()));
        }
        if (!server.namespace().root() && !met.traits().namespaces()) {
            return failed(
                    lines,
                    new VaultFailure.NamespaceIgnored(
                            tried, server.namespace(), met.traits().label()));
        }
        if (server.namespace().path().chars().anyMatch(Character::isISOControl)) {
            return failed(
                    lines,
                    new VaultFailure.NotFound(
                            tried, "no namespace has control characters in its name"));
        }
        if (token.isEmpty()) {
            return failed(lines, new VaultFailure.TokenRefused(tried));
        }
        Connection connection =
                Connection.signed(lines, addresses, token, server.namespace(), met.clusterName());
        Reading<TokenFacts> facts = connection.tokenReader()::facts;
        Part<TokenFacts> found = facts.part(clock);
        if (found instanceof Part.Unreadable<TokenFacts> u
                && !(u.why() instanceof VaultFailure.Denied)) {
            return failed(lines, u.why());
        }
        return new Outcome.SignedIn(
                new HttpCluster(connection, met.traits(), workers, clock), found);
    }

    private static Outcome failed(Lines lines, VaultFailure why) {
        lines.close();
        return new Outcome.Failed(why);
    }

    /// Made when first needed. It speaks no TLS: whom a line trusts is added for each connection.
    private OkHttpClient base() {
        synchronized (door) {
            OkHttpClient made =
                    base == null
                            ? new OkHttpClient.Builder()
                                    .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                                    .proxySelector(proxies)
                                    .proxyAuthenticator(proxies.authenticator())
                                    .build()
                            : base;
            base = made;
            return made;
        }
    }

    /// The system's authorities are read anew for each connection: one that was installed just now counts at the next try.
    private Lines lines(ServerAddress server) throws Unanswered {
        try {
            Optional<Path> ca = server.ca();
            Authorities trusted = ca.isPresent() ? Trust.chosen(ca.get()) : system.get();
            return new Lines(
                    Trust.in(trusted, base().newBuilder()).build(),
                    new Reach(trusted.certificates().size() + " of " + trusted.place(), proxies));
        } catch (IOException e) {
            Tried tried = new Tried("GET", server.address(), "/v1/sys/seal-status");
            throw new Unanswered(
                    new VaultFailure.Untrusted(
                            tried, "the CA certificate cannot be read: " + e.getMessage()));
        }
    }

    /// Ends the threads. Connections are closed before.
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
