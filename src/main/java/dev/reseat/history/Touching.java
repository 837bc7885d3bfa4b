package dev.reseat.history;

import dev.reseat.reload.PlannedMount;
import dev.reseat.reload.PlannedNode;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.reload.Touched;
import dev.reseat.vault.PluginType;
import java.util.LinkedHashSet;
import java.util.Set;

/// What a run touches, as the rows by which its history is found.
final class Touching {
    private Touching() {}

    /// One row.
    ///
    /// @param kind `mount`, `plugin` or `node`
    /// @param namespace empty for the root, and for what has none
    record Key(String kind, String address, String namespace, String name) {}

    /// The row that a thing has in every run that touched it.
    static Key of(Touched what) {
        return switch (what) {
            case Touched.OfMount m ->
                    new Key("mount", m.address(), m.namespace().path(), m.path().value());
            case Touched.OfPlugin p -> plugin(p.address(), p.type(), p.name());
            case Touched.OfNode n -> new Key("node", n.address(), "", n.asked().value());
        };
    }

    private static Key plugin(String address, PluginType type, String name) {
        return new Key("plugin", address, "", type.word() + "/" + name);
    }

    /// All rows of a plan.
    static Set<Key> of(ReloadPlan plan) {
        String address = plan.origin().address();
        Set<Key> keys = new LinkedHashSet<>();
        for (PlannedMount m : plan.mounts()) {
            keys.add(of(new Touched.OfMount(address, plan.origin().namespace(), m.path())));
            keys.add(plugin(address, m.path().type(), m.plugin()));
        }
        if (plan.choice().target() instanceof ReloadTarget.OfPlugin p) {
            keys.add(plugin(address, p.type(), p.name()));
        }
        for (PlannedNode n : plan.nodes()) {
            keys.add(of(new Touched.OfNode(address, n.asked())));
        }
        return keys;
    }
}
