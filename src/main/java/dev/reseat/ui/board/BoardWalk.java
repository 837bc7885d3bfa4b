package dev.reseat.ui.board;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Where the keyboard leads on the board: along columns, across cables, from problem to problem.
final class BoardWalk {
    private final BoardDesk desk;

    BoardWalk(BoardDesk desk) {
        this.desk = desk;
    }

    private BoardPlan plan() {
        return desk.scrolled().plan();
    }

    /// Leads the focus to the first mount or group, unless something has it.
    void begin() {
        if (desk.focused().isEmpty()) {
            plan().mounts().from(-1, 1).or(() -> plan().plugins().from(-1, 1)).ifPresent(this::to);
        }
    }

    private void to(Lane.Slot slot) {
        desk.focus(slot.element());
        desk.model().follow(slot.element());
    }

    private Optional<Lane.Slot> here() {
        return desk.focused().map(Element::key).flatMap(plan()::slot);
    }

    /// Leads the focus along a column.
    ///
    /// @param steps how many elements down; negative is up
    void along(int steps) {
        Optional<Lane.Slot> here = here();
        if (here.isEmpty()) {
            begin();
        } else {
            Lane lane = plan().laneOf(here.get().element().key());
            lane.walk(here.get().place(), steps).ifPresent(this::to);
        }
    }

    /// Leads the focus along a column by as much as is seen of it.
    void page(int direction) {
        int rows =
                (int) (desk.scrolled().height() / (plan().sizes().mount() + plan().sizes().gap()));
        along(direction * Math.max(1, rows - 1));
    }

    /// Leads the focus along a cable to the right: from a plugin to its first mount, from a mount to the node beside it.
    void right() {
        Optional<Lane.Slot> here = here();
        if (here.isEmpty()) {
            begin();
            return;
        }
        switch (here.get().element()) {
            case Element.OfPlugin p -> {
                int[] own = plan().all().of(p.card().name());
                if (own.length > 0) {
                    to(asking(plan().slotOf(own[0]), p.card().name()));
                }
            }
            case Element.OfGroup g when !g.open() -> desk.fold(g.group(), true);
            case Element.OfGap g when g.line() instanceof Gap.Head h && !h.open() ->
                    desk.fold(h.gap(), true);
            case Element.OfGroup _,
                    Element.OfMount _,
                    Element.OfConnection _,
                    Element.OfRest _,
                    Element.OfGap _,
                    Element.OfMore _ ->
                    across(here.get(), plan().mounts(), plan().nodes());
            case Element.OfNode _, Element.Heading _ -> {}
        }
    }

    /// Leads the focus along a cable to the left: from a node to the mount beside it, from a mount to its group, from
    /// there to its plugin.
    void left() {
        Optional<Lane.Slot> here = here();
        if (here.isEmpty()) {
            begin();
            return;
        }
        switch (here.get().element()) {
            case Element.OfNode _ -> across(here.get(), plan().nodes(), plan().mounts());
            case Element.OfGroup g when g.open() -> desk.fold(g.group(), false);
            case Element.OfGroup g -> toPlugin(g.group().shares().getFirst().plugin());
            case Element.OfMore r -> toHead(r.group());
            case Element.OfConnection c -> toMount(c.connection().engine());
            case Element.OfRest r -> toMount(r.engine().key());
            case Element.OfMount m -> {
                OptionalInt number = plan().all().number(m.mount().key());
                if (m.inGroup() && number.isPresent()) {
                    toHead(plan().all().groups().get(plan().all().groupOf(number.getAsInt())));
                } else {
                    toPlugin(m.mount().plugin());
                }
            }
            case Element.OfGap g -> toHead(g.line());
            case Element.OfPlugin _, Element.Heading _ -> {}
        }
    }

    /// Folds what is unfolded, or leads to the row that folds it.
    private void toHead(Gap.Line line) {
        if (line instanceof Gap.Head h) {
            if (h.open()) {
                desk.fold(h.gap(), false);
            }
        } else {
            plan().slot(line.gap().headKey()).ifPresent(this::to);
        }
    }

