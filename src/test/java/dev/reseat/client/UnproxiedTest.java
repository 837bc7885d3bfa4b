package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// As Go's `httpproxy` documents `NO_PROXY`.
class UnproxiedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // NO_PROXY | host | port | straight
                "''                    | vault.example     | 443  | false",
                "vault.example         | vault.example     | 8200 | true",
                "Vault.Example         | vault.EXAMPLE     | 8200 | true",
                "example               | vault.example     | 8200 | true",
                "example               | counterexample    | 8200 | false",
                ".example              | vault.example     | 8200 | true",
                ".vault.example        | vault.example     | 8200 | false",
                "*.example             | vault.example     | 8200 | true",
                "a, b ,vault.example   | vault.example     | 8200 | true",
                "*                     | anything          | 1    | true",
                "vault.example:8200    | vault.example     | 8200 | true",
                "vault.example:8200    | vault.example     | 443  | false",
                "10.1.2.3              | 10.1.2.3          | 8200 | true",
                "10.1.2.3:8200         | 10.1.2.3          | 443  | false",
                "10.0.0.0/8            | 10.200.0.1        | 8200 | true",
                "10.0.0.0/8            | 11.0.0.1          | 8200 | false",
                "10.128.0.0/9          | 10.129.0.1        | 8200 | true",
                "10.128.0.0/9          | 10.127.0.1        | 8200 | false",
                "10.0.0.0/33           | 10.0.0.1          | 8200 | false",
                "10.0.0.0/8            | name10.0.0.1.test | 8200 | false",
                "fd00::/8              | [fd12::1]         | 8200 | true",
                "fd00::1               | [fd00::1]         | 8200 | true",
                "[fd00::1]:8200        | [fd00::1]         | 8200 | true",
                "[fd00::1]:8200        | [fd00::1]         | 443  | false",
                "0.0.0.0/0             | fd00::1           | 443  | false",
                "''                    | localhost         | 8200 | true",
                "''                    | 127.8.8.8         | 8200 | true",
                "''                    | [::1]             | 8200 | true",
                "''                    | localhost.example | 8200 | false",
            })
    void readsTheVariable(String variable, String host, int port, boolean straight) {
        assertEquals(straight, Unproxied.of(variable).has(host, port));
    }
}
