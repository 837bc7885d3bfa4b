package dev.reseat.client;

import dev.reseat.vault.Answer;
import dev.reseat.vault.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Says what a reload's answer proves. The order of doubt: *refused* only by the written list of answers after which nothing
/// can have run ([Refusals]), *failed* only where the server itself tells of errors, else *lost*.
final class Answers {
    private Answers() {}

    /// What came of a request.
    ///
    /// @param trouble what the line threw; null if it threw nothing
    static Answer of(Wire wire, Sent sent, @Nullable IOException trouble) {
        Optional<Sent.Whole> answer = sent.answer();
        if (answer.isPresent()) {
            return of(wire, answer.get(), sent.blot());
        }
        String words = trouble == null ? "no answer" : LineTrouble.words(trouble, sent.blot());
        if (!sent.mayHaveLeft()) {
            return new Answer.Refused(0, words, "no connection was made, so nothing was sent");
        }
        return new Answer.Lost(words);
    }

    private static Answer of(Wire wire, Sent.Whole answer, Blot blot) {
        int status = answer.status();
        if (answer.cut()) {
            return new Answer.Lost(
                    "status "
                            + status
                            + " came with more than "
                            + OneExchange.KEPT / (1024 * 1024)
                            + " MiB, which no server says of a reload");
        }
        if (status == 301 || status == 307) {
            String to = blot.fit(Failures.pointedTo(answer.headers().get("Location")));
            return new Answer.Refused(
                    status, to, "the server pointed elsewhere, and nothing was sent there");
        }
        if (status == 200 || status == 202 || status == 204) {
            return done(status, answer.body(), blot);
        }
        ErrorBody errors = ErrorBody.of(answer.body(), blot);
        if (!errors.shaped()) {
            return new Answer.Lost(
                    "status " + status + " came from something other than the server");
        }
        Optional<String> proof = Refusals.proof(wire, status, errors);
        if (proof.isPresent()) {
            return new Answer.Refused(status, errors.words(), proof.get());
        }
        // A standby had passed it on when the line between the nodes broke.
        boolean reported = (status == 400 || status == 500) && !errors.bare().isEmpty();
        if (!reported || errors.has("error during forwarding RPC request")) {
            return new Answer.Lost(("status " + status + ": " + errors.words()).strip());
        }
        return new Answer.Failed(
                status, blot.fit(errors.text()), ErrorItems.of(errors.text(), blot));
    }

    private static Answer done(int status, ByteString body, Blot blot) {
        if (status == 204 && body.size() == 0) {
            return new Answer.Done(status, "", "", List.of());
        }
        JsonNode json = Reply.parse(body);
        if (!json.has("request_id")) {
            return new Answer.Lost(
                    "status " + status + " came from something other than the server");
        }
        List<String> warnings = new ArrayList<>();
        for (JsonNode w : json.path("warnings")) {
            warnings.add(blot.fit(w.asString("")));
        }
        return new Answer.Done(
                status,
                blot.fit(json.path("request_id").asString("")),
                blot.fit(json.path("data").path("reload_id").asString("")),
                warnings);
    }
}
