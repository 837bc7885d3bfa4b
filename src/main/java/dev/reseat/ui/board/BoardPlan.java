package dev.reseat.ui.board;

import dev.reseat.ui.kit.Messages;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.PluginType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/// The three columns with everything in its place; how wide they are is not said here. Sizes are in pixels at the usual size
/// of text. Costs as much as there are plugins, groups and nodes, not as there are mounts.
final class BoardPlan {
    private final BoardPicture picture;
    private final Sizes sizes;
    private final List<NodeCard> nodeCards;
    private final Lane plugins = new Lane();
    private final Lane mounts = new Lane();
    private final Lane nodes = new Lane();
    private final Map<PluginName, Span> spans = new HashMap<>();
    private final Map<BoardGroup.Key, Rows> rows = new HashMap<>();
    private final GapColumn gaps;

    /// Places in the mounts' column, both included.
    record Span(int first, int last) {}

    /// Where the rows of a group stand that are shown.
    ///
    /// @param runs ascending: between two of them stand connections
    /// @param end the place behind them
    private record Rows(Unfolded.Rows shown, List<Run> runs, int end) {
        int begin() {
            return runs.getFirst().place();
        }

        int place(int row) {
            int i = runs.size() - 1;
            while (i > 0 && runs.get(i).row() > row) {
                i--;
            }
            return runs.get(i).place() + row - runs.get(i).row();
        }
    }

    /// Rows that stand one below the other.
    private record Run(int row, int place) {}

    private BoardPlan(BoardPicture picture, List<NodeCard> nodeCards, Sizes sizes) {
        this.nodeCards = nodeCards;
        this.picture = picture;
        this.sizes = sizes;
        this.gaps = new GapColumn(picture.gaps(), mounts, sizes);
    }

    /// @param age what is said below the mounts of what is older than they are; may be empty
    /// @param opened which groups are unfolded
    static BoardPlan of(
            BoardPicture picture, String age, List<NodeCard> nodes, Unfolded opened, Sizes sizes) {
        BoardPlan plan = new BoardPlan(picture, nodes, sizes);
        plan.addPlugins();
        plan.addMounts(opened);
        plan.addQuiet(age);
        plan.gaps.add(opened);
        plan.addNodes(nodes);
        return plan;
    }

    private void addPlugins() {
        PluginType heading = null;
        for (PluginCard card : picture.plugins()) {
            PluginType type = card.name().type();
            if (type != heading) {
                heading = type;
                addHeading(plugins, word(type));
            }
            plugins.add(new Element.OfPlugin(card), sizes.plugin(), sizes.gap());
        }
    }

    private void addHeading(Lane lane, String text) {
        lane.add(new Element.Heading(text, false), sizes.heading(), sizes.gap());
    }

    private void addMounts(Unfolded opened) {
        String heading = "";
        for (BoardGroup group : picture.all().groups()) {
            String above = heading(group);
            if (!above.equals(heading)) {
                heading = above;
                addHeading(mounts, heading);
            }
            addGroup(group, opened);
        }
        if (picture.parts() > 0 && !heading.isEmpty()) {
            addQuiet(Messages.text("board.parts", picture.parts()));
        }
    }

    private void addQuiet(String text) {
        if (!text.isEmpty()) {
            mounts.add(new Element.Heading(text, true), sizes.heading(), sizes.gap());
        }
    }

    private void addGroup(BoardGroup group, Unfolded opened) {
        Optional<Unfolded.Rows> shown = opened.rows(group);
        int first = mounts.size();
        if (group.folds()) {
            Element row = new Element.OfGroup(group, shown.isPresent());
            mounts.add(row, sizes.mount(), sizes.gap());
        }
        shown.ifPresent(r -> {
            if (r.from() > 0) {
                addMore(group, 0, r.from());
            }
            List<Run> runs = addRows(group, r, opened);
            rows.put(group.key(), new Rows(r, runs, mounts.size()));
            if (r.to() < group.size()) {
                addMore(group, r.to(), group.size());
            }
        });
        if (group.key().by() == Grouping.PLUGIN) {
            spans.put(group.shares().getFirst().plugin(), new Span(first, mounts.size() - 1));
        }
    }

    private List<Run> addRows(BoardGroup group, Unfolded.Rows r, Unfolded opened) {
        List<Run> runs = new ArrayList<>(1);
        int row = r.from();
        for (int engine : group.below().engines()) {
            if (r.has(engine)) {
                runs.add(addRun(group, row, engine + 1));
                addConnections(group, group.mounts().get(engine), opened);
                row = engine + 1;
            }
        }
        if (row < r.to() || runs.isEmpty()) {
            runs.add(addRun(group, row, r.to()));
        }
        return runs;
    }

