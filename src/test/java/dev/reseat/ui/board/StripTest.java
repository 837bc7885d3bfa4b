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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The strip beside a board of many namespaces, of which most could not be read.
class StripTest {
    private static final Columns COLUMNS = Columns.of(900, 1);
    private static final Threads HERE = new Threads(Runnable::run, Runnable::run);

    private final BoardModel model =
            BoardModel.ofMany(new Host(HERE, Clock.systemUTC()), new Opening(), _ -> {});
    private final BoardDesk desk = new BoardDesk(model, () -> {});

    private void show(List<SweptMount> mounts, NamespaceSweep sweep) {
        model.show(
                new SweptPicture(
                        mounts,
                        Unread.of(sweep),
                        sweep.namespaces().size(),
                        SampleCluster.full().catalog(),
                        Optional.of(SampleCluster.full()),
                        List.of(),
                        "",
                        Optional.empty()));
        desk.resize(500);
        desk.renew();
    }

    /// 2,400 mounts, and 9,200 namespaces not read for five reasons.
    private void showTorn() {
        NamespaceSweep sweep = SpreadCluster.torn(10_000);
        show(BoardOfManyTest.mounts(sweep), sweep);
    }

    private Strip strip() {
        return Strip.of(desk, COLUMNS).orElseThrow();
    }

    @Test
    void eachReasonHasATickOfItsOwnBehindTheMountsAndThoseOfManyHaveMore() {
        showTorn();
        List<StripMarks.Stretch> stretches = strip().marks().stretches();
        assertEquals(
                List.of(2_400, 50, 9_000, 50, 50, 50),
                stretches.stream().map(s -> s.end() - s.first()).toList());
        for (int i = 1; i < stretches.size(); i++) {
            assertTrue(stretches.get(i).tick() > stretches.get(i - 1).behind(), "a break between");
            assertEquals(stretches.get(i - 1).end(), stretches.get(i).first());
        }
        assertTrue(stretches.get(2).ticks() > 40, "nearly all are denied");
        assertTrue(strip().marks().tones().size() >= 64, "the mounts keep their half");
        assertEquals(strip().marks().tones().size(), stretches.getFirst().ticks());
    }

    @Test
    void downTheStripTheNumbersNeverGoBackAndReachFromTheFirstToTheLast() {
        showTorn();
        Strip strip = strip();
        int before = 0;
        for (double y = strip.top(); y <= strip.top() + strip.height(); y += 0.5) {
            int number = strip.number(y);
            assertTrue(number >= before, () -> number + " stands at " + strip.y(number));
            before = number;
        }
        assertEquals(0, strip.number(0));
        assertEquals(2_400 + 9_200 - 1, before);
        assertEquals(2_400 + 9_200 - 1, strip.number(10_000));
    }

    @Test
    void aClickOnTheMarkOfAReasonLeadsToItAndTheFrameLiesAroundIt() {
        showTorn();
        Gap denied = model.picture().gaps().groups().get(1);
        desk.fold(denied, true);
        for (StripMarks.Stretch s : strip().marks().stretches()) {
            double middle =
                    strip().top()
                            + strip().height()
                                    * (s.tick() + s.ticks() / 2.0)
                                    / strip().marks().room();
            int number = strip().number(middle);
            assertTrue(number >= s.first() && number < s.end(), () -> number + " " + s);
            desk.centre(number);
            Scrolled.Seen seen = desk.scrolled().seen();
            assertTrue(seen.from() <= number && number < seen.to(), () -> number + " " + seen);
            assertTrue(strip().frameTop() <= middle + 1);
            assertTrue(strip().frameTop() + strip().frameHeight() >= middle - 1);
        }
    }

    @Test
    void amongTheRowsOfAReasonTheFrameLiesWhereTheyStand() {
        showTorn();
        Gap denied = model.picture().gaps().groups().get(1);
        desk.fold(denied, true);
        for (int i = 0; i < 3; i++) {
            desk.more(new Gap.More(denied, 10, denied.size()));
        }
        int number = 2_400 + denied.first() + 200;
        desk.centre(number);
        Scrolled.Seen seen = desk.scrolled().seen();
        assertTrue(seen.from() > 2_400 + denied.first(), seen::toString);
        assertTrue(seen.to() - seen.from() < 20, seen::toString);
        Lane.Slot slot = desk.scrolled().plan().slotOf(number);
        assertEquals(denied.namespaces().get(200).namespace().label(), slot.element().name());
    }

    @Test
    void whereNoMountsCouldBeReadTheStripShowsWhatWasNot() {
        show(List.of(), SpreadCluster.torn(10_000));
        assertEquals(List.of(), strip().marks().tones());
        assertEquals(0, strip().marks().stretches().getFirst().tick());
        assertEquals(9_199, strip().number(10_000));
    }

    @Test
    void whatIsOutOfSightIsCountedWithoutWhatCouldNotBeRead() {
        showTorn();
        desk.scroll(desk.scrolled().range());
        Scrolled.Seen seen = desk.scrolled().seen();
        assertEquals(2_400 + 9_200, seen.to());
        assertEquals(2_400, seen.below(2_400).to());
    }

    private String said(double tick) {
        Strip strip = strip();
        return new Reasons(desk)
                .of(strip, strip.top() + strip.height() * tick / strip.marks().room());
    }

    @Test
    void aTickOfWhatCouldNotBeReadSaysInWordsWhatItIs() {
        showTorn();
        List<Gap> gaps = model.picture().gaps().groups();
        List<StripMarks.Stretch> unread = strip().marks().stretches().subList(1, 6);
        for (int i = 0; i < gaps.size(); i++) {
            String said = said(unread.get(i).tick() + unread.get(i).ticks() / 2.0);
            assertTrue(said.startsWith(gaps.get(i).mark().word() + ": "), said);
            assertTrue(said.contains("namespaces were not read"), said);
            assertTrue(said.endsWith(new Gap.Head(gaps.get(i), false).why()), said);
        }
        assertTrue(said(unread.get(1).tick() + 1).contains("9,000 namespaces"));
        assertEquals("", said(unread.get(1).behind() + 0.5), "between two reasons");
        assertEquals("", said(0.5), "mounts");
    }
}
