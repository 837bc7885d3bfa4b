package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reseat.fakes.FakePast;
import dev.reseat.ui.kit.Threads;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// When it is noticed that another Reseat has written.
class JournalWatchTest {
    private final FakePast past = new FakePast();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private int told;
    private final JournalWatch watch =
            new JournalWatch(past, new Threads(Runnable::run, background::add), () -> told++);

    private void look() {
        watch.look();
        assertEquals(1, background.size(), "the window does not wait for the disk");
        background.remove().run();
    }

    @Test
    void onlyWhatIsNewIsToldAndTheFirstLookCountsAsNew() {
        look();
        assertEquals(1, told, "what was read before may lack something");
        look();
        look();
        assertEquals(1, told);
        past.others();
        look();
        assertEquals(2, told);
        look();
        assertEquals(2, told);
    }

    @Test
    void aJournalInTroubleIsNoNewsAndIsAskedAgain() {
        look();
        past.broken();
        look();
        assertEquals(1, told);
        past.mended().others();
        look();
        assertEquals(2, told);
    }
}
