package dev.reseat.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.vault.MountPath;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpeningTest {
    private static final Opened KV = new Opened.OfMount(MountPath.secret("kv"));
    private static final Opened PKI = new Opened.OfMount(MountPath.secret("pki"));
    private static final Opened SSH = new Opened.OfMount(MountPath.secret("ssh"));

    private final Opening opening = new Opening();

    private Optional<Opened> shown() {
        return opening.openedProperty().get();
    }

    @Test
    void theWayLeadsBackAndForwardAgain() {
        opening.open(KV);
        opening.open(PKI);
        opening.back();
        assertEquals(Optional.of(KV), shown());
        assertFalse(opening.backProperty().get());
        opening.forward();
        assertEquals(Optional.of(PKI), shown());
        assertFalse(opening.forwardProperty().get());
    }

    @Test
    void whatIsOpenedAfterAStepBackTakesThePlaceOfTheWayForward() {
        opening.open(KV);
        opening.open(PKI);
        opening.back();
        opening.open(SSH);
        assertFalse(opening.forwardProperty().get());
        opening.back();
        assertEquals(Optional.of(KV), shown());
    }

    @Test
    void arrowKeysLeaveNoStepInTheWayBack() {
        opening.open(KV);
        opening.open(PKI);
        opening.follow(SSH);
        assertEquals(Optional.of(SSH), shown());
        opening.back();
        assertEquals(Optional.of(KV), shown());
    }

    @Test
    void nothingIsFollowedWhileNothingIsOpen() {
        opening.follow(KV);
        assertEquals(Optional.empty(), shown());
    }

    @Test
    void openingWhatIsOpenLeadsTheKeyboardThere() {
        boolean[] led = new boolean[1];
        opening.whenWanted(() -> led[0] = true);
        opening.open(KV);
        assertFalse(led[0]);
        opening.open(KV);
        assertTrue(led[0]);
        assertFalse(opening.backProperty().get(), "it is one step, not two");
    }

    @Test
    void closingKeepsTheWayAndForgettingDoesNot() {
        opening.open(KV);
        opening.open(PKI);
        opening.close();
        assertEquals(Optional.empty(), shown());
        opening.open(SSH);
        opening.back();
        assertEquals(Optional.of(PKI), shown());
        opening.forget();
        assertEquals(Optional.empty(), shown());
        assertFalse(opening.backProperty().get());
        assertFalse(opening.forwardProperty().get());
    }

    @Test
    void theWayBackHasAnEnd() {
        for (int i = 0; i < 80; i++) {
            opening.open(new Opened.OfMount(MountPath.secret("m" + i)));
        }
        int steps = 0;
        while (opening.backProperty().get()) {
            opening.back();
            steps++;
        }
        assertEquals(49, steps);
        assertEquals(Optional.of(new Opened.OfMount(MountPath.secret("m30"))), shown());
    }
}
