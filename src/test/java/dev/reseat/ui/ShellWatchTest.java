package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.HandClock;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.fakes.SpreadCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Threads;
import dev.reseat.ui.live.Attention;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Seen;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Mounts under watch on a server whose whole lists are dear.
class ShellWatchTest {
    private static final MountPath CORP = MountPath.auth("corp");
    private static final Seen.Own NEWER = new Seen.Own(SampleCluster.CORP_NEW, "v0.9.2");

    private final HandClock clock = new HandClock(SampleCluster.READ);
    private final FakeCluster cluster =
            new FakeCluster(SampleCluster.full()).saying((_, _) -> NEWER);

    /// What is done in the background takes this long.
    private Duration lag = Duration.ofMillis(1200);

    private ShellModel connected() {
        Threads threads =
                new Threads(
                        Runnable::run,
                        job -> {
                            job.run();
                            clock.pass(lag);
                        });
        ShellModel model =
                new ShellModel(
                        new Host(threads, clock),
                        FakeSignIn.to(cluster),
                        Pictures.OFFER,
                        new FakePractice());
        model.connect().signIn();
        lag = Duration.ZERO;
        model.go(Place.MOUNTS);
        return model;
    }

    private void pass(ShellModel model, Duration time) {
        clock.pass(time);
        model.tick();
    }

    /// Until the nodes have been read once more.
    private void untilTheNextNodes(ShellModel model) {
        int before = cluster.nodeReadings();
        for (int i = 0; i < 600 && cluster.nodeReadings() == before; i++) {
            pass(model, Duration.ofSeconds(1));
        }
        assertEquals(before + 1, cluster.nodeReadings());
    }

    private ClusterSnapshot shown(ShellModel model) {
        return model.snapshots().shownProperty().get().orElseThrow().snapshot();
    }

    private @Nullable PluginBuild running(ShellModel model, MountPath path) {
        return model.snapshots()
                .shownProperty()
                .get()
                .orElseThrow()
                .mount(path)
                .orElseThrow()
                .mount()
                .running();
    }

    /// Mounts read by themselves so far: the nodes' own words that details ask for are of other addresses.
    private List<String> alone() {
        return cluster.asked().stream()
                .filter(a -> a.startsWith(SampleCluster.ADDRESS + " "))
                .map(a -> a.substring(a.indexOf(' ') + 1))
                .toList();
    }

    @Test
    void theChosenMountsAreReadWithTheNodesAndSaidToBeYounger() {
        ShellModel model = connected();
        model.choice().set(List.of(CORP));
        int lists = cluster.readings();
        assertEquals(SampleCluster.CORP_OLD, running(model, CORP));
        untilTheNextNodes(model);
        assertEquals(List.of("auth/corp/"), alone());
        assertEquals(lists, cluster.readings());
        assertEquals(SampleCluster.CORP_NEW, running(model, CORP));
        assertEquals(
                SampleCluster.READ,
                shown(model).auths().whenRead().orElseThrow(),
                "the table's own");
        assertTrue(shown(model).whenRead(CORP).orElseThrow().isAfter(SampleCluster.READ));
        assertTrue(
                model.statusProperty().get().snapshot().contains(" · 1 mount 14:0"),
                model.statusProperty().get().snapshot());
        assertTrue(model.changes().summaryProperty().getValue().startsWith("1 change"));
    }

    @Test
    void theWholeListTakesOverAsSoonAsItIsReadAgain() {
        ShellModel model = connected();
        model.choice().set(List.of(CORP));
        untilTheNextNodes(model);
        model.refresh();
        assertEquals(SampleCluster.CORP_OLD, running(model, CORP), "as the list has it");
        assertTrue(shown(model).watched().isEmpty());
    }

    @Test
    void whatWasReadByItselfStaysYoungerWhileOnlyNodesAreRead() {
        ShellModel model = connected();
        model.choice().set(List.of(CORP));
        untilTheNextNodes(model);
        var at = shown(model).whenRead(CORP);
        model.choice().clear();
        untilTheNextNodes(model);
        assertEquals(1, alone().size());
        assertEquals(SampleCluster.CORP_NEW, running(model, CORP));
        assertEquals(at, shown(model).whenRead(CORP));
    }

    @Test
    void theOpenMountComesFirstAndNoMoreThanSixteenAreRead() {
        ShellModel model = connected();
        List<MountPath> all =
                SampleCluster.full().mounts().stream()
                        .filter(m -> !m.singleton())
                        .map(Mount::path)
                        .toList();
        assertTrue(all.size() > 16);
        model.choice().set(all);
        model.opening().open(new Opened.OfMount(MountPath.secret("sys")));
        int before = alone().size();
        untilTheNextNodes(model);
        List<String> read = alone().subList(before, alone().size());
        assertEquals(16, read.size());
        assertEquals("sys/", read.getFirst());
    }

