package dev.reseat.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.client.HttpSignIn;
import dev.reseat.practice.BadDay;
import dev.reseat.practice.Flavour;
import dev.reseat.practice.PracticeCluster;
import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Environment;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.Reason;
import dev.reseat.vault.ServerAddress;
import dev.reseat.vault.SignIn;
import dev.reseat.vault.Token;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The details over real HTTP, on the practice cluster.
class OnPracticeTest {
    private final Opening opening = new Opening();

    /// What is done once the details of a mount are open.
    private interface Look {
        void at(DetailsModel model);
    }

    private void open(Flavour flavour, Opened thing, Look look) {
        Threads here = new Threads(Runnable::run, Runnable::run);
        try (PracticeCluster practice = PracticeCluster.start(flavour, BadDay.ALL_WELL);
                HttpSignIn signIn = new HttpSignIn(InstantSource.system())) {
            NodeAddress address = new NodeAddress(practice.activeAddress().toString());
            SignIn.Outcome.SignedIn in =
                    assertInstanceOf(
                            SignIn.Outcome.SignedIn.class,
                            signIn.signIn(
                                    new ServerAddress(address, Namespace.ROOT, null),
                                    new Token(practice.token())));
            Snapshots snapshots = new Snapshots(here);
            DetailsModel model =
                    new DetailsModel(
                            new Choice(), snapshots, opening, new Host(here, Clock.systemUTC()));
            model.connectionProperty()
                    .set(
                            Optional.of(
                                    new Connection(
                                            in.cluster(),
                                            "practice",
                                            Environment.PRACTICE,
                                            address)));
            in.cluster().read(snapshots::publish);
            opening.open(thing);
            look.at(model);
        }
    }

    private static MountFacts mount(DetailsModel model) {
        return assertInstanceOf(
                MountFacts.class, model.shownProperty().get().orElseThrow().content());
    }

    private static String sentences(MountFacts mount, Class<? extends Reason> kind) {
        return mount.reasoning().reasons().stream()
                .filter(kind::isInstance)
                .map(Reason::sentence)
                .collect(Collectors.joining(" "));
    }

    @Test
    void everyNodeGivesItsOwnWordAndTheReasoningTakesItIn() {
        open(
                Flavour.OPENBAO_2_7_2,
                new Opened.OfMount(MountPath.auth("corp")),
                model -> {
                    MountFacts corp = mount(model);
                    assertTrue(corp.words().complete());
                    assertEquals(5, corp.words().all().size());
                    assertFalse(corp.words().drift());
                    assertEquals("All 5 nodes run v0.9.1.", corp.words().sentence());
                    assertEquals("Why is it still v0.9.1?", corp.reasoning().question());
                    assertTrue(
                            corp.reasoning()
                                    .conclusion()
                                    .startsWith(
                                            "A reload of this mount would start v0.9.2 (sha256 "),
                            corp.reasoning().conclusion());
                });
    }

    @Test
    void standbysThatRunNoPluginsAreNotAskedAndSaySo() {
        open(
                Flavour.VAULT_1_15,
                new Opened.OfMount(MountPath.auth("corp")),
                model -> {
                    MountFacts corp = mount(model);
                    assertEquals(
                            1,
                            corp.words().all().stream()
                                    .filter(w -> w.running().isPresent())
                                    .count());
                    assertTrue(
                            sentences(corp, Reason.Passes.class)
                                    .contains("Standbys run no plugins here"),
                            sentences(corp, Reason.Passes.class));
                });
    }

    @Test
    void theServersOwnWordsComeInItsOwnJson() {
        open(
                Flavour.OPENBAO_2_7_2,
                new Opened.OfMount(MountPath.auth("corp")),
                model -> {
                    model.askRaw();
                    RawText raw = RawText.of(model.raw().toldProperty().get().answers());
                    assertTrue(raw.json().contains("\"running_plugin_version\""), raw::toString);
                    assertTrue(
                            model.raw().toldProperty().get().answers().getFirst().json()
                                    instanceof Part.Known<?>);
                });
    }
}
