package dev.reseat.ui.details;

import dev.reseat.ui.kit.Mark;
import dev.reseat.vault.Topic;
import java.util.List;

/// What the details show of a thing, worked out in the background.
sealed interface Content permits MountFacts, PluginFacts, NodeFacts, MemberFacts, Content.Absent {
    /// How it is, in a word.
    Mark mark();

    /// Everything that is known of it, in order.
    List<Fact> facts();

    /// Everything as text, for a ticket or a chat.
    default String text() {
        return Fact.text(facts());
    }

    /// What the server can be asked for its own words about; empty where nothing.
    default List<Topic> topics() {
        return switch (this) {
            case MountFacts m -> List.of(new Topic.OfMount(m.assessed().mount().path()));
            case PluginFacts p ->
                    p.rows().stream().map(r -> (Topic) new Topic.OfPlugin(r.row())).toList();
            case NodeFacts n -> List.of(new Topic.OfNode(n.node()));
            case MemberFacts _, Absent _ -> List.of();
        };
    }

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
