/// The Reload panel, its confirmation, and a run from its first request to the verdict: {@link
/// dev.reseat.ui.reload.ReloadModel} with its views. Shows what plan, run and verdict say; imports {@code ui.kit}, {@code
/// reload} and {@code vault}.
package dev.reseat.ui.reload;
