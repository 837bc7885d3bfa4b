/// The Plugins screen: the rows of the catalog and how many mounts run each. Entry types:
/// {@link dev.reseat.ui.plugins.PluginsModel} and {@link dev.reseat.ui.plugins.PluginsView}. Imports `ui.kit` and `vault`.
package dev.reseat.ui.plugins;