    @Test
    void ofALargeChoiceThoseThatNeedAReloadAreWatchedThenThoseChosenLast() {
        ShellModel model = connected();
        List<MountPath> all =
                SampleCluster.full().mounts().stream()
                        .filter(m -> !m.singleton())
                        .map(Mount::path)
                        .toList();
        model.choice().set(all);
        MountPath last = MountPath.secret("kv");
        model.choice().toggle(List.of(last));
        model.choice().toggle(List.of(last));
        untilTheNextNodes(model);
        List<String> read = alone();
        assertEquals(16, read.size());
        assertEquals(
                Set.of("auth/corp/", "auth/corp-partners/", "auth/okta-legacy/"),
                Set.copyOf(read.subList(0, 3)));
        assertEquals("kv/", read.get(3));
        assertTrue(
                model.statusProperty()
                        .get()
                        .snapshot()
                        .contains("16 of " + all.size() + " chosen mounts watched 14:0"),
                model.statusProperty().get().snapshot());
    }

    @Test
    void nodesAreShownBeforeWhatIsReadByTheirWord() {
        ShellModel model = connected();
        model.choice().set(List.of(CORP));
        List<Boolean> shown = new ArrayList<>();
        int before = cluster.nodeReadings();
        model.snapshots()
                .shownProperty()
                .addListener((_, _, now) -> {
                    if (cluster.nodeReadings() > before) {
                        shown.add(!now.orElseThrow().snapshot().watched().isEmpty());
                    }
                });
        untilTheNextNodes(model);
        assertEquals(List.of(false, true), shown);
    }

    @Test
    void onAQuickServerNothingIsAskedForTwice() {
        lag = Duration.ofMillis(100);
        ShellModel model = connected();
        model.choice().set(List.of(CORP));
        untilTheNextNodes(model);
        assertEquals(List.of(), alone());
    }

    @Test
    void whoeverMayNotReadAMountIsNotRefusedAgainAndAgain() {
        cluster.saying((node, _) ->
                new Seen.NotReadable(
                        new VaultFailure.Denied(
                                new Tried("GET", node, "/v1/sys/mounts/auth/corp"),
                                "read on sys/mounts/auth/corp")));
        ShellModel model = connected();
        model.choice().set(List.of(CORP));
        IntStream.range(0, 3).forEach(_ -> untilTheNextNodes(model));
        assertEquals(1, alone().size());
        assertEquals(SampleCluster.CORP_OLD, running(model, CORP));
    }

    @Test
    void aReadingOfANamespaceThatWasLeftForbidsNothingInTheNextOne() {
        cluster.spread(SpreadCluster.sweep());
        ShellModel model = connected();
        cluster.saying((node, _) -> {
            lag = Duration.ofMillis(1200);
            model.whereabouts().namespaces().go(SpreadCluster.EU);
            lag = Duration.ZERO;
            return new Seen.NotReadable(
                    new VaultFailure.Denied(
                            new Tried("GET", node, "/v1/sys/mounts/auth/corp"),
                            "read on sys/mounts/auth/corp"));
        });
        model.choice().set(List.of(CORP));
        untilTheNextNodes(model);
        assertEquals(SpreadCluster.EU, shown(model).namespace());
        FakeCluster there = (FakeCluster) model.connectionProperty().get().orElseThrow().cluster();
        model.choice().set(List.of(CORP));
        for (int i = 0; i < 600 && there.nodeReadings() == 0; i++) {
            pass(model, Duration.ofSeconds(1));
        }
        assertEquals(List.of(SampleCluster.ADDRESS + " auth/corp/"), there.asked());
    }

    @Test
    void ofATableThatIsKnownInPartTheWatchedMountsAreYoungerToo() {
        ClusterSnapshot full = SampleCluster.full();
        cluster.become(
                full.withAuths(
                        new Part.Partial<>(
                                full.auths().known().orElseThrow(),
                                SampleCluster.READ,
                                new VaultFailure.Denied(
                                        new Tried("GET", SampleCluster.ADDRESS, "/v1/sys/auth"),
                                        "read on sys/auth"),
                                "read on sys/auth")));
        ShellModel model = connected();
        model.choice().set(List.of(CORP));
        untilTheNextNodes(model);
        assertTrue(model.statusProperty().get().snapshot().contains(" · 1 mount 14:0"));
        assertEquals(SampleCluster.CORP_NEW, running(model, CORP), "what is said to be younger");
        assertTrue(shown(model).auths() instanceof Part.Partial<?>);
    }

    @Test
    void aMountThatIsGoneWaitsForTheWholeList() {
        cluster.saying((_, _) -> new Seen.NoMount());
        ShellModel model = connected();
        model.choice().set(List.of(CORP));
        untilTheNextNodes(model);
        assertEquals(SampleCluster.CORP_OLD, running(model, CORP));
        untilTheNextNodes(model);
        assertEquals(2, alone().size());
    }

    @Test
    void duringAReloadNothingIsWatchedNotEvenByAPersonsRefresh() {
        ShellModel model = connected();
        model.choice().set(List.of(CORP));
        model.live().hold(true);
        model.refresh();
        assertEquals(1, cluster.nodeReadings());
        assertEquals(List.of(), alone());
    }

    @Test
    void aPauseEndsTheWatchingAndWhereNobodyLooksItIsSlower() {
        ShellModel model = connected();
        model.choice().set(List.of(CORP));
        model.live().attend(Attention.AWAY);
        for (int i = 0; i < 20; i++) {
            pass(model, Duration.ofSeconds(1));
        }
        assertEquals(List.of(), alone());
        model.live().attend(Attention.LOOKED_AT);
        model.live().pauseOrGoOn();
        for (int i = 0; i < 600; i++) {
            pass(model, Duration.ofSeconds(1));
        }
        assertEquals(List.of(), alone());
    }
}
