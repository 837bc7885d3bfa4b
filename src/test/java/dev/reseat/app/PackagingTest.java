package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What can be said of the packages of other systems without being on them.
class PackagingTest {
    private static final List<String> COMMON =
            List.of(
                    "--name Reseat",
                    "--app-version 0.9.3",
                    "--vendor \"The Reseat authors\"",
                    "--copyright \"The Reseat authors, Apache License 2.0\"",
                    "--description \"Reload Vault and OpenBao plugins, and know whether it took effect\"",
                    "--runtime-image target/image",
                    "--module dev.reseat/dev.reseat.app.Main",
                    "--dest target/packages");
    private static final String CACHE =
            "--java-options \"-XX:AOTCache=$APPDIR/../runtime/%slib/reseat.aot\"";
    private static final String CONSOLE =
            "--add-launcher reseat-console=packaging/jpackage/console.properties";

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script needs a bash")
    void windowsIsPackedForAllForOneAndAsAFolder() throws Exception {
        List<String> msi =
                List.of(
                        "--type msi",
                        "--icon assets/icon.ico",
                        "--license-file LICENSE",
                        CONSOLE,
                        CACHE.formatted(""),
                        "--install-dir Reseat",
                        "--win-menu",
                        "--win-menu-group Reseat",
                        "--win-upgrade-uuid 7d0c1c1e-5c0f-4b57-9a0e-2f6a4a7f51d3");
        assertEquals(and(COMMON, msi), options("windows-msi"));
        assertEquals(
                and(COMMON, and(msi, List.of("--win-per-user-install"))),
                options("windows-msi-user"));
        assertEquals(
                and(
                        COMMON,
                        List.of(
                                "--type app-image",
                                "--icon assets/icon.ico",
                                CONSOLE,
                                CACHE.formatted(""))),
                options("windows-zip"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script needs a bash")
    void macOsIsPackedAsADiskImageWithAVersionThatItTakes() throws Exception {
        List<String> common = new ArrayList<>(COMMON);
        common.set(1, "--app-version 1.9.3");
        assertEquals(
                and(
                        common,
                        List.of(
                                "--type dmg",
                                "--icon assets/icon.icns",
                                "--license-file LICENSE",
                                "--mac-package-identifier dev.reseat.Reseat",
                                "--mac-package-name Reseat",
                                "--mac-app-category public.app-category.developer-tools",
                                CACHE.formatted("Contents/Home/"))),
                options("macos-dmg"));
    }

    private static List<String> and(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static List<String> options(String kind) throws IOException, InterruptedException {
        Process script =
                new ProcessBuilder("bash", "packaging/jpackage.sh", kind, "0.9.3~20261124.101500")
                        .redirectErrorStream(true)
                        .start();
        List<String> lines = script.inputReader().readAllLines();
        assertEquals(0, script.waitFor(), lines.toString());
        return lines;
    }

    @Test
    void theMenuEntryNamesTheClassOfTheWindows() throws IOException {
        assertTrue(
                Files.readAllLines(Path.of("packaging/linux/dev.reseat.Reseat.desktop"))
                        .contains("StartupWMClass=" + Reseat.class.getName()));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereThereIsNoGraphicsCardTheLauncherLetsNobodyLookForOne(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path launcher = bin.resolve("reseat");
        Files.copy(Path.of("packaging/linux/launcher"), launcher);
        Path java = bin.resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"GDK_GL=$GDK_GL\"\nprintf '%s\\n' \"$@\"\n");
        launcher.toFile().setExecutable(true);
        java.toFile().setExecutable(true);
        ProcessBuilder start = new ProcessBuilder(launcher.toString(), "--data", "a b");
        start.environment().remove("GDK_GL");
        List<String> said = start.start().inputReader().readAllLines();
        boolean card =
                Stream.of("/dev/dri", "/dev/nvidiactl", "/dev/dxg")
                        .anyMatch(d -> Files.exists(Path.of(d)));
        assertEquals("GDK_GL=" + (card ? "" : "disable"), said.getFirst());
        assertEquals(!card, said.contains("-Dprism.order=sw"));
        assertEquals(
                List.of("--module", "dev.reseat/dev.reseat.app.Main", "--data", "a b"),
                said.subList(said.size() - 4, said.size()));
    }

    @Test
    void everyFileThatIsNamedIsThere() throws IOException {
        try (var all = Files.newDirectoryStream(Path.of("packaging", "jpackage"), "*.args")) {
            for (Path args : all) {
                Pattern.compile("(assets|packaging/jpackage)/[\\w.-]+")
                        .matcher(Files.readString(args))
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> !word.equals("packaging/jpackage.sh"))
                        .forEach(word -> assertTrue(Files.exists(Path.of(word)), word));
            }
        }
    }

    @Test
    void theIconOfWindowsHoldsThePicturesOfEverySize() throws IOException {
        ByteBuffer ico =
                ByteBuffer.wrap(Files.readAllBytes(Path.of("assets", "icon.ico")))
                        .order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(0, ico.getShort());
        assertEquals(1, ico.getShort());
        int count = ico.getShort();
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int entry = 6 + 16 * i;
            int size = ico.get(entry) == 0 ? 256 : ico.get(entry) & 0xff;
            sizes.add(size);
            assertPicture(size, ico, ico.getInt(entry + 12), ico.getInt(entry + 8));
        }
        assertEquals(List.of(16, 24, 32, 48, 64, 128, 256), sizes);
    }

    @Test
    void theIconOfMacOsHoldsThePicturesOfEverySize() throws IOException {
        ByteBuffer icns = ByteBuffer.wrap(Files.readAllBytes(Path.of("assets", "icon.icns")));
        assertEquals("icns", word(icns, 0));
        assertEquals(icns.capacity(), icns.getInt(4));
        List<String> types = new ArrayList<>();
        int at = 8;
        while (at < icns.capacity()) {
            types.add(word(icns, at));
            int size =
                    switch (word(icns, at)) {
                        case "icp4" -> 16;
                        case "icp5", "ic11" -> 32;
                        case "icp6", "ic12" -> 64;
                        case "ic07" -> 128;
                        case "ic08", "ic13" -> 256;
                        case "ic09", "ic14" -> 512;
                        default -> throw new AssertionError(word(icns, at));
                    };
            assertPicture(size, icns, at + 8, icns.getInt(at + 4) - 8);
            at += icns.getInt(at + 4);
        }
        assertEquals(
                List.of(
                        "icp4", "icp5", "icp6", "ic07", "ic08", "ic09", "ic11", "ic12", "ic13",
                        "ic14"),
                types);
    }

    private static String word(ByteBuffer bytes, int at) {
        return new String(part(bytes, at, 4), StandardCharsets.US_ASCII);
    }

    private static byte[] part(ByteBuffer bytes, int at, int length) {
        byte[] part = new byte[length];
        bytes.get(at, part);
        return part;
    }

    /// The bytes there are the picture that the program itself uses in this size.
    private static void assertPicture(int size, ByteBuffer in, int at, int length)
            throws IOException {
        Path file =
                size == 512
                        ? Path.of("assets", "icon-512.png")
                        : Path.of(
                                "src/main/resources/dev/reseat/app/icons",
                                "reseat-" + size + ".png");
        assertArrayEquals(Files.readAllBytes(file), part(in, at, length), file + "");
    }
}
