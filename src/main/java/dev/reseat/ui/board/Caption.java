package dev.reseat.ui.board;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.PictureAge;
import dev.reseat.vault.ClusterSnapshot;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is said above a picture of the board, so that it can be understood elsewhere and later.
///
/// @param connection the person's name for the connection
/// @param cluster the server's name of the cluster; empty where it gives none
/// @param product product and version
/// @param read when the oldest list of what is shown was read; empty while nothing was
record Caption(
        String connection,
        String cluster,
        String namespace,
        String product,
        Optional<Instant> read) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    static final Caption NOTHING = new Caption("", "", "", "", Optional.empty());

    static Caption of(ClusterSnapshot snapshot) {
        return new Caption(
                "",
                snapshot.clusterName(),
                snapshot.namespace().label(),
                snapshot.traits().label(),
                PictureAge.of(snapshot).oldest());
    }

    /// The same for a board of the namespace and of all below it.
    ///
    /// @param read when the oldest of its mounts was read: nodes may have been read long since
    static Caption ofMany(ClusterSnapshot snapshot, Optional<Instant> read) {
        Caption one = of(snapshot);
        String namespaces = Messages.text("board.caption.below", one.namespace());
        return new Caption("", one.cluster(), namespaces, one.product(), read);
    }

    /// The same for a connection that a person knows by a name.
    Caption of(String name) {
        return new Caption(name, cluster, namespace, product, read);
    }

    /// The lines: which cluster and namespace, when it was read and the picture taken, and how much of the board is in it.
    ///
    /// @param whole whether all of the board is in the picture
    /// @param filter what was typed to leave mounts away; may be empty
    /// @param facet the name of the facet that leaves mounts away; empty where none does
    List<String> lines(boolean whole, String filter, String facet, Instant taken) {
        List<String> where = new ArrayList<>();
        where.add(connection);
        if (!cluster.isEmpty()) {
            where.add(Messages.text("board.caption.cluster", cluster));
        }
        where.add(Messages.text("board.caption.namespace", namespace));
        where.add(product);
        where.removeIf(String::isEmpty);
        List<String> when = new ArrayList<>();
        read.ifPresent(at -> when.add(Messages.text("board.caption.read", TIME.format(at))));
        when.add(Messages.text("board.caption.taken", TIME.format(taken)));
        when.add(Messages.text(whole ? "board.caption.whole" : "board.caption.part"));
        if (!facet.isEmpty()) {
            when.add(Messages.text("board.caption.facet", facet));
        }
        if (!filter.isBlank()) {
            when.add(Messages.text("board.caption.filter", filter.strip()));
        }
        return List.of(String.join(" · ", where), String.join(" · ", when));
    }
}
