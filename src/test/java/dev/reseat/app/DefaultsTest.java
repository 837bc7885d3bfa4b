package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultsTest {
    @TempDir Path folder;

    private Defaults of(String text) throws IOException {
        return Defaults.read(Files.writeString(folder.resolve("defaults.properties"), text));
    }

    @Test
    void noFileIsNoTrouble() {
        assertEquals(new Defaults(Map.of(), List.of()), Defaults.read(folder.resolve("nothing")));
    }

    @Test
    void theFileLiesWhereTheSystemKeepsSuch() {
        assertEquals(Path.of("/etc/reseat/defaults.properties"), Defaults.file("Linux", Map.of()));
        assertEquals(
                Path.of("D:/Data/reseat/defaults.properties"),
                Defaults.file("Windows 11", Map.of("ProgramData", "D:/Data")));
        assertEquals(
                Path.of("/Library/Application Support/reseat/defaults.properties"),
                Defaults.file("Mac OS X", Map.of()));
    }

    @Test
    void aTokenIsLeftOutAndToldOfWithoutItsValue() throws IOException {
        Defaults read = of("address = https://vault.corp\ntoken = hvs.secret\n");
        assertEquals(Map.of("address", "https://vault.corp"), read.values());
        assertEquals(1, read.trouble().size());
        assertFalse(read.trouble().getFirst().contains("hvs"));
    }

    @Test
    void brokenEscapesCostTheFileNotTheStart() throws IOException {
        Defaults read = of("address=\\u00zz");
        assertEquals(Map.of(), read.values());
        assertTrue(read.trouble().getFirst().contains("nothing in it holds"));
    }

    @Test
    void aProxyIsForEveryServerButThisComputer() throws IOException {
        Properties runtime = new Properties();
        of("proxy=http://proxy.corp:3128\nno-proxy=*.internal, 10.*").applyProxy(runtime);
        assertEquals("proxy.corp", runtime.getProperty("https.proxyHost"));
        assertEquals("3128", runtime.getProperty("http.proxyPort"));
        assertEquals(
                "localhost|127.*|[::1]|*.internal|10.*", runtime.getProperty("http.nonProxyHosts"));
    }

    @Test
    void aPersonsOwnProxyStays() throws IOException {
        Properties runtime = new Properties();
        runtime.setProperty("https.proxyHost", "mine");
        of("proxy=http://proxy.corp:3128").applyProxy(runtime);
        assertEquals("mine", runtime.getProperty("https.proxyHost"));
    }

    @Test
    void whatIsNoProxyIsLeftOut() throws IOException {
        Defaults read = of("proxy=http://user:pw@proxy.corp:3128");
        assertEquals(Map.of(), read.values());
        assertFalse(read.trouble().getFirst().contains("pw"));
    }
}
