package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.vault.Answer;
import dev.reseat.vault.NodeAddress;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A reload on lines that break, fall silent or never stand.
class BrokenLineTest {
    private static final byte TLS_HANDSHAKE = 22;

    @Test
    void isRefusedWhereTlsFails() throws IOException {
        try (RawServer plain =
                new RawServer(socket -> RawServer.say(socket, "HTTP/1.1 400 Bad\r\n\r\n"))) {
            NodeAddress tls = new NodeAddress(plain.address().value().replace("http:", "https:"));

            Answer answer = Reloads.line(tls).send(tls, Reloads.mounts());

            assertInstanceOf(Answer.Refused.class, answer);
            assertEquals(List.of(), plain.requests());
        }
    }

    @Test
    void isLostWhereTheLineIsCutBeforeAnythingIsRead() throws IOException {
        try (RawServer rude = new RawServer(Socket::close)) {
            Answer answer = Reloads.line(rude.address()).send(rude.address(), Reloads.mounts());

            assertInstanceOf(Answer.Lost.class, answer);
            assertEquals(1, rude.connections());
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "''",
                "HTTP/1.1 200 OK",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 500\\r\\n\\r\\n{\"request_id\""
            },
            delimiter = '|')
    void isLostWhereTheLineIsCutAfterTheRequest(String begun) throws IOException {
        String said = begun.replace("\\r\\n", "\r\n");
        RawServer[] holder = new RawServer[1];
        try (RawServer rude =
                new RawServer(socket -> {
                    holder[0].take(socket);
                    RawServer.say(socket, said);
                    socket.close();
                })) {
            holder[0] = rude;

            Answer answer = Reloads.line(rude.address()).send(rude.address(), Reloads.mounts());

            assertInstanceOf(Answer.Lost.class, answer);
            assertEquals(1, rude.requests().size());
            assertEquals(1, rude.connections());
        }
    }

    /// What is no HTTP stands in the words of the failure, and those go into the journal.
    @Test
    void anEchoOfTheRequestBringsNoTokenIntoTheWords() throws IOException {
        RawServer[] holder = new RawServer[1];
        try (RawServer echo =
                new RawServer(socket -> {
                    holder[0].take(socket);
                    RawServer.say(socket, "X-Vault-Token: s.test" + "!".repeat(9_000) + "\r\n");
                    socket.close();
                })) {
            holder[0] = echo;

            Answer answer = Reloads.line(echo.address()).send(echo.address(), Reloads.mounts());

            String why = assertInstanceOf(Answer.Lost.class, answer).why();
            assertTrue(why.contains("X-Vault-Token: ***!"), why);
            assertTrue(why.length() < 400, why);
        }
    }

    @Test
    void aSilentLineIsLostButNotCut() throws Exception {
        CompletableFuture<Socket> out = new CompletableFuture<>();
        RawServer[] holder = new RawServer[1];
        try (RawServer slow =
                new RawServer(socket -> {
                    holder[0].take(socket);
                    out.complete(socket);
                })) {
            holder[0] = slow;
            ReloadLine line = Reloads.line(slow.address(), limits(20_000, 300));

            Answer answer = line.send(slow.address(), Reloads.mounts());

            assertInstanceOf(Answer.Lost.class, answer);
            Socket open = out.get(5, TimeUnit.SECONDS);
            open.setSoTimeout(200);
            assertThrows(SocketTimeoutException.class, () -> open.getInputStream().read());
            assertTrue(line.held());
            line.close();
            open.setSoTimeout(5000);
            assertTrue(hungUp(open));
            line.awaitReleased();
            assertFalse(line.held());
        }
    }

    @Test
    void anAnswerLargerThanAnyIsReadToItsEndSoThatTheLineIsNotCut() throws Exception {
        CompletableFuture<Boolean> wholeWritten = new CompletableFuture<>();
        String chunk = "x".repeat(1024 * 1024);
        RawServer[] holder = new RawServer[1];
        try (RawServer chatty =
                new RawServer(socket -> {
                    holder[0].take(socket);
                    try {
                        RawServer.say(socket, head(12L * chunk.length()));
                        for (int i = 0; i < 12; i++) {
                            RawServer.say(socket, chunk);
                        }
                        wholeWritten.complete(true);
                    } catch (IOException e) {
                        wholeWritten.complete(false);
                    }
                })) {
            holder[0] = chatty;

            Answer answer = Reloads.line(chatty.address()).send(chatty.address(), Reloads.mounts());

            assertEquals(
                    "status 200 came with more than 8 MiB, which no server says of a reload",
                    assertInstanceOf(Answer.Lost.class, answer).why());
            assertTrue(wholeWritten.get(5, TimeUnit.SECONDS));
        }
    }

    @Test
    void anEndlessAnswerIsNoSignOfLifeAndNotCutEither() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture<Boolean> cutBefore = new CompletableFuture<>();
        String chunk = "x".repeat(1024 * 1024);
        RawServer[] holder = new RawServer[1];
        try (RawServer endless =
                new RawServer(socket -> {
                    holder[0].take(socket);
                    try {
                        RawServer.say(socket, head(Long.MAX_VALUE));
                        while (over.getCount() > 0) {
                            RawServer.say(socket, chunk);
                        }
                        cutBefore.complete(false);
                    } catch (IOException e) {
                        cutBefore.complete(over.getCount() > 0);
                    }
                })) {
            holder[0] = endless;
            ReloadLine line = Reloads.line(endless.address(), limits(20_000, 300));

            Answer answer = line.send(endless.address(), Reloads.mounts());

            assertTrue(
                    assertInstanceOf(Answer.Lost.class, answer)
                            .why()
                            .startsWith("the answer is larger than any and has not ended"));
            assertTrue(line.held());
            over.countDown();
            assertFalse(cutBefore.get(5, TimeUnit.SECONDS));
            line.close();
        }
    }

