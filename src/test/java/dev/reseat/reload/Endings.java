package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_7;

import dev.reseat.fakes.Plans;
import dev.reseat.fakes.Told;
import dev.reseat.vault.ServerTraits;

/// Runs of which a test tells how they go, so that they end in a verdict.
final class Endings {
    private Endings() {}

    private static Told mounts(ServerTraits traits, ReloadScope scope, int mounts) {
        return new Told(Plans.changing(traits, scope, Pace.CAREFUL, mounts));
    }

    /// Some mounts are to change at the active node, by careful steps.
    static Told local(int mounts) {
        return mounts(BAO_2_7, ReloadScope.LOCAL, mounts);
    }

    /// One mount is to change on every node of such a server.
    static Told global(ServerTraits traits) {
        return mounts(traits, ReloadScope.GLOBAL, 1);
    }
}
