/// The Board: plugins, mounts and nodes in three columns joined by cables, the first screen of the rail. Entry types:
/// {@link dev.reseat.ui.board.BoardModel} and {@link dev.reseat.ui.board.BoardView}. Imports `ui.kit`, `vault` and `reload`.
///
/// The way through it, from a snapshot to pixels; each step knows only those before it:
///
/// 1. *What there is*, in the background: {@link dev.reseat.ui.board.BoardSource} (with
///    {@link dev.reseat.ui.board.BoardMount}, {@link dev.reseat.ui.board.Asking} for database connections,
///    {@link dev.reseat.ui.board.Flag}), filtered and grouped into a {@link dev.reseat.ui.board.BoardPicture}
///    ({@link dev.reseat.ui.board.Groups}, {@link dev.reseat.ui.board.Arrangement}).
/// 2. *Where it stands*: {@link dev.reseat.ui.board.BoardPlan} with its three {@link dev.reseat.ui.board.Lane}s of
///    {@link dev.reseat.ui.board.Element}s, {@link dev.reseat.ui.board.Unfolded}, {@link dev.reseat.ui.board.Scrolled}.
/// 3. *What a person does*: {@link dev.reseat.ui.board.BoardDesk} is the board without its drawing;
///    {@link dev.reseat.ui.board.BoardWalk}, {@link dev.reseat.ui.board.BoardChoosing}, hands, keys and menu lead it.
/// 4. *What a reload puts onto it*: {@link dev.reseat.ui.board.BoardStage} ({@link dev.reseat.ui.board.Staged},
///    {@link dev.reseat.ui.board.Standing}, {@link dev.reseat.ui.board.StageWords}).
/// 5. *Drawing* what is seen: {@link dev.reseat.ui.board.BoardSurface} and the painters, with
///    {@link dev.reseat.ui.board.Cables}, {@link dev.reseat.ui.board.Light}, {@link dev.reseat.ui.board.Strip} and the
///    {@link dev.reseat.ui.board.Brush}; {@link dev.reseat.ui.board.BoardCamera} takes pictures of it.
package dev.reseat.ui.board;
