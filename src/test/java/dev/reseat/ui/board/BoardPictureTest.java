package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardPictureTest {
    private static final int ALL = 0;
    private static final int DUE = 1;

    private static BoardPicture of(ClusterSnapshot snapshot, String filter, int facet) {
        return BoardPicture.of(
                BoardSource.of(Assessment.of(snapshot)),
                new BoardPicture.Wish(filter, facet, Grouping.PLUGIN));
    }

    private static List<MountPath> paths(BoardPicture picture) {
        List<MountPath> paths = new ArrayList<>();
        picture.plugins().forEach(p -> paths.addAll(p.paths()));
        return paths;
    }

    @Test
    void everyMountThatCanBeReloadedStandsOnceAtItsPlugin() {
        Assessment assessment = Assessment.of(SampleCluster.full());
        List<MountPath> expected =
                assessment.mounts().stream()
                        .map(Assessment.Assessed::mount)
                        .filter(m -> !m.singleton())
                        .map(Mount::path)
                        .sorted()
                        .toList();
        BoardPicture picture = of(SampleCluster.full(), "", ALL);

        assertEquals(expected, paths(picture).stream().sorted().toList());
        picture.plugins()
                .forEach(card ->
                        card.mounts()
                                .forEach(m ->
                                        assertEquals(
                                                card.name().name(),
                                                m.assessed().mount().plugin())));
    }

    @Test
    void authComesFirstAndExternalPluginsBeforeBuiltins() {
        List<PluginCard> cards = of(SampleCluster.full(), "", ALL).plugins();
        for (int i = 1; i < cards.size(); i++) {
            PluginCard before = cards.get(i - 1);
            PluginCard card = cards.get(i);
            assertTrue(before.name().type().compareTo(card.name().type()) <= 0);
            if (before.name().type() == card.name().type()) {
                assertFalse(!before.external() && card.external(), card::toString);
            }
        }
    }

    @Test
    void onlyWhatIsDueIsLeftByItsFacet() {
        Assessment assessment = Assessment.of(SampleCluster.full());
        BoardPicture picture = of(SampleCluster.full(), "", DUE);

        assertEquals(assessment.needReload(), paths(picture).size());
        assertEquals(assessment.needReload(), picture.counts().get(DUE));
        assertEquals(
                assessment.needReload(),
                picture.plugins().stream().mapToInt(PluginCard::due).sum());
    }

    @Test
    void theFilterLeavesWhatHoldsTheText() {
        List<MountPath> left = paths(of(SampleCluster.full(), "corp", ALL));

        assertFalse(left.isEmpty());
        assertTrue(left.contains(new MountPath("auth/corp/")));
        assertFalse(left.contains(new MountPath("kv/")));
    }

    @Test
    void fewMountsStandOpenAndThousandsFold() {
        assertTrue(
                of(SampleCluster.full(), "", ALL).all().groups().stream()
                        .noneMatch(BoardGroup::folds));
        List<BoardGroup> many = of(SampleCluster.large(14_000), "", ALL).all().groups();
        assertTrue(many.stream().filter(g -> g.size() > 60).allMatch(BoardGroup::folds));
        assertTrue(many.stream().anyMatch(g -> g.size() > 60));
    }
}
