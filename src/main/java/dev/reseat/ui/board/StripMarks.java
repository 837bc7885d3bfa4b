package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Tone;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where something is wrong among all mounts, in so few ticks that each can be seen. Each tick stands for as many mounts as
/// its neighbours, give or take one.
///
/// @param tones one per tick: the worst of its mounts; nothing where all are in order
record StripMarks(List<Optional<Tone>> tones, int mounts) {
    private static final int TICKS = 128;

    static StripMarks of(Arrangement all) {
        int ticks = Math.min(TICKS, all.size());
        @Nullable Tone[] worst = new @Nullable Tone[ticks];
        for (int i = 0; i < all.problems(); i++) {
            int number = all.problem(i);
            int tick = (int) ((long) number * ticks / all.size());
            Tone tone = all.mount(number).mark().map(Mark::tone).orElse(Tone.ATTENTION);
            worst[tick] = worse(worst[tick], tone);
        }
        return new StripMarks(Stream.of(worst).map(Optional::ofNullable).toList(), all.size());
    }

    private static Tone worse(@Nullable Tone a, Tone b) {
        return a == null || a == Tone.ATTENTION ? b : a;
    }
}
