package dev.reseat.reload;

import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Wire;
import java.util.List;

/// One thing that a run does, one request. Reloading is the only kind so far; rehearsing, registering, tuning and pinning
/// have their place beside it.
public sealed interface Step {
    /// Its number in the plan, from 0.
    int number();

    /// The request as it will be sent.
    Wire wire();

    /// Where it will be sent.
    NodeAddress asked();

    /// The mounts that it touches, as indexes into [ReloadPlan#mounts()].
    List<Integer> mounts();

    /// Reloads mounts.
    ///
    /// @param role what the step is for
    record Reload(int number, Role role, Wire wire, NodeAddress asked, List<Integer> mounts)
            implements Step {
        public Reload {
            mounts = List.copyOf(mounts);
        }
    }

    /// What a reload step is for in its plan.
    enum Role {
        /// One mount, to see whether it works at all.
        CANARY("Canary"),
        /// A handful, once the canary is proved.
        FEW("Then"),
        /// A list of the rest.
        LIST("List"),
        /// All mounts of a plugin by its name.
        BY_NAME("By name");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        /// For people.
        public String label() {
            return label;
        }
    }
}
