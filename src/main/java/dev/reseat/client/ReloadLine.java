package dev.reseat.client;

import dev.reseat.vault.Answer;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Token;
import dev.reseat.vault.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/// Sends reloads. Each has a line of its own and leaves once; nothing here cuts a line but [#close()]. The line is held by a
/// thread of its own, so that an interruption of the waiting one does no harm. When a line has been silent for the limit,
/// the waiting ends in *lost*, and the line is still held until the server answers or closes it.
final class ReloadLine implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ReloadLine.class.getName());

    /// How often is looked whether the line stands and speaks.
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    /// How long is waited.
    ///
    /// @param setup for a line to stand, TLS included; nothing has left before that, so the attempt is given up
    /// @param silence for any sign on a line that stands
    record Limits(Duration setup, Duration silence) {
        static final Limits USUAL = new Limits(Duration.ofSeconds(30), Duration.ofMinutes(10));
    }

    private final Lines lines;
    private final Addresses addresses;
    private final Token token;
    private final Limits limits;
    private final Map<Call, CompletableFuture<Void>> out = new ConcurrentHashMap<>();
    private volatile boolean closed;

    ReloadLine(Lines lines, Addresses addresses, Token token, Limits limits) {
        this.lines = lines;
        this.addresses = addresses;
        this.token = token;
        this.limits = limits;
    }

    /// Sends the request to the node and waits.
    Answer send(NodeAddress node, Wire wire) {
        Optional<String> objection = addresses.objection(node);
        if (objection.isPresent()) {
            return new Answer.Refused(0, objection.get(), "nothing was sent");
        }
        if (!Asker.printable(token.reveal())) {
            return new Answer.Refused(
                    0, "the token has signs that no header can carry", "nothing was sent");
        }
        Sent sent = new Sent(new Blot(token));
        Request request;
        try {
            request = request(node, wire, sent);
        } catch (IllegalArgumentException e) {
            return new Answer.Refused(0, "the request cannot be put into HTTP", "nothing was sent");
        }
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        CompletableFuture<Void> released = new CompletableFuture<>();
        Call call = lines.reload().newCall(request);
        out.put(call, released);
        if (closed) {
            // after the call was put among those that close() cuts: whichever was first, nothing
            // leaves now
            out.remove(call);
            released.complete(null);
            return new Answer.Refused(0, "the connection was ended", "nothing was sent");
        }
        Thread.ofVirtual()
                .name("reload")
                .start(() -> {
                    hold(call, wire, sent, answer);
                    out.remove(call);
                    released.complete(null);
                });
        return await(answer, call, sent);
    }

    private Request request(NodeAddress node, Wire wire, Sent sent) {
        HttpUrl url = HttpUrl.get(node.value() + wire.path());
        Request.Builder request =
                new Request.Builder()
                        .url(url)
                        .method(
                                wire.method(),
                                new OnceBody(wire.body().getBytes(StandardCharsets.UTF_8)))
                        .tag(Sent.class, sent);
        // An answer that is not packed is read as it comes.
        request.header("Accept-Encoding", "identity");
        Headers.Builder headers = request.build().headers().newBuilder();
        for (Wire.Header h : wire.headers()) {
            headers.addUnsafeNonAscii(h.name(), Question.oneLine(h.value()));
        }
        return request.headers(headers.build()).header("X-Vault-Token", token.reveal()).build();
    }

    /// Holds the line to its end. The answer is there before the line counts as released: whoever waits for that may end the
    /// process.
    private void hold(Call call, Wire wire, Sent sent, CompletableFuture<Answer> answer) {
        try {
            answer.complete(exchange(call, wire, sent));
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "a reload's line ended in a defect", e);
            answer.complete(new Answer.Lost("Reseat failed while it read the answer: " + e));
        }
    }

    private Answer exchange(Call call, Wire wire, Sent sent) {
        long begun = System.nanoTime();
        @Nullable IOException trouble = null;
        try (Response response = call.execute()) {
            LOG.log(System.Logger.Level.TRACE, "{0}", response.code());
        } catch (IOException e) {
            trouble = e;
        } catch (RuntimeException e) {
            // A defect must not leave the person waiting: what can be said is the same as for a
            // broken line.
            LOG.log(System.Logger.Level.WARNING, "a reload ended in a defect", e);
            trouble = new IOException(e.getClass().getSimpleName());
        }
        Answer answer = Answers.of(wire, sent, trouble);
        LOG.log(
                System.Logger.Level.DEBUG,
                "{0} {1} {2} {3} ms",
                wire.method(),
                call.request().url().host() + ":" + call.request().url().port() + wire.path(),
                sent.answer().map(Sent.Whole::status).orElse(0),
                (System.nanoTime() - begun) / 1_000_000);
        return answer;
    }

    private Answer await(CompletableFuture<Answer> answer, Call call, Sent sent) {
        boolean interrupted = false;
        try {
            while (true) {
                boolean stands = sent.mayHaveLeft();
                Duration limit = stands ? limits.silence() : limits.setup();
                long left = limit.toNanos() - sent.silentNanos();
                if (left <= 0 && stands) {
                    return silent(sent);
                }
                if (left <= 0) {
                    // the one send is taken away from the line, unless it has come to stand just
                    // now
                    if (sent.begin()) {
                        return notStanding(call);
                    }
                    continue;
                }
                try {
                    return answer.get(Math.min(left, LOOK_NANOS), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    LOG.log(System.Logger.Level.TRACE, "still waiting");
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reload's line ended in a defect", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Answer notStanding(Call call) {
        call.cancel();
        String words = "no line stood within " + inWords(limits.setup());
        return new Answer.Refused(0, words, "no connection was made, so nothing was sent");
    }

    private Answer silent(Sent sent) {
        return new Answer.Lost(
                (sent.overflowing()
                                ? "the answer is larger than any and has not ended for "
                                : "the line has been silent for ")
                        + inWords(limits.silence())
                        + "; it is held open, but nobody waits for it any longer");
    }

    private static String inWords(Duration d) {
        return d.toMinutes() > 0 ? d.toMinutes() + " minutes" : d.toSeconds() + " s";
    }

    /// Whether a line is held, also one that nobody waits for any longer.
    boolean held() {
        return !out.isEmpty();
    }

    /// Waits until no line is held any more, however long the servers take.
    void awaitReleased() {
        for (CompletableFuture<Void> released : List.copyOf(out.values())) {
            released.join();
        }
    }

    /// Cuts what is still out, and lets nothing out from here on. The person has been asked.
    @Override
    public void close() {
        closed = true;
        out.keySet().forEach(Call::cancel);
    }

    /// A body that can be written once.
    private static final class OnceBody extends RequestBody {
        private final byte[] bytes;

        OnceBody(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public @Nullable MediaType contentType() {
            return null;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes);
        }
    }
}
