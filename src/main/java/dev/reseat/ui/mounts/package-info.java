/// The Mounts screen: every mount of the namespace with what it runs and what it would start next. Entry types:
/// {@link dev.reseat.ui.mounts.MountsModel} and {@link dev.reseat.ui.mounts.MountsView}. Imports `ui.kit` and `vault`.
package dev.reseat.ui.mounts;
