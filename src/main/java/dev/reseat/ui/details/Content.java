package dev.reseat.ui.details;

import dev.reseat.ui.kit.Mark;
import java.util.List;

/// What the details show of a thing, worked out in the background.
sealed interface Content permits MountFacts, PluginFacts, NodeFacts, Content.Absent {
    /// How it is, in a word.
    Mark mark();

    /// Everything that is known of it, in order.
    List<Fact> facts();

    /// The thing is not there, or not yet.
    ///
    /// @param title in few words
    /// @param sentence why, and what one can do
    record Absent(Mark mark, String title, String sentence) implements Content {
        @Override
        public List<Fact> facts() {
            return List.of();
        }
    }
}
