package dev.reseat.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.reload.CellState;
import dev.reseat.reload.Check;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.Verdict;
import dev.reseat.servers.BaoBinary;
import dev.reseat.servers.DevServer;
import dev.reseat.servers.LabPlugins;
import dev.reseat.servers.PluginFile;
import dev.reseat.servers.RealPlugins;
import dev.reseat.servers.RealServer;
import dev.reseat.servers.Steering;
import dev.reseat.vault.Answer;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.MountState;
import dev.reseat.vault.Product;
import dev.reseat.vault.ServerTraits;
import dev.reseat.vault.ServerTraits.GlobalScope;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// OpenBao 2.6.1: ignores the scope, heals after a failure, and shows a failed reload as a missing
/// sha256.
@RealServer
@RealPlugins
class OlderServerRealTest {
    private static final PluginFile OLD = LabPlugins.engine("v1.0.0");
    private static final PluginFile NEW = LabPlugins.engine("v1.1.0");

    private static DevServer server;

    @BeforeAll
    static void start() {
        server = DevServer.start("older-server-test", BaoBinary.version("2.6.1"));
        for (PluginFile plugin : List.of(OLD, NEW)) {
            plugin.installInto(server.node().pluginDirectory());
            server.setUp().register(plugin);
        }
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void isKnownAsWhatItIsAndOffersNoClusterWideReload() {
        try (Operator operator = operator()) {
            ServerTraits traits = operator.read().traits();

            assertEquals(Product.OPENBAO, traits.product());
            assertEquals("2.6.1", traits.version().text());
            assertTrue(traits.known());
            assertEquals(GlobalScope.IGNORED, traits.globalScope());
            assertFalse(traits.offersGlobal());
            assertEquals(ServerTraits.AfterFailure.HEALS, traits.afterFailure());
        }
    }

    @Test
    void anUpgradeIsProvedByItsOneNode() {
        server.setUp().mount("up", OLD);
        server.setUp().tune("up", "v1.1.0");
        try (Operator operator = operator()) {
            ReloadPlan plan = operator.plan(Operator.mounts("up/"), ReloadScope.LOCAL);

            Findings found = new Findings(operator.run(plan)).is(Verdict.Word.VERIFIED);

            assertEquals("1 mount now runs v1.1.0 on 1 node.", found.verdict().sentence());
        }
        assertEquals("v1.1.0", server.setUp().info("up").version());
    }

    @Test
    void whoAsksForTheWholeClusterAllTheSameIsTold() {
        server.setUp().mount("wide", OLD);
        try (Operator operator = operator()) {
            ReloadPlan plan = operator.plan(Operator.mounts("wide/"), ReloadScope.GLOBAL);

            assertTrue(
                    plan.checks().stream()
                            .filter(c -> c.level() == Check.Level.WARNING)
                            .anyMatch(c -> c.text().startsWith("This server ignores the scope")),
                    plan.checks()::toString);
        }
    }

    @Test
    void aFailedReloadShowsInTheListsUntilOneSucceeds() {
        server.setUp().mount("broken", OLD);
        server.setUp().tune("broken", "v1.1.0");
        NEW.steer(server.node().pluginDirectory(), Steering.asBuilt().failsToSetUp("no database"));
        try (Operator operator = operator()) {
            ReloadPlan plan = operator.plan(Operator.mounts("broken/"), ReloadScope.LOCAL);

            Findings found = new Findings(operator.run(plan)).is(Verdict.Word.FAILED);

            Answer.Failed failed = assertInstanceOf(Answer.Failed.class, found.answer(0));
            assertEquals(List.of(new Answer.Item("broken/", "no database")), failed.items());
            assertTrue(found.cell("broken/", server.node()).bad());
            assertInstanceOf(MountState.LastReloadFailed.class, state(operator, "broken/"));

            NEW.unsteer(server.node().pluginDirectory());
            ReloadPlan again = operator.plan(Operator.mounts("broken/"), ReloadScope.LOCAL);
            Findings healed = new Findings(operator.run(again)).is(Verdict.Word.VERIFIED);

            assertInstanceOf(CellState.Proved.class, healed.cell("broken/", server.node()));
            assertInstanceOf(MountState.InOrder.class, state(operator, "broken/"));
        } finally {
            NEW.unsteer(server.node().pluginDirectory());
        }
    }

    private static MountState state(Operator operator, String mount) {
        return Assessment.of(operator.read()).mount(new MountPath(mount)).orElseThrow().state();
    }

    private static Operator operator() {
        return Operator.at(server.node().address(), server.rootToken());
    }
}
