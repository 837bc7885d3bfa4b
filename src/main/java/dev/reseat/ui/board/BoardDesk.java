package dev.reseat.ui.board;

import dev.reseat.vault.MountPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The board under somebody's hands, without its drawing: what is unfolded, where it is scrolled to, what has the focus and
/// what is pointed at. For the window's thread only.
public final class BoardDesk {
    private final BoardModel model;
    private final Runnable changed;
    private final Set<PluginName> open = new HashSet<>();
    private Scrolled scrolled;
    private double height = 600;
    private @Nullable Object focus;
    private @Nullable Object pointed;

    /// @param changed called when something else is to be drawn
    BoardDesk(BoardModel model, Runnable changed) {
        this.model = model;
        this.changed = changed;
        this.scrolled = new Scrolled(plan(), height, 0);
    }

    private BoardPlan plan() {
        return BoardPlan.of(model.picture(), model.nodeCards(), open);
    }

    /// Takes in a new picture, or nodes that look otherwise than a moment ago.
    void renew() {
        scrolled = new Scrolled(plan(), height, scrolled.offset());
        changed.run();
    }

    /// Takes in how much is seen, in the plan's pixels.
    void resize(double newHeight) {
        height = newHeight;
        scrolled = new Scrolled(scrolled.plan(), height, scrolled.offset());
        changed.run();
    }

    /// Scrolls by so many of the plan's pixels.
    void scroll(double by) {
        scrolled = scrolled.at(scrolled.offset() + by);
        changed.run();
    }

    Scrolled scrolled() {
        return scrolled;
    }

    /// What has the focus, if it is still there.
    Optional<Element> focused() {
        return element(focus);
    }

    /// What the mouse points at, if anything.
    Optional<Element> pointedAt() {
        return element(pointed);
    }

    private Optional<Element> element(@Nullable Object key) {
        return key == null
                ? Optional.empty()
                : scrolled.plan().laneOf(key).slot(key).map(Lane.Slot::element);
    }

    void point(Optional<Element> at) {
        Object now = at.map(Element::key).orElse(null);
        if (!java.util.Objects.equals(now, pointed)) {
            pointed = now;
            changed.run();
        }
    }

    /// Leads the focus somewhere and scrolls there.
    void focus(Element element) {
        focus = element.key();
        Lane lane = scrolled.plan().laneOf(element.key());
        lane.slot(element.key()).ifPresent(s -> scrolled = scrolled.reveal(lane, s));
        changed.run();
    }

    /// Leads the focus to the first mount, unless something has it.
    void focusSomething() {
        if (focused().isEmpty()) {
            BoardPlan plan = scrolled.plan();
            plan.mounts().from(-1, 1).or(() -> plan.plugins().from(-1, 1)).ifPresent(this::focus);
        }
    }

    private void focus(Lane.Slot slot) {
        focus(slot.element());
    }

    /// Whether everything that an element stands for is chosen.
    boolean chosen(Element element) {
        List<MountPath> mounts = element.mounts();
        return !mounts.isEmpty() && model.choice().mounts().containsAll(mounts);
    }

    /// Chooses or drops what an element stands for.
    void toggle(Element element) {
        if (!element.mounts().isEmpty()) {
            model.choice().toggle(element.mounts());
        }
    }

    /// Chooses everything from the focus to an element of the mounts' column too.
    void chooseTo(Element element) {
        Lane lane = scrolled.plan().mounts();
        int to = lane.place(element.key()).orElse(-1);
        int from = focus == null ? to : lane.place(focus).orElse(to);
        if (to < 0) {
            model.choice().add(element.mounts());
            return;
        }
        List<MountPath> all = new ArrayList<>();
        for (int i = Math.min(from, to); i <= Math.max(from, to); i++) {
            all.addAll(lane.get(i).element().mounts());
        }
        model.choice().add(all);
    }

    /// Chooses all mounts that the filter leaves.
    void chooseShown() {
        model.choice()
                .add(model.picture().plugins().stream().flatMap(c -> c.paths().stream()).toList());
    }

    /// Folds or unfolds a plugin's mounts.
    void fold(PluginName plugin, boolean unfold) {
        if (unfold ? open.add(plugin) : open.remove(plugin)) {
            renew();
        }
    }

    boolean unfolded(PluginName plugin) {
        return open.contains(plugin);
    }

    /// What Enter does: details of a mount, a fold unfolded or folded, a plugin's first mount.
    void enter(Element element) {
        switch (element) {
            case Element.OfMount m -> model.open(m.mount().path());
            case Element.OfGroup g -> fold(g.card().name(), !g.open());
            case Element.OfPlugin _ -> move(1, 0);
            case Element.Heading _, Element.OfNode _ -> {}
        }
    }

