package dev.reseat.reload;

import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeRole;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A node that the reload should reach: one column of the run's cells.
///
/// @param asked where Reseat reads it
/// @param role what it was when the plan was made
/// @param unseen why nothing this node shows can count as its own word; null where it answers for itself
public record PlannedNode(String name, NodeAddress asked, NodeRole role, @Nullable String unseen) {
    /// Why its cells can never be filled, if so.
    public Optional<String> cannotBeSeen() {
        return Optional.ofNullable(unseen);
    }
}
