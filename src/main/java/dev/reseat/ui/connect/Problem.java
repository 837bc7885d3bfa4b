package dev.reseat.ui.connect;

import dev.reseat.vault.VaultFailure;

/// Why it did not work, for people.
///
/// @param what what happened, one sentence
/// @param tried what was asked, as method and address; empty where nothing was sent
/// @param advice what to do, one sentence; may be empty
/// @param words the server's or the system's own words; may be empty
public record Problem(String what, String tried, String advice, String words) {
    static Problem of(VaultFailure failure) {
        return new Problem(
                failure.what(), failure.tried().toString(), failure.advice(), failure.words());
    }

    static Problem typed(String sentence) {
        return new Problem(sentence, "", "", "");
    }
}
