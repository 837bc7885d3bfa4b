package dev.reseat.client;

import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Token;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongFunction;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Asks servers things and hands out what they say, or why they said nothing useful. Only reads go through here. The token,
/// if there is one, goes to named addresses only, and along one redirect between them.
final class Asker {
    private static final System.Logger LOG = System.getLogger(Asker.class.getName());

    /// The largest error body that is looked at, in bytes.
    private static final long ERROR_LIMIT = 1024 * 1024;

    private final Lines lines;
    private final Addresses addresses;
    private final @Nullable Token token;
    private final Blot blot;

    /// Reads a long answer while it comes.
    interface Reading<T> {
        /// Reads to the end.
        ///
        /// @throws IOException if the line breaks
        /// @throws JacksonException if it is not JSON of the form awaited
        T read(InputStream in) throws IOException;
    }

    Asker(Lines lines, Addresses addresses, @Nullable Token token) {
        this.lines = lines;
        this.addresses = addresses;
        this.token = token;
        this.blot = new Blot(token);
    }

    /// Takes tokens out of what is shown.
    Blot blot() {
        return blot;
    }

    /// Asks one thing without the token, for what a server shows anybody.
    Reply askOpenly(Question question) throws Unanswered {
        return whole(question, lines.single(), question.request().build(), Lines.SINGLE);
    }

    /// Asks one thing. The reply may be an error of the server.
    ///
    /// @throws Unanswered if none came, or the token must not go there
    Reply ask(Question question) throws Unanswered {
        Reply reply = askHere(question);
        Optional<NodeAddress> elsewhere = redirected(question, reply);
        return elsewhere.isPresent() ? askHere(question.at(elsewhere.get())) : reply;
    }

    /// Asks one thing at exactly this node: a redirect is a reply like any other.
    Reply askHere(Question question) throws Unanswered {
        return whole(question, lines.single(), signed(question).build(), Lines.SINGLE);
    }

    /// Asks one thing once: never repeated, whatever happens.
    Reply askOnce(Question question) throws Unanswered {
        Sent sent = new Sent(blot);
        Request request =
                signed(question)
                        .header("Accept-Encoding", "identity")
                        .tag(Sent.class, sent)
                        .build();
        try {
            whole(question, lines.probe(), request, Lines.SINGLE);
        } catch (Unanswered u) {
            if (sent.answer().isEmpty()) {
                throw u;
            }
        }
        Sent.Whole answer =
                sent.answer()
                        .orElseThrow(() ->
                                new Unanswered(
                                        new VaultFailure.Unreachable(
                                                question.tried(), "the line broke")));
        return new Reply(question, answer.status(), answer.headers(), answer.body(), null, blot);
    }

    /// Asks for a list and reads it while it comes. The limits are those of lists.
    <T> T list(Question question, Reading<T> reading) throws Unanswered {
        try {
            return listHere(question, reading);
        } catch (Unanswered u) {
            if (u.why() instanceof VaultFailure.Standby s) {
                Optional<NodeAddress> elsewhere = target(question, s.hint());
                if (elsewhere.isPresent()) {
                    return listHere(question.at(elsewhere.get()), reading);
                }
            }
            throw u;
        }
    }

    /// Reads an answer while it comes, from exactly this node: a redirect is a failure. The limits are those of single reads.
    <T> T readHere(Question question, Reading<T> reading) throws Unanswered {
        return read(question, lines.single(), Lines.LARGEST_SINGLE, _ -> Lines.SINGLE, reading);
    }

    private <T> T listHere(Question question, Reading<T> reading) throws Unanswered {
        return read(question, lines.list(), Lines.LARGEST, lines::limitOfList, reading);
    }

