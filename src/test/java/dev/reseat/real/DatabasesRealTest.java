package dev.reseat.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.reload.Verdict;
import dev.reseat.servers.DevServer;
import dev.reseat.servers.RealServer;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Databases;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.PluginType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Database connections of a real server; no database is behind them, they are only configured.
@RealServer
class DatabasesRealTest {
    private static final String POSTGRES = "postgresql-database-plugin";

    private static DevServer server;

    @BeforeAll
    static void start() {
        server = DevServer.start("databases-test");
        server.setUp().mountBuiltin("ledger", "database");
        server.setUp().mountBuiltin("unused", "database");
        configure("main");
        configure("archive");
    }

    private static void configure(String name) {
        server.api()
                .post(
                        "ledger/config/" + name,
                        Map.of(
                                "plugin_name",
                                POSTGRES,
                                "verify_connection",
                                false,
                                "connection_url",
                                "postgresql://{{username}}:{{password}}@127.0.0.1:1/" + name,
                                "username",
                                "app",
                                "password",
                                "hunter2"))
                .ok();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void connectionsAreRowsBelowTheirEngine() {
        try (Operator operator = at(server.rootToken())) {
            ClusterSnapshot snapshot = operator.read();

            assertEquals(
                    List.of(connection("archive", POSTGRES), connection("main", POSTGRES)),
                    Operator.known(snapshot.databases()).connections());
            assertEquals(List.of(), Operator.known(snapshot.databases()).closed());
            assertFalse(snapshot.toString().contains("127.0.0.1:1/"), "no address is kept");
        }
    }

    @Test
    void aWeakTokenIsToldWhichRightItLacks() {
        String token =
                Tokens.with(
                        server.api(),
                        "names-only",
                        """
                        path "sys/mounts" { capabilities = ["read"] }
                        path "ledger/config" { capabilities = ["list"] }
                        """);
        try (Operator operator = at(token)) {
            Databases databases = Operator.known(operator.read().databases());

            assertEquals(
                    List.of(connection("archive", ""), connection("main", "")),
                    databases.connections());
            assertEquals(
                    List.of("ledger/", "unused/"),
                    databases.closed().stream().map(c -> c.engine().value()).toList());
            assertEquals("list on unused/config", databases.closed().getLast().right());
        }
    }

    @Test
    void theEngineCanBeReloadedAndThePluginsNameIsRefused() {
        try (Operator operator = at(server.rootToken())) {
            new Findings(operator.run(operator.plan(Operator.mounts("ledger/"), ReloadScope.LOCAL)))
                    .is(Verdict.Word.ACCEPTED);
            new Findings(
                            operator.run(
                                    operator.plan(
                                            new ReloadTarget.OfPlugin(
                                                    PluginType.DATABASE, POSTGRES),
                                            ReloadScope.LOCAL)))
                    .is(Verdict.Word.REFUSED);
        }
    }

    private static DatabaseConnection connection(String name, String plugin) {
        return new DatabaseConnection(new MountPath("ledger/"), name, plugin, "", null);
    }

    private static Operator at(String token) {
        return Operator.at(server.node().address(), token);
    }
}
