package dev.reseat.vault;

/// One step of the reasoning about what a mount runs: it speaks for the expected, explains the unexpected, or cannot be seen.
public sealed interface Reason {
    /// What the step looks at.
    About about();

    /// The step as one sentence for people.
    String sentence();

    /// As one would expect.
    record Passes(About about, String sentence) implements Reason {}

    /// This is why it is as it is.
    record Explains(About about, String sentence) implements Reason {}

    /// It cannot be seen from here, with the reason in the sentence.
    record Unseen(About about, String sentence) implements Reason {}

    /// What a step can look at.
    enum About {
        /// What the mount asks for (`plugin_version`).
        CONFIGURED,
        /// A pin of the plugin.
        PIN,
        /// The row of the catalog that the next start would take.
        CATALOG,
        /// Whether the same version is the same binary.
        BUILD,
        /// Which namespace's catalog counts.
        NAMESPACE,
        /// What runs, by whose word.
        NODES,
        /// What standbys know.
        STANDBYS,
        /// What has been reloaded since.
        RELOAD
    }
}
