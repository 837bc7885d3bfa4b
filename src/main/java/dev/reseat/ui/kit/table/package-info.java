/// Tables whose filtering and sorting happen elsewhere: the model ({@link dev.reseat.ui.kit.table.Listing}), the view
/// ({@link dev.reseat.ui.kit.table.RowTable}) and the form of a screen that is one
/// ({@link dev.reseat.ui.kit.table.TablePage}). Imports `ui.kit`, which does not know it.
package dev.reseat.ui.kit.table;
