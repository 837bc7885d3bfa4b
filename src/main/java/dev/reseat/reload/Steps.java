package dev.reseat.reload;

import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.ServerTraits;
import dev.reseat.vault.Wire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Cuts mounts into requests. External plugins go before builtins, plugin by plugin, the mounts that really change first,
/// so that a canary can be proved.
final class Steps {
    private static final int FEW = 5;

    /// A list that surely ends within the server's 90 seconds: one external mount takes 0.07 to 1.6 s on servers seen.
    private static final int LIST = 50;

    /// The largest list: half of what fits in the 1000 JSON strings that OpenBao takes in one body.
    private static final int LARGEST = 500;

    /// Mounts in the order of the steps, and the steps.
    record Cut(List<PlannedMount> mounts, List<Step> steps) {}

    private final ReloadChoice choice;
    private final NodeAddress asked;
    private final Namespace namespace;
    private final List<PlannedMount> ordered = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    private Steps(ReloadChoice choice, NodeAddress asked, Namespace namespace) {
        this.choice = choice;
        this.asked = asked;
        this.namespace = namespace;
    }

    static Cut cut(
            List<PlannedMount> mounts,
            ReloadChoice choice,
            ServerTraits traits,
            NodeAddress asked,
            Namespace namespace) {
        Steps steps = new Steps(choice, asked, namespace);
        int largest =
                traits.jsonStrings() == 0 ? LARGEST : Math.min(LARGEST, traits.jsonStrings() / 2);
        switch (choice.target()) {
            case ReloadTarget.OfPlugin p -> steps.byName(p.name(), mounts);
            case ReloadTarget.OfMounts _ -> steps.byMounts(mounts, largest);
        }
        return new Cut(List.copyOf(steps.ordered), List.copyOf(steps.steps));
    }

    private void byName(String plugin, List<PlannedMount> mounts) {
        // Sent even when nothing matches here: another node may know better. The checks say what to
        // expect.
        ordered.addAll(mounts);
        add(
                Step.Role.BY_NAME,
                ReloadWire.ofPlugin(plugin, choice.scope(), namespace),
                0,
                mounts.size());
    }

    private void byMounts(List<PlannedMount> mounts, int largest) {
        Map<String, List<PlannedMount>> external = new LinkedHashMap<>();
        List<PlannedMount> builtins = new ArrayList<>();
        for (PlannedMount m : mounts) {
            if (m.expectation() instanceof Expectation.Builtin) {
                builtins.add(m);
            } else {
                external.computeIfAbsent(m.path().type() + "/" + m.plugin(), _ -> new ArrayList<>())
                        .add(m);
            }
        }
        for (List<PlannedMount> plugin : external.values()) {
            List<PlannedMount> changingFirst = new ArrayList<>(plugin);
            changingFirst.sort((a, b) -> Boolean.compare(b.changes(), a.changes()));
            external(changingFirst, largest);
        }
        lists(builtins, choice.pace() == Pace.ONE_BY_ONE ? 1 : largest);
    }

    private void external(List<PlannedMount> mounts, int largest) {
        switch (choice.pace()) {
            case ONE_BY_ONE -> lists(mounts, 1);
            case TOGETHER -> lists(mounts, largest);
            case CAREFUL -> {
                int n = mounts.size();
                list(n == 1 ? Step.Role.LIST : Step.Role.CANARY, mounts.subList(0, 1));
                if (n > 1) {
                    list(Step.Role.FEW, mounts.subList(1, Math.min(n, 1 + FEW)));
                }
                if (n > 1 + FEW) {
                    lists(mounts.subList(1 + FEW, n), Math.min(LIST, largest));
                }
            }
        }
    }

    private void lists(List<PlannedMount> mounts, int size) {
        for (int from = 0; from < mounts.size(); from += size) {
            list(Step.Role.LIST, mounts.subList(from, Math.min(mounts.size(), from + size)));
        }
    }

    private void list(Step.Role role, List<PlannedMount> mounts) {
        int first = ordered.size();
        ordered.addAll(mounts);
        List<MountPath> paths = mounts.stream().map(PlannedMount::path).toList();
        add(role, ReloadWire.ofMounts(paths, choice.scope(), namespace), first, mounts.size());
    }

    private void add(Step.Role role, Wire wire, int first, int count) {
        List<Integer> indexes = new ArrayList<>(count);
        for (int i = first; i < first + count; i++) {
            indexes.add(i);
        }
        steps.add(new Step.Reload(steps.size(), role, wire, asked, indexes));
    }
}
