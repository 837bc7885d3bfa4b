/// The details of one mount, plugin or node, beside every screen. Entry types: {@link dev.reseat.ui.details.DetailsModel}
/// and {@link dev.reseat.ui.details.DetailsView}. Imports `ui.kit`, `reload` and `vault`.
package dev.reseat.ui.details;
