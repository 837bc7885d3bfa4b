package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    @ParameterizedTest
    @CsvSource({
        "reseat://connect/production, production",
        "reseat://connect/eu-west.1/, eu-west.1",
        "RESEAT://Connect/Prod, Prod",
        "reseat://connect/Vault%20of%20payments, Vault of payments",
        "reseat://connect/%C3%9Cbung, Übung",
    })
    void aLinkNamesAConnection(String text, String name) {
        assertEquals(new Link.ToConnection(name), Link.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "reseat:",
                "reseat://connect",
                "reseat://connect/",
                "reseat://reload/production",
                "reseat://connect/a/b",
                "reseat://connect/../../etc/passwd",
                "reseat://connect/%2e%2e%2fetc",
                "reseat://connect/a?token=hvs.x",
                "reseat://connect/a#b",
                "reseat://connect/a%0Ab",
                "reseat://connect/a%00",
                "reseat://connect/%E2%80%AEgnp.exe",
                "reseat://connect/%zz",
                "reseat://connect/%20a",
                "reseat://connect/a%20",
                "reseat://connect/--tour",
                "reseat://user@connect/a",
                "https://connect/a",
                "reseat://connect/<b>",
            })
    void whatIsNotOneIsNotUnderstood(String text) {
        assertEquals(new Link.NotUnderstood(), Link.of(text));
    }

    @Test
    void aNameHasAnEnd() {
        assertEquals(
                new Link.ToConnection("n".repeat(64)),
                Link.of("reseat://connect/" + "n".repeat(64)));
        assertEquals(new Link.NotUnderstood(), Link.of("reseat://connect/" + "n".repeat(65)));
        assertEquals(
                new Link.NotUnderstood(), Link.of("reseat://connect/" + "n".repeat(1_000_000)));
    }

    @Test
    void whatBeginsLikeALinkIsMeantAsOne() {
        assertTrue(Link.looksLikeOne("Reseat:whatever"));
        assertFalse(Link.looksLikeOne("production"));
    }
}
