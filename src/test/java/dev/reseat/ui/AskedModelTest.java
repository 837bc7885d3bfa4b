package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Notice;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.Environment;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskedModelTest {
    private final FakeCluster cluster = new FakeCluster(SampleCluster.half(), SampleCluster.full());
    private final ShellModel shell =
            new ShellModel(
                    new Host(Pictures.HERE, Pictures.CLOCK),
                    FakeSignIn.to(cluster),
                    Pictures.OFFER,
                    new FakePractice());
    private final AskedModel asked = new AskedModel(shell);

    private Notice said() {
        return asked.askedProperty().get().orElseThrow();
    }

    @Test
    void aLinkIsSaidAndSignsInNowhere() {
        asked.link(new Link.ToConnection("production"));
        assertEquals("A link asks for the connection “production”.", said().sentence());
        assertTrue(said().advice().startsWith("Reseat keeps no connections by name yet"));
        assertEquals(Optional.empty(), shell.connectionProperty().get());
        assertEquals(0, cluster.readings());
    }

    @Test
    void anOpenConnectionStays() {
        shell.connect().signIn();
        asked.link(new Link.ToConnection("elsewhere"));
        assertTrue(said().advice().contains("stays connected to bao.eu.example.com"));
        asked.practice("openbao-2.7.2", "all-well");
        assertEquals("The practice cluster was asked for.", said().sentence());
        assertEquals(
                Environment.PRODUCTION,
                shell.connectionProperty().get().orElseThrow().environment());
    }

    @Test
    void garbageGetsOneSentence() {
        asked.link(new Link.NotUnderstood());
        assertEquals(Tone.ATTENTION, said().tone());
        assertEquals("", said().advice());
    }

    @Test
    void practiceBeginsWhereNothingIsConnected() {
        asked.practice("openbao-2.7.2", "all-well");
        assertEquals(Optional.empty(), asked.askedProperty().get());
        assertEquals(
                Environment.PRACTICE, shell.connectionProperty().get().orElseThrow().environment());
    }

    @Test
    void theMessageGoesWithTheNextConnectionAndByHand() {
        asked.link(new Link.NotUnderstood());
        asked.dismiss();
        assertEquals(Optional.empty(), asked.askedProperty().get());
        asked.link(new Link.ToConnection("production"));
        shell.connect().signIn();
        assertEquals(Optional.empty(), asked.askedProperty().get());
    }
}
