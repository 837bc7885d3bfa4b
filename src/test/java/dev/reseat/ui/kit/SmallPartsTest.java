package dev.reseat.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.reseat.vault.MountPath;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SmallPartsTest {
    private static final MountPath KV = MountPath.secret("kv");
    private static final MountPath PKI = MountPath.secret("pki");

    @Test
    void onlyTheNewestPublishedValueIsShownAndInOneTurn() {
        Queue<Runnable> fx = new ArrayDeque<>();
        Published<Integer> published = new Published<>(0, fx::add);
        List<Integer> shown = new ArrayList<>();
        published.property().addListener((_, _, now) -> shown.add(now));
        published.publish(1);
        published.publish(2);
        published.publish(3);
        assertEquals(1, fx.size());
        fx.remove().run();
        assertEquals(List.of(3), shown);
    }

    @Test
    void aQuestionAskedDuringWorkIsWorkedOnNext() {
        Queue<Runnable> background = new ArrayDeque<>();
        List<String> worked = new ArrayList<>();
        List<Latest<String>> self = new ArrayList<>();
        Latest<String> latest =
                new Latest<>(
                        background::add,
                        q -> {
                            worked.add(q);
                            if (q.equals("first")) {
                                self.getFirst().ask("second");
                            }
                        });
        self.add(latest);
        latest.ask("first");
        background.remove().run();
        assertEquals(List.of("first", "second"), worked);
        assertEquals(0, background.size());
    }

    @Test
    void workThatFailsDoesNotLoseTheQuestionAskedMeanwhile() {
        Queue<Runnable> background = new ArrayDeque<>();
        List<String> worked = new ArrayList<>();
        List<Latest<String>> self = new ArrayList<>();
        Latest<String> latest =
                new Latest<>(
                        background::add,
                        q -> {
                            worked.add(q);
                            if (q.equals("bad")) {
                                self.getFirst().ask("good");
                                throw new IllegalStateException(q);
                            }
                        });
        self.add(latest);
        latest.ask("bad");
        assertThrows(IllegalStateException.class, () -> background.remove().run());
        background.remove().run();
        assertEquals(List.of("bad", "good"), worked);
    }

    @Test
    void togglingSomeOfWhichOneIsChosenChoosesThemAll() {
        Choice choice = new Choice();
        choice.set(List.of(KV));
        choice.toggle(List.of(KV, PKI));
        assertEquals(Set.of(KV, PKI), choice.mounts());
        choice.toggle(List.of(KV, PKI));
        assertEquals(Set.of(), choice.mounts());
    }

    @Test
    void spansAreSaidInTheirLargestUnit() {
        assertEquals("0 s", Ago.span(Duration.ofSeconds(-5)));
        assertEquals("119 s", Ago.span(Duration.ofSeconds(119)));
        assertEquals("2 min", Ago.span(Duration.ofMinutes(2)));
        assertEquals("2 h", Ago.span(Duration.ofHours(2)));
        assertEquals("81 days", Ago.span(Duration.ofDays(81)));
    }
}
