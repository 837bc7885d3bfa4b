package dev.reseat.ui.board;

import dev.reseat.ui.kit.Messages;
import dev.reseat.vault.PluginType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The three columns with everything in its place; how wide they are is not said here. Sizes are in pixels at the usual size
/// of text.
///
/// @param spans which part of the mounts' column belongs to a plugin; a plugin without mounts has none
record BoardPlan(Lane plugins, Lane mounts, Lane nodes, Map<PluginName, Span> spans) {
    private static final double HEADING = 20;
    private static final double PLUGIN = 50;
    private static final double MOUNT = 32;
    private static final double NODE = 70;
    private static final double GAP = 8;

    /// Places in the mounts' column, both included.
    record Span(int first, int last) {}

    /// @param open the plugins whose mounts are unfolded
    static BoardPlan of(BoardPicture picture, List<NodeCard> nodes, Set<PluginName> open) {
        BoardPlan plan = new BoardPlan(new Lane(), new Lane(), new Lane(), new HashMap<>());
        PluginType heading = null;
        PluginType mountHeading = null;
        for (PluginCard card : picture.plugins()) {
            PluginType type = card.name().type();
            if (type != heading) {
                heading = type;
                plan.plugins.add(new Element.Heading(word(type)), HEADING, GAP);
            }
            plan.plugins.add(new Element.OfPlugin(card), PLUGIN, GAP);
            if (!card.mounts().isEmpty()) {
                if (type != mountHeading) {
                    mountHeading = type;
                    plan.mounts.add(new Element.Heading(mountsWord(type)), HEADING, GAP);
                }
                plan.addMounts(card, open.contains(card.name()));
            }
        }
        if (!nodes.isEmpty()) {
            plan.nodes.add(new Element.Heading(Messages.text("board.nodes")), HEADING, GAP);
        }
        nodes.forEach(n -> plan.nodes.add(new Element.OfNode(n), NODE, GAP * 2));
        return plan;
    }

    private void addMounts(PluginCard card, boolean unfolded) {
        int first = mounts.slots().size();
        if (card.folded()) {
            mounts.add(new Element.OfGroup(card, unfolded), MOUNT, GAP);
        }
        if (!card.folded() || unfolded) {
            for (BoardMount m : card.mounts()) {
                mounts.add(new Element.OfMount(m, card, card.folded()), MOUNT, GAP);
            }
        }
        spans.put(card.name(), new Span(first, mounts.slots().size() - 1));
    }

    private static String word(PluginType type) {
        return switch (type) {
            case AUTH -> Messages.text("board.auth");
            case SECRET -> Messages.text("board.secret");
            case DATABASE -> Messages.text("board.database");
        };
    }

    private static String mountsWord(PluginType type) {
        return type == PluginType.AUTH
                ? Messages.text("board.auths")
                : Messages.text("board.secrets");
    }

    /// The column where an identity stands; the mounts' where it stands nowhere.
    Lane laneOf(Object key) {
        if (plugins.place(key).isPresent()) {
            return plugins;
        }
        return nodes.place(key).isPresent() ? nodes : mounts;
    }

    List<Lane> lanes() {
        return List.of(plugins, mounts, nodes);
    }
}
