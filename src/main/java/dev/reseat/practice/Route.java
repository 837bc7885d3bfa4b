package dev.reseat.practice;

import dev.reseat.practice.http.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One line of the table of paths.
///
/// @param operation that it serves
/// @param pattern the path; `{name}` stands for one part, `{name*}` for all that is left
/// @param where which nodes answer it themselves
/// @param action what it does
record Route(String operation, Pattern pattern, Where where, Action action) {
    /// Which nodes answer.
    enum Where {
        /// Each for itself, and without a token.
        ANY_NODE_ANYBODY,
        /// The active one; standbys too, where they answer for themselves.
        STANDBYS_TOO,
        /// The same, and without a token.
        STANDBYS_TOO_ANYBODY,
        /// The active one; a standby hands it on.
        ACTIVE_ONLY
    }

    /// What a route does.
    @FunctionalInterface
    interface Action {
        Answer answer(Ask ask) throws InterruptedException;
    }

    static Route of(String operation, String path, Where where, Action action) {
        var expression =
                path.replaceAll("\\{(\\w+)\\*}", "(?<$1>.+?)/?")
                        .replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)");
        return new Route(operation, Pattern.compile(expression), where, action);
    }

    /// The named parts of `path`, where it fits.
    Optional<Map<String, String>> fit(String path) {
        var matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var parts = new HashMap<String, String>();
        pattern.namedGroups().keySet().forEach(name -> parts.put(name, matcher.group(name)));
        return Optional.of(parts);
    }
}
