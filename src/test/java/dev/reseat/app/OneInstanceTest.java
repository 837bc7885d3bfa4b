package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.app.OneInstance.Claim;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OneInstanceTest {
    private static final Handover LINK = new Handover("reseat://connect/a", null, "all-well");
    private static final Handover PLAIN = new Handover(null, null, "all-well");

    @TempDir Path folder;
    private final BlockingQueue<Handover> rung = new LinkedBlockingQueue<>();

    private static Claim claim(Path state, Handover mine) {
        return OneInstance.claim(state, mine, Duration.ofSeconds(20));
    }

    private OneInstance first(Path state) {
        OneInstance first = assertInstanceOf(Claim.First.class, claim(state, PLAIN)).instance();
        first.listen(rung::add);
        return first;
    }

    @Test
    void theSecondHandsOverWhatItWasStartedWith() throws InterruptedException {
        assertFalse(Doorbell.hangs(folder));
        try (OneInstance _ = first(folder)) {
            assertTrue(Doorbell.hangs(folder));
            assertInstanceOf(Claim.HandedOver.class, claim(folder, LINK));
            assertEquals(LINK, rung.poll(10, TimeUnit.SECONDS));
        }
        assertFalse(Doorbell.hangs(folder));
        try (OneInstance _ = first(folder)) {
            assertTrue(rung.isEmpty());
        }
    }

    /// A file that was being written while the power went may come back full of such.
    @Test
    void aPlaceOfTheDoorbellThatIsNoPathKeepsNobodyOut() throws IOException {
        Path place = folder.resolve("instance.at");
        Files.writeString(place, "/tmp/\0\0\0");
        assertFalse(Doorbell.hangs(folder));
        try (OneInstance _ = first(folder)) {
            Files.writeString(place, "/tmp/\0\0\0");
            assertInstanceOf(
                    Claim.NoAnswer.class, OneInstance.claim(folder, PLAIN, Duration.ofMillis(100)));
        }
    }

    @Test
    void anotherDataFolderIsAnotherReseat() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        try (OneInstance _ = first(folder);
                OneInstance _ = first(other)) {
            assertTrue(rung.isEmpty());
        }
    }

    @Test
    void onlyTheOwnerMayRing() throws IOException {
        try (OneInstance _ = first(folder)) {
            for (String name : new String[] {"instance.lock", "instance.sock"}) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve(name))),
                        name);
            }
        }
    }

    @Test
    void aFolderWithALongNameHasADoorbellTooAndLeavesNothing() throws Exception {
        Path deep = Files.createDirectories(folder.resolve("d".repeat(120)));
        Path socket;
        try (OneInstance _ = first(deep)) {
            assertTrue(Doorbell.hangs(deep));
            assertInstanceOf(Claim.HandedOver.class, claim(deep, LINK));
            assertEquals(LINK, rung.poll(10, TimeUnit.SECONDS));
            socket = Path.of(Files.readString(deep.resolve("instance.at")));
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(socket.getParent())));
        }
        assertFalse(Files.exists(socket.getParent()));
        assertFalse(Doorbell.hangs(deep));
    }

    @Test
    void noiseIsNotHeardAndHarmsNobody() throws Exception {
        try (OneInstance _ = first(folder)) {
            try (SocketChannel noise = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                noise.connect(UnixDomainSocketAddress.of(folder.resolve("instance.sock")));
                noise.write(ByteBuffer.wrap("x\n\n".getBytes(StandardCharsets.UTF_8)));
                assertEquals(-1, noise.read(ByteBuffer.allocate(10)));
            }
            assertInstanceOf(Claim.HandedOver.class, claim(folder, LINK));
            assertEquals(LINK, rung.poll(10, TimeUnit.SECONDS));
            assertTrue(rung.isEmpty());
        }
    }

    @Test
    void whoSaysNothingIsNotWaitedForForEver() throws Exception {
        try (OneInstance _ = silent(folder)) {
            assertInstanceOf(
                    Claim.NoAnswer.class, OneInstance.claim(folder, LINK, Duration.ofMillis(200)));
        }
    }

    /// One that has the window and never listens.
    private static OneInstance silent(Path state) {
        return assertInstanceOf(Claim.First.class, claim(state, PLAIN)).instance();
    }

    @Test
    void afterAKillTheNextOneOpensInSpiteOfWhatWasLeft() throws Exception {
        Process killed = inAProcess();
        try (BufferedReader out = killed.inputReader()) {
            assertEquals("First", out.readLine());
        } finally {
            killed.destroyForcibly();
            killed.waitFor(30, TimeUnit.SECONDS);
        }
        assertTrue(
                Files.exists(folder.resolve("instance.sock")), "nothing was left to be in the way");
        try (OneInstance _ = first(folder)) {
            assertInstanceOf(Claim.HandedOver.class, claim(folder, LINK));
        }
    }

    @Test
    void anotherProcessFindsTheWindowTaken() throws Exception {
        try (OneInstance _ = first(folder)) {
            Process second = inAProcess();
            try (BufferedReader out = second.inputReader()) {
                assertEquals("HandedOver", out.readLine());
            }
            assertEquals(0, second.waitFor());
            assertEquals(LINK, rung.poll(10, TimeUnit.SECONDS));
        }
    }

    private Process inAProcess() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        System.getProperty("jdk.module.path"),
                        "--patch-module",
                        "dev.reseat=" + testClasses(),
                        "--module",
                        "dev.reseat/dev.reseat.app.OneInstanceTest$Start",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static String testClasses() {
        return Path.of("target", "test-classes").toAbsolutePath().toString();
    }

    /// A start in a process of its own: says what came of it, and stays while it is the first.
    static final class Start {
        private Start() {}

        public static void main(String[] args) throws InterruptedException {
            Claim claim = claim(Path.of(args[0]), LINK);
            System.out.println(claim.getClass().getSimpleName());
            if (claim instanceof Claim.First) {
                Thread.currentThread().join();
            }
        }
    }
}
