/// The Reload panel, its confirmation, a run under way with its verdict, and what is asked before leaving one. Entry types:
/// {@link dev.reseat.ui.reload.ReloadModel} with {@link dev.reseat.ui.reload.ReloadPanelView} and
/// {@link dev.reseat.ui.reload.EvidenceView}, {@link dev.reseat.ui.reload.LeaveModel},
/// {@link dev.reseat.ui.reload.RecoveredModel}. {@link dev.reseat.ui.reload.Runs} is the port to what carries plans out.
/// Imports `ui.kit`, `reload` and `vault`.
package dev.reseat.ui.reload;
