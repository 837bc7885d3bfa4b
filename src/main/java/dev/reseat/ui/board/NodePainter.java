package dev.reseat.ui.board;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import java.util.Optional;

/// Draws the cards of nodes.
record NodePainter(CardFrame frame) {
    void draw(Element.OfNode n, Columns.Band b, double y, double h) {
        double u = frame.brush().unit();
        NodeCard card = n.card();
        Optional<Sign> sign = frame.sign(n);
        boolean well = card.seen().tone() == Tone.SUCCESS;
        Ink health = Brush.strong(card.seen().tone());
        Ink stage = sign.map(s -> Brush.strong(s.mark().tone())).orElse(health);
        boolean silent = stage == Ink.NEUTRAL_TEXT;
        Ink plain = card.seen().tone() == Tone.DANGER ? Ink.DANGER : null;
        frame.box(n, b, y, h, sign.isEmpty() || silent ? plain : stage);
        double left = b.left() + 14 * u;
        double room = b.width() - 24 * u;
        double first = y + (frame.dense() ? 13 : 18) * u;
        frame.brush().lamp(left + 4 * u, first, well && !silent ? stage : health);
        double named = room - 15 * u;
        if (sign.isPresent() && !sign.get().time().isEmpty()) {
            named -= time(sign.get().time(), left + room, first);
        }
        frame.name(n, frame.letters().name(), left + 15 * u, first, named);
        Ink word = sign.isPresent() ? stage : well ? Ink.MUTED : health;
        String last = sign.map(s -> s.mark().word()).orElse(card.detail());
        if (frame.dense()) {
            String line = sign.isEmpty() && well ? card.role() : last;
            frame.brush().text(line, frame.letters().small(), word, left, y + 30 * u, room);
            return;
        }
        // a node in trouble stays one while the reload takes the last line
        String role =
                sign.isEmpty() || well || card.role().contains(card.seen().word())
                        ? card.role()
                        : Messages.text("board.pair", card.role(), card.seen().word());
        frame.brush().text(role, frame.letters().small(), Ink.MUTED, left, y + 36 * u, room);
        frame.brush().text(last, frame.letters().small(), word, left, y + 53 * u, room);
    }

    /// Writes a time that ends at a place.
    ///
    /// @return the room that it takes
    private double time(String text, double right, double middle) {
        double wide = frame.letters().width(frame.letters().small(), text);
        frame.brush()
                .text(text, frame.letters().small(), Ink.MUTED, right - wide, middle, wide + 1);
        return wide + 8 * frame.brush().unit();
    }
}
