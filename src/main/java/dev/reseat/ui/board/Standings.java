package dev.reseat.ui.board;

import dev.reseat.reload.ReloadRun;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Where each mount of a plan stands in a reload. Made in the background for each fold, in linear time, so that counting many
/// mounts on the window's thread looks nothing up.
final class Standings {
    private final Standing[] of;

    private Standings(Standing[] of) {
        this.of = of;
    }

    static Standings of(ReloadRun run) {
        Standing[] of = new Standing[run.plan().mounts().size()];
        for (int m = 0; m < of.length; m++) {
            of[m] = Standing.of(run, m);
        }
        return new Standings(of);
    }

    /// Where one mount stands, by its number in the plan.
    Standing of(int mount) {
        return of[mount];
    }

    /// How many of some mounts stand where.
    ToIntFunction<Standing> counts(int[] mounts) {
        Map<Standing, int[]> counts = new EnumMap<>(Standing.class);
        for (int m : mounts) {
            counts.computeIfAbsent(of[m], _ -> new int[1])[0]++;
        }
        return s -> {
            int[] count = counts.get(s);
            return count == null ? 0 : count[0];
        };
    }
}
