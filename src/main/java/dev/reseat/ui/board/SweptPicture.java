package dev.reseat.ui.board;

import dev.reseat.ui.kit.Notice;
import dev.reseat.ui.kit.Unread;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Part;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What has been read of many namespaces, for a board.
///
/// @param mounts namespace after namespace, each table by path
/// @param unread namespaces that could not be read, in the order of the tree
/// @param namespaces how many namespaces are known of
/// @param catalog one for all namespaces
/// @param snapshot where nodes and server are known from; empty without a connection
/// @param notices what could not be read, and why
/// @param emptyText what is said when there is no mount
/// @param since when the oldest of the mounts was read; empty while there is none
public record SweptPicture(
        List<SweptMount> mounts,
        List<Unread> unread,
        int namespaces,
        Part<Catalog> catalog,
        Optional<ClusterSnapshot> snapshot,
        List<Notice> notices,
        String emptyText,
        Optional<Instant> since) {
    public SweptPicture {
        mounts = List.copyOf(mounts);
        unread = List.copyOf(unread);
        notices = List.copyOf(notices);
    }
}
