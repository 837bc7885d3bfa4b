package dev.reseat.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
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
import dev.reseat.vault.MountPath;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeWord;
import dev.reseat.vault.Part;
import dev.reseat.vault.Seen;
import dev.reseat.vault.ServerTraits.Standbys;
import dev.reseat.vault.TokenFacts;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/// Asking the nodes about the mount that is shown.
class WordsTest {
    private static final MountPath CORP = MountPath.auth("corp");
    private static final Clock CLOCK = Clock.fixed(SampleCluster.READ, ZoneOffset.UTC);

    private final Queue<Runnable> later = new ConcurrentLinkedQueue<>();
    private final FakeCluster cluster = new FakeCluster(SampleCluster.full());
    private final Snapshots snapshots = new Snapshots(new Threads(Runnable::run, Runnable::run));
    private final Opening opening = new Opening();

    private DetailsModel model(Executor background) {
        DetailsModel model =
                new DetailsModel(
                        new Choice(),
                        snapshots,
                        opening,
                        new Host(new Threads(Runnable::run, background), CLOCK));
        model.connectionProperty()
                .set(
                        Optional.of(
                                new Connection(
                                        cluster,
                                        "prod-eu",
                                        Environment.PRODUCTION,
                                        SampleCluster.ADDRESS)));
        return model;
    }

    private static Seen own(NodeAddress node) {
        boolean active = node.value().contains("bao-0");
        return new Seen.Own(active ? SampleCluster.CORP_NEW : SampleCluster.CORP_OLD, "v0.9.2");
    }

    private static Words.Heard heard(DetailsModel model) {
        return model.heardProperty().get().orElseThrow();
    }

    @Test
    void everyNodeIsAskedOnceWhenAMountIsOpened() {
        cluster.saying((node, _) -> own(node));
        DetailsModel model = model(Runnable::run);
        snapshots.publish(SampleCluster.full());
        opening.open(new Opened.OfMount(CORP));
        assertEquals(
                List.of(
                        "https://bao-0.eu.example.com:8200 auth/corp/",
                        "https://bao-1.eu.example.com:8200 auth/corp/",
                        "https://bao-2.eu.example.com:8200 auth/corp/",
                        "https://bao-3.eu.example.com:8200 auth/corp/",
                        "https://bao-4.eu.example.com:8200 auth/corp/"),
                cluster.asked());
        assertFalse(heard(model).asking());
        MountFacts shown = (MountFacts) model.shownProperty().get().orElseThrow().content();
        assertEquals(
                "bao-0 runs v0.9.2, bao-1, bao-2, bao-3 and bao-4 run v0.9.1.",
                shown.words().sentence());
    }

    @Test
    void aRefreshRightAfterwardsAsksNobodyAgainAndAPersonMay() {
        cluster.saying((node, _) -> own(node));
        DetailsModel model = model(Runnable::run);
        snapshots.publish(SampleCluster.full());
        opening.open(new Opened.OfMount(CORP));
        snapshots.publish(SampleCluster.full());
        assertEquals(5, cluster.asked().size());
        model.askNodes();
        assertEquals(10, cluster.asked().size());
    }

    @Test
    void whatIsAwaitedIsSaidToBeAndTheWordsBeforeStayWhileReadAgain() {
        cluster.saying((node, _) -> own(node));
        DetailsModel model = model(later::add);
        snapshots.publish(SampleCluster.full());
        opening.open(new Opened.OfMount(CORP));
        assertTrue(heard(model).asking());
        assertFalse(heard(model).words().complete());
        run();
        assertFalse(heard(model).asking());
        model.askNodes();
        assertTrue(heard(model).asking());
        assertTrue(heard(model).words().complete(), "the words before are still there");
    }

    private void run() {
        for (Runnable r = later.poll(); r != null; r = later.poll()) {
            r.run();
        }
    }

    @Test
    void nothingMoreIsAskedOnceTheDetailsAreClosed() {
        DetailsModel model = model(later::add);
        snapshots.publish(SampleCluster.full());
        opening.open(new Opened.OfMount(CORP));
        opening.close();
        run();
        assertEquals(List.of(), cluster.asked());
        assertEquals(Optional.empty(), model.heardProperty().get());
    }

    @Test
    void theAnswerForAMountThatIsNoLongerShownIsDropped() {
        DetailsModel model = model(later::add);
        Queue<Runnable> answers = new ArrayDeque<>();
        cluster.saying((node, mount) -> {
            if (mount.equals(CORP) && answers.isEmpty()) {
                // while the first node thinks, the person goes on
                answers.add(() -> {});
                opening.follow(new Opened.OfMount(MountPath.auth("corp-ci")));
            }
            return own(node);
        });
        snapshots.publish(SampleCluster.full());
        opening.open(new Opened.OfMount(CORP));
        run();
        assertEquals(MountPath.auth("corp-ci"), heard(model).mount());
        assertFalse(heard(model).asking());
        assertEquals(1, cluster.asked().stream().filter(q -> q.endsWith("auth/corp/")).count());
    }

    @Test
    void aTokenWithFewUsesIsNotSpentUnasked() {
        ClusterSnapshot counted =
                SampleCluster.full()
                        .withToken(
                                new Part.Known<>(
                                        new TokenFacts("alex", List.of("p"), null, 7),
                                        SampleCluster.READ));
        DetailsModel model = model(Runnable::run);
        snapshots.publish(counted);
        opening.open(new Opened.OfMount(CORP));
        assertEquals(List.of(), cluster.asked());
        assertFalse(heard(model).asking());
        model.askNodes();
        assertEquals(5, cluster.asked().size());
    }

    @Test
    void aStandbyThatPassesEverythingOnIsNotAsked() {
        DetailsModel model = model(Runnable::run);
        snapshots.publish(
                SampleCluster.full()
                        .withTraits(SampleCluster.TRAITS.withStandbys(Standbys.RUN_NO_PLUGINS)));
        opening.open(new Opened.OfMount(CORP));
        assertEquals(1, cluster.asked().size());
        assertEquals(
                Optional.of("standbys of this server run no plugins"),
                heard(model).words().all().getLast().unseen());
    }

    @Test
    void neverMoreThanEightNodesAreAskedAtOnce() {
        DetailsModel model = model(later::add);
        snapshots.publish(SampleCluster.stretched(40));
        run();
        opening.open(new Opened.OfMount(CORP));
        // eight that ask, one that works out what is shown, one that asks the journal
        assertEquals(8 + 2, later.size());
        run();
        assertEquals(40, cluster.asked().size());
        assertTrue(
                heard(model).words().all().stream()
                        .allMatch(w -> w.said() instanceof NodeWord.Said.Read));
    }
}
