package dev.reseat.reload;

import dev.reseat.reload.ReloadEvent.Place;
import java.util.List;

/// What a run can be said to have done, in one of nine words, with what carries it.
///
/// @param word which of the nine
/// @param sentence the same as one sentence for people
/// @param beside what must be said next to it: steps not sent, what cannot be proved; empty if nothing
/// @param carriedBy the cells that decide it; a hundred at most, the first of them
public record Verdict(Word word, String sentence, String beside, List<Place> carriedBy) {
    /// The nine words, in the order in which they are tried.
    public enum Word {
        /// A request went out and has no end.
        UNKNOWN("unknown"),
        /// Nothing ran, and the answers prove it.
        REFUSED("refused"),
        /// The server reloaded no mount.
        NOTHING_MATCHED("nothing matched"),
        /// Every touched cell failed.
        FAILED("failed"),
        /// Some cells failed.
        PARTIAL("partial"),
        /// Cluster-wide was asked for, one node did it, and others run plugins too.
        LOCAL_ONLY("local only"),
        /// A cluster-wide reload was accepted, and its cells cannot be seen.
        DISPATCHED("dispatched"),
        /// The server says done; at least one cell has no proof.
        ACCEPTED("accepted"),
        /// Every cell in scope is proved.
        VERIFIED("verified");

        private final String label;

        Word(String label) {
            this.label = label;
        }

        /// For people.
        public String label() {
            return label;
        }
    }

    public Verdict {
        carriedBy = List.copyOf(carriedBy);
    }
}
