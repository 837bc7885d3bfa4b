package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.LargeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.reload.Pace;
import dev.reseat.reload.Planner;
import dev.reseat.reload.ReloadChoice;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A reload on a board: what stands on mounts, groups, plugins and nodes.
class BoardStageTest {
    private final FakeRuns runs = FakeRuns.willing();

    private BoardDesk begin(ClusterSnapshot snapshot, Pace pace, Predicate<Mount> which) {
        List<MountPath> paths =
                snapshot.mounts().stream().filter(which).map(Mount::path).sorted().toList();
        ReloadPlan plan =
                new Planner(() -> SampleCluster.READ)
                        .plan(
                                Assessment.of(snapshot),
                                new ReloadChoice(
                                        new ReloadTarget.OfMounts(paths), ReloadScope.GLOBAL, pace),
                                new Planner.Connection("prod-eu", SampleCluster.ADDRESS));
        BoardDesk desk = Desks.of(snapshot);
        runs.start(
                plan,
                p ->
                        desk.model()
                                .stage()
                                .show(p.run(), p.run().last() == 0 ? null : SampleCluster.READ));
        return desk;
    }

    private static Element element(BoardDesk desk, String name) {
        return desk.scrolled().plan().lanes().stream()
                .flatMap(l -> IntStream.range(0, l.size()).mapToObj(l::get))
                .map(Lane.Slot::element)
                .filter(e -> e.name().equals(name) && !(e instanceof Element.Heading))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> word(BoardDesk desk, String name, Optional<Element> pointed) {
        return desk.model().stage().sign(element(desk, name), pointed).map(s -> s.mark().word());
    }

    private static Optional<String> word(BoardDesk desk, String name) {
        return word(desk, name, Optional.empty());
    }

    private BoardDesk corp() {
        return begin(SampleCluster.full(), Pace.TOGETHER, m -> m.plugin().equals("corp-sso"));
    }

    private int place(String path) {
        return IntStream.range(0, runs.run().plan().mounts().size())
                .filter(m -> runs.run().plan().mounts().get(m).path().value().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyWhatIsReloadedBearsASignAndAllOfItUntilTheVerdictIsClosed() {
        BoardDesk desk = corp();
        assertEquals(Optional.of("waiting"), word(desk, "auth/corp/"));
        assertEquals(Optional.of("waiting"), word(desk, "corp-sso"));
        assertEquals(Optional.empty(), word(desk, "kv/"));
        assertEquals(Optional.empty(), word(desk, "kv"));
        runs.sent(0).done(0).down(place("auth/corp/"), 4).closed();
        assertEquals(Optional.of("down on bao-4"), word(desk, "auth/corp/"));
        assertEquals(Optional.of("1 down · 0 of 3 proved"), word(desk, "corp-sso"));
        desk.model().stage().clear();
        assertEquals(Optional.empty(), word(desk, "auth/corp/"));
    }

    @Test
    void whatIsPointedAtSaysWhatTheOthersAreThere() {
        BoardDesk desk = corp();
        runs.sent(0).done(0).seen(place("auth/corp/"), 1, SampleCluster.CORP_NEW);
        Element corp = element(desk, "auth/corp/");
        assertEquals(Optional.of("v0.9.2 ✓"), word(desk, "bao-1", Optional.of(corp)));
        assertEquals(Optional.of("reloading"), word(desk, "bao-2", Optional.of(corp)));
        Element node = element(desk, "bao-1");
        assertEquals(Optional.of("v0.9.2 ✓"), word(desk, "auth/corp/", Optional.of(node)));
        assertEquals(Optional.of("reloading"), word(desk, "auth/corp-ci/", Optional.of(node)));
    }

    @Test
    void aMountThatWasDownIsMarkedAfterItsVerdictIsClosedUntilTheClusterIsAnother() {
        BoardDesk desk = corp();
        BoardMount corp = ((Element.OfMount) element(desk, "auth/corp/")).mount();
        runs.sent(0).done(0).down(place("auth/corp/"), 4).closed();
        BoardStage stage = desk.model().stage();
        assertTrue(stage.lastDown(corp).isEmpty(), "the verdict itself says it");
        stage.clear();
        assertTrue(stage.lastDown(corp).orElseThrow().mark().word().startsWith("down at "));
        stage.forget();
        assertTrue(stage.lastDown(corp).isEmpty());
    }

    /// Looking a sign up costs the same however many mounts and nodes there are; a group is looked up once.
    @Test
    void foldedGroupsOfThousandsCountTheirMounts() {
        ClusterSnapshot large = LargeCluster.of(14_000);
        BoardDesk desk = begin(large, Pace.TOGETHER, m -> m.plugin().equals("kv"));
        int all = runs.run().plan().mounts().size();
        assertTrue(all > 1000, "there is a group to fold");
        Element group =
                IntStream.range(0, desk.scrolled().plan().mounts().size())
                        .mapToObj(i -> desk.scrolled().plan().mounts().get(i).element())
                        .filter(e ->
                                e instanceof Element.OfGroup g && g.group().name().equals("kv"))
                        .findFirst()
                        .orElseThrow();
        BoardStage stage = desk.model().stage();
        assertEquals("waiting", stage.sign(group, Optional.empty()).orElseThrow().mark().word());
        runs.then(n -> new dev.reseat.reload.ReloadEvent.Intended(n, SampleCluster.READ, 0));
        assertEquals(
                "0 of " + "%,d".formatted(all) + " proved",
                stage.sign(group, Optional.empty()).orElseThrow().mark().word());
        runs.down(0, 1);
        assertEquals(
                "1 down · 0 of " + "%,d".formatted(all) + " proved",
                stage.sign(group, Optional.empty()).orElseThrow().mark().word());
    }
}
