package dev.reseat.vault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What would change what a mount runs: the last sentence of the reasoning.
final class Conclusion {
    private final Evidence e;

    Conclusion(Evidence evidence) {
        e = evidence;
    }

    String sentence() {
        return switch (e.assessed().state()) {
            case MountState.NeedsReload _ -> reload();
            case MountState.LastReloadFailed _ ->
                    "Put right what the server's log names as the cause, then reload this mount: only a"
                            + " reload that succeeds shows a sha256 again.";
            case MountState.NoCatalogRow _ -> register();
            case MountState.Unknown u -> tell(u);
            case MountState.InOrder _ -> inOrder();
        };
    }

    private String reload() {
        PluginBuild next = e.next().orElseThrow();
        String starts =
                next.label()
                        + (next.sha256().isEmpty() ? "" : " (sha256 " + next.shortSha() + "…)");
        List<Node> unaware = e.unaware();
        if (!e.traits().standbyLearnsTune() && !unaware.isEmpty()) {
            return "A reload at the active node would start "
                    + starts
                    + "; "
                    + NodeWords.names(unaware)
                    + (unaware.size() == 1 ? " needs" : " need")
                    + " a restart.";
        }
        return "A reload of this mount would start " + starts + ".";
    }

    private String register() {
        String name = e.mount().plugin();
        String wanted =
                e.assessed().next() instanceof NextStart.NoRow n && !n.version().isEmpty()
                        ? name + " " + n.version()
                        : name + " without a version";
        String others =
                e.rows().stream()
                        .map(p -> p.build().label())
                        .distinct()
                        .collect(Collectors.joining(", "));
        String way =
                others.isEmpty()
                        ? "Register " + wanted + " again"
                        : "Register "
                                + wanted
                                + " again, or "
                                + (e.pin().isPresent() ? "move the pin" : "let the mount ask for")
                                + (e.pin().isPresent() ? " to " : " ")
                                + others;
        return way + ", before a reload, an unseal or a failover starts it anew.";
    }

    private String tell(MountState.Unknown unknown) {
        return switch (e.snapshot().catalog()) {
            case Part.Awaited<Catalog> _ -> "It is told once the catalog has been read.";
            case Part.Unreadable<Catalog> u when e.running().isPresent() -> u.why().advice();
            case Part.Partial<Catalog> p when e.running().isPresent() -> p.why().advice();
            case Part.Unreadable<Catalog> _, Part.Partial<Catalog> _, Part.Known<Catalog> _ ->
                    e.running().isPresent()
                            ? "Nothing here would tell: " + unknown.why() + "."
                            : "Nothing that Reseat can ask this server would tell.";
        };
    }

    private String inOrder() {
        List<Node> behind = e.behind();
        if (!behind.isEmpty()) {
            boolean restart = !e.traits().standbyLearnsTune() && e.unaware().containsAll(behind);
            return "A "
                    + (restart ? "restart" : "reload")
                    + " at "
                    + NodeWords.names(behind)
                    + " would bring "
                    + (behind.size() == 1 ? "it" : "them")
                    + " to "
                    + e.next().map(PluginBuild::label).orElse("the same")
                    + ".";
        }
        if (e.mount().builtin()) {
            return "It changes with the server's own version; a reload only starts it anew.";
        }
        Optional<String> newer = e.newer();
        if (newer.isEmpty()) {
            return "Nothing is due: a reload would start the same binary again.";
        }
        return e.pin().isPresent()
                ? "To run " + newer.get() + ", move the pin, then reload the mount."
                : "To run "
                        + newer.get()
                        + ", let the mount ask for it (plugin_version), then reload the mount.";
    }
}
