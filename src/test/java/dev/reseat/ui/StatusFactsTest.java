package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Databases;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatusFactsTest {
    private static String said(int seconds) {
        Instant kept = SampleCluster.READ.minusSeconds(seconds);
        Databases databases =
                new Databases(
                        List.of(), List.of(), false, Map.of(MountPath.secret("db-ledger"), kept));
        Part<Databases> part = new Part.Known<>(databases, SampleCluster.READ);
        return StatusFacts.of(
                        Assessment.of(SampleCluster.full().withDatabases(part)),
                        Set.of(),
                        ZoneOffset.UTC)
                .snapshot();
    }

    @Test
    void connectionsThatWereKeptSayFromWhenTheyAre() {
        assertTrue(said(200).contains(" · connections as of 13:58:51"), said(200));
    }

    @Test
    void thoseOfTheSameReadingHaveNoAgeOfTheirOwn() {
        assertFalse(said(1).contains("connections"), said(1));
    }
}
