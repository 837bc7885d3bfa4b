/// Finding and doing: what can be commanded with its keys, and the search over commands and everything in the picture. Entry
/// types: {@link dev.reseat.ui.palette.Command}, {@link dev.reseat.ui.palette.PaletteModel}, {@link
/// dev.reseat.ui.palette.PaletteView} and {@link dev.reseat.ui.palette.ShortcutsView}. Imports `ui.kit`, `vault` and
/// `reload`.
package dev.reseat.ui.palette;
