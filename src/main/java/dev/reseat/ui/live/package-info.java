/// How the picture keeps itself fresh: when what is read anew by itself, and what is said about that. Entry types: {@link
/// dev.reseat.ui.live.LiveModel} and {@link dev.reseat.ui.live.LivePill}; {@link dev.reseat.ui.live.Tempo} is the
/// decision by itself. Imports `ui.kit` and `vault`.
package dev.reseat.ui.live;
