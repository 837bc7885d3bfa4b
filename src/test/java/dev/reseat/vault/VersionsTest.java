package dev.reseat.vault;

import static dev.reseat.fakes.Example.build;
import static dev.reseat.fakes.Example.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private static final List<String> RISING =
            List.of(
                    "",
                    "v0.9",
                    "v0.9.0-alpha",
                    "v0.9.0-rc2",
                    "v0.9.0",
                    "v0.9.2",
                    "v0.10.0",
                    "v0.21.0+builtin",
                    "v1.0.0-beta.2",
                    "v1.0.0-beta.11",
                    "v1.0.0",
                    "v1.0.0+ent",
                    "v1.0.1",
                    "v20261124093000999999999.0.0",
                    "builtin",
                    "unversioned");

    @Test
    void numbersAreComparedAsNumbersAndWordsComeLast() {
        List<String> shuffled = new ArrayList<>(RISING);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(RISING, shuffled.stream().sorted(Versions.LOWEST_FIRST).toList());
        }
    }

    @Test
    void everyPairIsComparedTheOtherWayRoundToo() {
        for (String a : RISING) {
            for (String b : RISING) {
                int there = Integer.signum(Versions.LOWEST_FIRST.compare(a, b));
                assertEquals(-there, Integer.signum(Versions.LOWEST_FIRST.compare(b, a)), a + b);
                assertEquals(a.equals(b), there == 0);
            }
        }
    }

    @Test
    void aCatalogGivesItsRowsByNumber() {
        List<Plugin> rows =
                List.of(
                        row("acme/", "acme", build("v1.10.0", "bb")),
                        row("acme/", "acme", build("v1.9.0", "aa")));
        assertEquals(
                List.of("v1.9.0", "v1.10.0"),
                new Catalog(rows, List.of())
                        .plugins().stream().map(p -> p.build().version()).toList());
    }
}
