package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HandoverTest {
    @Test
    void whatIsHandedOverArrives() {
        Handover link = new Handover("reseat://connect/production", null, "all-well");
        assertEquals(link, Handover.read(link.text()));
        Handover practice = new Handover(null, "vault-1.15", "one-node-slow");
        assertEquals(practice, Handover.read(practice.text()));
    }

    @Test
    void nobodyPutsLinesOfTheirOwnIntoIt() {
        Handover sly = new Handover("reseat://connect/a\npractice vault-1.15", null, "all-well");
        assertEquals(new Handover("?", null, "all-well"), Handover.read(sly.text()));
    }

    @Test
    void whatIsTooLongIsLeftOutAndTheRestArrives() {
        Handover long_ = new Handover("reseat:" + "x".repeat(100_000), "vault-1.15", "all-well");
        assertTrue(long_.text().length() < Handover.LONGEST);
        assertEquals(new Handover(null, "vault-1.15", "all-well"), Handover.read(long_.text()));
    }

    @Test
    void anythingElseIsNoHandover() {
        assertNull(Handover.read(""));
        assertNull(Handover.read("GET / HTTP/1.1\r\n\r\n"));
        assertNull(Handover.read("reseat 1\nlink reseat://connect/a\n"));
    }
}
