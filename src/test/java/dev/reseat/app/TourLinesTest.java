package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.Plans;
import dev.reseat.fakes.Told;
import dev.reseat.reload.Pace;
import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadScope;
import dev.reseat.vault.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TourLinesTest {
    @Test
    void noWordsOfAServerSteerTheTerminal() {
        Told told =
                new Told(Plans.changing(Example.BAO_2_7, ReloadScope.LOCAL, Pace.CAREFUL, 1))
                        .step(
                                0,
                                new Answer.Failed(
                                        400,
                                        "x",
                                        List.of(
                                                new Answer.Item(
                                                        "docs-0/",
                                                        "\u001b]0;owned\u0007 \u009b2J"
                                                                + " \u202etxt"))));
        List<String> lines = new ArrayList<>();
        new TourLines(lines::add).accept(new Progress(told.run(), ""));
        assertTrue(lines.stream().anyMatch(l -> l.contains("owned")), lines::toString);
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(l ->
                                l.chars().anyMatch(c -> Character.isISOControl(c) || c == '\u202e'))
                        .toList());
    }
}