    /// Below an engine, the first connection that asks for a plugin; the engine itself where none is shown.
    private Lane.Slot asking(Lane.Slot engine, PluginName plugin) {
        Lane lane = plan().mounts();
        for (int i = engine.place() + 1; i < lane.size(); i++) {
            switch (lane.get(i).element()) {
                case Element.OfConnection c -> {
                    if (plugin.equals(c.connection().plugin())) {
                        return lane.get(i);
                    }
                }
                case Element _ -> {
                    return engine;
                }
            }
        }
        return engine;
    }

    private void toMount(Object key) {
        plan().slot(key).ifPresent(this::to);
    }

    private void toHead(BoardGroup group) {
        plan().slot(new Element.GroupKey(group.key())).ifPresent(this::to);
    }

    private void toPlugin(PluginName plugin) {
        plan().slot(plugin).ifPresent(this::to);
    }

    private void across(Lane.Slot from, Lane here, Lane there) {
        Scrolled scrolled = desk.scrolled();
        there.nearest(from.middle() - scrolled.of(here) + scrolled.of(there)).ifPresent(this::to);
    }

    /// What Enter does: details of a mount, plugin or node; a group unfolded or folded; more of its rows.
    void enter(Element element) {
        switch (element) {
            case Element.OfMount _, Element.OfPlugin _, Element.OfConnection _, Element.OfNode _ ->
                    desk.model().open(element);
            case Element.OfRest r -> desk.turn(r.engine());
            case Element.OfGroup g -> desk.fold(g.group(), !g.open());
            case Element.OfMore r -> desk.more(r);
            case Element.OfGap g -> enter(g);
            case Element.Heading _ -> {}
        }
    }

    private void enter(Element.OfGap gap) {
        switch (gap.line()) {
            case Gap.Head h -> desk.fold(h.gap(), !h.open());
            case Gap.More m -> desk.more(m);
            case Gap.Row _ -> desk.model().open(gap);
        }
    }

    /// Leads the focus to the next mount with a problem after the focus, or behind the last of them to what could not be read,
    /// round the end; unfolds what hides it.
    ///
    /// @param step 1 forwards, -1 backwards
    void nextProblem(int step) {
        List<Gap.Line> stops = plan().gaps().stops();
        if (desk.focused().orElse(null) instanceof Element.OfGap g) {
            nextUnread(g.line(), stops, step);
            return;
        }
        int from = number(step);
        OptionalInt next = plan().all().nextProblem(from, step);
        boolean round =
                next.isEmpty() || (step > 0 ? next.getAsInt() <= from : next.getAsInt() >= from);
        if (round && !stops.isEmpty()) {
            to(step > 0 ? stops.getFirst() : stops.getLast());
        } else {
            next.ifPresent(desk::show);
        }
    }

    private void nextUnread(Gap.Line here, List<Gap.Line> stops, int step) {
        int stop = plan().gaps().stop(here);
        // from a row below the one that stops, backwards leads to that first
        boolean inside = step < 0 && !stops.get(stop).key().equals(here.key());
        int next = inside ? stop : stop + step;
        boolean there = next >= 0 && next < stops.size();
        if (there || plan().all().problems() == 0) {
            to(stops.get(Math.floorMod(next, stops.size())));
        } else {
            int from = step > 0 ? -1 : plan().all().size();
            plan().all().nextProblem(from, step).ifPresent(desk::show);
        }
    }

    private void to(Gap.Line line) {
        desk.focus(new Element.OfGap(line));
    }

    /// The number of the mount at the focus, or of the one beside what has it.
    private int number(int step) {
        int before = step > 0 ? 1 : 0;
        return desk.focused()
                .map(e ->
                        switch (e) {
                            case Element.OfMount m ->
                                    plan().all().number(m.mount().key()).orElse(-1);
                            case Element.OfConnection c ->
                                    plan().all().number(c.connection().engine()).orElse(-1);
                            case Element.OfRest r ->
                                    plan().all().number(r.engine().key()).orElse(-1);
                            case Element.OfGroup g -> g.group().first() - before;
                            case Element.OfMore r -> r.group().first() + r.from() - before;
                            case Element.OfPlugin p ->
                                    first(plan().all().of(p.card().name())) - before;
                            case Element.OfGap _, Element.OfNode _, Element.Heading _ -> -1;
                        })
                .orElse(-1);
    }

    private static int first(int[] numbers) {
        return numbers.length == 0 ? 0 : numbers[0];
    }
}
