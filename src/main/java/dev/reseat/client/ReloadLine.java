package dev.reseat.client;

import dev.reseat.vault.Answer;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Token;
import dev.reseat.vault.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
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

    /// How long a line may be silent before nobody waits for it any longer.
    static final Duration SILENCE = Duration.ofMinutes(10);

    private final Lines lines;
    private final Addresses addresses;
    private final Token token;
    private final Duration silence;
    private final Set<Call> out = ConcurrentHashMap.newKeySet();

    /// @param silence after which the waiting ends
    ReloadLine(Lines lines, Addresses addresses, Token token, Duration silence) {
        this.lines = lines;
        this.addresses = addresses;
        this.token = token;
        this.silence = silence;
    }

    /// Sends the request to the node and waits.
    Answer send(NodeAddress node, Wire wire) {
        Optional<String> objection = addresses.objection(node);
        if (objection.isPresent()) {
            return new Answer.Refused(0, objection.get(), "nothing was sent");
        }
        if (!Asker.printable(token.reveal())) {
            return new Answer.Refused(0, "the token has signs that no header can carry", "nothing was sent");
        }
        Sent sent = new Sent();
        Request request;
        try {
            request = request(node, wire, sent);
        } catch (IllegalArgumentException e) {
            return new Answer.Refused(0, "the request cannot be put into HTTP", "nothing was sent");
        }
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("reload").start(() -> answer.complete(exchange(request, wire, sent)));
        return await(answer, sent);
    }

    private Request request(NodeAddress node, Wire wire, Sent sent) {
        HttpUrl url = HttpUrl.get(node.value() + wire.path());
        Request.Builder request = new Request.Builder()
                .url(url)
                .method(wire.method(), new OnceBody(wire.body().getBytes(StandardCharsets.UTF_8)))
                .tag(Sent.class, sent);
        // An answer that is not packed is read as it comes.
        request.header("Accept-Encoding", "identity");
        Headers.Builder headers = request.build().headers().newBuilder();
        for (Wire.Header h : wire.headers()) {
            headers.addUnsafeNonAscii(h.name(), h.value());
        }
        return request.headers(headers.build())
                .header("X-Vault-Token", token.reveal())
                .build();
    }

    private Answer exchange(Request request, Wire wire, Sent sent) {
        long begun = System.nanoTime();
        Call call = lines.reload().newCall(request);
        out.add(call);
        @Nullable IOException trouble = null;
        try (Response response = call.execute()) {
            LOG.log(System.Logger.Level.TRACE, "{0}", response.code());
        } catch (IOException e) {
            trouble = e;
        } finally {
            out.remove(call);
        }
        Answer answer = Answers.of(wire, sent, trouble);
        LOG.log(
                System.Logger.Level.DEBUG,
                "{0} {1} {2} {3} ms",
                wire.method(),
                request.url().host() + ":" + request.url().port() + wire.path(),
                sent.answer().map(Sent.Whole::status).orElse(0),
                (System.nanoTime() - begun) / 1_000_000);
        return answer;
    }

    private Answer await(CompletableFuture<Answer> answer, Sent sent) {
        boolean interrupted = false;
        try {
            while (true) {
                long left = silence.toNanos() - sent.silentNanos();
                if (left <= 0) {
                    return new Answer.Lost("the line has been silent for " + inWords(silence)
                            + "; it is held open, but nobody waits for it any longer");
                }
                try {
                    return answer.get(left, TimeUnit.NANOSECONDS);
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

    private static String inWords(Duration d) {
        return d.toMinutes() > 0 ? d.toMinutes() + " minutes" : d.toMillis() + " ms";
    }

    /// Cuts what is still out. The person has been asked.
    @Override
    public void close() {
        out.forEach(Call::cancel);
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
