package dev.reseat.vault;

import java.util.List;

/// How a reload request ended, told apart by what it proves.
public sealed interface Answer {
    /// The server says that nothing failed where it ran (200), or that it also sent the request on (202). Neither says that
    /// any mount was reloaded.
    ///
    /// @param status 200, 202 or 204
    /// @param requestId the id in the server's audit log; empty where the answer has none
    /// @param reloadId the id for the status route; equals the request id on every server seen
    /// @param warnings the server's warnings, in its words
    record Done(int status, String requestId, String reloadId, List<String> warnings)
            implements Answer {
        public Done {
            warnings = List.copyOf(warnings);
        }
    }

    /// It ran and some or all of it failed. Error answers carry no request id.
    ///
    /// @param status 400 on OpenBao from 2.6, else 500
    /// @param words the server's error text, whole
    /// @param items the failures by mount, as far as the text names mounts
    record Failed(int status, String words, List<Item> items) implements Answer {
        public Failed {
            items = List.copyOf(items);
        }
    }

    /// One mount named in an error text.
    ///
    /// @param mount as the server spells it
    /// @param cause the server's words for this mount
    record Item(String mount, String cause) {}

    /// Proven that nothing ran, by the written list of such answers.
    ///
    /// @param status the HTTP status; 0 where no request was accepted at all (connection refused)
    /// @param words the server's words, or the system's
    /// @param proof why this answer proves it, for people
    record Refused(int status, String words, String proof) implements Answer {}

    /// Nobody can know: the line broke, fell silent, or somebody other than the server answered.
    ///
    /// @param why one clause for people
    record Lost(String why) implements Answer {}
}
