package dev.reseat.ui.board;

import dev.reseat.ui.kit.Choice;
import dev.reseat.vault.MountPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Choosing on the board. What is chosen is the same on every screen; here is only how, and how much of what stands here.
/// For the window's thread only.
final class BoardChoosing {
    private final BoardDesk desk;
    private @Nullable ChosenParts parts;
    private @Nullable Arrangement partsOf;
    private Set<MountPath> partsFrom = Set.of();

    BoardChoosing(BoardDesk desk) {
        this.desk = desk;
    }

    private Choice choice() {
        return desk.model().choice();
    }

    /// How much is chosen of what stands on the board now. What is chosen is another set after each change, so looking at which
    /// set it is tells enough.
    @SuppressWarnings("ReferenceEquality")
    ChosenParts parts() {
        Arrangement all = desk.scrolled().plan().all();
        Set<MountPath> chosen = choice().mounts();
        ChosenParts known = parts;
        if (known == null || partsOf != all || partsFrom != chosen) {
            known = new ChosenParts(all, chosen);
            parts = known;
            partsOf = all;
            partsFrom = chosen;
        }
        return known;
    }

    /// Whether everything that an element stands for is chosen.
    boolean chosen(Element element) {
        return parts().whole(element);
    }

    /// Chooses or drops what an element stands for.
    void toggle(Element element) {
        List<MountPath> mounts = element.mounts();
        if (!mounts.isEmpty()) {
            choice().toggle(mounts);
        }
    }

    /// Chooses what an element stands for and nothing else; drops it when it was just that.
    void only(Element element) {
        List<MountPath> mounts = element.mounts();
        if (chosen(element) && choice().mounts().size() == mounts.size()) {
            choice().clear();
        } else if (!mounts.isEmpty()) {
            choice().set(mounts);
        }
    }

    /// Chooses what an element stands for too.
    void add(Element element) {
        choice().add(element.mounts());
    }

    /// Chooses everything from the focus to an element of the mounts' column too.
    void to(Element element) {
        BoardPlan plan = desk.scrolled().plan();
        Lane lane = plan.mounts();
        Optional<Lane.Slot> to = inMounts(plan, Optional.of(element));
        if (to.isEmpty()) {
            add(element);
            return;
        }
        int end = to.get().place();
        int begin = inMounts(plan, desk.focused()).map(Lane.Slot::place).orElse(end);
        List<MountPath> all = new ArrayList<>();
        for (int i = Math.min(begin, end); i <= Math.max(begin, end); i++) {
            Element each = lane.get(i).element();
            // the row of an unfolded group stands above its mounts, which are met one by one
            if (!(each instanceof Element.OfGroup g && g.open())) {
                all.addAll(each.mounts());
            }
        }
        choice().add(all);
    }

    private static Optional<Lane.Slot> inMounts(BoardPlan plan, Optional<Element> element) {
        return element.map(Element::key)
                .filter(k -> plan.laneOf(k) == plan.mounts())
                .flatMap(plan::slot);
    }

    /// Chooses exactly what some elements stand for, or these too.
    void these(List<Element> elements, boolean too) {
        Set<MountPath> mounts = new HashSet<>();
        elements.forEach(e -> mounts.addAll(e.mounts()));
        if (too) {
            choice().add(mounts);
        } else {
            choice().set(mounts);
        }
    }

    /// Chooses all mounts of the plugin that the focus is at too.
    void plugin() {
        desk.focused().flatMap(BoardChoosing::pluginOf).ifPresent(this::plugin);
    }

    private void plugin(PluginName name) {
        desk.model().picture().plugins().stream()
                .filter(c -> c.name().equals(name))
                .forEach(c -> choice().add(c.paths()));
    }

    /// The plugin that an element belongs to, where it belongs to one.
    static Optional<PluginName> pluginOf(Element element) {
        return switch (element) {
            case Element.OfPlugin p -> Optional.of(p.card().name());
            case Element.OfMount m -> Optional.of(m.mount().plugin());
            case Element.OfGroup g -> onlyPlugin(g.group());
            case Element.OfMore r -> onlyPlugin(r.group());
            case Element.OfConnection _,
                    Element.OfRest _,
                    Element.OfGap _,
                    Element.OfNode _,
                    Element.Heading _ ->
                    Optional.empty();
        };
    }

    private static Optional<PluginName> onlyPlugin(BoardGroup group) {
        return group.shares().size() == 1
                ? Optional.of(group.shares().getFirst().plugin())
                : Optional.empty();
    }
}
