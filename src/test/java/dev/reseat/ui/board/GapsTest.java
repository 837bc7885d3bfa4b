package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.fakes.SpreadCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Threads;
import dev.reseat.ui.kit.Unread;
import dev.reseat.vault.NamespaceSweep;
import dev.reseat.vault.NamespaceTree;
import dev.reseat.vault.Part;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a sweep could not read, on the board of many namespaces.
class GapsTest {
    private static final Threads HERE = new Threads(Runnable::run, Runnable::run);

    private final List<Elsewhere> gone = new ArrayList<>();
    private final BoardModel model =
            BoardModel.ofMany(new Host(HERE, Clock.systemUTC()), new Opening(), gone::add);
    private final BoardDesk desk = new BoardDesk(model, () -> {});
    private final BoardWalk walk = new BoardWalk(desk);

    private void show(NamespaceSweep sweep) {
        model.show(
                new SweptPicture(
                        BoardOfManyTest.mounts(sweep),
                        Unread.of(sweep),
                        sweep.namespaces().size(),
                        SampleCluster.full().catalog(),
                        Optional.of(SampleCluster.full()),
                        List.of(),
                        "",
                        Optional.empty()));
        desk.renew();
    }

    private List<String> belowTheMounts() {
        List<String> column = Desks.column(desk);
        int heading =
                column.stream()
                        .filter(c -> c.startsWith("NOT READ"))
                        .mapToInt(column::indexOf)
                        .sum();
        return column.subList(heading, column.size());
    }

    @Test
    void oneThatMayNotBeReadStandsBelowTheMountsAndSaysWhy() {
        show(SpreadCluster.sweep());
        assertEquals(List.of("NOT READ: 1 OF 5 NAMESPACES", "team-payments/vip"), belowTheMounts());
        Element row =
                desk.scrolled()
                        .plan()
                        .slot(new Gap.Key(SpreadCluster.SECRET))
                        .orElseThrow()
                        .element();
        assertTrue(
                row.why().contains("the token lacks read on sys/mounts. Ask for a policy"),
                row.why());
        assertEquals(
                "Namespace team-payments/vip was not read, or not whole: denied.",
                Spoken.sentence(row, "", false));
        walk.enter(row);
        assertEquals(List.of(new Elsewhere(SpreadCluster.SECRET, Optional.empty())), gone);
    }

    @Test
    void thousandsFoldIntoARowForEachReasonWithItsCount() {
        show(SpreadCluster.torn(10_000));
        assertEquals(
                List.of(
                        "NOT READ: 9200 OF 10000 NAMESPACES",
                        "sealed",
                        "denied",
                        "no answer",
                        "gone",
                        "not asked"),
                belowTheMounts().stream().map(s -> s.replace(",", "")).toList());
        List<Integer> counts = model.picture().gaps().groups().stream().map(Gap::size).toList();
        assertEquals(List.of(50, 9_000, 50, 50, 50), counts);
    }

    @Test
    void f8LeadsFromTheLastProblemThroughTheReasonsAndRoundTheEnd() {
        show(SpreadCluster.torn(100));
        int problems = model.picture().all().problems();
        List<String> there = new ArrayList<>();
        for (int i = 0; i < problems + 4; i++) {
            walk.nextProblem(1);
            there.add(Desks.focus(desk));
        }
        // a reason of few namespaces stops at each, one of many at the row that they fold into
        assertEquals(
                List.of("team-payments/n00030", "denied", "team-payments/n00070"),
                there.subList(problems, problems + 3));
        assertEquals(there.getFirst(), there.getLast());
        List<String> back = new ArrayList<>();
        for (int i = 0; i < problems + 3; i++) {
            walk.nextProblem(-1);
            back.add(Desks.focus(desk));
        }
        assertEquals(there.subList(0, problems + 3).reversed(), back);
    }

    @Test
    void fromARowInsideF8LeadsToTheNextReasonAndBackToItsOwn() {
        show(SpreadCluster.torn(100));
        Gap denied = model.picture().gaps().groups().get(1);
        desk.fold(denied, true);
        Element inside = new Element.OfGap(new Gap.Row(denied, denied.namespaces().get(2)));
        desk.focus(inside);
        walk.nextProblem(1);
        assertEquals("team-payments/n00070", Desks.focus(desk));
        desk.focus(inside);
        walk.nextProblem(-1);
        assertEquals("denied", Desks.focus(desk));
    }

    @Test
    void aGroupUnfoldsByKeyboardAndShowsSomeOfItsRowsAtATime() {
        show(SpreadCluster.torn(10_000));
        Gap denied = model.picture().gaps().groups().get(1);
        desk.focus(new Element.OfGap(new Gap.Head(denied, false)));
        walk.right();
        List<String> column = belowTheMounts();
        assertEquals("team-payments/n00001", column.get(3));
        assertEquals("8990 more in denied", column.get(13).replace(",", ""));
        walk.along(11);
        assertEquals("8990 more in denied", Desks.focus(desk).replace(",", ""));
        walk.enter(desk.focused().orElseThrow());
        assertEquals(denied.namespaces().get(10).namespace().label(), Desks.focus(desk));
        walk.left();
        assertEquals("denied", Desks.focus(desk));
        walk.left();
        assertEquals(6, belowTheMounts().size());
    }

    @Test
    void theFilterFindsThemByNameAndByReason() {
        show(SpreadCluster.torn(10_000));
        model.filterProperty().set("n00030");
        desk.renew();
        assertEquals(
                List.of("NOT READ: 1 OF 10000 NAMESPACES", "team-payments/n00030"),
                belowTheMounts().stream().map(s -> s.replace(",", "")).toList());
        model.filterProperty().set("sealed");
        desk.renew();
        assertEquals(1, model.picture().gaps().groups().size());
    }

    @Test
    void whereNothingCouldBeReadTheBoardStillShowsWhatItWas() {
        NamespaceSweep torn = SpreadCluster.torn(10);
        List<NamespaceSweep.Swept> denied = torn.namespaces().subList(1, 10);
        NamespaceTree tree = torn.tree().known().orElseThrow();
        show(new NamespaceSweep(new Part.Known<>(tree, SampleCluster.READ), denied, true));
        assertEquals(9, model.picture().gaps().size());
        walk.nextProblem(1);
        assertEquals("denied", Desks.focus(desk));
        walk.nextProblem(-1);
        assertEquals("denied", Desks.focus(desk));
    }
}
