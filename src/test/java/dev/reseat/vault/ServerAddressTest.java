package dev.reseat.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://vault.example.com:8200",
                "http://127.0.0.1:8200",
                "https://[::1]:8200",
                "  https://vault.example.com/behind/proxy  ",
                "HTTPS://VAULT.EXAMPLE.COM",
                "http://my_vault:8200"
            })
    void theseAreFine(String typed) {
        assertEquals(Optional.empty(), ServerAddress.problemWith(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Type the server's address",
                "vault.example.com|https://vault.example.com:8200.",
                "vault.example.com:8201|https://vault.example.com:8201.",
                "localhost:8200|https://localhost:8200.",
                "ftp://vault.example.com|https://vault.example.com:8200.",
                "https://|Write",
                "https:///v1|Write a host name after https://.",
                "https://me:secret@vault.example.com|Leave out user name and password",
                "https://me@vault.example.com|Leave out user name and password",
                "https://vault.example.com?x=1|Leave out",
                "https://vault.example.com#top|Leave out",
                "https://vault.example.com:99999|port",
                "https://vault example.com|without blanks",
            })
    void theseAreNotAndTheSentenceSaysWhatToDo(String typed, String says) {
        String problem = ServerAddress.problemWith(typed).orElse("nothing wrong");

        assertTrue(problem.contains(says), problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me:secret@vault.example.com",
                "me:secret@vault.example.com:8200",
                "ftp://me:secret@vault.example.com",
                "https://me:secret@my_vault:8200",
                "https://me:sec ret@vault.example.com",
                "https://me:secret@@vault.example.com"
            })
    void aPasswordIsRefusedAndNeverRepeated(String typed) {
        String problem = ServerAddress.problemWith(typed).orElseThrow();

        assertTrue(problem.startsWith("Leave out user name and password"), problem);
        assertFalse(problem.contains("ret"), problem);
    }

    @Test
    void anAddressNeverHoldsAPassword() {
        assertEquals(
                "https://vault.example.com:8200",
                new NodeAddress("https://me:secret@vault.example.com:8200/").value());
        assertEquals(
                "https://vault.example.com/a@b",
                new NodeAddress("https://vault.example.com/a@b").value());
    }
}
