package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import java.util.List;
import java.util.Optional;

/// Draws the cards of plugins.
record PluginPainter(CardFrame frame) {
    /// A name has so much room before what stands beside it.
    static final double LEAST_NAME = 46;

    void draw(Element.OfPlugin p, Columns.Band b, double y, double h) {
        double u = frame.brush().unit();
        PluginCard card = p.card();
        frame.box(p, b, y, h, card.badge().tone() == Tone.DANGER ? Ink.DANGER : null);
        double left = b.left() + 12 * u;
        double right = b.right() - 10 * u;
        double up = frame.dense() ? y + h / 2 : y + 17 * u;
        double begin = badge(card, left, right, up);
        Optional<Sign> sign = frame.sign(p);
        if (frame.dense() && sign.isPresent()) {
            begin = staged(sign.get(), begin - 8 * u, up);
        } else if (frame.dense() && card.due() > 0) {
            begin = due(Messages.text("board.wrong", card.due()), begin - 8 * u, up);
        }
        frame.name(p, frame.letters().name(), left, up, begin - left - 6 * u);
        if (!frame.dense() && sign.isPresent()) {
            Mark mark = sign.get().mark();
            Ink ink = Brush.strong(mark.tone());
            double end = Flag.draw(frame.brush(), flags(card), right, y + 36 * u);
            frame.brush()
                    .text(mark.word(), frame.letters().small(), ink, left, y + 36 * u, end - left);
        } else if (!frame.dense()) {
            below(card, left, right, y + 36 * u);
        }
        if (card.used()) {
            boolean chosen = frame.desk().choosing().chosen(p);
            frame.brush().socket(b.right(), y + h / 2, chosen ? Ink.ACCENT : Ink.CABLE, chosen);
        }
    }

    /// The name comes first: the badge says less where both have no room.
    ///
    /// @return where it begins
    private double badge(PluginCard card, double left, double right, double middle) {
        Brush brush = frame.brush();
        Mark badge = card.badge();
        double name = frame.letters().width(frame.letters().name(), card.name().name());
        double due = dense() && card.due() > 0 ? dueWidth(card) : 0;
        double room = right - left - name - due - 6 * brush.unit();
        if (brush.badgeWidth(badge.word()) <= room) {
            return brush.badge(badge.word(), badge.tone(), right, middle, room);
        }
        if (card.brief().isEmpty()) {
            return dense() ? Flag.draw(brush, flags(card), right, middle) : right;
        }
        double wide = brush.badgeWidth(card.brief());
        // what would leave no more than two letters of the name helps nobody
        return right - left - wide < LEAST_NAME * brush.unit() && name > right - left - wide
                ? right
                : brush.badge(card.brief(), badge.tone(), right, middle, (right - left) * 0.55);
    }

    private double dueWidth(PluginCard card) {
        String word = Messages.text("board.wrong", card.due());
        return frame.letters().width(frame.letters().small(), word) + 10 * frame.brush().unit();
    }

    private List<Flag> flags(PluginCard card) {
        return frame.desk().model().flags(card);
    }

    private boolean dense() {
        return frame.dense();
    }

    private void below(PluginCard card, double left, double right, double middle) {
        double end =
                card.due() == 0
                        ? right
                        : due(dueWord(card, right - left), right, middle)
                                - 6 * frame.brush().unit();
        end = Flag.draw(frame.brush(), flags(card), end, middle);
        double room = end - left - 8 * frame.brush().unit();
        boolean counted = frame.desk().model().picture().folds() || card.due() > 0;
        String detail = card.detail();
        if (counted && !card.mounts().isEmpty()) {
            String mounts = Messages.text("shell.mounts", card.mounts().size());
            boolean fits = frame.letters().width(frame.letters().small(), mounts) <= room;
            detail = fits ? mounts : Messages.text("board.count", card.mounts().size());
        }
        frame.brush().text(detail, frame.letters().small(), Ink.SUBTLE, left, middle, room);
    }

    /// In words where they have room beside the card's marks, else its sign and number.
    private String dueWord(PluginCard card, double room) {
        String words = Messages.text("board.due", card.due());
        double marks = (15 * flags(card).size() - 4) * frame.brush().unit();
        return frame.letters().width(frame.letters().small(), words) + marks > room
                ? Messages.text("board.wrong", card.due())
                : words;
    }

    private double staged(Sign sign, double right, double middle) {
        String word = sign.mark().word();
        double begin = right - frame.letters().width(frame.letters().small(), word);
        Ink ink = Brush.strong(sign.mark().tone());
        frame.brush().text(word, frame.letters().small(), ink, begin, middle, right - begin + 1);
        return begin;
    }

    private double due(String text, double right, double middle) {
        double begin = right - frame.letters().width(frame.letters().small(), text);
        frame.brush()
                .text(
                        text,
                        frame.letters().small(),
                        Ink.ATTENTION,
                        begin,
                        middle,
                        right - begin + 1);
        return begin;
    }
}
