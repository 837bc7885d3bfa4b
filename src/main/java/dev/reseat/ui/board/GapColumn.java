package dev.reseat.ui.board;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Unread;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The part of the mounts' column, at its end, that shows what a sweep could not read. Costs as much as there are reasons.
final class GapColumn {
    private final Gaps gaps;
    private final Lane lane;
    private final Sizes sizes;
    private final Map<Unread.Kind, Shown> shown = new EnumMap<>(Unread.Kind.class);

    /// @param first the place of the first row that is shown
    private record Shown(Unfolded.Rows rows, int first) {}

    GapColumn(Gaps gaps, Lane lane, Sizes sizes) {
        this.gaps = gaps;
        this.lane = lane;
        this.sizes = sizes;
    }

    /// Puts it below what the column has.
    void add(Unfolded opened) {
        if (!gaps.nothing()) {
            String heading = Messages.text("board.gaps", gaps.size(), gaps.namespaces());
            lane.add(new Element.Heading(heading, false), sizes.heading(), sizes.gap());
            gaps.groups().forEach(gap -> add(gap, opened.rows(gap)));
        }
    }

    private void add(Gap gap, Optional<Unfolded.Rows> rows) {
        if (gap.folds()) {
            add(new Gap.Head(gap, rows.isPresent()));
        }
        rows.ifPresent(r -> {
            if (r.from() > 0) {
                add(new Gap.More(gap, 0, r.from()));
            }
            int first =
                    lane.addRows(
                            r.to() - r.from(), sizes.mount(), sizes.gap(), i -> row(gap, r, i));
            shown.put(gap.key(), new Shown(r, first));
            if (r.to() < gap.size()) {
                add(new Gap.More(gap, r.to(), gap.size()));
            }
        });
    }

    private static Element row(Gap gap, Unfolded.Rows rows, int i) {
        return new Element.OfGap(new Gap.Row(gap, gap.namespaces().get(rows.from() + i)));
    }

    private void add(Gap.Line line) {
        lane.add(new Element.OfGap(line), sizes.mount(), sizes.gap());
    }

    /// What stands for the namespace of a number: its own row, or what it is folded into; nothing where there is none.
    Optional<Lane.Slot> slotOf(int number) {
        return gaps.of(number).map(gap -> lane.get(place(gap, number - gap.first())));
    }

    private int place(Gap gap, int row) {
        Shown s = shown.get(gap.key());
        if (s == null) {
            return lane.place(gap.headKey()).orElse(0);
        }
        // the rows that are not shown stand as one before or behind those that are
        return s.first() + Math.clamp(row, s.rows().from() - 1, s.rows().to()) - s.rows().from();
    }

    /// Where a namespace stands; nothing where its row is folded away.
    Optional<Lane.Slot> slot(Gap.Key key) {
        int row = gaps.place(key).orElse(-1);
        return gaps.of(key)
                .flatMap(g -> Optional.ofNullable(shown.get(g.key())))
                .filter(s -> s.rows().has(row))
                .map(s -> lane.get(s.first() + row - s.rows().from()));
    }
}
