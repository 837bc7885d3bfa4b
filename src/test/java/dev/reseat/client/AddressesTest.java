package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.vault.NodeAddress;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private final NodeAddress typed = new NodeAddress("https://vault.example.com");
    private final NodeAddress node = new NodeAddress("https://10.0.0.1:8200");
    private final NodeAddress plain = new NodeAddress("http://10.0.0.2:8200");
    private final Addresses addresses = new Addresses(typed);

    @Test
    void theTypedAddressNeedsNoNaming() {
        assertEquals(Optional.empty(), addresses.objection(typed));
    }

    @Test
    void aNodeIsTrustedWhenTheClusterHasNamedIt() {
        assertTrue(addresses.objection(node).isPresent());

        addresses.name(node);

        assertEquals(Optional.empty(), addresses.objection(node));
        assertEquals(
                Optional.of(node), addresses.target(url("https://10.0.0.1:8200/v1/sys/mounts")));
    }

    @Test
    void anAddressBehindWhichNoPathIsAPathIsNotTakenIn() {
        for (String odd :
                List.of(
                        "https://10.0.0.1:8200?x=",
                        "https://10.0.0.1:8200/#",
                        "https://10.0.0.1:8200/a?b#c",
                        "no address")) {
            addresses.name(new NodeAddress(odd));
            assertTrue(addresses.objection(new NodeAddress(odd)).isPresent(), odd);
        }
    }

    @Test
    void aTokenNeverLeavesTls() {
        addresses.name(plain);

        assertTrue(addresses.objection(plain).isPresent());
        assertEquals(Optional.empty(), addresses.target(url("http://10.0.0.2:8200/v1/sys/mounts")));
        assertFalse(new Addresses(plain).objection(plain).isPresent());
    }

    @Test
    void anotherPortOfTheSameHostIsAnotherServer() {
        addresses.name(node);

        assertEquals(
                Optional.empty(), addresses.target(url("https://10.0.0.1:8201/v1/sys/mounts")));
        assertEquals(Optional.empty(), addresses.target(url("http://10.0.0.1:8200/v1/sys/mounts")));
    }

    @Test
    void thePortThatGoesWithoutSayingIsTheSame() {
        assertEquals(
                Optional.of(typed),
                addresses.target(url("https://VAULT.example.com:443/v1/sys/mounts")));
    }

    private static HttpUrl url(String text) {
        return HttpUrl.get(text);
    }
}
