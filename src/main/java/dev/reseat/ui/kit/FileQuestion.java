package dev.reseat.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;

/// A person is asked for a file. The question goes up from the node that has it to the window, which alone knows how people are
/// asked. It is answered at most once, before [Node#fireEvent] returns; not at all when the person would rather not.
public final class FileQuestion extends Event {
    /// Every question for a file.
    public static final EventType<FileQuestion> ASKED = new EventType<>(Event.ANY, "FILE_QUESTION");

    private static final long serialVersionUID = 1;

    private final transient Asked asked;
    private final transient Consumer<Answer> answered;

    /// What is asked.
    ///
    /// @param title heading for people
    /// @param proposed a name for the file to be written; empty where one that exists is to be opened
    /// @param kinds of files, the usual one first; empty if any will do
    public record Asked(String title, String proposed, List<Kind> kinds) {
        public Asked {
            kinds = List.copyOf(kinds);
        }

        /// Whether a file is to be written.
        public boolean saves() {
            return !proposed.isEmpty();
        }
    }

    /// A kind of files.
    ///
    /// @param title for people
    /// @param extension without its dot
    public record Kind(String title, String extension) {}

    /// What the person said.
    ///
    /// @param kind which of the kinds was chosen, from 0; the usual one where there are none
    public record Answer(Path file, int kind) {}

    private FileQuestion(Asked asked, Consumer<Answer> answered) {
        super(ASKED);
        this.asked = asked;
        this.answered = answered;
    }

    /// Asks.
    ///
    /// @param from a node of the window
    public static void ask(Node from, Asked asked, Consumer<Answer> answered) {
        from.fireEvent(new FileQuestion(asked, answered));
    }

    /// What is asked.
    public Asked asked() {
        return asked;
    }

    /// Answers it.
    public void answer(Path file, int kind) {
        answered.accept(new Answer(file, kind));
    }
}
