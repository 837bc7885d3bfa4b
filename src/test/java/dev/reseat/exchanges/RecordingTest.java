package dev.reseat.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RecordingTest {
    @ParameterizedTest
    @FieldSource("dev.reseat.exchanges.Recording#NAMES")
    void everyRecordingIsWholeAndInOrder(String name) {
        var recording = Recording.of(name);
        var numbers = recording.lines().stream().mapToInt(Recording.Line::seq).toArray();
        for (int i = 1; i < numbers.length; i++) {
            assertTrue(numbers[i - 1] < numbers[i], "line " + i + " stands out of order");
        }
        var last = (Recording.Action) recording.lines().getLast();
        assertEquals("recording-ended", last.action());
        assertTrue(recording.situations().size() > 1500);
    }

    @Test
    void aSituationIsFoundWithItsQuestionAndItsAnswer() {
        var exchange = Recording.of("openbao-2.7.2").exchange("reload-by-plugin-unknown");
        assertEquals("reload_ok", exchange.group());
        assertEquals("active", exchange.role());
        assertEquals("POST", exchange.request().method());
        assertEquals("/v1/sys/plugins/reload/backend", exchange.request().path());
        assertEquals("no-such-plugin", exchange.request().body().get("plugin").asString());
        assertEquals("true", exchange.request().headers().get("X-Vault-Request"));
        assertEquals(400, exchange.response().status());
        assertEquals(
                "plugin not found in the catalog: \"no-such-plugin\"",
                exchange.response().errors().findFirst().orElseThrow());
    }

    @Test
    void aCutLineHasNoAnswer() {
        var cut =
                Recording.of("openbao-2.7.2")
                        .exchanges()
                        .filter(e -> !e.answered())
                        .findFirst()
                        .orElseThrow();
        assertFalse(cut.json().path("error").asString("").isEmpty());
        assertThrows(IllegalStateException.class, cut::response);
    }

    @Test
    void whatWasNotAskedIsSaidSo() {
        var recording = Recording.of("vault-1.15.4");
        assertFalse(recording.has("no such thing"));
        assertThrows(IllegalArgumentException.class, () -> recording.exchange("no such thing"));
        assertThrows(IllegalArgumentException.class, () -> Recording.of("vault-0.1"));
    }
}
