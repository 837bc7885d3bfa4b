package dev.reseat.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.HandClock;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Environment;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.TokenFacts;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/// Since when a node runs, in its details.
class UptimeTest {
    private static final Instant START = SampleCluster.READ.minus(Duration.ofDays(3));

    private final List<NodeAddress> asked = new ArrayList<>();
    private final Queue<Runnable> later = new ConcurrentLinkedQueue<>();
    private final HandClock clock = new HandClock(SampleCluster.READ);
    private final FakeCluster cluster = new FakeCluster(SampleCluster.full());
    private final Snapshots snapshots = new Snapshots(new Threads(Runnable::run, Runnable::run));
    private final Opening opening = new Opening();
    private final DetailsModel model =
            new DetailsModel(
                    new Choice(),
                    snapshots,
                    opening,
                    new Host(new Threads(Runnable::run, later::add), clock));

    UptimeTest() {
        says(new Part.Known<>(START, SampleCluster.READ));
        model.connectionProperty()
                .set(
                        Optional.of(
                                new Connection(
                                        cluster,
                                        "prod-eu",
                                        Environment.PRODUCTION,
                                        SampleCluster.ADDRESS)));
        picture(SampleCluster.full());
    }

    private void says(Part<Instant> start) {
        cluster.starting(node -> {
            asked.add(node);
            return start;
        });
    }

    private void picture(ClusterSnapshot snapshot) {
        snapshots.publish(snapshot);
        run();
    }

    private void run() {
        for (Runnable r = later.poll(); r != null; r = later.poll()) {
            r.run();
        }
    }

    private static NodeAddress address(int node) {
        return new NodeAddress("https://bao-%d.eu.example.com:8200".formatted(node));
    }

    private void open(int node) {
        opening.open(new Opened.OfNode(address(node)));
    }

    private NodeFacts shown() {
        return (NodeFacts) model.shownProperty().get().orElseThrow().content();
    }

    private Optional<Fact> fact(String id) {
        return shown().facts().stream().filter(f -> f.id().equals(id)).findFirst();
    }

    private Optional<Fact> fact() {
        return fact("start");
    }

    private String span() {
        return fact("uptime").orElseThrow().value();
    }

    private String unseen() {
        return StartFacts.unseen(shown().said());
    }

    private String needed() {
        return StartFacts.needed(shown().said());
    }

    private static ClusterSnapshot with(int which, Node node) {
        List<Node> nodes = new ArrayList<>(SampleCluster.full().nodes().known().orElseThrow());
        nodes.set(which, node);
        return SampleCluster.full().withNodes(new Part.Known<>(nodes, SampleCluster.READ));
    }

    private static Node node(int which) {
        return SampleCluster.full().nodes().known().orElseThrow().get(which);
    }

    private static Node sealed(int which) {
        Node n = node(which);
        return new Node(
                n.name(),
                n.apiAddress(),
                n.asked(),
                n.role(),
                SealStatus.SEALED,
                n.version(),
                n.lastEcho(),
                null);
    }

    private static Part<TokenFacts> withFewUses() {
        return new Part.Known<>(new TokenFacts("operator", List.of(), null, 5), SampleCluster.READ);
    }

    @Test
    void theNodeItselfIsAskedOnceAndNoRefreshAsksAgain() {
        open(2);
        run();
        assertEquals(List.of(address(2)), asked);
        Fact fact = fact().orElseThrow();
        assertEquals("Up since", fact.name());
        assertEquals(START.toString(), fact.value());
        assertEquals("3 days", span());
        assertTrue(fact.source().contains("/v1/sys/metrics"), fact::source);
        assertTrue(fact.source().contains(address(2).value()), fact::source);
        picture(SampleCluster.full());
        picture(SampleCluster.full());
        assertEquals(List.of(address(2)), asked);
        assertTrue(fact().isPresent());
    }

