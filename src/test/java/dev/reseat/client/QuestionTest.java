package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.VaultFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
    private static final NodeAddress AT = new NodeAddress("https://bao.example.com:8200");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kv|/v1/sys/mounts/kv",
                "team 1/kv|/v1/sys/mounts/team%201/kv",
                "a?b#c|/v1/sys/mounts/a%3Fb%23c",
                "100%|/v1/sys/mounts/100%25",
                "%2e%2e/x|/v1/sys/mounts/%252e%252e/x",
                "a//b|/v1/sys/mounts/a//b",
                "caf\u00e9|/v1/sys/mounts/caf%C3%A9",
                "...|/v1/sys/mounts/...",
                "a;b,c|/v1/sys/mounts/a;b,c",
                "a{\"b\"}|/v1/sys/mounts/a%7B%22b%22%7D",
                "a\\b|/v1/sys/mounts/a%5Cb"
            })
    void eachSegmentOfAPathIsEscapedByItself(String mount, String path) throws Unanswered {
        Question question = Question.get(AT, "sys/mounts/" + mount);

        assertEquals("https://bao.example.com:8200" + path, question.url().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/../b", "..", "a/./b", "a/.."})
    void aPathThatLeadsElsewhereIsNotAsked(String path) {
        Unanswered no = assertThrows(Unanswered.class, () -> Question.get(AT, "kv/" + path));

        assertInstanceOf(VaultFailure.NotFound.class, no.why());
    }

    @Test
    void aPathBelowAProxysFolderIsAskedThere() throws Unanswered {
        assertEquals(
                "https://proxy.example.com/bao/v1/sys/health",
                Question.get(new NodeAddress("https://proxy.example.com/bao/"), "sys/health")
                        .url()
                        .toString());
    }
}
