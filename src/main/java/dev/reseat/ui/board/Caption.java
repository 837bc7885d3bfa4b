package dev.reseat.ui.board;

import dev.reseat.ui.kit.Messages;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Part;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is said above a picture of the board, so that it can be understood elsewhere and later.
///
/// @param connection the person's name for the connection
/// @param cluster the server's name of the cluster; empty where it gives none
/// @param product product and version
/// @param read when the newest part of what is shown was read; empty while nothing was
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
                snapshot.parts().stream().flatMap(Caption::at).max(Comparator.naturalOrder()));
    }

    /// The same for a board of the namespace and of all below it.
    static Caption ofMany(ClusterSnapshot snapshot) {
        Caption one = of(snapshot);
        String namespaces = Messages.text("board.caption.below", one.namespace());
        return new Caption("", one.cluster(), namespaces, one.product(), one.read());
    }

    private static Stream<Instant> at(Part<?> part) {
        return part instanceof Part.Known<?> k ? Stream.of(k.readAt()) : Stream.empty();
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
