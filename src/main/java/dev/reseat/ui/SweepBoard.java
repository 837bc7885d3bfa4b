package dev.reseat.ui;

import dev.reseat.ui.board.BoardModel;
import dev.reseat.ui.board.BoardView;
import dev.reseat.ui.board.SweptMount;
import dev.reseat.ui.board.SweptPicture;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Latest;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Notice;
import dev.reseat.ui.kit.Tone;
import dev.reseat.ui.namespaces.NamespacesModel.Going;
import dev.reseat.ui.namespaces.SweepModel;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.ClusterSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The board of this namespace and of all below it. It shows what the sweep has read, and follows it from the beginning, so
/// that it is there when a person turns from the table to the board.
final class SweepBoard {
    private final BoardModel board;
    private final Latest<Both> latest;
    private Optional<SweepModel.Seen> seen = Optional.empty();
    private Optional<ClusterSnapshot> snapshot = Optional.empty();

    private record Both(SweepModel.Seen seen, Optional<ClusterSnapshot> snapshot) {}

    SweepBoard(ShellModel shell, Whereabouts whereabouts, Host host) {
        this.board =
                BoardModel.ofMany(
                        host,
                        shell.opening(),
                        there ->
                                whereabouts
                                        .namespaces()
                                        .go(new Going(there.namespace(), there.mount())));
        this.latest = new Latest<>(host.threads().background(), b -> board.show(picture(b)));
        whereabouts.sweep().follow(this::follow);
        shell.snapshots().follow(this::follow);
    }

    /// The nodes go on being read while what was swept stays as it is. They come on another thread: neither may put back what the
    /// other one changed.
    private synchronized void follow(Optional<Assessment> picture) {
        snapshot = picture.map(Assessment::snapshot);
        ask();
    }

    private synchronized void follow(SweepModel.Seen now) {
        seen = Optional.of(now);
        ask();
    }

    private synchronized void ask() {
        Optional<ClusterSnapshot> from = snapshot;
        seen.ifPresent(s -> latest.ask(new Both(s, from)));
    }

    private static SweptPicture picture(Both both) {
        SweepModel.Seen seen = both.seen();
        List<SweptMount> mounts =
                seen.rows().stream().map(r -> new SweptMount(r.namespace(), r.assessed())).toList();
        List<Notice> notices = new ArrayList<>(seen.facts().whole());
        unread(seen).ifPresent(notices::add);
        if (!mounts.isEmpty()) {
            notices.addFirst(new Notice(Messages.text("sweep.board.why"), "", Tone.NEUTRAL));
        }
        return new SweptPicture(
                mounts,
                seen.unread(),
                seen.namespaces(),
                seen.catalog(),
                both.snapshot(),
                notices,
                seen.facts().emptyText(),
                seen.facts().since());
    }

    /// The board shows each of them; who cannot see it hears the list.
    private static Optional<Notice> unread(SweepModel.Seen seen) {
        if (seen.unread().isEmpty()) {
            return Optional.empty();
        }
        String sentence =
                Messages.text("sweep.board.unread", seen.unread().size(), seen.namespaces());
        String list =
                seen.facts().unread().stream()
                        .map(Notice::sentence)
                        .collect(Collectors.joining(" "));
        return Optional.of(
                new Notice(
                        sentence,
                        Messages.text("sweep.board.unread.advice"),
                        Tone.ATTENTION,
                        sentence + " " + list));
    }

    BoardModel model() {
        return board;
    }

    /// The board as a screen. Needs the toolkit.
    BoardView view() {
        return new BoardView(board, Messages.text("sweep.title"));
    }
}
