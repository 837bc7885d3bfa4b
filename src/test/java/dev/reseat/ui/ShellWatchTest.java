package dev.reseat.ui;

import static dev.reseat.ui.WatchedShell.CORP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.fakes.SpreadCluster;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.live.Attention;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import dev.reseat.vault.Seen;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Mounts under watch on a server whose whole lists are dear.
class ShellWatchTest {
    private final WatchedShell shell = new WatchedShell();

    @Test
    void theChosenMountsAreReadWithTheNodesAndSaidToBeYounger() {
        ShellModel model = shell.connected();
        model.choice().set(List.of(CORP));
        int lists = shell.cluster.readings();
        assertEquals(SampleCluster.CORP_OLD, shell.running(model, CORP));
        shell.untilTheNextNodes(model);
        assertEquals(List.of("auth/corp/"), shell.alone());
        assertEquals(lists, shell.cluster.readings());
        assertEquals(SampleCluster.CORP_NEW, shell.running(model, CORP));
        assertEquals(
                SampleCluster.READ,
                shell.shown(model).auths().whenRead().orElseThrow(),
                "the table's own");
        assertTrue(shell.shown(model).whenRead(CORP).orElseThrow().isAfter(SampleCluster.READ));
        assertTrue(
                model.statusProperty().get().snapshot().contains(" · 1 mount 14:0"),
                model.statusProperty().get().snapshot());
        assertTrue(model.changes().summaryProperty().getValue().startsWith("1 change"));
    }

    @Test
    void theWholeListTakesOverAsSoonAsItIsReadAgain() {
        ShellModel model = shell.connected();
        model.choice().set(List.of(CORP));
        shell.untilTheNextNodes(model);
        model.refresh();
        assertEquals(SampleCluster.CORP_OLD, shell.running(model, CORP), "as the list has it");
        assertTrue(shell.shown(model).watched().isEmpty());
    }

    @Test
    void whatWasReadByItselfStaysYoungerWhileOnlyNodesAreRead() {
        ShellModel model = shell.connected();
        model.choice().set(List.of(CORP));
        shell.untilTheNextNodes(model);
        var at = shell.shown(model).whenRead(CORP);
        model.choice().clear();
        shell.untilTheNextNodes(model);
        assertEquals(1, shell.alone().size());
        assertEquals(SampleCluster.CORP_NEW, shell.running(model, CORP));
        assertEquals(at, shell.shown(model).whenRead(CORP));
    }

    @Test
    void theOpenMountComesFirstAndNoMoreThanSixteenAreRead() {
        ShellModel model = shell.connected();
        List<MountPath> all = WatchedShell.all();
        assertTrue(all.size() > 16);
        model.choice().set(all);
        model.opening().open(new Opened.OfMount(MountPath.secret("sys")));
        int before = shell.alone().size();
        shell.untilTheNextNodes(model);
        List<String> read = shell.alone().subList(before, shell.alone().size());
        assertEquals(16, read.size());
        assertEquals("sys/", read.getFirst());
    }

