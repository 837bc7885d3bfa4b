package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class MountTableTest {
    private static final String KV =
            """
            {"type":"kv","accessor":"kv_1","description":"d","options":{"version":"2"},"local":false,"config":{"type":"x",
             "plugin_version":"y"},"plugin_version":"","running_plugin_version":"v0.21.0+builtin","running_sha256":"",
             "deprecation_status":"supported"}\
            """;

    @Test
    void onlyDataCountsWhereverItStands() throws IOException {
        String copy = "\"old/\":" + KV;
        String data = "\"data\":{\"b/\":" + KV + ",\"a/\":" + KV + "}";

        for (String json :
                List.of(
                        "{" + copy + "," + data + "}",
                        "{" + data + "," + copy + ",\"auth\":null}")) {
            assertEquals(
                    List.of("a/", "b/"), paths(MountTable.inData(in(json), MountPath::secret)));
        }
    }

    @Test
    void anAnswerThatIsCutAnywhereBeforeTheEndOfDataIsNoShorterTable() throws IOException {
        String whole =
                "{\"request_id\":\"1\",\"data\":{\"b/\":"
                        + KV
                        + ",\"a/\":"
                        + KV
                        + "},\"auth\":null}";
        int end = whole.indexOf(",\"auth\"");

        for (int cut = 1; cut < end; cut++) {
            InputStream in = in(whole.substring(0, cut));
            assertThrows(
                    JacksonException.class,
                    () -> MountTable.inData(in, MountPath::secret),
                    whole.substring(0, cut));
        }
        assertEquals(
                List.of("a/", "b/"),
                paths(MountTable.inData(in(whole.substring(0, end)), MountPath::secret)));
    }

    @Test
    void whatLiesDeeperInAMountIsNotTheMounts() throws IOException {
        Mount mount =
                MountTable.inData(in("{\"data\":{\"a/\":" + KV + "}}"), MountPath::secret)
                        .orElseThrow()
                        .getFirst();

        assertEquals("kv", mount.plugin());
        assertEquals("", mount.configuredVersion());
        assertEquals("supported", mount.deprecation());
    }

    @Test
    void aServerThatDoesNotTellWhatRunsLeavesItOpen() throws IOException {
        Mount mount =
                MountTable.inData(
                                in("{\"data\":{\"a/\":{\"type\":\"kv\",\"options\":null}}}"),
                                MountPath::auth)
                        .orElseThrow()
                        .getFirst();

        assertNull(mount.running());
        assertEquals("auth/a/", mount.path().value());
    }

    @Test
    void withoutDataTheTopLevelIsReadOnASecondLook() throws IOException {
        String json =
                "{\"a/\":"
                        + KV
                        + ",\"request_id\":\"r\",\"wrap_info\":null,\"auth\":{},\"lease_duration\":0}";

        assertEquals(Optional.empty(), MountTable.inData(in(json), MountPath::secret));
        assertEquals(
                List.of("a/"), paths(Optional.of(MountTable.onTop(in(json), MountPath::secret))));
    }

    @Test
    void oneKeyThatNamesNoMountHidesNoOther() throws IOException {
        String bad = "\"a/../b/\":" + KV + ",\"/\":" + KV + ",\"\":" + KV + ",";

        assertEquals(
                List.of("a/", "b/"),
                paths(
                        MountTable.inData(
                                in("{\"data\":{\"b/\":" + KV + "," + bad + "\"a/\":" + KV + "}}"),
                                MountPath::secret)));
        assertEquals(
                List.of("a/"),
                paths(
                        Optional.of(
                                MountTable.onTop(
                                        in("{" + bad + "\"a/\":" + KV + "}"), MountPath::secret))));
    }

    @Test
    void whatFollowsTheMountsIsNotWaitedFor() throws IOException {
        String begun = "{\"data\":{\"a/\":" + KV + "},\"a/\":{\"type\":";

        assertEquals(List.of("a/"), paths(MountTable.inData(in(begun), MountPath::secret)));
    }

    @Test
    void aTableThatBreaksOffIsNoTable() {
        assertThrows(
                JacksonException.class,
                () -> MountTable.inData(in("{\"data\":{\"a/\":" + KV), MountPath::secret));
    }

    @Test
    void anAnswerIsNotReadBeyondTheLimit() {
        InputStream endless = new CountedStream(in("{\"data\":{\"a/\":" + KV + "}}"), 40);

        assertThrows(Exception.class, () -> MountTable.inData(endless, MountPath::secret));
    }

    private static List<String> paths(Optional<List<Mount>> mounts) {
        return mounts.orElseThrow().stream().map(m -> m.path().value()).toList();
    }

    private static InputStream in(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
