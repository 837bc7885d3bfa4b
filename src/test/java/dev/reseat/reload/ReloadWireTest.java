package dev.reseat.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.Wire;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReloadWireTest {
    private static final Namespace TEAM = new Namespace("team1/sub");

    @Test
    void mountsRequestHoldsTheMountsAndNothingElse() {
        Wire wire =
                ReloadWire.ofMounts(
                        List.of(new MountPath("kv/"), new MountPath("auth/corp/")),
                        ReloadScope.LOCAL,
                        Namespace.ROOT);

        assertEquals("POST", wire.method());
        assertEquals("/v1/sys/plugins/reload/backend", wire.path());
        assertEquals("{\"mounts\":[\"kv/\",\"auth/corp/\"]}", wire.body());
        assertEquals(
                List.of(
                        new Wire.Header("X-Vault-Request", "true"),
                        new Wire.Header("Content-Type", "application/json")),
                wire.headers());
    }

    @Test
    void globalScopeAndNamespaceAreAddedWhereTheyAreUsed() {
        Wire wire = ReloadWire.ofPlugin("corp", ReloadScope.GLOBAL, TEAM);

        assertEquals("{\"plugin\":\"corp\",\"scope\":\"global\"}", wire.body());
        assertEquals(
                List.of(
                        new Wire.Header("X-Vault-Request", "true"),
                        new Wire.Header("X-Vault-Namespace", "team1/sub"),
                        new Wire.Header("Content-Type", "application/json")),
                wire.headers());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "corp,`\"corp\"`",
                "`a\"b`,`\"a\\\"b\"`",
                "`a\\b`,`\"a\\\\b\"`",
                "caf\u00e9 \u65e5\u672c \ud83d\udd11,`\"caf\u00e9 \u65e5\u672c \ud83d\udd11\"`",
                "it's,`\"it's\"`",
            })
    void namesAreQuotedAsJson(String name, String json) {
        assertEquals(
                "{\"plugin\":" + json + "}",
                ReloadWire.ofPlugin(name, ReloadScope.LOCAL, Namespace.ROOT).body());
    }

    @Test
    void controlCharactersAreEscaped() {
        assertEquals(
                "{\"plugin\":\"a\\u0000b\\u000ac\\u0009d\\u001fe\u007f\"}",
                ReloadWire.ofPlugin("a\0b\nc\td\u001fe\u007f", ReloadScope.LOCAL, Namespace.ROOT)
                        .body());
    }
}
