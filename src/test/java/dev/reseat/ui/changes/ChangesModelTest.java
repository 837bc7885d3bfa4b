package dev.reseat.ui.changes;

import static dev.reseat.ui.changes.ChangedSample.LATER;
import static dev.reseat.ui.changes.ChangedSample.each;
import static dev.reseat.ui.changes.ChangedSample.known;
import static dev.reseat.ui.changes.ChangedSample.node;
import static dev.reseat.ui.changes.ChangedSample.running;
import static dev.reseat.ui.changes.ChangedSample.withAuths;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.HandClock;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangesModelTest {
    private static final MountPath CORP = MountPath.auth("corp");

    private final HandClock clock = new HandClock(SampleCluster.READ);
    private final Threads here = new Threads(Runnable::run, Runnable::run);
    private final Snapshots snapshots = new Snapshots(here);
    private final ChangesModel model = new ChangesModel(snapshots, new Host(here, clock));

    private void show(ClusterSnapshot... pictures) {
        for (ClusterSnapshot p : pictures) {
            snapshots.publish(p);
        }
    }

    private List<String> lines() {
        return model.linesProperty().getValue().stream()
                .map(l -> l.title() + ": " + l.what())
                .toList();
    }

    private String summary() {
        return model.summaryProperty().getValue();
    }

    @Test
    void theFirstPictureIsNoNewsHoweverItsPartsArrive() {
        show(SampleCluster.awaited(), SampleCluster.half(), SampleCluster.full());
        assertEquals("", summary());
        assertEquals(List.of(), lines());
    }

    @Test
    void readingTheSameAgainIsNoNews() {
        show(
                SampleCluster.full(),
                SampleCluster.awaited(),
                SampleCluster.half(),
                SampleCluster.full());
        assertEquals("", summary());
    }

    @Test
    void aMountThatRunsSomethingElseIsOneChangeWithBothVersions() {
        show(
                SampleCluster.full(),
                withAuths(each("auth/corp/", m -> running(m, SampleCluster.CORP_NEW))));
        assertEquals(List.of("auth/corp/: runs v0.9.2, before v0.9.1"), lines());
        assertEquals("1 change since 14:02", summary());
    }

    @Test
    void theSameVersionOfAnotherBinaryIsToldByItsSha256() {
        PluginBuild rebuilt = new PluginBuild("v0.9.2", "feedc0de".repeat(8));
        show(SampleCluster.full(), withAuths(each("auth/corp-ci/", m -> running(m, rebuilt))));
        assertTrue(
                lines().contains("auth/corp-ci/: runs v0.9.2 · feedc0de, before v0.9.2 · c3d41f0a"),
                () -> lines().toString());
        assertTrue(
                lines().contains("auth/corp-ci/: needs reload, before in order"),
                () -> lines().toString());
    }

    @Test
    void mountsThatComeAndGoAreListed() {
        show(
                SampleCluster.full(),
                withAuths(mounts -> {
                    mounts.removeIf(m -> m.path().equals(CORP));
                    mounts.add(
                            new Mount(
                                    MountPath.auth("new"),
                                    "jwt",
                                    "auth_jwt_1",
                                    "",
                                    "",
                                    SampleCluster.CORP_NEW,
                                    ""));
                    return mounts;
                }));
        assertEquals(
                Set.of("auth/new/: mounted, of jwt", "auth/corp/: unmounted, was of corp-sso"),
                Set.copyOf(lines()));
        assertEquals("2 changes since 14:02", summary());
    }

    @Test
    void aRowThatIsRegisteredAnewChangesTheMountsThatRunIt() {
        Catalog catalog = SampleCluster.full().catalog().known().orElseThrow();
        PluginBuild rebuilt = new PluginBuild("v0.9.2", "feedc0de".repeat(8));
        List<Plugin> rows =
                catalog.plugins().stream()
                        .map(p ->
                                p.build().equals(SampleCluster.CORP_NEW)
                                        ? new Plugin(PluginType.AUTH, p.name(), rebuilt, false, "")
                                        : p)
                        .toList();
        show(
                SampleCluster.full(),
                SampleCluster.full().withCatalog(known(new Catalog(rows, catalog.pins()))));
        assertEquals(
                Set.of(
                        "corp-sso v0.9.2: registered anew: sha256 feedc0de…, before sha256 c3d41f0a…",
                        "auth/corp-ci/: needs reload, before in order"),
                Set.copyOf(lines()));
    }

    @Test
    void halfAReadingIsNotComparedWithTheOtherHalf() {
        // the catalog has arrived, the mounts not yet: only together do they say that nothing needs
        // a reload
        show(SampleCluster.full());
        ClusterSnapshot next =
                ClusterSnapshot.awaited(
                        SampleCluster.TRAITS,
                        "prod-eu",
                        SampleCluster.full().namespace(),
                        LATER.minusMillis(40));
        Catalog empty = new Catalog(List.of(), List.of());
        show(next.withCatalog(known(empty)));
        assertEquals("", summary());
    }

    @Test
    void aNodeThatChangesItsRoleOrCannotBeReachedIsListed() {
        List<Node> nodes = new ArrayList<>(SampleCluster.full().nodes().known().orElseThrow());
        nodes.set(0, node(nodes.get(0), NodeRole.STANDBY, SealStatus.UNSEALED));
        nodes.set(1, node(nodes.get(1), NodeRole.ACTIVE, SealStatus.UNSEALED));
        nodes.set(2, node(nodes.get(2), NodeRole.STANDBY, SealStatus.SEALED));
        show(
                SampleCluster.full(),
                SampleCluster.full().withNodes(new Part.Known<>(nodes, SampleCluster.READ)));
        assertEquals(
                Set.of(
                        "bao-0: standby, before active",
                        "bao-1: active, before standby",
                        "bao-2: sealed, before answers"),
                Set.copyOf(lines()));
    }

    @Test
    void whatMayNoLongerBeReadHasNotChanged() {
        show(SampleCluster.full(), SampleCluster.denied(), SampleCluster.full());
        assertEquals(List.of(), lines());
    }

    @Test
    void aServerThatIsGoneForAWhileHasNotChanged() {
        VaultFailure gone =
                new VaultFailure.Unreachable(
                        new Tried("GET", SampleCluster.ADDRESS, "/v1/sys/mounts"), "refused");
        show(
                SampleCluster.full(),
                SampleCluster.awaited()
                        .withSecrets(new Part.Unreadable<>(gone, ""))
                        .withNodes(new Part.Unreadable<>(gone, "")),
                SampleCluster.full());
        assertEquals(List.of(), lines());
    }

    @Test
    void whatWentAndCameBackStandsOnceAndSaysSo() {
        show(
                SampleCluster.full(),
                withAuths(each("auth/corp/", m -> running(m, SampleCluster.CORP_NEW))),
                SampleCluster.full());
        assertEquals(
                Set.of(
                        "auth/corp/: changed, and is v0.9.1 again",
                        "auth/corp/: needs reload, before in order"),
                Set.copyOf(lines()));
    }

    @Test
    void manyAlikeAreOneLine() {
        List<Mount> secrets =
                SampleCluster.full().secrets().known().orElseThrow().stream()
                        .map(m ->
                                m.plugin().equals("kv")
                                        ? running(m, new PluginBuild("v9", "ab"))
                                        : m)
                        .toList();
        show(SampleCluster.full(), SampleCluster.full().withSecrets(known(secrets)));
        assertEquals(
                List.of(
                        "6 mounts: needs reload, before in order",
                        "6 mounts: runs v9, before builtin"),
                lines());
        assertEquals("12 changes since 14:02", summary());
    }

    @Test
    void seenIsSeenAndTheListBeginsAnew() {
        show(
                SampleCluster.full(),
                withAuths(each("auth/corp/", m -> running(m, SampleCluster.CORP_NEW))));
        assertTrue(snapshots.changed().has(CORP));
        clock.pass(Duration.ofMinutes(3));
        model.dismiss();
        assertEquals("", summary());
        assertEquals(Set.of(), snapshots.changed().identitiesProperty().get());
        show(SampleCluster.full());
        assertEquals("2 changes since 14:05", summary());
    }

    @Test
    void aMarkFadesAfterTwoMinutesButTheListKeepsTheChange() {
        show(
                SampleCluster.full(),
                withAuths(each("auth/corp/", m -> running(m, SampleCluster.CORP_NEW))));
        assertEquals(Set.of(CORP), snapshots.changed().identitiesProperty().get());
        clock.pass(Duration.ofSeconds(60 + 119));
        model.tick();
        assertTrue(snapshots.changed().has(CORP));
        clock.pass(Duration.ofSeconds(2));
        model.tick();
        assertEquals(Set.of(), snapshots.changed().identitiesProperty().get());
        assertEquals("1 change since 14:02", summary());
    }

    @Test
    void anotherConnectionBeginsWithoutNews() {
        show(SampleCluster.full());
        snapshots.clear();
        show(withAuths(each("auth/corp/", m -> running(m, SampleCluster.CORP_NEW))));
        assertEquals("", summary());
    }

    @Test
    void fourteenThousandMountsAreComparedInLinearTime() {
        ClusterSnapshot large = SampleCluster.large(14_000);
        List<Mount> secrets =
                large.secrets().known().orElseThrow().stream()
                        .map(m ->
                                m.plugin().equals("kv")
                                        ? running(m, new PluginBuild("v3+builtin", ""))
                                        : m)
                        .toList();
        show(large, large.withSecrets(known(secrets)));
        assertEquals("", summary(), "a builtin is a builtin");
        List<Mount> external =
                large.secrets().known().orElseThrow().stream()
                        .map(m -> m.plugin().equals("kv") ? running(m, SampleCluster.CORP_NEW) : m)
                        .toList();
        show(large.withSecrets(known(external)));
        assertEquals(2, model.linesProperty().getValue().size());
    }
}
