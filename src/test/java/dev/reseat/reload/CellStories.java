package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Example.build;
import static dev.reseat.fakes.Plans.OLD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reseat.fakes.Plans;
import dev.reseat.fakes.Told;
import dev.reseat.vault.PluginBuild;
import org.junit.jupiter.params.provider.Arguments;

/// How the stories of a cell begin, and how its state is asserted.
final class CellStories {
    /// A build that shows a version and no sha256, as after a reload that failed.
    static final PluginBuild NO_SHA = build("v1.0.0", "");

    /// Neither a version nor a sha256.
    static final PluginBuild EMPTY = build("", "");

    /// Every node is to take one mount to a new build.
    static final ReloadPlan CHANGES = Plans.changing(BAO_2_7, ReloadScope.GLOBAL, Pace.CAREFUL, 1);

    /// Every node is to start one mount anew from the same binary.
    static final ReloadPlan SAME = Plans.sameBinary(BAO_2_7, ReloadScope.GLOBAL, Pace.CAREFUL, 1);

    private CellStories() {}

    static Told told(ReloadPlan plan) {
        return new Told(plan);
    }

    /// A changing mount that both ran the old build before, at the asked node (0) and at another (1).
    static Told begun() {
        return told(CHANGES).read(0, 0, OLD).read(0, 1, OLD);
    }

    /// A row of a table: what is told, and the name of the state that the first mount's cell at the asked node then has.
    static Arguments row(String name, Told told, String state) {
        return Arguments.of(name, told, state);
    }

    static void assertState(String name, Told told, String state) {
        assertEquals(state, told.run().cells().at(0, 0).state().getClass().getSimpleName(), name);
    }
}