    @Test
    void ofALargeChoiceThoseThatNeedAReloadAreWatchedThenThoseChosenLast() {
        ShellModel model = shell.connected();
        List<MountPath> all = WatchedShell.all();
        model.choice().set(all);
        MountPath last = MountPath.secret("kv");
        model.choice().toggle(List.of(last));
        model.choice().toggle(List.of(last));
        shell.untilTheNextNodes(model);
        List<String> read = shell.alone();
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
    void ofALargeChoiceThoseInSightAreWatchedBeforeAllOthers() {
        ShellModel model = shell.connected();
        List<MountPath> all = WatchedShell.all();
        model.choice().set(all);
        List<MountPath> inSight = all.subList(all.size() - 5, all.size());
        model.sight().through(() -> inSight);
        shell.untilTheNextNodes(model);
        List<String> read = shell.alone();
        assertEquals(16, read.size());
        assertEquals(
                Set.copyOf(inSight.stream().map(MountPath::value).toList()),
                Set.copyOf(read.subList(0, 5)));
    }

    @Test
    void nodesAreShownBeforeWhatIsReadByTheirWord() {
        ShellModel model = shell.connected();
        model.choice().set(List.of(CORP));
        List<Boolean> shown = new ArrayList<>();
        int before = shell.cluster.nodeReadings();
        model.snapshots()
                .shownProperty()
                .addListener((_, _, now) -> {
                    if (shell.cluster.nodeReadings() > before) {
                        shown.add(!now.orElseThrow().snapshot().watched().isEmpty());
                    }
                });
        shell.untilTheNextNodes(model);
        assertEquals(List.of(false, true), shown);
    }

    @Test
    void onAQuickServerNothingIsAskedForTwice() {
        shell.lag = Duration.ofMillis(100);
        ShellModel model = shell.connected();
        model.choice().set(List.of(CORP));
        shell.untilTheNextNodes(model);
        assertEquals(List.of(), shell.alone());
    }

    @Test
    void whoeverMayNotReadAMountIsNotRefusedAgainAndAgain() {
        shell.cluster.saying((node, _) ->
                new Seen.NotReadable(
                        new VaultFailure.Denied(
                                new Tried("GET", node, "/v1/sys/mounts/auth/corp"),
                                "read on sys/mounts/auth/corp")));
        ShellModel model = shell.connected();
        model.choice().set(List.of(CORP));
        IntStream.range(0, 3).forEach(_ -> shell.untilTheNextNodes(model));
        assertEquals(1, shell.alone().size());
        assertEquals(SampleCluster.CORP_OLD, shell.running(model, CORP));
    }

    @Test
    void aReadingOfANamespaceThatWasLeftForbidsNothingInTheNextOne() {
        shell.cluster.spread(SpreadCluster.sweep());
        ShellModel model = shell.connected();
        shell.cluster.saying((node, _) -> {
            shell.lag = Duration.ofMillis(1200);
            model.whereabouts().namespaces().go(SpreadCluster.EU);
            shell.lag = Duration.ZERO;
            return new Seen.NotReadable(
                    new VaultFailure.Denied(
                            new Tried("GET", node, "/v1/sys/mounts/auth/corp"),
                            "read on sys/mounts/auth/corp"));
        });
        model.choice().set(List.of(CORP));
        shell.untilTheNextNodes(model);
        assertEquals(SpreadCluster.EU, shell.shown(model).namespace());
        FakeCluster there = (FakeCluster) model.connectionProperty().get().orElseThrow().cluster();
        model.choice().set(List.of(CORP));
        for (int i = 0; i < 600 && there.nodeReadings() == 0; i++) {
            shell.pass(model, Duration.ofSeconds(1));
        }
        assertEquals(List.of(SampleCluster.ADDRESS + " auth/corp/"), there.asked());
    }

    @Test
    void ofATableThatIsKnownInPartTheWatchedMountsAreYoungerToo() {
        ClusterSnapshot full = SampleCluster.full();
        shell.cluster.become(
                full.withAuths(
                        new Part.Partial<>(
                                full.auths().known().orElseThrow(),
                                SampleCluster.READ,
                                new VaultFailure.Denied(
                                        new Tried("GET", SampleCluster.ADDRESS, "/v1/sys/auth"),
                                        "read on sys/auth"),
                                "read on sys/auth")));
        ShellModel model = shell.connected();
        model.choice().set(List.of(CORP));
        shell.untilTheNextNodes(model);
        assertTrue(model.statusProperty().get().snapshot().contains(" · 1 mount 14:0"));
        assertEquals(
                SampleCluster.CORP_NEW, shell.running(model, CORP), "what is said to be younger");
        assertTrue(shell.shown(model).auths() instanceof Part.Partial<?>);
    }

    @Test
    void aMountThatIsGoneWaitsForTheWholeList() {
        shell.cluster.saying((_, _) -> new Seen.NoMount());
        ShellModel model = shell.connected();
        model.choice().set(List.of(CORP));
        shell.untilTheNextNodes(model);
        assertEquals(SampleCluster.CORP_OLD, shell.running(model, CORP));
        shell.untilTheNextNodes(model);
        assertEquals(2, shell.alone().size());
    }

    @Test
    void duringAReloadNothingIsWatchedNotEvenByAPersonsRefresh() {
        ShellModel model = shell.connected();
        model.choice().set(List.of(CORP));
        model.live().hold(true);
        model.refresh();
        assertEquals(1, shell.cluster.nodeReadings());
        assertEquals(List.of(), shell.alone());
    }

    @Test
    void aPauseEndsTheWatchingAndWhereNobodyLooksItIsSlower() {
        ShellModel model = shell.connected();
        model.choice().set(List.of(CORP));
        model.live().attend(Attention.AWAY);
        for (int i = 0; i < 20; i++) {
            shell.pass(model, Duration.ofSeconds(1));
        }
        assertEquals(List.of(), shell.alone());
        model.live().attend(Attention.LOOKED_AT);
        model.live().pauseOrGoOn();
        for (int i = 0; i < 600; i++) {
            shell.pass(model, Duration.ofSeconds(1));
        }
        assertEquals(List.of(), shell.alone());
    }
}
