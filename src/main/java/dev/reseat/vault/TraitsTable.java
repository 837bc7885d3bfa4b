package dev.reseat.vault;

import dev.reseat.vault.ServerTraits.AfterFailure;
import dev.reseat.vault.ServerTraits.ByName;
import dev.reseat.vault.ServerTraits.GlobalScope;
import dev.reseat.vault.ServerTraits.Standbys;
import java.util.List;

/// The one table of what servers do, by product and version. A row holds from its version up to the next row of the same
/// product. A new server version is a new row with its recorded exchanges.
public final class TraitsTable {
    /// One row.
    ///
    /// @param source where it is known from: *recorded* (the exchanges in the tests), *played* (watched on a running server
    ///     without a file), *read* (source code or documents, never run)
    private record Row(
            Product product,
            int major,
            int minor,
            int patch,
            GlobalScope global,
            Standbys standbys,
            boolean standbyLearnsTune,
            AfterFailure afterFailure,
            ByName byName,
            Limits limits,
            String source) {
        boolean covers(ServerVersion v) {
            return v.atLeast(major, minor, patch);
        }

        ServerTraits at(ServerVersion v, boolean known) {
            return new ServerTraits(
                    product,
                    v,
                    known,
                    global,
                    standbys,
                    standbyLearnsTune,
                    afterFailure,
                    byName,
                    limits.running,
                    limits.pins,
                    limits.namespaces,
                    limits.authByPath,
                    limits.jsonStrings);
        }
    }

    /// The yes-and-no columns.
    private record Limits(
            boolean running,
            boolean pins,
            boolean namespaces,
            boolean authByPath,
            int jsonStrings) {}

    private static final Limits VAULT_1_9 = new Limits(false, false, false, false, 0);
    private static final Limits VAULT_1_11 = new Limits(false, false, false, true, 0);
    private static final Limits VAULT_1_12 = new Limits(true, false, false, true, 0);
    private static final Limits VAULT_1_16 = new Limits(true, true, false, true, 0);
    private static final Limits ENT_1_9 = new Limits(false, false, true, false, 0);
    private static final Limits ENT_1_11 = new Limits(false, false, true, true, 0);
    private static final Limits ENT_1_12 = new Limits(true, false, true, true, 0);
    private static final Limits ENT_1_16 = new Limits(true, true, true, true, 0);
    private static final Limits BAO_2_0 = new Limits(true, false, false, true, 0);
    private static final Limits BAO_2_3 = new Limits(true, false, true, true, 0);
    private static final Limits BAO_2_4 = new Limits(true, false, true, true, 1000);

    /// Oldest first within a product. The last number of a row's version is where its behaviour was first seen.
    private static final List<Row> ROWS =
            List.of(
                    community(1, 0, ByName.STOPS_SILENT, VAULT_1_9, "read"),
                    community(1, 11, ByName.STOPS_SILENT, VAULT_1_11, "read"),
                    community(1, 12, ByName.STOPS_SILENT, VAULT_1_12, "recorded: Vault 1.15.4"),
                    community(1, 16, ByName.STOPS_WARNS, VAULT_1_16, "read"),
                    community(1, 20, ByName.CONTINUES_WARNS, VAULT_1_16, "read"),
                    enterprise(1, 0, ByName.STOPS_SILENT, ENT_1_9),
                    enterprise(1, 11, ByName.STOPS_SILENT, ENT_1_11),
                    enterprise(1, 12, ByName.STOPS_SILENT, ENT_1_12),
                    enterprise(1, 16, ByName.STOPS_WARNS, ENT_1_16),
                    enterprise(1, 20, ByName.CONTINUES_WARNS, ENT_1_16),
                    bao(
                            2,
                            0,
                            0,
                            GlobalScope.IGNORED,
                            Standbys.RUN_NO_PLUGINS,
                            BAO_2_0,
                            "played: 2.0.3, 2.2.2"),
                    bao(2, 3, 0, GlobalScope.IGNORED, Standbys.RUN_NO_PLUGINS, BAO_2_3, "read"),
                    bao(
                            2,
                            4,
                            0,
                            GlobalScope.IGNORED,
                            Standbys.RUN_NO_PLUGINS,
                            BAO_2_4,
                            "recorded: 2.4.4"),
                    bao(
                            2,
                            5,
                            0,
                            GlobalScope.IGNORED,
                            Standbys.ANSWER_FOR_THEMSELVES,
                            BAO_2_4,
                            "recorded: 2.5.5"),
                    bao(
                            2,
                            6,
                            0,
                            GlobalScope.IGNORED,
                            Standbys.ANSWER_FOR_THEMSELVES,
                            BAO_2_4,
                            "recorded: 2.6.1"),
                    bao(
                            2,
                            7,
                            0,
                            GlobalScope.IGNORED,
                            Standbys.ANSWER_FOR_THEMSELVES,
                            BAO_2_4,
                            "played: 2.7.1, one node"),
                    bao(
                            2,
                            7,
                            2,
                            GlobalScope.EVERY_NODE,
                            Standbys.ANSWER_FOR_THEMSELVES,
                            BAO_2_4,
                            "recorded: 2.7.2"));

    /// The first versions that no row has been checked against.
    private static final ServerVersion BAO_END = ServerVersion.of("2.8.0");

    private static final ServerVersion VAULT_END = ServerVersion.of("2.2.0");

    private TraitsTable() {}

    private static Row community(
            int major, int minor, ByName byName, Limits limits, String source) {
        return new Row(
                Product.VAULT_COMMUNITY,
                major,
                minor,
                0,
                GlobalScope.ANSWERED_WITHOUT_DOING,
                Standbys.RUN_NO_PLUGINS,
                false,
                AfterFailure.HEALS,
                byName,
                limits,
                source);
    }

    private static Row enterprise(int major, int minor, ByName byName, Limits limits) {
        return new Row(
                Product.VAULT_ENTERPRISE,
                major,
                minor,
                0,
                GlobalScope.DISPATCHED,
                Standbys.SHOW_REPLICATED_STATE,
                true,
                AfterFailure.HEALS,
                byName,
                limits,
                "read");
    }

    private static Row bao(
            int major,
            int minor,
            int patch,
            GlobalScope global,
            Standbys standbys,
            Limits limits,
            String source) {
        ServerVersion from = new ServerVersion(major, minor, patch, "row");
        // 2.5 and 2.6 standbys never learn a tuned version (recorded as
        // "upgrade-3-tuned-mount-standby")
        boolean learns = from.atLeast(2, 7, 0);
        AfterFailure after = from.atLeast(2, 7, 2) ? AfterFailure.STAYS_DEAD : AfterFailure.HEALS;
        ByName byName = from.atLeast(2, 6, 0) ? ByName.STOPS_STRICT : ByName.STOPS_SILENT;
        return new Row(
                Product.OPENBAO,
                major,
                minor,
                patch,
                global,
                standbys,
                learns,
                after,
                byName,
                limits,
                source);
    }

    /// The traits of a server. A version that is newer than the table gets the newest row, a hidden one too, marked as not
    /// known: the newest row expects the most of standbys and the worst of failures.
    public static ServerTraits of(Product product, ServerVersion version) {
        List<Row> rows = ROWS.stream().filter(r -> r.product == product).toList();
        ServerVersion end = product == Product.OPENBAO ? BAO_END : VAULT_END;
        Row row = version.hidden() ? rows.getLast() : rows.getFirst();
        for (Row r : rows) {
            if (r.covers(version)) {
                row = r;
            }
        }
        return row.at(version, !version.hidden() && version.compareTo(end) < 0);
    }
}
