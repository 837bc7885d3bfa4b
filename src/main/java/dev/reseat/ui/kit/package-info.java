/// What screens share: the one door to the window's thread ({@link dev.reseat.ui.kit.Published}), the words
/// ({@link dev.reseat.ui.kit.Messages}), the look ({@link dev.reseat.ui.kit.Look}), what is chosen
/// ({@link dev.reseat.ui.kit.Choice}) and the newest picture of the cluster ({@link dev.reseat.ui.kit.Snapshots}). Tables
/// have a room of their own, `ui.kit.table`. A run's cells and nodes are said here for every screen
/// ({@link dev.reseat.ui.kit.CellMark}, {@link dev.reseat.ui.kit.NodeFact}). Imports `vault` and `reload`; no screen and not
/// the shell.
package dev.reseat.ui.kit;
