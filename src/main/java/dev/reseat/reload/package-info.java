/// Planning, running and judging a reload. A {@link dev.reseat.reload.ReloadPlan} is what a person reviewed; what then
/// happens is a list of {@link dev.reseat.reload.ReloadEvent}s, journaled first; {@link dev.reseat.reload.ReloadRun} is
/// their fold and {@link dev.reseat.reload.Verdict} a pure function of it. {@link dev.reseat.reload.Planner} makes plans,
/// {@link dev.reseat.reload.Runner} carries them out. Imports {@code vault} and the JDK.
package dev.reseat.reload;
