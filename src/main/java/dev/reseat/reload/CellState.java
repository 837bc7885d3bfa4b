package dev.reseat.reload;

import dev.reseat.vault.PluginBuild;

/// What is known of one mount at one node. The seven words are the product's; each view has one `switch` over them.
public sealed interface CellState {
    /// Its step has not been sent.
    record Waiting() implements CellState {}

    /// Its request is out, or answered and not yet seen to act here.
    record Reloading() implements CellState {}

    /// The node's own reading shows the expected build, changed, and nothing speaks against it.
    record Proved(PluginBuild now) implements CellState {}

    /// Done by the server's word; nothing this node shows could tell.
    ///
    /// @param why one clause for people
    record DoneWithoutProof(String why) implements CellState {}

    /// It did not take effect here.
    ///
    /// @param words the server's own, or ours where a reading shows it
    record Failed(String words) implements CellState {}

    /// It answers no requests here: a probe says so.
    ///
    /// @param words the server's own
    record Down(String words) implements CellState {}

    /// Nobody can know.
    ///
    /// @param why one clause for people
    record NotSeen(String why) implements CellState {}

    /// Its word, one of the seven.
    default String word() {
        return switch (this) {
            case Waiting _ -> "waiting";
            case Reloading _ -> "reloading";
            case Proved _ -> "proved";
            case DoneWithoutProof _ -> "done without proof";
            case Failed _ -> "failed";
            case Down _ -> "down";
            case NotSeen _ -> "not seen";
        };
    }

    /// What stands beside the word: the build, the server's words, the reason; empty where there is none.
    default String detail() {
        return switch (this) {
            case Waiting _, Reloading _ -> "";
            case Proved s -> s.now().label();
            case DoneWithoutProof s -> s.why();
            case Failed s -> s.words();
            case Down s -> s.words();
            case NotSeen s -> s.why();
        };
    }

    /// Whether nothing more is awaited for the step that it belongs to.
    default boolean settled() {
        return !(this instanceof Waiting) && !(this instanceof Reloading);
    }

    /// Whether it speaks against the reload.
    default boolean bad() {
        return this instanceof Failed || this instanceof Down;
    }
}