    private static String head(long length) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n";
    }

    @Test
    void nothingLeavesOnceTheConnectionHasEnded() throws IOException {
        try (RawServer server = new RawServer(Socket::close)) {
            ReloadLine line = Reloads.line(server.address());
            line.close();

            assertInstanceOf(Answer.Refused.class, line.send(server.address(), Reloads.mounts()));
            assertEquals(0, server.connections());
            assertFalse(line.held());
        }
    }

    @Test
    void waitingForALineToBeReleasedDoesNotCutIt() throws Exception {
        CompletableFuture<Socket> out = new CompletableFuture<>();
        RawServer[] holder = new RawServer[1];
        try (RawServer slow =
                new RawServer(socket -> {
                    holder[0].take(socket);
                    out.complete(socket);
                })) {
            holder[0] = slow;
            ReloadLine line = Reloads.line(slow.address(), limits(20_000, 300));
            assertInstanceOf(Answer.Lost.class, line.send(slow.address(), Reloads.mounts()));
            CompletableFuture<Void> released = CompletableFuture.runAsync(line::awaitReleased);
            Socket open = out.get(5, TimeUnit.SECONDS);
            open.setSoTimeout(200);
            assertThrows(SocketTimeoutException.class, () -> open.getInputStream().read());
            assertFalse(released.isDone());

            RawServer.say(open, RawServer.answer(200, Reloads.DONE));

            released.get(5, TimeUnit.SECONDS);
            assertFalse(line.held());
        }
    }

    @Test
    void isRefusedWhereNoLineStandsAndNothingLeavesLater() throws Exception {
        CompletableFuture<Socket> out = new CompletableFuture<>();
        try (RawServer mute = new RawServer(out::complete)) {
            NodeAddress tls = new NodeAddress(mute.address().value().replace("http:", "https:"));

            Answer answer = Reloads.line(tls, limits(2000, 600_000)).send(tls, Reloads.mounts());

            assertInstanceOf(Answer.Refused.class, answer);
            Socket given = out.get(5, TimeUnit.SECONDS);
            given.setSoTimeout(5000);
            // At most the beginning of TLS came, then the end.
            byte[] all = given.getInputStream().readAllBytes();
            assertTrue(all.length == 0 || all[0] == TLS_HANDSHAKE);
        }
    }

    @Test
    void anInterruptionOfTheWaitingThreadCutsNothing() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        RawServer[] holder = new RawServer[1];
        try (RawServer slow =
                new RawServer(socket -> {
                    holder[0].take(socket);
                    arrived.countDown();
                    try {
                        interrupted.await(5, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    RawServer.say(socket, RawServer.answer(200, Reloads.DONE));
                })) {
            holder[0] = slow;
            CompletableFuture<Answer> answer = new CompletableFuture<>();
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            Thread waiting =
                    Thread.ofVirtual()
                            .start(() -> {
                                answer.complete(
                                        Reloads.line(slow.address())
                                                .send(slow.address(), Reloads.mounts()));
                                flag.complete(Thread.currentThread().isInterrupted());
                            });
            assertTrue(arrived.await(5, TimeUnit.SECONDS));
            waiting.interrupt();
            interrupted.countDown();

            assertInstanceOf(Answer.Done.class, answer.get(5, TimeUnit.SECONDS));
            assertTrue(flag.get(5, TimeUnit.SECONDS));
            assertEquals(1, slow.requests().size());
        }
    }

    private static ReloadLine.Limits limits(int setup, int silence) {
        return new ReloadLine.Limits(Duration.ofMillis(setup), Duration.ofMillis(silence));
    }

    private static boolean hungUp(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
