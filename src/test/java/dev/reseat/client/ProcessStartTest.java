package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.vault.Namespace;
import dev.reseat.vault.Part;
import dev.reseat.vault.VaultFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Since when a node runs, out of what OpenBao 2.7.2 answers.
class ProcessStartTest {
    private static final String METRICS = "/v1/sys/metrics";
    private static final String BEFORE =
            """
            # HELP process_open_fds Number of open file descriptors.
            # TYPE process_open_fds gauge
            process_open_fds 25
            # HELP process_start_time_seconds Start time of the process since unix epoch in seconds.
            # TYPE process_start_time_seconds gauge
            """;
    private static final String LINE = "process_start_time_seconds 1.79606037074e+09\n";

    private final PlayedCluster played = new PlayedCluster();

    ProcessStartTest() throws IOException {}

    @AfterEach
    void stop() {
        played.close();
    }

    private Part<Instant> asked(int status, String body) {
        played.server().play("GET", METRICS, status, body);
        return asked();
    }

    private Part<Instant> asked() {
        return played.cluster(new Namespace("team1")).readStart(played.server().address());
    }

    private static VaultFailure why(Part<Instant> part) {
        return assertInstanceOf(Part.Unreadable.class, part).why();
    }

    @Test
    void theOneLineIsFoundAmongAllOthers() {
        assertEquals(
                Instant.parse("2026-11-30T17:39:30.740Z"),
                asked(200, BEFORE + LINE + "process_virtual_memory_bytes 2.161718272e+11\n")
                        .known()
                        .orElseThrow());
        RecordedRequest request = played.server().asked().getLast();
        assertEquals("format=prometheus", request.getUrl().query());
        assertEquals("s.test", request.getHeaders().get("X-Vault-Token"));
        assertEquals("true", request.getHeaders().get("X-Vault-No-Request-Forwarding"));
        assertEquals(
                null,
                request.getHeaders().get("X-Vault-Namespace"),
                "400 operation unavailable in namespaces");
    }

    @Test
    void whatComesAfterTheLineIsNotTakenIn() {
        String endless = "vault_route_read_count 1\n".repeat(400_000);
        assertTrue(endless.length() > Lines.LARGEST_SINGLE);

        assertTrue(asked(200, BEFORE + LINE + endless).known().isPresent());
        assertInstanceOf(VaultFailure.TooLarge.class, why(asked(200, BEFORE + endless + LINE)));
    }

    @Test
    void aServerWithoutTelemetryDoesNotOfferIt() {
        VaultFailure why = why(asked(400, "prometheus is not enabled"));

        assertEquals(
                "prometheus is not enabled",
                assertInstanceOf(VaultFailure.NotOffered.class, why).words());
    }

    @Test
    void aTokenWithoutTheRightIsToldWhichItLacks() {
        Part<Instant> part = asked(403, PlayedCluster.DENIED);

        assertInstanceOf(VaultFailure.Denied.class, why(part));
        assertEquals("read on sys/metrics", ((Part.Unreadable<Instant>) part).right());
    }

    @Test
    void aStandbyThatPassesOnHasNoWordAndTheOtherIsNotAsked() throws IOException {
        try (MockWebServer active = new MockWebServer()) {
            active.start(InetAddress.getLoopbackAddress(), 0);
            played.server()
                    .play(
                            "GET",
                            METRICS,
                            new MockResponse.Builder()
                                    .code(307)
                                    .addHeader("Location", active.url(METRICS).toString())
                                    .build());

            assertInstanceOf(VaultFailure.Standby.class, why(asked()));
            assertEquals(0, active.getRequestCount());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "NaN", "-1", "0", "1e300", ""})
    void whatIsNoTimeIsNotShownAsOne(String value) {
        assertInstanceOf(
                VaultFailure.NotVault.class,
                why(asked(200, "process_start_time_seconds " + value + "\n")));
    }

    @Test
    void anAnswerWithoutTheLineSaysNothing() {
        assertInstanceOf(VaultFailure.NotFound.class, why(asked(200, BEFORE)));
    }
}
