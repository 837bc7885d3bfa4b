/// The Board: plugins, mounts and nodes in three columns joined by cables, the first screen of the rail. Entry types:
/// {@link dev.reseat.ui.board.BoardModel} and {@link dev.reseat.ui.board.BoardView}; {@link
/// dev.reseat.ui.board.BoardDesk} is the board without its drawing. Imports `ui.kit` and `vault`.
package dev.reseat.ui.board;
