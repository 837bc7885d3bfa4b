package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.LargeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Opening;
import dev.reseat.vault.MountPath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BoardDeskTest {
    private final BoardDesk large = Desks.of(LargeCluster.of(14_000));
    private final BoardWalk walk = new BoardWalk(large);

    @Test
    void unfoldingShowsTheFirstRowsAndOneThatStandsForTheRest() {
        Desks.group(large, Grouping.PATH);
        large.fold(Desks.group(large, "dns/us/"), true);

        List<String> column = Desks.column(large);
        int head = column.indexOf("[dns/us/]");
        assertEquals("dns/us/edge-0001/", column.get(head + 1));
        assertEquals("dns/us/edge-0010/", column.get(head + 10));
        assertEquals("{676 dns/us/}", column.get(head + 11));
    }

    @Test
    void moreRowsComeEachTimeAndAllOfThemInTheEnd() {
        BoardGroup group = Desks.group(large, "corp-sso");
        large.fold(group, true);
        int before = 10;
        for (int i = 0; i < 8; i++) {
            for (String name : Desks.column(large)) {
                if (name.startsWith("{")) {
                    Lane lane = large.scrolled().plan().mounts();
                    large.more(
                            (Element.OfMore) lane.get(Desks.column(large).indexOf(name)).element());
                    int now = (int) Desks.column(large).stream().filter(this::ofCorp).count();
                    assertTrue(now > before);
                    before = now;
                    break;
                }
            }
        }
        assertEquals(412, before);
        assertFalse(Desks.column(large).stream().anyMatch(n -> n.startsWith("{")));
    }

    private boolean ofCorp(String name) {
        return name.startsWith("auth/corp-");
    }

    @Test
    void foldingLeadsTheFocusToTheRowOfTheGroup() {
        large.fold(Desks.group(large, "kv"), true);
        walk.begin();
        large.focus(
                large.scrolled()
                        .plan()
                        .slotOf(large.model().picture().all().of(kv())[3])
                        .element());
        assertTrue(Desks.focus(large).startsWith("tenants/"));

        large.fold(Desks.group(large, "kv"), false);
        assertEquals("kv", Desks.focus(large));
    }

    private PluginName kv() {
        return large.model().picture().plugins().stream()
                .map(PluginCard::name)
                .filter(n -> n.name().equals("kv"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nextProblemVisitsEachMountThatNeedsAReloadOnceAndBeginsAnew() {
        Set<String> due =
                large.model().picture().plugins().stream()
                        .flatMap(c -> c.mounts().stream())
                        .filter(BoardMount::due)
                        .map(m -> m.path().value())
                        .collect(Collectors.toSet());
        assertEquals(149, due.size());
        for (Grouping by : Grouping.ONE) {
            Desks.group(large, by);
            Set<String> visited = new LinkedHashSet<>();
            for (int i = 0; i < due.size(); i++) {
                walk.nextProblem(1);
                visited.add(Desks.focus(large));
            }
            assertEquals(due, visited);
            String last = Desks.focus(large);
            walk.nextProblem(1);
            assertEquals(visited.iterator().next(), Desks.focus(large));
            walk.nextProblem(-1);
            assertEquals(last, Desks.focus(large));
            assertTrue(large.scrolled().plan().mounts().size() < 600, "only what is near unfolds");
        }
    }

    @Test
    void whatHasTheFocusIsSeenWhereverItStands() {
        Desks.group(large, Grouping.PATH);
        large.resize(500);
        for (int i = 0; i < 160; i++) {
            walk.nextProblem(1);
            Lane lane = large.scrolled().plan().mounts();
            double up = large.scrolled().of(lane);
            Lane.Slot slot =
                    large.scrolled().plan().slot(large.focused().orElseThrow().key()).orElseThrow();
            assertTrue(slot.y() >= up && slot.bottom() <= up + 500, Desks.focus(large));
        }
    }

    @Test
    void arrowsWalkAlongColumnsAndAcrossCables() {
        Opening opening = new Opening();
        BoardDesk desk = Desks.of(SampleCluster.full(), opening);
        BoardWalk keys = new BoardWalk(desk);
        keys.begin();
        assertEquals("auth/corp-ci/", Desks.focus(desk));
        keys.along(1);
        assertEquals("auth/corp-partners/", Desks.focus(desk));
        keys.left();
        assertEquals("corp-sso", Desks.focus(desk));
        keys.right();
        assertEquals("auth/corp-ci/", Desks.focus(desk));
        keys.right();
        assertEquals("bao-0", Desks.focus(desk));
        keys.left();
        assertTrue(Desks.focus(desk).startsWith("auth/"));
        keys.along(Integer.MIN_VALUE);
        assertEquals("auth/corp-ci/", Desks.focus(desk));
        keys.along(Integer.MAX_VALUE);
        assertEquals(
                "db-ledger/ › archive",
                Desks.focus(desk),
                "no heading, and nothing quiet, has the focus");
        keys.left();
        keys.along(-1);
        assertEquals("transit/", Desks.focus(desk));
        desk.focused().ifPresent(keys::enter);
        assertEquals(
                Optional.of(new Opened.OfMount(MountPath.secret("transit"))),
                opening.openedProperty().get());
        keys.along(-1);
        assertEquals(
                Optional.of(new Opened.OfMount(MountPath.secret("transit-hsm"))),
                opening.openedProperty().get(),
                "what is open follows the focus");
    }

    @Test
    void rightUnfoldsAGroupAndLeftFoldsItAgain() {
        walk.begin();
        assertEquals("corp-sso", Desks.focus(large));
        walk.right();
        assertTrue(Desks.column(large).contains("auth/corp-bababa/"));
        walk.along(1);
        walk.left();
        assertEquals("corp-sso", Desks.focus(large));
        walk.left();
        assertFalse(Desks.column(large).contains("auth/corp-bababa/"));
    }

    @Test
    void centringShowsWhatAMountIsFoldedInto() {
        Desks.group(large, Grouping.PATH);
        large.resize(400);
        int size = large.model().picture().all().size();
        for (int number : new int[] {0, 411, 5_000, 9_999, size - 1}) {
            large.centre(number);
            Scrolled.Seen seen = large.scrolled().seen();
            assertTrue(seen.from() <= number && number < seen.to(), () -> number + " " + seen);
        }
    }

    @Test
    void theNextPictureKeepsWhatIsUnfoldedAndTheFocus() {
        large.fold(Desks.group(large, "pki"), true);
        walk.begin();
        walk.along(3);
        String focus = Desks.focus(large);
        List<String> before = Desks.column(large);
        large.model().facetProperty().set(2);
        large.model().facetProperty().set(0);
        assertEquals(before, Desks.column(large));
        assertEquals(focus, Desks.focus(large));
    }
}
