package dev.reseat.history;

import dev.reseat.reload.CellState;
import dev.reseat.vault.PluginBuild;
import org.jspecify.annotations.Nullable;

/// A cell's state in the words of the reports.
///
/// @param state one of the seven words
/// @param why what it rests on or what is in the way; empty where the word says it all
record CellWords(String state, String why) {
    static CellWords of(CellState state) {
        return switch (state) {
            case CellState.Waiting _ -> new CellWords("waiting", "");
            case CellState.Reloading _ -> new CellWords("reloading", "");
            case CellState.Proved p -> new CellWords("proved", "now runs " + p.now().label());
            case CellState.DoneWithoutProof d -> new CellWords("done without proof", d.why());
            case CellState.Failed f -> new CellWords("failed", f.words());
            case CellState.Down d -> new CellWords("down", d.words());
            case CellState.NotSeen n -> new CellWords("not seen", n.why());
        };
    }

    /// A build in one short text; empty where there is none.
    static String build(@Nullable PluginBuild build) {
        if (build == null) {
            return "";
        }
        return build.sha256().isEmpty()
                ? build.label()
                : build.label() + " (" + build.shortSha() + "…)";
    }
}