    /// Leads the focus along a column or a cable.
    ///
    /// @param across 1 to the right, -1 to the left
    /// @param down how many elements down; negative is up
    void move(int across, int down) {
        Optional<Element> here = focused();
        if (here.isEmpty()) {
            focusSomething();
        } else if (down != 0) {
            Lane lane = scrolled.plan().laneOf(here.get().key());
            int place = lane.place(here.get().key()).orElse(0);
            for (int i = 0; i < Math.abs(down); i++) {
                Optional<Lane.Slot> next = lane.from(place, Integer.signum(down));
                if (next.isEmpty()) {
                    break;
                }
                place = lane.place(next.get().element().key()).orElse(place);
            }
            focus(lane.get(place));
        } else if (across > 0) {
            right(here.get());
        } else {
            left(here.get());
        }
    }

    private void right(Element here) {
        BoardPlan plan = scrolled.plan();
        switch (here) {
            case Element.OfPlugin p ->
                    Optional.ofNullable(plan.spans().get(p.card().name()))
                            .ifPresent(s -> focus(plan.mounts().get(s.first())));
            case Element.OfGroup g when !g.open() -> fold(g.card().name(), true);
            case Element.OfGroup _, Element.OfMount _ -> nodesBeside(here).ifPresent(this::focus);
            case Element.OfNode _, Element.Heading _ -> {}
        }
    }

    private Optional<Lane.Slot> nodesBeside(Element here) {
        BoardPlan plan = scrolled.plan();
        return plan.mounts()
                .slot(here.key())
                .flatMap(s ->
                        plan.nodes()
                                .nearest(
                                        s.middle()
                                                - scrolled.of(plan.mounts())
                                                + scrolled.of(plan.nodes())));
    }

    private void left(Element here) {
        BoardPlan plan = scrolled.plan();
        switch (here) {
            case Element.OfMount m when m.inGroup() ->
                    plan.mounts()
                            .slot(new Element.GroupKey(m.card().name()))
                            .ifPresent(this::focus);
            case Element.OfMount m -> plan.plugins().slot(m.card().name()).ifPresent(this::focus);
            case Element.OfGroup g when g.open() -> fold(g.card().name(), false);
            case Element.OfGroup g -> plan.plugins().slot(g.card().name()).ifPresent(this::focus);
            case Element.OfNode n ->
                    plan.nodes()
                            .slot(n.card().address())
                            .flatMap(s ->
                                    plan.mounts()
                                            .nearest(
                                                    s.middle()
                                                            - scrolled.of(plan.nodes())
                                                            + scrolled.of(plan.mounts())))
                            .ifPresent(this::focus);
            case Element.OfPlugin _, Element.Heading _ -> {}
        }
    }

    /// Leads the focus to the next mount with a problem after the focus, round the end; unfolds what hides it.
    ///
    /// @param step 1 forwards, -1 backwards
    void nextProblem(int step) {
        List<BoardMount> all =
                model.picture().plugins().stream().flatMap(c -> c.mounts().stream()).toList();
        Object from = focused().map(BoardDesk::mountOf).orElse(Optional.empty()).orElse(null);
        int start = step > 0 ? -1 : all.size();
        for (int i = 0; i < all.size() && from != null; i++) {
            if (all.get(i).path().equals(from)) {
                start = i;
                break;
            }
        }
        for (int n = 1; n <= all.size(); n++) {
            BoardMount m = all.get(Math.floorMod(start + n * step, all.size()));
            if (m.problem()) {
                show(m);
                return;
            }
        }
    }

    private static Optional<MountPath> mountOf(Element element) {
        return element instanceof Element.OfMount m
                ? Optional.of(m.mount().path())
                : element.mounts().stream().findFirst();
    }

    private void show(BoardMount mount) {
        PluginName plugin = PluginName.of(mount.assessed().mount());
        boolean folded =
                model.picture().plugins().stream()
                        .anyMatch(c -> c.folded() && c.name().equals(plugin));
        if (folded) {
            fold(plugin, true);
        }
        scrolled.plan().mounts().slot(mount.path()).ifPresent(this::focus);
    }

    /// What is drawn: everything that lights up with what is pointed at, else with what is chosen.
    Optional<PluginName> litPlugin() {
        return Stream.of(pointedAt())
                .flatMap(Optional::stream)
                .flatMap(e -> pluginOf(e).stream())
                .findFirst();
    }

    static Optional<PluginName> pluginOf(Element element) {
        return switch (element) {
            case Element.OfPlugin p -> Optional.of(p.card().name());
            case Element.OfGroup g -> Optional.of(g.card().name());
            case Element.OfMount m -> Optional.of(m.card().name());
            case Element.OfNode _, Element.Heading _ -> Optional.empty();
        };
    }

    BoardModel model() {
        return model;
    }
}
