/// The shell of the window: Connect until a connection is made, then header, rail, screens, the region on the right and
/// the status line. Entry types: {@link dev.reseat.ui.ShellModel} and {@link dev.reseat.ui.MainWindow}. Imports the
/// screens, `ui.kit` and `vault`.
package dev.reseat.ui;
