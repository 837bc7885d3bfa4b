package dev.reseat.practice;

import dev.reseat.practice.http.Answer;
import java.util.Map;

/// A request is answered with an error.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Answer answer;

    Refused(int status, String... errors) {
        this(Replies.errors(status, errors));
    }

    private Refused(Answer answer) {
        super("status " + answer.status());
        this.answer = answer;
    }

    /// The same, under another path.
    static Refused moved(int status, String path) {
        return new Refused(new Answer(status, Map.of("Location", path), ""));
    }

    Answer answer() {
        return answer;
    }

    static Refused denied() {
        return new Refused(403, Frame.around("permission denied"));
    }

    static Refused badToken() {
        return new Refused(403, "permission denied");
    }

    static Refused unsupportedPath() {
        return new Refused(404, Frame.around("unsupported path"));
    }

    static Refused unsupportedOperation() {
        return new Refused(405, Frame.around("unsupported operation"));
    }
}
