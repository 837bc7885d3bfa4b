package dev.reseat.ui;

import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.namespaces.NamespacesModel;
import dev.reseat.ui.namespaces.NamespacesModel.Going;
import dev.reseat.ui.namespaces.SweepModel;
import dev.reseat.ui.namespaces.SweepRow;
import dev.reseat.ui.palette.Section;
import dev.reseat.ui.palette.Thing;
import dev.reseat.vault.Namespace;
import java.util.List;

/// In which namespace the window is, and the ways to another one. For the window's thread only.
final class Whereabouts {
    private final ShellModel shell;
    private final Session session;
    private final ShellFacts facts;
    private final NamespacesModel namespaces;
    private final SweepModel sweep;
    private final SweepBoard sweepBoard;

    Whereabouts(ShellModel shell, Session session, ShellFacts facts, Host host) {
        this.shell = shell;
        this.session = session;
        this.facts = facts;
        this.namespaces =
                new NamespacesModel(
                        session.connectionProperty(),
                        host.threads(),
                        session.live()::held,
                        this::enter);
        this.sweep =
                new SweepModel(
                        session.connectionProperty(),
                        shell.snapshots(),
                        host,
                        session.live()::held);
        this.sweepBoard = new SweepBoard(shell, this, host);
        session.live().stateProperty().addListener((_, _, _) -> namespaces.released());
        namespaces.allProperty().subscribe(this::letBeFound);
    }

    private void letBeFound(List<Namespace> all) {
        shell.palette()
                .offer(
                        Section.NAMESPACES,
                        all.stream()
                                .map(n ->
                                        new Thing(
                                                "namespace:" + n.path(),
                                                n.label(),
                                                "",
                                                () -> namespaces.go(n)))
                                .toList());
    }

    private void enter(Going going) {
        Namespace from =
                session.connectionProperty()
                        .get()
                        .map(Connection::cluster)
                        .map(c -> c.namespace())
                        .orElse(going.namespace());
        if (!from.equals(going.namespace())) {
            int dropped = shell.choice().mounts().size();
            shell.choice().clear();
            shell.opening().forget();
            session.enter(going.namespace());
            if (dropped > 0) {
                facts.say(Messages.text("namespaces.dropped", dropped, from.label()));
            }
        }
        going.mount()
                .ifPresent(mount -> {
                    shell.go(Place.MOUNTS);
                    shell.choice().set(List.of(mount));
                    shell.opening().open(new Opened.OfMount(mount));
                });
    }

    /// Goes to a mount that a sweep has found.
    void go(SweepRow row) {
        namespaces.go(row.namespace(), row.assessed().mount().path());
    }

    NamespacesModel namespaces() {
        return namespaces;
    }

    /// The board of what the sweep has read.
    SweepBoard sweepBoard() {
        return sweepBoard;
    }

    SweepModel sweep() {
        return sweep;
    }
}
