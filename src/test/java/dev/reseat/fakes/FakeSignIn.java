package dev.reseat.fakes;

import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Part;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.ServerAddress;
import dev.reseat.vault.SignIn;
import dev.reseat.vault.Token;
import dev.reseat.vault.TokenFacts;
import dev.reseat.vault.VaultFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Signs in to a given cluster, or fails as told; keeps what it was asked with.
public final class FakeSignIn implements SignIn {
    private final Greeting greeting;
    private final Outcome outcome;
    private final List<ServerAddress> greeted = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();

    private FakeSignIn(Greeting greeting, Outcome outcome) {
        this.greeting = greeting;
        this.outcome = outcome;
    }

    /// Every server is an unsealed one that takes any token and leads to this cluster.
    public static FakeSignIn to(FakeCluster cluster) {
        return new FakeSignIn(
                new Greeting.Met(
                        cluster.traits(),
                        SealStatus.UNSEALED,
                        NodeRole.ACTIVE,
                        "prod-eu",
                        "TLS 1.3 · CN=bao.eu.example.com · expires in 81 days"),
                new Outcome.SignedIn(
                        cluster,
                        new Part.Known<>(
                                new TokenFacts("oidc-alex", List.of("default"), null, 0),
                                Instant.EPOCH)));
    }

    /// Every server can neither be looked at nor signed in to.
    public static FakeSignIn failing(VaultFailure why) {
        return new FakeSignIn(new Greeting.NotMet(why), new Outcome.Failed(why));
    }

    /// The servers looked at, in order.
    public List<ServerAddress> greeted() {
        return List.copyOf(greeted);
    }

    /// The tokens used, in order.
    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    @Override
    public Greeting greet(ServerAddress server) {
        greeted.add(server);
        return greeting;
    }

    @Override
    public Outcome signIn(ServerAddress server, Token token) {
        tokens.add(token.reveal());
        return outcome;
    }
}
