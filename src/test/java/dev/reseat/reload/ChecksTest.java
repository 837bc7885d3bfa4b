package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_4;
import static dev.reseat.fakes.Example.BAO_2_6;
import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Example.ENTERPRISE;
import static dev.reseat.fakes.Example.VAULT_1_15;
import static dev.reseat.fakes.Example.builtin;
import static dev.reseat.fakes.Example.known;
import static dev.reseat.fakes.Example.mount;
import static dev.reseat.reload.CheckedPlans.ROWS;
import static dev.reseat.reload.CheckedPlans.assertSays;
import static dev.reseat.reload.CheckedPlans.assertSilent;
import static dev.reseat.reload.CheckedPlans.local;
import static dev.reseat.reload.CheckedPlans.tuned;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.Product;
import dev.reseat.vault.Rights;
import dev.reseat.vault.ServerTraits;
import dev.reseat.vault.TokenFacts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is checked of the token, of the server and of a plan as a whole.
class ChecksTest {
    private static ClusterSnapshot inTeam1(ClusterSnapshot root, ServerTraits traits) {
        return ClusterSnapshot.awaited(
                        traits, root.clusterName(), new Namespace("team1"), root.begunAt())
                .withCatalog(root.catalog())
                .withSecrets(root.secrets())
                .withAuths(root.auths())
                .withNodes(root.nodes())
                .withToken(root.token())
                .withRights(root.rights());
    }

    @Test
    void ordinaryPlanHasNoStop() {
        for (ServerTraits traits : List.of(BAO_2_4, BAO_2_6, BAO_2_7, VAULT_1_15, ENTERPRISE)) {
            assertTrue(local(tuned(traits)).sendable(), traits.label());
        }
    }

    @Test
    void nothingToReloadStops() {
        ReloadPlan plan =
                local(Example.snapshot(BAO_2_7, List.of(mount("sys/", "system", builtin())), ROWS));

        assertSays(plan, Check.Level.STOP, "Nothing is left");
        assertFalse(plan.sendable());
    }

    @Test
    void rightsAreSaid() {
        ClusterSnapshot snapshot = tuned(BAO_2_7);

        assertSays(local(snapshot), Check.Level.PASS, "may update sys/plugins/reload/backend");
        assertSays(
                local(
                        snapshot.withRights(
                                known(new Rights(Map.of(Rights.RELOAD, Set.of("create")))))),
                Check.Level.WARNING,
                "lacks update");
        assertSays(
                local(snapshot.withRights(Example.denied("update on sys/capabilities-self"))),
                Check.Level.WARNING,
                "could not be asked");
        assertSays(
                local(
                        snapshot.withRights(
                                known(new Rights(Map.of(Rights.RELOAD, Set.of("root")))))),
                Check.Level.PASS,
                "may update");
    }

    @Test
    void tokenThatEndsSoonOrHasFewUsesIsSaid() {
        ClusterSnapshot snapshot = tuned(BAO_2_7);
        TokenFacts soon =
                new TokenFacts("ann", List.of(), Example.START.plus(Duration.ofSeconds(299)), 0);
        TokenFacts later =
                new TokenFacts("ann", List.of(), Example.START.plus(Duration.ofMinutes(5)), 0);
        TokenFacts few = new TokenFacts("ann", List.of(), null, 7);

        assertSays(
                local(snapshot.withToken(known(soon))), Check.Level.WARNING, "less than 5 minutes");
        assertSilent(local(snapshot.withToken(known(later))), "less than 5 minutes");
        assertSays(local(snapshot.withToken(known(few))), Check.Level.WARNING, "7 uses left");
    }

    @Test
    void versionThatIsNotKnownIsSaid() {
        assertSays(
                local(tuned(Example.traits(Product.OPENBAO, "2.9.0"))),
                Check.Level.WARNING,
                "newer than what is known");
        assertSays(
                local(tuned(Example.traits(Product.OPENBAO, ""))),
                Check.Level.WARNING,
                "does not tell its version");
    }

    @Test
    void serverThatIgnoresNamespacesStopsAPlanForOne() {
        ClusterSnapshot root = tuned(VAULT_1_15);
        ClusterSnapshot team = inTeam1(root, VAULT_1_15);
        ClusterSnapshot honoured = inTeam1(root, BAO_2_7);

        assertSays(local(team), Check.Level.STOP, "would hit the root");
        assertFalse(local(team).sendable());
        assertTrue(local(honoured).sendable());
    }
}