    private Run addRun(BoardGroup group, int from, int to) {
        List<BoardMount> all = group.mounts();
        IntFunction<Element> element = i -> new Element.OfMount(all.get(from + i), group.folds());
        return new Run(from, mounts.addRows(to - from, sizes.mount(), sizes.gap(), element));
    }

    private void addConnections(BoardGroup group, BoardMount engine, Unfolded opened) {
        List<BoardConnection> all = engine.connections();
        int shown = opened.connections(engine);
        for (BoardConnection c : all.subList(0, shown)) {
            addBelow(new Element.OfConnection(c, group.folds()));
        }
        if (shown < all.size() || opened.all(engine)) {
            List<BoardConnection> rest = all.subList(shown, all.size());
            addBelow(new Element.OfRest(engine, rest, group.folds()));
        }
    }

    private void addBelow(Element element) {
        mounts.add(element, sizes.connection(), Math.rint(sizes.gap() * 0.75));
    }

    private void addMore(BoardGroup group, int from, int to) {
        mounts.add(new Element.OfMore(group, from, to), sizes.mount(), sizes.gap());
    }

    private void addNodes(List<NodeCard> cards) {
        if (!cards.isEmpty()) {
            addHeading(nodes, Messages.text("board.nodes"));
        }
        cards.forEach(n -> nodes.add(new Element.OfNode(n), sizes.node(), sizes.gap() * 2));
    }

    private static String word(PluginType type) {
        return switch (type) {
            case AUTH -> Messages.text("board.auth");
            case SECRET -> Messages.text("board.secret");
            case DATABASE -> Messages.text("board.database");
        };
    }

    private static String heading(BoardGroup group) {
        if (group.key().by() == Grouping.NAMESPACE) {
            return group.folds() ? Messages.text("board.namespaces") : group.name();
        }
        return group.key().type() == PluginType.AUTH
                ? Messages.text("board.auths")
                : Messages.text("board.secrets");
    }

    Lane plugins() {
        return plugins;
    }

    Lane mounts() {
        return mounts;
    }

    Lane nodes() {
        return nodes;
    }

    /// The nodes as they were when it was made.
    List<NodeCard> nodeCards() {
        return nodeCards;
    }

    List<Lane> lanes() {
        return List.of(plugins, mounts, nodes);
    }

    Sizes sizes() {
        return sizes;
    }

    /// What could not be read of many namespaces.
    Gaps gaps() {
        return picture.gaps();
    }

    Arrangement all() {
        return picture.all();
    }

    /// Which part of the mounts' column belongs to a plugin, where mounts stand by plugin.
    Optional<Span> span(PluginName plugin) {
        return Optional.ofNullable(spans.get(plugin));
    }

    /// Whether the mounts stand by plugin, so that each plugin can keep beside its own.
    boolean byPlugin() {
        return !spans.isEmpty();
    }

    /// Where the element of an identity stands; nothing where it isn't on the board or is folded away.
    Optional<Lane.Slot> slot(Object key) {
        if (key instanceof MountPath || key instanceof SweptMount.Key) {
            OptionalInt number = all().number(key);
            return number.isPresent()
                    ? Optional.of(slotOf(number.getAsInt()))
                            .filter(s -> s.element().key().equals(key))
                    : Optional.empty();
        }
        if (key instanceof Gap.Key gap) {
            return gaps.slot(gap);
        }
        Lane lane = laneOf(key);
        OptionalInt place = lane.place(key);
        return place.isPresent() ? Optional.of(lane.get(place.getAsInt())) : Optional.empty();
    }

    /// What stands for the mount of a number: its own row, or what it is folded into. The numbers behind those of the mounts are
    /// of what could not be read.
    Lane.Slot slotOf(int number) {
        if (number >= all().size()) {
            return gaps.slotOf(number - all().size()).orElse(mounts.get(mounts.size() - 1));
        }
        BoardGroup group = all().groups().get(all().groupOf(number));
        int row = number - group.first();
        Rows shown = rows.get(group.key());
        if (shown == null) {
            return mounts.get(mounts.place(new Element.GroupKey(group.key())).orElse(0));
        }
        if (shown.shown().has(row)) {
            return mounts.get(shown.place(row));
        }
        return mounts.get(row < shown.shown().from() ? shown.begin() - 1 : shown.end());
    }

    /// The column where an identity stands; the mounts' where it stands nowhere.
    Lane laneOf(Object key) {
        if (plugins.place(key).isPresent()) {
            return plugins;
        }
        return nodes.place(key).isPresent() ? nodes : mounts;
    }
}
