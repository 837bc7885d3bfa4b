package dev.reseat.practice.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// One request as it arrived.
///
/// @param method the verb, for example `GET` or `LIST`
/// @param target path and query as they were sent, escapes and all
/// @param headers what came with it
/// @param body the text of the body; empty without one
/// @param line the line it came in on
public record Request(String method, String target, Headers headers, String body, Line line) {
    /// The path without the query, its escapes resolved.
    public String path() {
        int query = target.indexOf('?');
        var raw = query < 0 ? target : target.substring(0, query);
        return decode(raw.replace("+", "%2B"));
    }

    /// The value of `name` in the query, escapes resolved; present and empty for a bare name.
    public Optional<String> query(String name) {
        int query = target.indexOf('?');
        if (query < 0) {
            return Optional.empty();
        }
        for (var pair : target.substring(query + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            var key = equals < 0 ? pair : pair.substring(0, equals);
            if (decode(key).equals(name)) {
                return Optional.of(equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return Optional.empty();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
