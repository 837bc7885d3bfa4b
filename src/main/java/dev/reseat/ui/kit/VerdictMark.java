package dev.reseat.ui.kit;

import dev.reseat.reload.Verdict;
import java.util.Arrays;

/// How a verdict is shown: the one place where the nine words get colours.
public final class VerdictMark {
    private VerdictMark() {}

    /// The word as a mark, with its sentence and what must be said beside it.
    public static Mark of(Verdict verdict) {
        String why =
                verdict.beside().isEmpty()
                        ? verdict.sentence()
                        : verdict.sentence() + " " + verdict.beside();
        return new Mark(verdict.word().label(), tone(verdict.word()), why);
    }

    /// The colour of a word.
    public static Tone tone(Verdict.Word word) {
        return switch (word) {
            case UNKNOWN -> Tone.UNKNOWN;
            case REFUSED -> Tone.DANGER_OUTLINE;
            case NOTHING_MATCHED, PARTIAL, LOCAL_ONLY -> Tone.ATTENTION;
            case FAILED -> Tone.DANGER;
            case DISPATCHED -> Tone.ACCENT;
            case ACCEPTED -> Tone.SUCCESS_OUTLINE;
            case VERIFIED -> Tone.SUCCESS;
        };
    }

    /// The mark of a verdict that was written down by its label; a run without one is still open.
    public static Mark of(String label, String sentence) {
        if (label.isEmpty()) {
            return new Mark(Messages.text("verdict.none"), Tone.UNKNOWN, "");
        }
        return new Mark(
                label,
                Arrays.stream(Verdict.Word.values())
                        .filter(w -> w.label().equals(label))
                        .findFirst()
                        .map(VerdictMark::tone)
                        .orElse(Tone.NEUTRAL),
                sentence);
    }
}
