package dev.reseat.ui.reload;

import dev.reseat.reload.Journal;
import dev.reseat.reload.RunId;
import java.util.Optional;

/// Which run a person looks at in Evidence.
sealed interface Looking {
    /// The run under way, or the last one of this window.
    record AtNow() implements Looking {}

    /// None: the list of recent runs.
    record AtList() implements Looking {}

    /// A run of the past that is being read from the journal.
    ///
    /// @param line its line of history, where that is known: said while the rest is awaited
    record Awaiting(RunId run, Optional<Journal.Summary> line) implements Looking {}

    /// A run of the past. Nothing of it can be sent.
    record AtPast(Shown shown) implements Looking {}

    /// A run of the past that cannot be shown.
    ///
    /// @param why one sentence for people
    record NotRead(RunId run, String why) implements Looking {}
}
