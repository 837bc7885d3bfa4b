package dev.reseat.fakes;

import dev.reseat.vault.NamespaceSweep;
import dev.reseat.vault.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Plays the reading of a sweep, in fifty steps at most, until it is cancelled.
record FakeSweep(NamespaceSweep whole) {
    void play(Consumer<NamespaceSweep> partly, BooleanSupplier cancelled) {
        int asked = 0;
        int step = Math.max(1, whole.namespaces().size() / 50);
        for (; asked < whole.namespaces().size() && !cancelled.getAsBoolean(); asked += step) {
            partly.accept(new NamespaceSweep(whole.tree(), first(asked), false));
        }
        int ended = Math.min(asked, whole.namespaces().size());
        partly.accept(new NamespaceSweep(whole.tree(), first(ended), true));
    }

    private List<NamespaceSweep.Swept> first(int asked) {
        List<NamespaceSweep.Swept> some = new ArrayList<>(whole.namespaces());
        for (int i = asked; i < some.size(); i++) {
            some.set(
                    i,
                    new NamespaceSweep.Swept(
                            some.get(i).namespace(), new Part.Awaited<>(), new Part.Awaited<>()));
        }
        return some;
    }
}
