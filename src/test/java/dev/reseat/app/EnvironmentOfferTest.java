package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.reseat.vault.Offer;
import dev.reseat.vault.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentOfferTest {
    @TempDir Path home;

    private Offer offer(Map<String, String> environment) {
        return offer(environment, Map.of());
    }

    private Offer offer(Map<String, String> environment, Map<String, String> defaults) {
        return new EnvironmentOffer(environment, home, new Defaults(defaults, List.of())).read();
    }

    @Test
    void nothingIsOfferedWhereNothingIsSet() {
        assertEquals(Offer.NOTHING, offer(Map.of()));
    }

    @Test
    void eachValueSaysWhereItCameFrom() {
        Offer offer =
                offer(
                        Map.of(
                                "VAULT_ADDR", "https://vault.example.com:8200",
                                "VAULT_NAMESPACE", "team",
                                "VAULT_CACERT", "/etc/ca.pem"));
        assertEquals(
                new Offer.Sourced<>("https://vault.example.com:8200", "VAULT_ADDR"),
                offer.address());
        assertEquals(new Offer.Sourced<>("team", "VAULT_NAMESPACE"), offer.namespace());
        assertEquals(new Offer.Sourced<>("/etc/ca.pem", "VAULT_CACERT"), offer.caCertificate());
    }

    @Test
    void aFolderOfAuthoritiesIsOfferedWhereNoFileIsNamed() {
        assertEquals(
                new Offer.Sourced<>("/etc/ours", "BAO_CAPATH"),
                offer(Map.of("BAO_CAPATH", "/etc/ours")).caCertificate());
        assertEquals(
                new Offer.Sourced<>("/etc/ca.pem", "VAULT_CACERT"),
                offer(Map.of("VAULT_CACERT", "/etc/ca.pem", "BAO_CAPATH", "/etc/ours"))
                        .caCertificate());
    }

    @Test
    void whatIsOpenComesFromTheAdministratorsDefaults() {
        Map<String, String> defaults =
                Map.of(
                        "address",
                        "https://vault.corp",
                        "namespace",
                        "it",
                        "cacert",
                        "/etc/corp.pem");
        Offer all = offer(Map.of(), defaults);
        assertEquals(new Offer.Sourced<>("https://vault.corp", "defaults: address"), all.address());
        assertEquals(new Offer.Sourced<>("it", "defaults: namespace"), all.namespace());
        Offer own = offer(Map.of("VAULT_ADDR", "https://mine"), defaults);
        assertEquals(new Offer.Sourced<>("https://mine", "VAULT_ADDR"), own.address());
        assertNull(own.namespace());
        assertEquals(new Offer.Sourced<>("/etc/corp.pem", "defaults: cacert"), own.caCertificate());
    }

    @Test
    void aTokenPathThatIsNoPathOffersNoToken() {
        assertNull(offer(Map.of("BAO_TOKEN_PATH", "/home/\0/token")).token());
    }

    @Test
    void openBaosVariableGoesFirst() {
        Offer offer =
                offer(
                        Map.of(
                                "VAULT_ADDR",
                                "https://vault.example.com",
                                "BAO_ADDR",
                                "https://bao.example.com"));
        assertEquals(new Offer.Sourced<>("https://bao.example.com", "BAO_ADDR"), offer.address());
    }

    @Test
    void openBaosVariableHidesTheOtherEvenWhenItIsEmpty() {
        assertNull(
                offer(Map.of("VAULT_ADDR", "https://vault.example.com", "BAO_ADDR", "")).address());
    }

    @Test
    void theTokenFileServesWhereNoVariableDoes() throws IOException {
        Files.writeString(home.resolve(".vault-token"), "from-file\n");
        Offer.Sourced<Token> token = offer(Map.of()).offeredToken().orElseThrow();
        assertEquals("~/.vault-token", token.from());
        assertEquals("from-file", token.value().reveal());
    }

    @Test
    void aVariableGoesBeforeTheTokenFile() throws IOException {
        Files.writeString(home.resolve(".vault-token"), "from-file");
        assertEquals(
                "VAULT_TOKEN",
                offer(Map.of("VAULT_TOKEN", "from-variable")).offeredToken().orElseThrow().from());
    }

    @Test
    void anEmptyTokenFileOffersNothing() throws IOException {
        Files.writeString(home.resolve(".vault-token"), "  \n");
        assertNull(offer(Map.of()).token());
    }

    @Test
    void theTokenIsNeverPartOfWhatIsPrinted() {
        assertEquals(
                -1, offer(Map.of("BAO_TOKEN", "very-secret")).toString().indexOf("very-secret"));
    }
}
