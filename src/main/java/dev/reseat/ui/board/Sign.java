package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;

/// What a reload puts onto something on the board.
///
/// @param standing which gives cable and outline their shape and colour
/// @param mark the words, with a sentence why
/// @param time how long it has taken, where that isn't among the words; else empty
record Sign(Standing standing, Mark mark, String time) {
    Sign(Standing standing, Mark mark) {
        this(standing, mark, "");
    }
}
