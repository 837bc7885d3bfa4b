package dev.reseat.practice;

import java.time.Duration;

/// One binary in the plugin folder of one node.
///
/// @param sha256 hex, of the file as it lies there
/// @param start how long its process takes to start
/// @param trouble what is wrong with it
/// @param shared whether one process serves all mounts of it (multiplexing)
record PluginFile(String sha256, Duration start, Trouble trouble, boolean shared) {
    /// What can be wrong with a binary.
    sealed interface Trouble {
        /// Nothing.
        Trouble NONE = new None();

        /// It starts.
        record None() implements Trouble {}

        /// Its execute bit is missing.
        record NotExecutable() implements Trouble {}

        /// It starts, but refuses to set up a mount.
        record SetupFails(String text) implements Trouble {}

        /// It sets up a mount, but can't initialise it.
        record InitialisingFails(String text) implements Trouble {}
    }

    PluginFile in(Trouble other) {
        return new PluginFile(sha256, start, other, shared);
    }

    PluginFile starting(Duration time) {
        return new PluginFile(sha256, time, trouble, shared);
    }
}
