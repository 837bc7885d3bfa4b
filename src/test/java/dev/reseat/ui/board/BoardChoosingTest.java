package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.LargeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.vault.MountPath;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BoardChoosingTest {
    private final BoardDesk few = Desks.of(SampleCluster.full());
    private final BoardDesk large = Desks.of(LargeCluster.of(14_000));

    private static Element mount(BoardDesk desk, String path) {
        return desk.scrolled().plan().slot(new MountPath(path)).orElseThrow().element();
    }

    private static Element plugin(BoardDesk desk, String name) {
        return desk.model().picture().plugins().stream()
                .filter(c -> c.name().name().equals(name))
                .map(Element.OfPlugin::new)
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> chosen(BoardDesk desk) {
        return desk.model().choice().mounts().stream()
                .map(MountPath::value)
                .collect(Collectors.toSet());
    }

    @Test
    void aPluginStandsForAllItsMountsAndIsChosenWhenTheyAre() {
        few.choosing().only(plugin(few, "corp-sso"));
        assertEquals(Set.of("auth/corp/", "auth/corp-ci/", "auth/corp-partners/"), chosen(few));
        assertTrue(few.choosing().chosen(plugin(few, "corp-sso")));

        few.choosing().toggle(mount(few, "auth/corp/"));
        assertFalse(few.choosing().chosen(plugin(few, "corp-sso")));
        assertEquals(2, few.choosing().parts().of(plugin(few, "corp-sso")));
    }

    @Test
    void choosingTheSameAloneAgainDropsIt() {
        few.choosing().only(plugin(few, "corp-sso"));
        few.choosing().only(plugin(few, "corp-sso"));
        assertEquals(Set.of(), chosen(few));
    }

    @Test
    void shiftChoosesEverythingFromTheFocusOn() {
        few.focus(mount(few, "auth/corp-ci/"));
        few.choosing().to(mount(few, "auth/corp/"));
        assertEquals(Set.of("auth/corp/", "auth/corp-ci/", "auth/corp-partners/"), chosen(few));
    }

    @Test
    void shiftOverAnUnfoldedGroupChoosesItsRowsOneByOne() {
        BoardGroup sso = Desks.group(large, "corp-sso");
        large.fold(sso, true);
        large.focus(
                large.scrolled()
                        .plan()
                        .slot(new Element.GroupKey(sso.key()))
                        .orElseThrow()
                        .element());
        large.choosing().to(large.scrolled().plan().slotOf(2).element());
        assertEquals(3, chosen(large).size());
    }

    @Test
    void allThatNeedAReloadAreChosenWhateverTheFilterLeaves() {
        large.model().filterProperty().set("tenants");
        large.model().chooseDue();
        assertEquals(149, chosen(large).size());
        large.model().filterProperty().set("");
        assertEquals(37, large.choosing().parts().of(plugin(large, "corp-sso")));
        assertEquals(112, large.choosing().parts().of(plugin(large, "acme-dns")));
        assertEquals(0, large.choosing().parts().of(plugin(large, "kv")));
    }

    @Test
    void groupsAndHiddenRowsKnowHowMuchOfThemIsChosen() {
        Desks.group(large, Grouping.PATH);
        BoardGroup edge = Desks.group(large, "dns/us/");
        large.model().chooseDue();
        assertEquals(112, large.choosing().parts().of(new Element.OfGroup(edge, false)));
        // of the first ten rows two in four ask for an older version or are in order
        int hidden = large.choosing().parts().of(new Element.OfMore(edge, 10, edge.size()));
        int shown = large.choosing().parts().of(new Element.OfMore(edge, 0, 10));
        assertEquals(112, hidden + shown);
        assertEquals(8, shown);
    }

    @Test
    void aRubberBandChoosesWhatLiesUnderIt() {
        Columns columns = Columns.of(900, 1);
        Lane lane = few.scrolled().plan().mounts();
        Lane.Slot first = few.scrolled().plan().slot(new MountPath("auth/corp-partners/")).get();
        Lane.Slot last = few.scrolled().plan().slot(new MountPath("auth/corp/")).get();
        RubberBand band =
                new RubberBand(
                        columns.mounts().left() - 20,
                        first.y() + 1,
                        columns.mounts().left() + 5,
                        last.y() + 1);
        few.choosing().these(band.under(few.scrolled().plan(), few.scrolled(), columns), false);
        assertEquals(Set.of("auth/corp/", "auth/corp-partners/"), chosen(few));
        assertTrue(lane.size() > 2);

        RubberBand beside = new RubberBand(columns.plugins().right() + 2, 0, 300, 2000);
        RubberBand backwards =
                new RubberBand(columns.mounts().left() + 5, last.bottom(), 0, last.y());
        assertEquals(
                List.of(),
                beside.to(columns.plugins().right() + 8, 2000)
                        .under(few.scrolled().plan(), few.scrolled(), columns));
        few.choosing().these(backwards.under(few.scrolled().plan(), few.scrolled(), columns), true);
        assertTrue(chosen(few).contains("auth/corp/"));
    }

    @Test
    void allOfThisPluginIsThePluginOfTheMountAtTheFocus() {
        few.focus(mount(few, "auth/corp-ci/"));
        few.choosing().plugin();
        assertEquals(Set.of("auth/corp/", "auth/corp-ci/", "auth/corp-partners/"), chosen(few));
    }

    @Test
    void aChoiceThatTheFilterHidesIsKept() {
        few.choosing().only(plugin(few, "corp-sso"));
        few.model().filterProperty().set("kv");
        assertTrue(few.choosing().parts().nothing());
        assertEquals(3, chosen(few).size());
    }
}
