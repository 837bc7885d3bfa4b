package dev.reseat.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TempoTest {
    private static final Instant T0 = SampleCluster.READ;
    private static final VaultFailure GONE =
            new VaultFailure.Unreachable(
                    new Tried("GET", SampleCluster.ADDRESS, "/v1/sys/ha-status"), "refused");

    private static Instant at(long seconds) {
        return T0.plusSeconds(seconds);
    }

    private static Reading good(Depth depth, long endedAt, Duration took) {
        return new Reading(depth, at(endedAt), took, Optional.empty(), Optional.empty());
    }

    private static Reading cut(Depth depth, long endedAt) {
        return new Reading(
                depth, at(endedAt), Duration.ofMillis(5), Optional.of(GONE), Optional.of(GONE));
    }

    private static Reading listsFailed(long endedAt) {
        return new Reading(
                Depth.EVERYTHING,
                at(endedAt),
                Duration.ofSeconds(1),
                Optional.empty(),
                Optional.of(GONE));
    }

    private static Tempo afterQuickReading() {
        return Tempo.FRESH.after(good(Depth.EVERYTHING, 0, Duration.ofMillis(38)));
    }

    private static Optional<Depth> due(Tempo tempo, long seconds) {
        return tempo.due(at(seconds), Attention.LOOKED_AT);
    }

    @Test
    void whatWasNeverReadIsDueAtOnce() {
        assertEquals(Optional.of(Depth.EVERYTHING), due(Tempo.FRESH, 0));
    }

    @Test
    void nodesAreReadEveryTenSecondsAndListsEveryThirty() {
        Tempo tempo = afterQuickReading();
        assertEquals(Optional.empty(), due(tempo, 9));
        assertEquals(Optional.of(Depth.NODES), due(tempo, 10));
        tempo = tempo.after(good(Depth.NODES, 10, Duration.ofMillis(5)));
        assertEquals(Optional.empty(), due(tempo, 19));
        assertEquals(Optional.of(Depth.NODES), due(tempo, 20));
        assertEquals(Optional.of(Depth.EVERYTHING), due(tempo, 30));
    }

    @Test
    void aServerThatNeedsLongIsAskedMoreSeldom() {
        Tempo tempo = Tempo.FRESH.after(good(Depth.EVERYTHING, 0, Duration.ofSeconds(6)));
        assertEquals(Duration.ofMinutes(2), tempo.allEvery(Attention.LOOKED_AT));
        assertEquals(Optional.empty(), due(tempo, 59), "ten times as long as the last one took");
        assertEquals(Optional.of(Depth.NODES), due(tempo, 60));
        tempo = tempo.after(good(Depth.NODES, 60, Duration.ofMillis(5)));
        assertEquals(Optional.of(Depth.NODES), due(tempo, 70), "nodes alone are cheap");
        assertEquals(Optional.of(Depth.EVERYTHING), due(tempo, 120));
    }

    @Test
    void whoeverLooksLessCloselyIsShownNewsLessOften() {
        Tempo tempo = afterQuickReading();
        assertEquals(Optional.empty(), tempo.due(at(29), Attention.BESIDE));
        assertEquals(Optional.of(Depth.NODES), tempo.due(at(30), Attention.BESIDE));
        assertEquals(Optional.empty(), tempo.due(at(99), Attention.AWAY));
        assertEquals(Optional.of(Depth.EVERYTHING), tempo.due(at(300), Attention.AWAY));
        assertEquals(
                Optional.of(Depth.EVERYTHING),
                tempo.due(at(300), Attention.LOOKED_AT),
                "coming back shows it at once");
    }

    @Test
    void whileTheLineIsCutOnlyTheCheapIsTriedAndEverMoreSeldom() {
        Tempo tempo = afterQuickReading().after(cut(Depth.NODES, 10));
        assertEquals(Optional.empty(), due(tempo, 29));
        assertEquals(Optional.of(Depth.NODES), due(tempo, 30));
        tempo = tempo.after(cut(Depth.NODES, 30));
        assertEquals(Optional.empty(), due(tempo, 69));
        assertEquals(Optional.of(Depth.NODES), due(tempo, 70), "the lists are due but not tried");
        for (int i = 0; i < 100; i++) {
            tempo = tempo.after(cut(Depth.NODES, 70));
        }
        assertEquals(Duration.ofMinutes(5), tempo.nodesEvery(Attention.LOOKED_AT));
        assertEquals(Optional.of(Depth.NODES), due(tempo, 370));
        assertEquals(at(370), tempo.next(at(71), Attention.LOOKED_AT));
    }

    @Test
    void aLineThatIsWholeAgainIsFollowedByEverythingAtOnce() {
        Tempo tempo =
                afterQuickReading()
                        .after(cut(Depth.NODES, 10))
                        .after(good(Depth.NODES, 30, Duration.ofMillis(5)));
        assertEquals(Optional.of(Depth.EVERYTHING), due(tempo, 30));
        tempo = tempo.after(good(Depth.EVERYTHING, 31, Duration.ofMillis(40)));
        assertEquals(Optional.empty(), due(tempo, 31));
    }

    @Test
    void listsThatFailWhileTheLineIsGoodBackOffByThemselves() {
        Tempo tempo = afterQuickReading().after(listsFailed(30));
        assertEquals(Optional.of(Depth.NODES), due(tempo, 40));
        tempo = tempo.after(good(Depth.NODES, 40, Duration.ofMillis(5)));
        assertEquals(1, tempo.lists(), "nodes that answer prove nothing about lists");
        assertEquals(Optional.of(Depth.NODES), due(tempo, 89));
        assertEquals(Optional.of(Depth.EVERYTHING), due(tempo, 90));
        tempo = tempo.after(good(Depth.EVERYTHING, 90, Duration.ofMillis(40)));
        assertEquals(0, tempo.lists());
    }

    @Test
    void aClockThatWasSetBackDoesNotStopTheReading() {
        assertTrue(due(afterQuickReading(), -3600).isPresent());
    }
}
