package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reseat.vault.Namespace;
import dev.reseat.vault.Part;
import dev.reseat.vault.Token;
import dev.reseat.vault.TokenFacts;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlotTest {
    private final Blot blot = new Blot(new Token("short"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "hvs.CAESIJ3hTn0vZ2pQw8sR7kXyVbNmLcDfGhJk",
                "s.RZ8eCPhN6icZepcUBeuyc4Zu",
                "s.RZ8eCPhN6icZepcUBeuyc4Zu.A8WGMP",
                "hvb.AAAAAQJ3hTn0vZ2pQw8sR7kXyVbNmLcDfGhJk-_x"
            })
    void whatIsATokenIsBlanked(String token) {
        assertEquals("denied to ***!", blot.out("denied to " + token + "!"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open /opt/plugins/s.so: no such file",
                "dial tcp s.production-cluster-eu-west.example.com:8200",
                "sha256 c3d41f0a0123456789abcdef0123456789abcdef",
                "no handler for route \"lab/a/\""
            })
    void ordinaryWordsStay(String words) {
        assertEquals(words, blot.out(words));
    }

    @Test
    void aProxyThatEchoesTheTokenDoesNotGetItOntoTheScreen() throws IOException {
        try (PlayedCluster played = new PlayedCluster()) {
            played.server()
                    .play(
                            "GET",
                            "/v1/auth/token/lookup-self",
                            200,
                            "<h1>X-Vault-Token: s.test</h1>");

            Part<TokenFacts> facts = played.cluster(Namespace.ROOT).readToken();

            assertEquals("<h1>X-Vault-Token: ***</h1>", ((Part.Unreadable<?>) facts).why().words());
        }
    }
}
