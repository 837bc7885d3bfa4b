package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.vault.Answer;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Probe;
import dev.reseat.vault.Token;
import dev.reseat.vault.VaultFailure;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is too long, too large or too slow ends, and says so.
@Timeout(60)
class LimitsTest {
    private static final String LONG = "x".repeat(200_000);

    private static Asker asker(NodeAddress at, Lines lines) {
        return new Asker(lines, new Addresses(at), new Token("s.test"));
    }

    private static Lines lines(Duration whole) {
        return PlainLines.make(whole);
    }

    @Test
    void aListThatTricklesForEverEndsAtItsWholeLimit() throws Exception {
        Duration whole = Duration.ofMillis(500);
        CountDownLatch gone = new CountDownLatch(1);
        try (RawServer server = new RawServer(socket -> trickle(socket, gone))) {
            Question list = Question.get(server.address(), "sys/mounts");
            Asker asker = asker(server.address(), lines(whole));

            Unanswered late =
                    assertThrows(
                            Unanswered.class,
                            () -> asker.list(list, in -> MountTable.inData(in, MountPath::secret)));

            assertEquals(whole, assertInstanceOf(VaultFailure.TimedOut.class, late.why()).limit());
            assertTrue(gone.await(30, TimeUnit.SECONDS));
        }
    }

    /// Says a blank every few milliseconds until the client hangs up.
    private static void trickle(Socket socket, CountDownLatch gone) throws IOException {
        RawServer.say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n{");
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!never.await(20, TimeUnit.MILLISECONDS)) {
                RawServer.say(socket, " ");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            gone.countDown();
        }
    }

    @Test
    void aSingleAnswerOfManyMegabytesIsNotTakenIn() throws Exception {
        String body = "{\"data\":\"" + "x".repeat(5 * 1024 * 1024) + "\"}";
        try (RawServer server = saying(RawServer.answer(200, body))) {
            Question one = Question.get(server.address(), "sys/leader");
            Asker asker = asker(server.address(), lines(Lines.LIST));

            Unanswered large = assertThrows(Unanswered.class, () -> asker.ask(one));

            assertInstanceOf(VaultFailure.TooLarge.class, large.why());
        }
    }

    @Test
    void aServersWordsAreCutWhereNobodyReadsOn() throws Exception {
        String said = RawServer.answer(500, "{\"errors\":[\"" + LONG + "\"]}");
        try (RawServer server = saying(said)) {
            Asker asker = asker(server.address(), lines(Lines.LIST));
            Probe.Down down =
                    assertInstanceOf(
                            Probe.Down.class,
                            new MountAtNode(asker, dev.reseat.vault.Namespace.ROOT)
                                    .probe(server.address(), MountPath.secret("kv")));
            assertCut(down.words());
        }
        try (RawServer server = saying(said);
                ReloadLine line = Reloads.line(server.address())) {
            Answer.Failed failed =
                    assertInstanceOf(
                            Answer.Failed.class, line.send(server.address(), Reloads.mounts()));
            assertCut(failed.words());
        }
    }

    private static void assertCut(String words) {
        assertTrue(words.startsWith("xxx") && words.endsWith("… (cut)"), words.substring(0, 50));
        assertTrue(words.length() < 17 * 1024, "" + words.length());
    }

    private static RawServer saying(String answer) throws IOException {
        RawServer[] server = new RawServer[1];
        server[0] =
                new RawServer(socket -> {
                    server[0].take(socket);
                    RawServer.say(socket, answer);
                });
        return server[0];
    }

    @Test
    void theSystemGivesASilentLineUpOnlyAfterNobodyWaitsForItAnyMore() throws IOException {
        try (Socket socket = new LivingSockets().createSocket()) {
            if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPCOUNT)) {
                long until =
                        socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)
                                + (long) socket.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL)
                                        * socket.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT);
                assertTrue(until > ReloadLine.Limits.USUAL.silence().toSeconds(), "" + until);
            }
        }
    }
}
