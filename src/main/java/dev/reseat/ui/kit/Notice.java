package dev.reseat.ui.kit;

import dev.reseat.vault.Part;
import java.util.Optional;

/// A fact to state above a screen.
///
/// @param sentence what is so
/// @param advice what one can do; may be empty
/// @param spoken what those hear who cannot see what the screen shows of it; empty for the same words
public record Notice(String sentence, String advice, Tone tone, String spoken) {
    /// One that says the same to everybody.
    public Notice(String sentence, String advice, Tone tone) {
        this(sentence, advice, tone, "");
    }

    /// Says of a part that it cannot be read, or not whole; nothing if it can or is awaited.
    ///
    /// @param what the part's name at the beginning of a sentence
    public static Optional<Notice> unreadable(String what, Part<?> part) {
        if (part instanceof Part.Unreadable<?> u) {
            String sentence = Messages.text("notice.unreadable", what, u.why().brief());
            return Optional.of(new Notice(sentence, u.why().advice(), Tone.ATTENTION));
        }
        if (part instanceof Part.Partial<?> p) {
            String sentence = Messages.text("notice.partial", what, p.why().brief());
            return Optional.of(new Notice(sentence, p.why().advice(), Tone.ATTENTION));
        }
        return Optional.empty();
    }
}
