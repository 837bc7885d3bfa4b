package dev.reseat.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The small nouns, each as a table.
class NounsTest {
    @ParameterizedTest
    @CsvSource({"kv,kv/", "kv/,kv/", "team/a/kv/,team/a/kv/", "authority/,authority/"})
    void secretsEnginePathEndsInOneSlash(String key, String path) {
        assertEquals(path, MountPath.secret(key).value());
        assertFalse(MountPath.secret(key).isAuth());
        assertEquals(PluginType.SECRET, MountPath.secret(key).type());
    }

    @ParameterizedTest
    @CsvSource({"corp,auth/corp/", "corp/,auth/corp/", "team/corp/,auth/team/corp/"})
    void authMethodPathBeginsWithAuth(String key, String path) {
        assertEquals(path, MountPath.auth(key).value());
        assertTrue(MountPath.auth(key).isAuth());
        assertEquals(PluginType.AUTH, MountPath.auth(key).type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kv", "/kv/", "", "/", "../", "kv/./", "auth/../sys/", "a/../../b/"})
    void otherSpellingsAreNoMountPath(String text) {
        assertThrows(IllegalArgumentException.class, () -> new MountPath(text));
    }

    @ParameterizedTest
    @CsvSource({
        "'',root",
        "/,root",
        "root,root",
        "root/,root",
        "/team1/,team1",
        "team1/sub,team1/sub",
        "' team1 ',team1"
    })
    void namespaceHasNoSlashesAtItsEndsAndRootIsEmpty(String typed, String label) {
        Namespace namespace = new Namespace(typed);

        assertEquals(label, namespace.label());
        assertEquals(label.equals("root"), namespace.root());
        assertEquals(label.equals("root") ? "" : label, namespace.path());
    }

    @ParameterizedTest
    @CsvSource({
        "2.7.2,2,7,2",
        "v1.15.4,1,15,4",
        "1.19.2+ent.hsm,1,19,2",
        "1.16.0-beta1,1,16,0",
        "1.20,1,20,0",
        "' 2.0.0 ',2,0,0"
    })
    void versionIsReadByItsNumbers(String text, int major, int minor, int patch) {
        assertEquals(new ServerVersion(major, minor, patch, text.strip()), ServerVersion.of(text));
        assertFalse(ServerVersion.of(text).hidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "bao", "-", "99999999999999.1.1"})
    void anythingElseIsAHiddenVersionAndOlderThanAll(String text) {
        ServerVersion hidden = ServerVersion.of(text);

        assertTrue(hidden.hidden());
        assertEquals("hidden version", hidden.toString());
        assertTrue(hidden.compareTo(ServerVersion.of("0.0.1")) < 0);
    }

    @Test
    void versionsCompareAsNumbersAndIgnoreSuffixes() {
        assertTrue(ServerVersion.of("1.9.10").compareTo(ServerVersion.of("1.15.4")) < 0);
        assertEquals(0, ServerVersion.of("2.7.2-beta1").compareTo(ServerVersion.of("2.7.2")));
        assertTrue(ServerVersion.of("2.7.2").atLeast(2, 7, 2));
        assertFalse(ServerVersion.of("2.7.1").atLeast(2, 7, 2));
        assertTrue(ServerVersion.of("3.0").atLeast(2, 7, 2));
    }

    @ParameterizedTest
    @CsvSource({
        // version, sha256, builtin, last reload failed, label, short sha
        "v2.7.2+builtin.bao,'',true,false,builtin,''",
        "v0.21.0+builtin,'',true,false,builtin,''",
        "v0.9.2,0123456789abcdef,false,false,v0.9.2,01234567",
        "'',0123456789abcdef,false,false,unversioned,01234567",
        "v0.9.2,'',false,true,v0.9.2,''",
        "'','',false,true,unversioned,''",
        "v1,abc,false,false,v1,abc",
    })
    void buildTellsBuiltinsAndFailedReloads(
            String version,
            String sha,
            boolean builtin,
            boolean failed,
            String label,
            String shortSha) {
        PluginBuild build = new PluginBuild(version, sha);

        assertEquals(builtin, build.builtin());
        assertEquals(failed, build.lastReloadFailed());
        assertEquals(label, build.label());
        assertEquals(shortSha, build.shortSha());
    }

    @ParameterizedTest
    @CsvSource({
        "system,true",
        "token,true",
        "cubbyhole,true",
        "identity,true",
        "ns_system,true",
        "ns_token,true",
        "kv,false",
        "nsx,false",
        "tokens,false"
    })
    void singletonsAreTheServersOwnParts(String plugin, boolean singleton) {
        assertEquals(singleton, Example.mount("x/", plugin, Example.builtin()).singleton());
    }

    @Test
    void nodeAddressLosesItsLastSlashes() {
        assertEquals("https://bao-0:8200", new NodeAddress(" https://bao-0:8200// ").value());
    }

    @Test
    void tokenIsNeverPrinted() {
        assertEquals("***", String.valueOf(new Token("hvs.secret")));
        assertEquals("hvs.secret", new Token(" hvs.secret\n").reveal());
        assertTrue(new Token("  ").isEmpty());
    }
}
