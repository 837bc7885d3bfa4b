package dev.reseat.ui.reload;

import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.ui.kit.Connection;
import java.util.function.Consumer;

/// The way from the window to a run. Its calls may block.
public interface Runs {
    /// Begins a run on a connection.
    ///
    /// @param publish gets every change, on any thread
    Started start(Connection connection, ReloadPlan plan, Consumer<Progress> publish);

    /// How a start ended.
    sealed interface Started {
        /// It runs.
        record Begun(Handle handle) implements Started {}

        /// It does not run, and nothing was sent.
        ///
        /// @param why one sentence with what to do
        record Not(String why) implements Started {}
    }

    /// A run that a crash of Reseat left behind. Nothing of it is ever sent again.
    interface Left {
        /// As it was recorded, with its verdict.
        Progress progress();

        /// Reads its mounts again. Blocks.
        Progress readAgain(Connection connection);

        /// Ends the looking back.
        void putAway();
    }

    /// What a person can do to a run. None of it ever touches a request that is out.
    interface Handle {
        /// Ends the plan between two requests.
        void stopAfterThisStep();

        /// Ends the watching; the reload itself goes on.
        void stopWatching();
    }
}
