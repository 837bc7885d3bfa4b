/// Namespaces: going from one to another, and looking at the mounts of all below one at once. Entry types: {@link
/// dev.reseat.ui.namespaces.NamespacesModel} with {@link dev.reseat.ui.namespaces.NamespacesView}, {@link
/// dev.reseat.ui.namespaces.SweepModel} with {@link dev.reseat.ui.namespaces.SweepView}. Imports `ui.kit` and `vault`.
package dev.reseat.ui.namespaces;
