package dev.reseat.ui.reload;

import dev.reseat.reload.RunId;

/// Which run a person looks at in Evidence.
sealed interface Looking {
    /// The run under way, or the last one of this window.
    record AtNow() implements Looking {}

    /// None: the list of recent runs.
    record AtList() implements Looking {}

    /// A run of the past that is being read from the journal.
    record Awaiting(RunId run) implements Looking {}

    /// A run of the past. Nothing of it can be sent.
    record AtPast(Shown shown) implements Looking {}

    /// A run of the past that cannot be shown.
    ///
    /// @param why one sentence for people
    record NotRead(RunId run, String why) implements Looking {}
}
