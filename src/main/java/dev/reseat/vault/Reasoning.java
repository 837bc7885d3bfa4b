package dev.reseat.vault;

import dev.reseat.vault.Assessment.Assessed;
import java.util.List;

/// Why a mount runs what it runs, step by step, from one snapshot and the words of the nodes. Says no more than these show.
///
/// @param question what it answers, for people
/// @param reasons the steps, from what is wanted to what runs
/// @param conclusion what would change it, as one sentence
public record Reasoning(String question, List<Reason> reasons, String conclusion) {
    public Reasoning {
        reasons = List.copyOf(reasons);
    }

    /// Reasons about one mount; linear in the rows of the catalog and in the nodes.
    ///
    /// @param words what the nodes say; [NodeWords#NONE] where none has been asked
    public static Reasoning of(Assessment assessment, Assessed assessed, NodeWords words) {
        Evidence e = new Evidence(assessment.snapshot(), assessed, words);
        if (assessed.mount().singleton()) {
            return new Reasoning(
                    "Why is it never reloaded?",
                    List.of(
                            new Reason.Explains(
                                    Reason.About.RELOAD,
                                    "It is a part of the server itself, which no reload restarts.")),
                    "It changes when the server is upgraded.");
        }
        return new Reasoning(question(e), new ReasonSteps(e).all(), new Conclusion(e).sentence());
    }

    private static String question(Evidence e) {
        return switch (e.assessed().state()) {
            case MountState.NeedsReload _ ->
                    e.sameVersion()
                            ? "Why does it need a reload?"
                            : "Why is it still " + e.runningLabel() + "?";
            case MountState.LastReloadFailed _ -> "Why does it say that the last reload failed?";
            case MountState.NoCatalogRow _ -> "Why would its next start fail?";
            case MountState.Unknown _ -> "Why can it not be told?";
            case MountState.InOrder _ ->
                    e.words().drift()
                            ? "Why do its nodes differ?"
                            : e.newer().isPresent()
                                    ? "Why is it still " + e.runningLabel() + "?"
                                    : "Why is it in order?";
        };
    }
}
