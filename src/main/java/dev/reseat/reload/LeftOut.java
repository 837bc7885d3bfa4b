package dev.reseat.reload;

import dev.reseat.vault.MountPath;

/// A chosen mount that the plan does not reload.
///
/// @param why one sentence for people
public record LeftOut(MountPath path, String why) {}
