package dev.reseat.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.HandClock;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Part;
import dev.reseat.vault.TokenFacts;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveModelTest {
    private static final Tried TRIED = new Tried("GET", SampleCluster.ADDRESS, "/v1/sys/mounts");

    private final HandClock clock = new HandClock(SampleCluster.READ);
    private final List<Depth> asked = new ArrayList<>();
    private boolean lineHeld;
    private final LiveModel model = new LiveModel(clock, asked::add, () -> lineHeld);

    private LiveModel readOnce(ClusterSnapshot seen) {
        model.begin();
        ended(Depth.EVERYTHING, seen);
        return model;
    }

    private void ended(Depth depth, ClusterSnapshot seen) {
        model.began();
        Instant now = clock.instant();
        model.ended(Reading.of(depth, now.minusMillis(38), now, seen), seen);
    }

    private void pass(long seconds) {
        clock.pass(Duration.ofSeconds(seconds));
        model.tick();
    }

    private static ClusterSnapshot failing(VaultFailure why) {
        ClusterSnapshot nothing = SampleCluster.awaited();
        return nothing.withCatalog(new Part.Unreadable<>(why, ""))
                .withSecrets(new Part.Unreadable<>(why, ""))
                .withAuths(new Part.Unreadable<>(why, ""))
                .withNodes(new Part.Unreadable<>(why, ""))
                .withToken(new Part.Unreadable<>(why, ""))
                .withRights(new Part.Unreadable<>(why, ""));
    }

    private LiveWords words() {
        return LiveWords.of(
                model.stateProperty().get(), Optional.of(SampleCluster.READ), clock.instant());
    }

    @Test
    void itAsksWhenSomethingIsDueAndNotBefore() {
        readOnce(SampleCluster.full());
        pass(9);
        assertEquals(List.of(), asked);
        pass(1);
        assertEquals(List.of(Depth.NODES), asked);
        assertEquals("live · every 30 s", words().pill().word());
    }

    @Test
    void itNeverAsksWhileSomethingIsBeingRead() {
        readOnce(SampleCluster.full());
        model.began();
        pass(600);
        assertEquals(List.of(), asked);
    }

    @Test
    void nothingIsAskedWithoutAConnection() {
        pass(600);
        readOnce(SampleCluster.full());
        model.end();
        pass(600);
        assertEquals(List.of(), asked);
    }

    @Test
    void aPauseHoldsUntilItIsEndedAndThenWhatIsDueIsReadAtOnce() {
        readOnce(SampleCluster.full());
        model.pauseOrGoOn();
        pass(600);
        assertEquals(List.of(), asked);
        assertEquals("paused · 10 min old", words().pill().word());
        model.pauseOrGoOn();
        assertEquals(List.of(Depth.EVERYTHING), asked);
    }

    @Test
    void eachConnectionBeginsLive() {
        readOnce(SampleCluster.full());
        model.pauseOrGoOn();
        model.end();
        model.begin();
        assertInstanceOf(LiveState.Live.class, model.stateProperty().get());
    }

    @Test
    void nothingIsReadWhileAReloadIsUnderWayOrItsLineIsHeld() {
        readOnce(SampleCluster.full());
        model.hold(true);
        pass(600);
        assertEquals(List.of(), asked);
        assertInstanceOf(LiveState.Held.class, model.stateProperty().get());
        lineHeld = true;
        model.hold(false);
        pass(1);
        assertEquals(List.of(), asked, "a silent line may still be at work");
        assertInstanceOf(LiveState.Held.class, model.stateProperty().get());
        lineHeld = false;
        pass(1);
        assertEquals(List.of(Depth.EVERYTHING), asked);
    }

    @Test
    void listsThatWaitedBehindAReloadAreNoFailure() {
        readOnce(SampleCluster.full());
        model.began();
        model.hold(true);
        ClusterSnapshot waited =
                SampleCluster.full()
                        .withSecrets(
                                new Part.Unreadable<>(
                                        new VaultFailure.TimedOut(TRIED, Duration.ofSeconds(15)),
                                        ""));
        ended(Depth.EVERYTHING, waited);
        model.hold(false);
        assertInstanceOf(LiveState.Live.class, model.stateProperty().get());
    }

    @Test
    void aTokenOfFewUsesIsNotUsedUpByLooking() {
        readOnce(
                SampleCluster.full()
                        .withToken(
                                new Part.Known<>(
                                        new TokenFacts("alex", List.of(), null, 7),
                                        SampleCluster.READ)));
        pass(600);
        assertEquals(List.of(), asked);
        assertEquals("not live · token of few uses", words().pill().word());
        assertTrue(words().pill().why().contains("7 requests"), words().pill().why());
    }

    @Test
    void aServerThatIsGoneIsSaidWithTheAgeOfThePictureAndTriedAgain() {
        readOnce(SampleCluster.full());
        pass(10);
        ended(Depth.NODES, failing(new VaultFailure.Unreachable(TRIED, "refused")));
        clock.pass(Duration.ofSeconds(5));
        LiveWords words = words();
        assertEquals("no answer · 15 s old", words.pill().word());
        assertEquals(Tone.DANGER, words.pill().tone());
        assertEquals(
                "No server answers at https://bao.eu.example.com:8200. The picture is 15 s old."
                        + " Tried again in 15 s.",
                words.line());
        asked.clear();
        pass(15);
        assertEquals(List.of(Depth.NODES), asked);
        ended(Depth.NODES, SampleCluster.full());
        assertInstanceOf(LiveState.Live.class, model.stateProperty().get());
        pass(1);
        assertEquals(List.of(Depth.NODES, Depth.EVERYTHING), asked);
    }

    @Test
    void aTokenThatHasRunOutIsCalledThat() {
        readOnce(SampleCluster.full());
        pass(600);
        ended(Depth.NODES, failing(new VaultFailure.TokenRefused(TRIED)));
        assertEquals("token refused · 10 min old", words().pill().word());
        pass(50 * 60);
        ended(Depth.NODES, failing(new VaultFailure.TokenRefused(TRIED)));
        assertEquals("token expired · 60 min old", words().pill().word());
        assertTrue(words().line().startsWith("The token has expired."), words().line());
    }

    @Test
    void listsThatFailAloneAreSaidAsThat() {
        readOnce(SampleCluster.full());
        pass(30);
        ended(
                Depth.EVERYTHING,
                SampleCluster.full()
                        .withSecrets(
                                new Part.Unreadable<>(
                                        new VaultFailure.TimedOut(TRIED, Duration.ofSeconds(15)),
                                        "")));
        assertEquals("lists not read · 30 s old", words().pill().word());
        assertEquals(Tone.ATTENTION, words().pill().tone());
        ended(Depth.NODES, SampleCluster.full());
        assertFalse(words().line().isEmpty(), "nodes that answer do not make the lists fresh");
    }

    @Test
    void whatMayNotBeReadIsNoFailureOfTheLine() {
        readOnce(SampleCluster.denied());
        assertInstanceOf(LiveState.Live.class, model.stateProperty().get());
    }

    @Test
    void lookingAwayMakesTheIntervalLongerAndThePillSaysSo() {
        readOnce(SampleCluster.full());
        model.attend(Attention.BESIDE);
        assertEquals("live · every 90 s", words().pill().word());
        model.attend(Attention.AWAY);
        assertEquals("live · every 5 min", words().pill().word());
    }
}
