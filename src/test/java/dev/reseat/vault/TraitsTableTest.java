package dev.reseat.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.vault.ServerTraits.GlobalScope;
import dev.reseat.vault.ServerTraits.Standbys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The facts were watched on running servers or read; what each version does is written here once more, from those.
class TraitsTableTest {
    @ParameterizedTest
    @CsvSource({
        // version, by name, tells what runs, pins, auth by path
        "1.9.0,STOPS_SILENT,false,false,false",
        "1.10.11,STOPS_SILENT,false,false,false",
        "1.11.0,STOPS_SILENT,false,false,true",
        "1.11.12,STOPS_SILENT,false,false,true",
        "1.12.0,STOPS_SILENT,true,false,true",
        "1.15.4,STOPS_SILENT,true,false,true",
        "1.16.0,STOPS_WARNS,true,true,true",
        "1.19.5,STOPS_WARNS,true,true,true",
        "1.20.0,CONTINUES_WARNS,true,true,true",
        "2.1.0,CONTINUES_WARNS,true,true,true",
    })
    void vaultOfBothEditions(
            String version,
            ServerTraits.ByName byName,
            boolean running,
            boolean pins,
            boolean authByPath) {
        ServerTraits community = Example.traits(Product.VAULT_COMMUNITY, version);
        ServerTraits enterprise = Example.traits(Product.VAULT_ENTERPRISE, version + "+ent");

        for (ServerTraits t : new ServerTraits[] {community, enterprise}) {
            assertTrue(t.known());
            assertEquals(byName, t.byName());
            assertEquals(running, t.running());
            assertEquals(pins, t.pins());
            assertEquals(authByPath, t.authByPath());
            assertEquals(ServerTraits.AfterFailure.HEALS, t.afterFailure());
            assertEquals(0, t.jsonStrings());
        }
        assertEquals(GlobalScope.ANSWERED_WITHOUT_DOING, community.globalScope());
        assertEquals(Standbys.RUN_NO_PLUGINS, community.standbys());
        assertFalse(community.namespaces());
        assertFalse(community.offersGlobal());
        assertEquals(GlobalScope.DISPATCHED, enterprise.globalScope());
        assertEquals(Standbys.SHOW_REPLICATED_STATE, enterprise.standbys());
        assertTrue(enterprise.namespaces());
        assertTrue(enterprise.offersGlobal());
    }

    @ParameterizedTest
    @CsvSource({
        // version, global, standbys, learns a tune, after a failure, by name, namespaces, strings
        // in a body
        "2.0.3,IGNORED,RUN_NO_PLUGINS,false,HEALS,STOPS_SILENT,false,0",
        "2.2.2,IGNORED,RUN_NO_PLUGINS,false,HEALS,STOPS_SILENT,false,0",
        "2.3.0,IGNORED,RUN_NO_PLUGINS,false,HEALS,STOPS_SILENT,true,0",
        "2.4.4,IGNORED,RUN_NO_PLUGINS,false,HEALS,STOPS_SILENT,true,1000",
        "2.5.0,IGNORED,ANSWER_FOR_THEMSELVES,false,HEALS,STOPS_SILENT,true,1000",
        "2.5.5,IGNORED,ANSWER_FOR_THEMSELVES,false,HEALS,STOPS_SILENT,true,1000",
        "2.6.0,IGNORED,ANSWER_FOR_THEMSELVES,false,HEALS,STOPS_STRICT,true,1000",
        "2.6.2,IGNORED,ANSWER_FOR_THEMSELVES,false,HEALS,STOPS_STRICT,true,1000",
        "2.7.0,IGNORED,ANSWER_FOR_THEMSELVES,true,HEALS,STOPS_STRICT,true,1000",
        "2.7.1,IGNORED,ANSWER_FOR_THEMSELVES,true,HEALS,STOPS_STRICT,true,1000",
        "2.7.2,EVERY_NODE,ANSWER_FOR_THEMSELVES,true,STAYS_DEAD,STOPS_STRICT,true,1000",
        "2.7.9,EVERY_NODE,ANSWER_FOR_THEMSELVES,true,STAYS_DEAD,STOPS_STRICT,true,1000",
    })
    void openBao(
            String version,
            GlobalScope global,
            Standbys standbys,
            boolean learns,
            ServerTraits.AfterFailure after,
            ServerTraits.ByName byName,
            boolean namespaces,
            int strings) {
        ServerTraits t = Example.traits(Product.OPENBAO, version);

        assertTrue(t.known());
        assertEquals(global, t.globalScope());
        assertEquals(standbys, t.standbys());
        assertEquals(learns, t.standbyLearnsTune());
        assertEquals(after, t.afterFailure());
        assertEquals(byName, t.byName());
        assertEquals(namespaces, t.namespaces());
        assertEquals(strings, t.jsonStrings());
        assertTrue(t.running());
        assertTrue(t.authByPath());
        assertFalse(t.pins());
        assertEquals(global == GlobalScope.EVERY_NODE, t.offersGlobal());
    }

    @ParameterizedTest
    @CsvSource({
        "OPENBAO,2.8.0,2.7.2",
        "OPENBAO,3.0.0,2.7.2",
        "VAULT_COMMUNITY,2.2.0,2.1.0",
        "VAULT_ENTERPRISE,9.0,2.1.0"
    })
    void versionNewerThanTheTableTakesTheNewestRowAndIsNotKnown(
            Product product, String version, String stand) {
        ServerTraits newer = Example.traits(product, version);
        ServerTraits nearest = Example.traits(product, stand);

        assertFalse(newer.known());
        assertEquals(version, newer.version().text());
        assertEquals(nearest.globalScope(), newer.globalScope());
        assertEquals(nearest.afterFailure(), newer.afterFailure());
        assertEquals(nearest.byName(), newer.byName());
    }

    @ParameterizedTest
    @CsvSource({"OPENBAO,2.7.2", "VAULT_COMMUNITY,2.1.0", "VAULT_ENTERPRISE,2.1.0"})
    void hiddenVersionTakesTheNewestRowAndIsNotKnown(Product product, String stand) {
        ServerTraits hidden = Example.traits(product, "");
        ServerTraits newest = Example.traits(product, stand);

        assertFalse(hidden.known());
        assertEquals(product.label(), hidden.label());
        assertEquals(newest.globalScope(), hidden.globalScope());
        assertEquals(newest.byName(), hidden.byName());
        assertEquals(newest.pins(), hidden.pins());
    }

    @Test
    void preReleaseIsTakenForItsRelease() {
        assertEquals(
                GlobalScope.EVERY_NODE,
                Example.traits(Product.OPENBAO, "2.7.2-beta1").globalScope());
    }

    @Test
    void standbyThatWasSeenToForwardRunsNoPlugins() {
        ServerTraits seen = Example.BAO_2_7.withStandbys(Standbys.RUN_NO_PLUGINS);

        assertTrue(Example.BAO_2_7.othersRunPlugins());
        assertFalse(seen.othersRunPlugins());
        assertEquals(Example.BAO_2_7, seen.withStandbys(Standbys.ANSWER_FOR_THEMSELVES));
    }
}
