package dev.reseat.ui.reload;

import dev.reseat.reload.Journal;
import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.Reports;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Carries out plans on the cluster that is connected. A port: the application implements it.
public interface Runs {
    /// Begins a run. Blocks until it has begun or cannot; called in the background.
    ///
    /// @param publish takes every change, one call per event and in order, on the run's own thread; may be called before this
    ///     returns
    Started start(ReloadPlan plan, Consumer<Progress> publish);

    /// A run as text for other people and programs. May take a moment; called in the background.
    String report(Journal.Stored run, Reports.Format format);

    /// Writes a run as a report into a file. Blocks; called in the background.
    ///
    /// @param mayReplace whether a file that is there already may be replaced
    /// @return empty when it is written; else one sentence for people
    String save(Journal.Stored run, Reports.Format format, Path file, boolean mayReplace);

    /// What became of the beginning.
    sealed interface Started {
        /// It is under way.
        record Begun(Handle handle) implements Started {}

        /// Nothing was sent.
        ///
        /// @param why one sentence for people
        record Not(String why) implements Started {}
    }

    /// The hand on a run. Both return at once, and neither cuts a request.
    interface Handle {
        /// Ends the plan between two requests.
        void stopAfterThisStep();

        /// Ends the watching of nodes, and the plan; the request that is out goes on.
        void stopWatching();
    }
}
