package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

    @Test
    @Timeout(60)
    void finishingWaitsForTheRequestThatIsOutAndSendsNoOther() throws Exception {
        ReloadPlan two =
                Plans.changing(
                        TraitsTable.of(Product.OPENBAO, ServerVersion.of("2.7.2")),
                        ReloadScope.LOCAL,
                        Pace.ONE_BY_ONE,
                        2);
        FakeClock clock = new FakeClock();
        ScriptedCluster slow = new ScriptedCluster(two, clock);
        CountDownLatch answer = slow.holdReload();
        AppRuns held = new AppRuns(MemoryJournal::new, clock, clock.threads());
        held.connected(
                Optional.of(
                        new Connection(
                                slow,
                                "here",
                                Environment.LOCAL,
                                new NodeAddress(two.origin().address()))));
        assertInstanceOf(Runs.Started.Begun.class, held.start(two, _ -> {}));
        slow.awaitReload();
        CompletableFuture<Void> finished =
                CompletableFuture.runAsync(() -> {
                    try {
                        held.finish();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });

        assertTrue(held.busy());
        assertThrows(TimeoutException.class, () -> finished.get(300, TimeUnit.MILLISECONDS));
        answer.countDown();
        finished.get(30, TimeUnit.SECONDS);

        assertFalse(held.busy());
        assertEquals(1, slow.sends().size());
        assertInstanceOf(Runs.Started.Not.class, held.start(two, _ -> {}));
    }
}
