package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where something is wrong among all mounts, and behind them what could not be read, in so few ticks that each can be seen.
/// Each tick of the mounts stands for as many as its neighbours, give or take one.
///
/// @param tones one per tick of the mounts: the worst of them; nothing where all are in order
/// @param stretches the mounts, then what could not be read by kind of reason; none is empty
record StripMarks(List<Optional<Tone>> tones, List<Stretch> stretches) {
    private static final int TICKS = 128;

    /// So many ticks between the mounts and what could not be read are left out.
    private static final int BREAK = 2;

    /// Numbers that stand below each other: of mounts, or behind those of all mounts of namespaces that were not read.
    ///
    /// @param end the first number behind it
    /// @param tick where it begins, in ticks from the top
    record Stretch(int first, int end, int tick, int ticks) {
        int behind() {
            return tick + ticks;
        }
    }

    /// Linear in the number of problems and reasons.
    static StripMarks of(Arrangement all, Gaps gaps) {
        int unread = unreadTicks(all.size(), gaps);
        int ticks = Math.min(TICKS - unread, all.size());
        @Nullable Tone[] worst = new @Nullable Tone[ticks];
        for (int i = 0; i < all.problems(); i++) {
            int number = all.problem(i);
            int tick = (int) ((long) number * ticks / all.size());
            Tone tone = all.mount(number).mark().map(Mark::tone).orElse(Tone.ATTENTION);
            worst[tick] = worse(worst[tick], tone);
        }
        return new StripMarks(
                Stream.of(worst).map(Optional::ofNullable).toList(),
                stretches(all.size(), ticks, gaps, unread));
    }

    /// How many ticks stand for what could not be read: its share, but so many that it is seen and no more than half.
    private static int unreadTicks(int mounts, Gaps gaps) {
        long unread = gaps.size();
        long share = unread == 0 ? 0 : TICKS * unread / (mounts + unread);
        return (int) Math.min(unread, Math.clamp(share, gaps.groups().size(), TICKS / 2));
    }

    private static List<Stretch> stretches(int mounts, int ticks, Gaps gaps, int unread) {
        List<Stretch> stretches = new ArrayList<>();
        if (mounts > 0) {
            stretches.add(new Stretch(0, mounts, 0, ticks));
        }
        int tick = mounts > 0 ? ticks + BREAK : 0;
        for (Gap gap : gaps.groups()) {
            int own = Math.max(1, (int) ((long) unread * gap.size() / gaps.size()));
            int first = mounts + gap.first();
            Stretch stretch = new Stretch(first, first + gap.size(), tick, own);
            stretches.add(stretch);
            // a tick's room between reasons, so that even the rarest is seen by itself
            tick = stretch.behind() + 1;
        }
        return List.copyOf(stretches);
    }

    /// The ticks that the whole strip has room for.
    int room() {
        return stretches.isEmpty() ? 0 : stretches.getLast().behind();
    }

    /// How many mounts and namespaces it stands for.
    int size() {
        return stretches.isEmpty() ? 0 : stretches.getLast().end();
    }

    /// The stretch that a number belongs to; the last one for what lies behind it.
    Stretch of(int number) {
        return stretches.stream().filter(s -> number < s.end()).findFirst().orElse(last());
    }

    /// The number that stands at a height.
    ///
    /// @param at in ticks from the top; in a break the end of what lies above it is meant
    int number(double at) {
        Stretch s =
                stretches.reversed().stream()
                        .filter(x -> x.tick() <= at)
                        .findFirst()
                        .orElse(first());
        double part = Math.clamp((at - s.tick()) / s.ticks(), 0, 1);
        return Math.min(s.end() - 1, s.first() + (int) (part * (s.end() - s.first())));
    }

    /// Where a number begins, in ticks from the top.
    double tick(int number) {
        Stretch s = of(number);
        double part = (double) (number - s.first()) / (s.end() - s.first());
        return s.tick() + s.ticks() * Math.clamp(part, 0, 1);
    }

    /// Where the last of some numbers ends, in ticks from the top.
    ///
    /// @param to the first number behind them
    double behind(int to) {
        Stretch s = of(Math.max(0, to - 1));
        return s.tick() + (double) s.ticks() * (to - s.first()) / (s.end() - s.first());
    }

    private Stretch first() {
        return stretches.getFirst();
    }

    private Stretch last() {
        return stretches.getLast();
    }

    private static Tone worse(@Nullable Tone a, Tone b) {
        return a == null || a == Tone.ATTENTION ? b : a;
    }
}