    /// @param limit the limit in time that was met, by how many nanoseconds it took
    private <T> T read(
            Question question,
            OkHttpClient client,
            long largest,
            LongFunction<Duration> limit,
            Reading<T> reading)
            throws Unanswered {
        long begun = System.nanoTime();
        Tried tried = question.tried();
        try (Response response = client.newCall(signed(question).build()).execute()) {
            InputStream in = response.body().byteStream();
            if (response.isSuccessful()) {
                T read = reading.read(new CountedStream(in, largest));
                log(tried, response.code(), begun);
                return read;
            }
            log(tried, response.code(), begun);
            ByteString body = ByteString.of(new CountedStream(in, ERROR_LIMIT).readAllBytes());
            throw new Unanswered(
                    Failures.of(
                            new Reply(
                                    question,
                                    response.code(),
                                    response.headers(),
                                    body,
                                    response.handshake(),
                                    blot)));
        } catch (IOException e) {
            throw new Unanswered(trouble(tried, e, limit.apply(System.nanoTime() - begun)));
        } catch (IllegalArgumentException e) {
            // JSON, but without what every such answer has.
            throw new Unanswered(
                    new VaultFailure.NotVault(
                            tried, 200, "not of the form that Vault and OpenBao give"));
        } catch (JacksonException e) {
            // Jackson wraps what the line threw.
            throw new Unanswered(
                    e.getCause() instanceof IOException io
                            ? trouble(tried, io, limit.apply(System.nanoTime() - begun))
                            : new VaultFailure.NotVault(
                                    tried,
                                    200,
                                    "not JSON of the form that Vault and OpenBao give"));
        }
    }

    private VaultFailure trouble(Tried tried, IOException trouble, Duration limit) {
        return LineTrouble.of(tried, trouble, limit, blot, lines.reach());
    }

    private Reply whole(Question question, OkHttpClient client, Request request, Duration limit)
            throws Unanswered {
        long begun = System.nanoTime();
        Tried tried = question.tried();
        try (Response response = client.newCall(request).execute()) {
            ByteString body =
                    ByteString.of(
                            new CountedStream(response.body().byteStream(), Lines.LARGEST_SINGLE)
                                    .readAllBytes());
            log(tried, response.code(), begun);
            return new Reply(
                    question,
                    response.code(),
                    response.headers(),
                    body,
                    response.handshake(),
                    blot);
        } catch (IOException e) {
            log(tried, 0, begun);
            throw new Unanswered(trouble(tried, e, limit));
        }
    }

    private Request.Builder signed(Question question) throws Unanswered {
        Request.Builder request = question.request();
        if (token == null) {
            return request;
        }
        Optional<String> objection = addresses.objection(question.at());
        if (objection.isPresent()) {
            throw new Unanswered(new VaultFailure.TokenWithheld(question.tried(), objection.get()));
        }
        if (!printable(token.reveal())) {
            // No server has given it out, and OkHttp's complaint would show it.
            throw new Unanswered(new VaultFailure.TokenRefused(question.tried()));
        }
        return request.header("X-Vault-Token", token.reveal());
    }

    /// Whether a token can be a header's value at all.
    static boolean printable(String token) {
        return token.chars().allMatch(c -> c > ' ' && c < 127);
    }

    private Optional<NodeAddress> redirected(Question question, Reply reply) throws Unanswered {
        String location = reply.headers().get("Location");
        return reply.status() != 307 || location == null
                ? Optional.empty()
                : target(question, location);
    }

    private Optional<NodeAddress> target(Question question, String location) throws Unanswered {
        HttpUrl url = HttpUrl.parse(location);
        // A relative one is about the spelling of the path, not about another node.
        if (url == null) {
            return Optional.empty();
        }
        Optional<NodeAddress> known = addresses.target(url);
        if (known.isPresent()) {
            return known;
        }
        learnLeader(question.at());
        return addresses.target(url);
    }

    /// Lets the server name its leader, so that a redirect to it can be believed.
    void learnLeader(NodeAddress at) throws Unanswered {
        JsonNode leader = askOpenly(Question.get(at, "sys/leader")).json();
        String address = leader.path("leader_address").asString("");
        if (!address.isEmpty()) {
            addresses.name(new NodeAddress(address));
        }
    }

    private static void log(Tried tried, int status, long begun) {
        LOG.log(
                System.Logger.Level.DEBUG,
                "{0} {1} {2} {3} ms",
                tried.method(),
                tried.address() + tried.path(),
                status,
                (System.nanoTime() - begun) / 1_000_000);
    }
}
