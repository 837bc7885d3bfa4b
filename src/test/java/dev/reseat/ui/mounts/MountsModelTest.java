package dev.reseat.ui.mounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Notice;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.MountPath;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MountsModelTest {
    private final Threads here = new Threads(Runnable::run, Runnable::run);
    private final Choice choice = new Choice();
    private final Snapshots snapshots = new Snapshots(here);
    private final MountsModel model =
            new MountsModel(choice, snapshots, new Host(here, Clock.systemUTC()));

    private List<String> shown(ClusterSnapshot snapshot) {
        snapshots.publish(snapshot);
        return paths();
    }

    private List<String> paths() {
        return model.listing().rows().stream().map(MountRow::path).toList();
    }

    private MountRow row(String path) {
        return model.listing().all().stream()
                .filter(r -> r.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private List<String> notices() {
        return model.noticesProperty().getValue().stream().map(Notice::sentence).toList();
    }

    @Test
    void mountsThatAreDueAreThoseThatRunSomethingElseOrWhoseLastReloadFailed() {
        shown(SampleCluster.full());
        model.listing().facetProperty().set(1);
        assertEquals(List.of("auth/corp-partners/", "auth/corp/", "auth/okta-legacy/"), paths());
    }

    @Test
    void everyStateHasItsWordAndItsReason() {
        shown(SampleCluster.full());
        assertEquals("needs reload", row("auth/corp/").state());
        assertEquals(Optional.of(Tone.ATTENTION), row("auth/corp/").nextTone());
        assertTrue(row("auth/corp/").mark().orElseThrow().why().contains("v0.9.2"));
        assertEquals("last reload failed", row("auth/okta-legacy/").state());
        assertEquals(Tone.DANGER_OUTLINE, row("auth/okta-legacy/").mark().orElseThrow().tone());
        assertEquals("no catalog row", row("legacy-nomad/").state());
        assertEquals("", row("auth/corp-ci/").state());
    }

    @Test
    void theFilterFindsStatesPluginsAccessorsAndHashes() {
        shown(SampleCluster.full());
        model.listing().filterProperty().set("catalog row");
        assertEquals(List.of("legacy-nomad/"), paths());
        model.listing().filterProperty().set("c3d41f0a");
        assertEquals(List.of("auth/corp-ci/"), paths());
        model.listing().filterProperty().set("ACME_77AB");
        assertEquals(List.of("acme-edge/"), paths());
    }

    @Test
    void whatMayNotBeReadIsSaidWithTheMissingRight() {
        shown(SampleCluster.denied());
        assertTrue(
                notices()
                        .contains("Auth mounts cannot be read: the token lacks read on sys/auth."));
        assertTrue(
                notices()
                        .contains(
                                "The catalog cannot be read: the token lacks read on sys/plugins/catalog."));
        assertFalse(paths().isEmpty(), "the secrets mounts are there all the same");
    }

    @Test
    void withoutTheCatalogNoMountIsSaidToBeInOrderOrDueUnlessItIsBuiltin() {
        shown(SampleCluster.denied());
        assertEquals("cannot be told", row("acme/").state());
        assertEquals("–", row("acme/").next());
        assertEquals("", row("kv/").state());
    }

    @Test
    void authMountsShowWhileSecretsMountsAreAwaited() {
        assertTrue(shown(SampleCluster.half()).contains("auth/corp/"));
        assertEquals(List.of("Secrets mounts are still being read."), notices());
    }

    @Test
    void awaitedMountsAreSaidToBeReadAndNotToBeMissing() {
        shown(SampleCluster.awaited());
        assertEquals("Reading the mounts…", model.emptyTextProperty().getValue());
        assertEquals(List.of(), notices());
    }

    @Test
    void partsOfTheServerAreShownButCannotBeChosen() {
        shown(SampleCluster.full());
        assertEquals(
                "Part of the server: it is never reloaded.", model.ticks().refusal(row("sys/")));
        model.ticks().toggle(List.of(row("sys/"), row("kv/")));
        assertEquals(Set.of(MountPath.secret("kv")), choice.mounts());
    }

    @Test
    void aDatabaseConnectionIsARowBelowItsEngineAndCannotBeChosen() {
        snapshots.publish(SampleCluster.full());
        List<String> paths = model.listing().all().stream().map(MountRow::path).toList();
        int engine = paths.indexOf("db-ledger/");
        assertEquals("db-ledger/ › archive", paths.get(engine + 1));
        assertEquals("db-ledger/ › oracle-main", paths.get(engine + 2));
        MountRow oracle = model.listing().all().get(engine + 2);
        assertEquals("oracle-db", oracle.mount().plugin());
        assertEquals("v0.11.0", oracle.next());
        assertEquals("–", oracle.running(), "this server does not tell");

        model.ticks().toggle(List.of(oracle));

        assertEquals(Set.of(), choice.mounts());
        assertTrue(model.ticks().refusal(oracle).startsWith("Reload its engine db-ledger/"));
        model.ticks().toggle(List.of(model.listing().all().get(engine)));
        assertFalse(model.ticks().ticked(oracle), "its engine is chosen, not it");
    }

    @Test
    void choosingTwiceDropsAndCountsFollow() {
        shown(SampleCluster.full());
        model.ticks().toggle(List.of(row("auth/corp/"), row("kv/")));
        assertEquals("2 of 30 chosen", model.countsProperty().getValue());
        model.ticks().toggle(List.of(row("kv/")));
        assertEquals(Set.of(MountPath.auth("corp")), choice.mounts());
        model.ticks().clear();
        assertEquals("", model.countsProperty().getValue());
    }

    @Test
    void theEndOfTheConnectionLeavesNoRowBehind() {
        shown(SampleCluster.full());
        snapshots.clear();
        assertEquals(List.of(), paths());
        assertEquals(List.of(), notices());
    }
}
