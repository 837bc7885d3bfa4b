package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.reseat.vault.Answer;
import dev.reseat.vault.Token;
import dev.reseat.vault.Wire;
import java.util.List;
import okhttp3.Headers;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What recorded servers did not show: proxies, other programs, Enterprise, and texts that only look like a refusal.
class AnswersTest {
    private static final Wire BY_MOUNTS = Reloads.wire("{\"mounts\":[\"kv/\"]}");
    private static final Wire BY_NAME = Reloads.wire("{\"plugin\":\"kv\"}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | <html>Sign in</html>",
                "200 | {\"hello\":1}",
                "200 | ''",
                "202 | []",
                "400 | <html>Bad Request</html>",
                "400 | {\"errors\":[]}",
                "400 | {\"error\":\"no\"}",
                "401 | {\"errors\":[\"no\"]}",
                "403 | <html>Forbidden</html>",
                "403 | {\"errors\":[\"who are you\"]}",
                "404 | {\"errors\":[]}",
                "408 | {\"errors\":[\"request timeout\"]}",
                "413 | <html>Too Large</html>",
                "429 | {\"errors\":[]}",
                "500 | ''",
                "500 | {\"errors\":[\"error during forwarding RPC request\"]}",
                "502 | {\"errors\":[\"upstream\"]}",
                "503 | {\"errors\":[\"overloaded\"]}",
                "503 | <html>Service Unavailable</html>",
                "504 | <html>Gateway Time-out</html>",
                "302 | ''"
            })
    void provesNothing(int status, String body) {
        assertInstanceOf(Answer.Lost.class, answer(BY_MOUNTS, status, body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | permission denied",
                "403 | 1 error occurred:~* permission denied~",
                "403 | 2 errors occurred:~* permission denied~* invalid token~",
                "412 | missing \"X-Vault-Request\" header",
                "413 | http: request body too large",
                "429 | lease count quota exceeded",
                "503 | namespace is sealed",
                "400 | path disabled in replication DR secondary mode"
            })
    void provesThatNothingRan(int status, String text) {
        assertInstanceOf(Answer.Refused.class, answer(BY_MOUNTS, status, errors(text)));
    }

    /// Tried on OpenBao 2.7.2: a plugin that fails to start with these words is handed on unframed when reloaded by name.
    @Test
    void aPluginsOwnWordsByNameDoNotPassForASealedServer() {
        String sealed = errors("Vault is sealed");
        assertInstanceOf(Answer.Lost.class, answer(BY_NAME, 503, sealed));
        assertInstanceOf(Answer.Refused.class, answer(BY_MOUNTS, 503, sealed));
    }

    /// By name a plugin's own words come without a frame, and one that cannot read its configuration has stopped serving.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "error parsing JSON of the role: unexpected end",
                "failed to decode JSON input: unexpected EOF",
                "Field validation failed: the region is missing"
            })
    void aPluginsOwnWordsByNameDoNotPassForARefusedRequest(String words) {
        assertInstanceOf(Answer.Failed.class, answer(BY_NAME, 400, errors(words)));
        assertInstanceOf(Answer.Refused.class, answer(BY_MOUNTS, 400, errors(words)));
    }

    @Test
    void aMissingRowIsARefusalByNameOnly() {
        String quoted = errors("plugin not found in the catalog: \"kv\"");

        assertInstanceOf(Answer.Refused.class, answer(BY_NAME, 400, quoted));
        assertInstanceOf(Answer.Failed.class, answer(BY_MOUNTS, 400, quoted));
        // The row of the configured version is missing: the old process has been stopped already.
        String row = errors("plugin not found in the catalog: kv, version=v1.0.0");
        assertInstanceOf(Answer.Failed.class, answer(BY_NAME, 400, row));
        assertInstanceOf(Answer.Failed.class, answer(BY_NAME, 500, quoted));
    }

    @Test
    void whatAPluginSaysIsNoRefusal() {
        String text =
                "1 error occurred:~* cannot reload plugin on \"kv/\": fork/exec /p/kv: permission denied~";

        Answer.Failed failed =
                assertInstanceOf(Answer.Failed.class, answer(BY_MOUNTS, 500, errors(text)));

        assertEquals(
                List.of(new Answer.Item("kv/", "fork/exec /p/kv: permission denied")),
                failed.items());
        assertInstanceOf(Answer.Lost.class, answer(BY_MOUNTS, 403, errors(text)));
    }

    @Test
    void wordsAreKeptWhole() {
        String text = "1 error occurred:\n\t* cannot fetch mount entry on \"nowhere/\"\n\n";

        Answer.Failed failed =
                assertInstanceOf(
                        Answer.Failed.class,
                        answer(
                                BY_MOUNTS,
                                500,
                                errors(
                                        "1 error occurred:~* cannot fetch mount entry on \"nowhere/\"~")));

        assertEquals(text, failed.words());
        assertEquals(500, failed.status());
    }

    @Test
    void tokensInAnAnswerAreBlanked() {
        String other = "hvs.CAESIJ3hTn0vZ2pQw8sR7kXyVbNmLcDfGhJk";
        String text = "plugin said: s.mine, then " + other;

        assertEquals(
                "plugin said: ***, then ***",
                assertInstanceOf(Answer.Failed.class, answer(BY_MOUNTS, 500, errors(text)))
                        .words());
        assertEquals(
                List.of("seen ***"),
                assertInstanceOf(
                                Answer.Done.class,
                                answer(
                                        BY_MOUNTS,
                                        200,
                                        "{\"request_id\":\"r\",\"warnings\":[\"seen s.mine\"]}"))
                        .warnings());
    }

    /// `root` is the usual token of a server in development, and a word of many answers. The second mount took its change: only
    /// that it is named tells that it failed.
    @Test
    void aTokenThatIsAWordOfTheServersHidesNoEvidence() {
        String refusal = errors("operation only available in root namespace");
        Answer.Refused refused =
                assertInstanceOf(Answer.Refused.class, answer("root", BY_MOUNTS, 400, refusal));
        assertEquals("operation only available in *** namespace", refused.words());

        String failure =
                errors("1 error occurred:~* cannot reload plugin on \"root-ca/\": no root~");
        Answer.Failed failed =
                assertInstanceOf(Answer.Failed.class, answer("root", BY_MOUNTS, 400, failure));
        assertEquals(List.of(new Answer.Item("root-ca/", "no ***")), failed.items());
    }

    @Test
    void aTokenIsBlankedHoweverJsonSpellsIt() {
        Answer failed = answer("dev&root", BY_MOUNTS, 500, errors("saw dev\\u0026root"));

        assertEquals("saw ***", assertInstanceOf(Answer.Failed.class, failed).words());
    }

    @ParameterizedTest
    @CsvSource({
        "https://admin:pw@bao-1:8200/v1/sys/plugins/reload/backend, https://bao-1:8200",
        "https://login.example.com/start?token=s.mine&to=%2Fv1%2F, https://login.example.com/start",
        "https://bao-1:8200/s.mine/v1/x#s.mine, https://bao-1:8200/***",
        "/ui/, /ui"
    })
    void ofARedirectOnlyThePlaceIsKept(String location, String kept) {
        Sent sent = new Sent(new Blot(new Token("s.mine")));
        sent.begin();
        sent.answered(307, Headers.of("Location", location), ByteString.EMPTY);

        Answer answer = Answers.of(BY_MOUNTS, sent, null);

        assertEquals(kept, assertInstanceOf(Answer.Refused.class, answer).words());
    }

    @Test
    void aSuccessWithoutABodyHasNoIds() {
        assertEquals(new Answer.Done(204, "", "", List.of()), answer(BY_MOUNTS, 204, ""));
    }

    @Test
    void aWrappedSuccessHasNoIds() {
        String wrapped =
                "{\"request_id\":\"\",\"data\":null,\"wrap_info\":{\"token\":\"s.x\"},\"warnings\":null}";

        assertEquals(new Answer.Done(200, "", "", List.of()), answer(BY_MOUNTS, 200, wrapped));
    }

    /// A tilde stands for the line break and tab of a server's list.
    private static String errors(String text) {
        String json =
                text.replace("\"", "\\\"").replaceAll("~$", "\\\\n\\\\n").replace("~", "\\n\\t");
        return "{\"errors\":[\"" + json + "\"]}";
    }

    private static Answer answer(Wire wire, int status, String body) {
        return answer("s.mine", wire, status, body);
    }

    private static Answer answer(String token, Wire wire, int status, String body) {
        Sent sent = new Sent(new Blot(new Token(token)));
        sent.begin();
        sent.answered(status, Headers.of(), ByteString.encodeUtf8(body));
        return Answers.of(wire, sent, null);
    }
}
