/// What has changed in the cluster since a person last looked: found by comparing one whole picture with the next, listed,
/// and marked where it is shown. Entry types: {@link dev.reseat.ui.changes.ChangesModel} and {@link
/// dev.reseat.ui.changes.ChangesView}. Imports `ui.kit` and `vault`.
package dev.reseat.ui.changes;
