package dev.reseat.vault;

/// What one reading of one mount at one node showed.
public sealed interface Seen {
    /// The node answered for itself: nobody forwarded the question.
    ///
    /// @param running what it runs
    /// @param configuredVersion what it believes the mount asks for
    /// @param accessor the server's stable name of the mount that lies there; empty where it tells none
    record Own(PluginBuild running, String configuredVersion, String accessor) implements Seen {
        /// A word without the mount's accessor.
        public Own(PluginBuild running, String configuredVersion) {
            this(running, configuredVersion, "");
        }
    }

    /// A standby that would have passed the question on: it has no word of its own.
    record Forwarded() implements Seen {}

    /// The mount is not there (400 `No secret engine mount at`).
    record NoMount() implements Seen {}

    /// The mount is there but the server does not tell what it runs (Vault before 1.12).
    record NotTold() implements Seen {}

    /// No useful answer.
    record NotReadable(VaultFailure why) implements Seen {}
}
