package dev.reseat.ui.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When what is to be read next, by what has been read so far. A value: the same readings always give the same answer.
///
/// @param line how often in a row nodes and token could not be read
/// @param lists how often in a row catalog or mount tables could not be read while the line was good
/// @param owed whether everything is to be read as soon as may be, as after a line that was cut is whole again
public record Tempo(
        Optional<Reading> nodes, Optional<Reading> all, int line, int lists, boolean owed) {
    /// From here on a whole reading is dear: what is looked at closely is read by itself in between.
    public static final Duration DEAR = Duration.ofSeconds(1);

    private static final Duration NODES = Duration.ofSeconds(10);
    private static final Duration ALL = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /// A server that needs long for an answer is asked for a tenth of the time at most, for whole lists a twentieth.
    private static final int REST_NODES = 10;

    private static final int REST_ALL = 20;

    /// Doubling any further leads beyond the longest wait anyway.
    private static final int MOST_DOUBLINGS = 6;

    /// Nothing has been read yet.
    public static final Tempo FRESH = new Tempo(Optional.empty(), Optional.empty(), 0, 0, false);

    /// The same after one more reading.
    public Tempo after(Reading reading) {
        boolean whole = reading.depth() == Depth.EVERYTHING;
        boolean cut = reading.line().isPresent();
        boolean mended = line > 0 && !cut && !whole;
        int listsNow = lists;
        if (whole && !cut) {
            listsNow = reading.lists().isPresent() ? lists + 1 : 0;
        }
        return new Tempo(
                Optional.of(reading),
                whole ? Optional.of(reading) : all,
                cut ? line + 1 : 0,
                listsNow,
                mended || (owed && !whole));
    }

    /// What is due now, if anything. While the line is cut only nodes and token are tried: that is enough to see that it is
    /// whole again.
    public Optional<Depth> due(Instant now, Attention attention) {
        if (line == 0 && (owed || passed(all, allEvery(attention), now))) {
            return Optional.of(Depth.EVERYTHING);
        }
        return passed(nodes, nodesEvery(attention), now)
                ? Optional.of(Depth.NODES)
                : Optional.empty();
    }

    /// When something is due next.
    public Instant next(Instant now, Attention attention) {
        Instant byNodes = nodes.map(r -> r.endedAt().plus(nodesEvery(attention))).orElse(now);
        Instant byAll = all.map(r -> r.endedAt().plus(allEvery(attention))).orElse(now);
        return line > 0 || byNodes.isBefore(byAll) ? byNodes : byAll;
    }

    /// How long after one reading of nodes and token the next begins.
    public Duration nodesEvery(Attention attention) {
        return every(NODES, nodes, REST_NODES, line).multipliedBy(attention.patience());
    }

    /// How long after one reading of everything the next begins.
    public Duration allEvery(Attention attention) {
        return every(ALL, all, REST_ALL, lists).multipliedBy(attention.patience());
    }

    private static Duration every(Duration usual, Optional<Reading> last, int rest, int failures) {
        Duration rested = last.map(r -> r.took().multipliedBy(rest)).orElse(usual);
        Duration base = longer(usual, rested);
        Duration doubled = base.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return failures == 0 || doubled.compareTo(LONGEST) <= 0 ? doubled : longer(base, LONGEST);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /// A clock that was set back is no reason to wait for what has long been due.
    private static boolean passed(Optional<Reading> last, Duration wait, Instant now) {
        return last.map(Reading::endedAt)
                .map(at -> now.isBefore(at.minusSeconds(1)) || !now.isBefore(at.plus(wait)))
                .orElse(true);
    }
}