    @Test
    void itIsAskedAgainWhereAPersonReadsAgain() {
        open(2);
        run();
        says(new Part.Known<>(START.plusSeconds(60), SampleCluster.READ));
        model.askRaw();
        run();
        assertEquals(List.of(address(2), address(2)), asked);
        assertEquals(START.plusSeconds(60).toString(), fact().orElseThrow().value());
        assertEquals("2 days", span());
    }

    @Test
    void howLongThatIsIsNotClaimedForTimeInWhichNobodyAsked() {
        open(2);
        run();
        clock.pass(Duration.ofSeconds(119));
        model.tick();
        run();
        assertEquals("3 days", span());
        clock.pass(Duration.ofDays(1));
        model.tick();
        run();
        assertEquals("3 days, read 24 h ago", span(), "the node may have started anew meanwhile");
        assertEquals(1, asked.size());
    }

    @Test
    void aServerThatDoesNotTellIsSaidInOneSentence() {
        says(
                new Part.Unreadable<>(
                        new VaultFailure.NotOffered(
                                new Tried("GET", address(2), "/v1/sys/metrics"),
                                "prometheus is not enabled"),
                        ""));
        open(2);
        run();
        assertEquals(Optional.empty(), fact());
        assertEquals(
                "Since when it runs cannot be observed here: the server says \u201cprometheus is not"
                        + " enabled\u201d.",
                unseen());
        assertTrue(needed().contains("telemetry"), needed());
    }

    @Test
    void aMissingRightIsNamed() {
        String right = "read on sys/metrics";
        says(
                new Part.Unreadable<>(
                        new VaultFailure.Denied(
                                new Tried("GET", address(2), "/v1/sys/metrics"), right),
                        right));
        open(2);
        run();
        assertEquals(
                "Since when it runs cannot be observed here: the token lacks read on sys/metrics.",
                unseen());
        assertEquals("", needed(), "telemetry would not help");
    }

    @Test
    void whatDoesNotAnswerForItselfIsNotAsked() {
        open(4);
        run();
        assertTrue(shown().node().troubled().isPresent());
        picture(with(2, sealed(2)));
        open(2);
        run();
        Node three = node(3);
        picture(
                with(
                        2,
                        new Node(
                                "bao-2",
                                address(2),
                                three.asked(),
                                three.role(),
                                three.seal(),
                                three.version(),
                                null,
                                null)));
        run();
        assertEquals(List.of(), asked, "not reached, sealed, two behind one address");
        assertEquals(Optional.empty(), fact());
        assertEquals("", unseen());
    }

    @Test
    void aNodeThatWentAwayMayHaveStartedAnew() {
        open(2);
        run();
        picture(with(2, sealed(2)));
        assertEquals(Optional.empty(), fact());
        picture(SampleCluster.full());
        assertEquals(List.of(address(2), address(2)), asked);
        assertTrue(fact().isPresent());
    }

    @Test
    void aTokenWithFewUsesLeftIsNotSpentOnIt() {
        picture(SampleCluster.full().withToken(withFewUses()));
        open(2);
        run();
        assertEquals(List.of(), asked);
        model.askRaw();
        run();
        assertEquals(List.of(address(2)), asked);
    }

    @Test
    void beforeItIsKnownHowManyUsesTheTokenHasNoneIsSpentOnIt() {
        snapshots.clear();
        open(2);
        picture(SampleCluster.full().withToken(new Part.Awaited<>()));
        picture(SampleCluster.full().withToken(withFewUses()));
        assertEquals(List.of(), asked);
        snapshots.clear();
        run();
        picture(SampleCluster.full().withToken(new Part.Awaited<>()));
        picture(SampleCluster.full());
        assertEquals(List.of(address(2)), asked);
    }

    @Test
    void anAnswerAboutWhatIsNoLongerShownIsDropped() {
        open(1);
        opening.open(new Opened.OfNode(address(2)));
        says(
                new Part.Unreadable<>(
                        new VaultFailure.TokenRefused(
                                new Tried("GET", address(2), "/v1/sys/metrics")),
                        ""));
        run();
        assertEquals(List.of(address(2)), asked, "nothing is asked about the one left at once");
        assertEquals(Optional.empty(), fact());
    }
}
