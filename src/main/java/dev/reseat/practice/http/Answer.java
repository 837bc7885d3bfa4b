package dev.reseat.practice.http;

import java.util.LinkedHashMap;
import java.util.Map;

/// What goes back for one request.
///
/// @param status the HTTP status; 0 means that the line is cut instead
/// @param headers beside `Date` and `Content-Length`, which are added on the way out
/// @param body the text of the body; empty for none
public record Answer(int status, Map<String, String> headers, String body) {
    /// No answer: the line is cut.
    public static final Answer NONE = new Answer(0, Map.of(), "");

    /// Keeps its own copy of the headers.
    public Answer {
        headers = Map.copyOf(headers);
    }

    /// The same answer with one more header.
    public Answer with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }
}
