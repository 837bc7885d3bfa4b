package dev.reseat.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePast;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.reload.Touched;
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
import dev.reseat.vault.PluginType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// What the details tell of earlier reloads, and when the journal is asked for it.
class PastTest {
    private static final Opened CORP = new Opened.OfMount(MountPath.auth("corp"));
    private static final Opened CORP_SSO = new Opened.OfPlugin(PluginType.AUTH, "corp-sso");

    private final Threads here = new Threads(Runnable::run, Runnable::run);
    private final FakePast past = new FakePast();
    private final Snapshots snapshots = new Snapshots(here);
    private final Opening opening = new Opening();
    private final DetailsModel model =
            new DetailsModel(
                    new Choice(),
                    snapshots,
                    opening,
                    new Host(here, Clock.fixed(SampleCluster.READ, ZoneOffset.UTC), past));

    private void connect() {
        model.connectionProperty()
                .set(
                        Optional.of(
                                new Connection(
                                        new FakeCluster(SampleCluster.full()),
                                        "prod-eu",
                                        Environment.PRODUCTION,
                                        SampleCluster.ADDRESS)));
    }

    @Test
    void theJournalIsAskedForWhatIsOpenOnThisClusterAndSaysItsTrouble() {
        past.run(4, "auth/corp/", "verified", "It now runs v0.9.1.");
        connect();
        snapshots.publish(SampleCluster.full());
        opening.open(CORP);
        assertEquals(
                new Touched.OfMount(
                        SampleCluster.ADDRESS.value(),
                        new Namespace("team-payments"),
                        MountPath.auth("corp")),
                past.asked().getLast());
        assertEquals("verified", model.past().toldProperty().get().runs().getFirst().verdict());
        past.broken();
        opening.open(CORP_SSO);
        assertEquals(
                new Touched.OfPlugin(SampleCluster.ADDRESS.value(), PluginType.AUTH, "corp-sso"),
                past.asked().getLast());
        assertEquals(
                "The journal cannot be read: The file is damaged.",
                model.past().toldProperty().get().trouble());
        opening.close();
        assertFalse(model.past().toldProperty().get().read());
    }

    @Test
    void picturesOfTheClusterDoNotAskTheJournalAgain() {
        past.run(4, "auth/corp/", "verified", "It now runs v0.9.1.");
        connect();
        snapshots.publish(SampleCluster.full());
        opening.open(CORP);
        snapshots.publish(SampleCluster.half());
        snapshots.publish(SampleCluster.full());
        assertEquals(1, past.asked().size());
        assertEquals(1, model.past().toldProperty().get().runs().size());
        opening.open(CORP_SSO);
        assertEquals(2, past.asked().size());
    }

    @Test
    void aRunThatHasEndedIsToldOfWhatIsOpen() {
        connect();
        snapshots.publish(SampleCluster.full());
        opening.open(CORP);
        assertEquals(List.of(), model.past().toldProperty().get().runs());
        past.run(0, "auth/corp/", "verified", "It now runs v0.9.2.");
        model.journalHasChanged();
        assertEquals("verified", model.past().toldProperty().get().runs().getFirst().verdict());
        opening.close();
        model.journalHasChanged();
        assertEquals(2, past.asked().size(), "nothing is open, nothing is asked");
    }

    @Test
    void aJournalInTroubleIsAskedAgainWithTheNextPicture() {
        connect();
        snapshots.publish(SampleCluster.full());
        past.broken();
        opening.open(CORP);
        past.mended().run(0, "auth/corp/", "verified", "It now runs v0.9.2.");
        snapshots.publish(SampleCluster.full());
        assertEquals("", model.past().toldProperty().get().trouble());
        assertEquals(1, model.past().toldProperty().get().runs().size());
    }

    @Test
    void whatTouchedTheOneBeforeIsNotToldOfTheNext() {
        Queue<Runnable> later = new ArrayDeque<>();
        Past slow =
                new Past(
                        new Host(
                                new Threads(Runnable::run, later::add),
                                Clock.fixed(SampleCluster.READ, ZoneOffset.UTC),
                                past));
        past.run(4, "auth/corp/", "verified", "It now runs v0.9.1.");
        Touched corp = touched("corp");
        slow.show(Optional.of(corp));
        later.remove().run();
        assertTrue(slow.toldProperty().get().read());
        Touched other = touched("corp-ci");
        slow.show(Optional.of(other));
        assertEquals(Optional.of(other), slow.toldProperty().get().what());
        assertFalse(slow.toldProperty().get().read());
    }

    private static Touched touched(String auth) {
        return new Touched.OfMount(
                SampleCluster.ADDRESS.value(), Namespace.ROOT, MountPath.auth(auth));
    }
}
