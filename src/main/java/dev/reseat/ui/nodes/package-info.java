/// The Nodes screen: the nodes of the cluster and how each is seen. Entry types: {@link dev.reseat.ui.nodes.NodesModel}
/// and {@link dev.reseat.ui.nodes.NodesView}. Imports `ui.kit` and `vault`.
package dev.reseat.ui.nodes;
