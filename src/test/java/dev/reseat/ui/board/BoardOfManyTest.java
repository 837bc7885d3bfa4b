package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.fakes.SpreadCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Threads;
import dev.reseat.ui.kit.Unread;
import dev.reseat.vault.Assessment.Assessed;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.MountState;
import dev.reseat.vault.NamespaceSweep;
import dev.reseat.vault.NamespaceSweep.Swept;
import dev.reseat.vault.NextStart;
import dev.reseat.vault.Part;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The board of many namespaces: everything to be seen, nothing to be chosen.
class BoardOfManyTest {
    private static final Instant SWEPT = SampleCluster.READ.minusSeconds(3600);

    private static final Threads HERE = new Threads(Runnable::run, Runnable::run);

    private final List<Elsewhere> gone = new ArrayList<>();
    private final BoardModel model =
            BoardModel.ofMany(new Host(HERE, Clock.systemUTC()), new Opening(), gone::add);
    private final BoardDesk desk = new BoardDesk(model, () -> {});
    private final BoardWalk walk = new BoardWalk(desk);

    /// The mounts of a sweep, as the board takes them.
    static List<SweptMount> mounts(NamespaceSweep sweep) {
        Part<Catalog> catalog = SampleCluster.full().catalog();
        List<SweptMount> mounts = new ArrayList<>();
        for (Swept swept : sweep.namespaces()) {
            List<Mount> all = new ArrayList<>(swept.auths().known().orElse(List.of()));
            all.addAll(swept.secrets().known().orElse(List.of()));
            for (Mount m : all) {
                mounts.add(
                        new SweptMount(
                                swept.namespace(),
                                new Assessed(
                                        m, NextStart.of(m, catalog), MountState.of(m, catalog))));
            }
        }
        return mounts;
    }

    private void show(NamespaceSweep sweep) {
        model.show(
                new SweptPicture(
                        mounts(sweep),
                        Unread.of(sweep),
                        sweep.namespaces().size(),
                        SampleCluster.full().catalog(),
                        Optional.of(SampleCluster.full()),
                        List.of(),
                        "",
                        Optional.of(SWEPT)));
        desk.renew();
    }

    @Test
    void aPictureOfItIsAsOldAsWhatWasSwept() {
        show(SpreadCluster.sweep());
        assertEquals(Optional.of(SWEPT), model.caption().read());
    }

    private Element element(SweptMount.Key key) {
        return desk.scrolled().plan().slot(key).orElseThrow().element();
    }

    @Test
    void mountsStandByNamespaceEachNamespaceBeforeThoseBelowIt() {
        show(SpreadCluster.sweep());
        List<String> column = Desks.column(desk);
        assertEquals("team-payments", column.getFirst());
        int eu = column.indexOf("team-payments/eu");
        assertEquals(
                List.of(
                        "team-payments/eu/auth/corp/",
                        "team-payments/eu/auth/corp-guests/",
                        "team-payments/eu/kv/",
                        "team-payments/eu/pki/",
                        "team-payments/eu/cards",
                        "team-payments/eu/cards/transit/"),
                column.subList(eu + 1, eu + 7));
    }

    @Test
    void theSamePathInTwoNamespacesIsTwoMounts() {
        show(SpreadCluster.sweep());
        MountPath corp = MountPath.auth("corp");
        Element here = element(new SweptMount.Key(SpreadCluster.TOP, corp));
        Element below = element(new SweptMount.Key(SpreadCluster.EU, corp));
        assertFalse(here.key().equals(below.key()));
        desk.focus(below);
        assertEquals("team-payments/eu/auth/corp/", Desks.focus(desk));
    }

    @Test
    void nothingCanBeChosenWhicheverWayAPersonTries() {
        show(SpreadCluster.sweep());
        Element below = element(new SweptMount.Key(SpreadCluster.EU, MountPath.auth("corp")));
        desk.focus(below);
        desk.choosing().toggle(below);
        desk.choosing().plugin();
        desk.choosing().to(below);
        model.chooseShown();
        desk.choosing().only(desk.scrolled().plan().plugins().from(-1, 1).orElseThrow().element());
        assertEquals(Set.of(), model.choice().mounts());
        assertTrue(below.why().contains("Enter goes to team-payments/eu"), below.why());
    }

    @Test
    void enterGoesToTheMountInItsNamespace() {
        show(SpreadCluster.sweep());
        walk.enter(element(new SweptMount.Key(SpreadCluster.EU, MountPath.auth("corp"))));
        assertEquals(SpreadCluster.EU, gone.getFirst().namespace());
        assertEquals("auth/corp/", gone.getFirst().mount().orElseThrow().value());
    }

    @Test
    void theFilterFindsAMountByItsNamespace() {
        show(SpreadCluster.sweep());
        model.filterProperty().set("eu/cards");
        desk.renew();
        assertEquals(
                List.of("team-payments/eu/cards", "team-payments/eu/cards/transit/"),
                Desks.column(desk));
    }

    @Test
    void nextProblemLeadsThroughAllNamespaces() {
        show(SpreadCluster.sweep());
        Set<String> visited = new LinkedHashSet<>();
        for (int i = 0; i < model.picture().all().problems(); i++) {
            walk.nextProblem(1);
            visited.add(Desks.focus(desk));
        }
        assertTrue(visited.contains("team-payments/auth/corp/"), visited::toString);
        assertTrue(visited.contains("team-payments/eu/auth/corp-guests/"), visited::toString);
        assertEquals(model.picture().all().problems(), visited.size());
    }

    @Test
    void thousandsOfNamespacesFoldIntoARowEachOrStandByPath() {
        show(SpreadCluster.wide(3_000));
        assertEquals(15_000, model.picture().all().size());
        List<String> column = Desks.column(desk);
        assertEquals("NAMESPACES", column.getFirst());
        assertEquals("[team-payments/n00000]", column.get(1));
        assertEquals(3_001, column.size());
        Desks.group(desk, Grouping.PATH);
        desk.renew();
        assertTrue(Desks.column(desk).size() < 200, () -> Desks.column(desk).size() + " rows");
        Desks.group(desk, Grouping.PLUGIN);
        desk.renew();
        assertTrue(Desks.column(desk).size() < 20);
    }
}
