package dev.reseat.ui.connect;

import dev.reseat.vault.ServerAddress;
import dev.reseat.vault.Token;
import java.util.List;

/// The way to a practice cluster. All calls but the two lists block.
public interface Practice {
    /// One thing to choose.
    ///
    /// @param id for [#start(String, String)]
    /// @param title a few words
    /// @param sentence what it is about
    record Entry(String id, String title, String sentence) {}

    /// How a start ended.
    sealed interface Started {
        /// It runs and can be signed in to.
        record At(ServerAddress server, Token token) implements Started {}

        /// It does not run.
        ///
        /// @param why one sentence
        record Not(String why) implements Started {}
    }

    /// Which servers can be practised on; at least one, the usual one first.
    List<Entry> flavours();

    /// What can be made to go wrong; at least one, the one without trouble first.
    List<Entry> badDays();

    /// Starts one, ending another that may run.
    Started start(String flavourId, String badDayId);

    /// Ends the one that runs, if any.
    void stop();
}
