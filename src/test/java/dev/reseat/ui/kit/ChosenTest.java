package dev.reseat.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChosenTest {
    /// Counts how often anybody asks for its hash: a copy of a large set asks once per element.
    private record Counted(int number, AtomicLong asked) {
        @Override
        public int hashCode() {
            asked.incrementAndGet();
            return number;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Counted c && c.number == number;
        }
    }

    @Test
    void everyVersionHoldsWhatAnOrdinarySetWould() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Set<Integer> expected = new HashSet<>();
            Chosen<Integer> chosen = Chosen.of(List.of());
            for (int step = 0; step < 300; step++) {
                int many = random.nextInt(10) == 0 ? 400 : random.nextInt(4);
                List<Integer> some =
                        IntStream.range(0, many).mapToObj(_ -> random.nextInt(900)).toList();
                boolean in = random.nextBoolean();
                chosen = in ? chosen.with(some) : chosen.without(some);
                if (in) {
                    expected.addAll(some);
                } else {
                    some.forEach(expected::remove);
                }
                assertEquals(expected.size(), chosen.size(), "size after " + step);
                assertEquals(expected, chosen);
                assertEquals(expected, Set.copyOf(chosen));
            }
        }
    }

    @Test
    void anEarlierVersionStaysAsItWas() {
        Chosen<Integer> before = Chosen.of(List.of(1, 2));
        Chosen<Integer> after = before.with(List.of(3)).without(List.of(1));
        assertEquals(Set.of(1, 2), before);
        assertEquals(Set.of(2, 3), after);
        Iterator<Integer> each = after.iterator();
        each.next();
        assertThrows(UnsupportedOperationException.class, each::remove);
    }

    @Test
    void oneMoreOrLessAmongManyCostsNoWalkOverThem() {
        AtomicLong asked = new AtomicLong();
        List<Counted> many =
                IntStream.range(0, 100_000).mapToObj(i -> new Counted(i, asked)).toList();
        Chosen<Counted> chosen = Chosen.of(many);
        asked.set(0);
        for (int i = 0; i < 100; i++) {
            chosen = chosen.without(List.of(many.get(i)));
        }
        assertEquals(99_900, chosen.size());
        assertTrue(asked.get() < 20_000, () -> asked + " hashes for 100 changes");
    }
}
