package dev.reseat.reload;

import dev.reseat.vault.NextStart;
import dev.reseat.vault.PluginBuild;
import org.jspecify.annotations.Nullable;

/// What a mount should run after its reload, and so what could prove it.
public sealed interface Expectation {
    /// Another build than now: seeing it is proof.
    record Changes(PluginBuild to) implements Expectation {}

    /// The build that runs already: no reading can tell that it was started again.
    record SameBinary(PluginBuild build) implements Expectation {}

    /// Part of the server: restarted inside the process, invisible from outside.
    record Builtin(PluginBuild build) implements Expectation {}

    /// It cannot be told beforehand.
    record Unknown(String why) implements Expectation {}

    /// Works it out from what runs and what would start.
    static Expectation of(@Nullable PluginBuild running, NextStart next) {
        return switch (next) {
            case NextStart.Row(var plugin, _) -> {
                PluginBuild to = plugin.build();
                if (plugin.builtin() && (running == null || running.builtin())) {
                    yield new Builtin(running == null ? to : running);
                }
                if (running == null) {
                    yield new Unknown("this server does not tell what a mount runs");
                }
                yield to.equals(running) ? new SameBinary(to) : new Changes(to);
            }
            case NextStart.NoRow n ->
                    new Unknown("the catalog has no " + n.name() + " " + n.version());
            case NextStart.Unknown u ->
                    running != null && running.builtin()
                            ? new Builtin(running)
                            : new Unknown(u.why());
        };
    }

    /// What it will run after, in the fewest words.
    default String label() {
        return switch (this) {
            case Changes c -> c.to().label();
            case SameBinary _ -> "same binary";
            case Builtin _ -> "builtin, restarted";
            case Unknown _ -> "unknown";
        };
    }
}
