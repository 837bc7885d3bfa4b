package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeClock;
import dev.reseat.fakes.MemoryJournal;
import dev.reseat.fakes.Plans;
import dev.reseat.fakes.ScriptedCluster;
import dev.reseat.reload.Pace;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.reload.Runs;
import dev.reseat.vault.Environment;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Product;
import dev.reseat.vault.ServerVersion;
import dev.reseat.vault.TraitsTable;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppRunsTest {
    private final ReloadPlan plan =
            Plans.sameBinary(
                    TraitsTable.of(Product.OPENBAO, ServerVersion.of("2.7.2")),
                    ReloadScope.LOCAL,
                    Pace.CAREFUL,
                    1);
    private final ScriptedCluster cluster = new ScriptedCluster(plan, new FakeClock());
    private final AppRuns runs = new AppRuns(MemoryJournal::new, new FakeClock(), Runnable::run);

    private Runs.Started start() {
        return runs.start(plan, _ -> {});
    }

    @Test
    void planOfAnotherClusterIsNotSent() {
        runs.connected(
                Optional.of(
                        new Connection(
                                cluster,
                                "other",
                                Environment.PRODUCTION,
                                new NodeAddress("https://other.example.com:8200"))));

        assertTrue(
                assertInstanceOf(Runs.Started.Not.class, start())
                        .why()
                        .contains(plan.origin().address()));
        assertTrue(cluster.sends().isEmpty());
    }

    @Test
    void withoutAConnectionNothingIsSent() {
        assertInstanceOf(Runs.Started.Not.class, start());
        assertTrue(cluster.sends().isEmpty());
    }
}
