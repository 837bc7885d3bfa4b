package dev.reseat.reload;

import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Probe;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One mount at one node: what is known, and the reading that carries it.
///
/// @param before the node's own reading before the step; null where there was none
/// @param seen the newest reading of the node's own since the step began; null where there is none
/// @param probe the newest probe since the step was answered; null where there is none
/// @param trouble why the newest reading brought nothing; empty where it did
/// @param evidence number of the node's newest own reading, or of a later event that gave it another state; 0 for none
/// @param at when that was; null for never
public record Cell(
        CellState state,
        @Nullable PluginBuild before,
        @Nullable PluginBuild seen,
        @Nullable Probe probe,
        String trouble,
        long evidence,
        @Nullable Instant at) {
    static final Cell WAITING = new Cell(new CellState.Waiting(), null, null, null, "", 0, null);

    static Cell unseen(String why) {
        return WAITING.as(new CellState.NotSeen(why));
    }

    Cell as(CellState next) {
        return new Cell(next, before, seen, probe, trouble, evidence, at);
    }

    /// The same cell where the state is the same: an event that decides nothing is no evidence.
    Cell to(CellState next, ReloadEvent event) {
        return next.equals(state) ? this : as(next).by(event);
    }

    Cell by(ReloadEvent event) {
        return new Cell(state, before, seen, probe, trouble, event.number(), event.at());
    }

    Cell withBefore(PluginBuild build) {
        return new Cell(state, build, seen, probe, "", evidence, at);
    }

    Cell withSeen(PluginBuild build) {
        return new Cell(state, before, build, probe, "", evidence, at);
    }

    /// A probe that says nothing takes nothing back of what an earlier one said.
    Cell withProbe(Probe answer) {
        if (answer instanceof Probe.CannotTell && probe != null) {
            return this;
        }
        return new Cell(state, before, seen, answer, trouble, evidence, at);
    }

    /// What a probe said before the answer came says nothing about after it.
    Cell answered() {
        return probe == null ? this : new Cell(state, before, seen, null, trouble, evidence, at);
    }

    Cell withTrouble(String why) {
        return new Cell(state, before, seen, probe, why, evidence, at);
    }

    /// Whether the pair of version and sha256 is another one than before the step.
    public boolean changed() {
        return before != null && seen != null && !seen.equals(before);
    }
}
