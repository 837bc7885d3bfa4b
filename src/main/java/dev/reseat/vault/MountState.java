package dev.reseat.vault;

/// What the lists alone say about a mount. Whether it answers requests is not among it: only a probe shows that.
public sealed interface MountState {
    /// It runs what its next start would run.
    record InOrder() implements MountState {}

    /// It runs something else than its next start would run.
    ///
    /// @param why one sentence for people
    record NeedsReload(String why) implements MountState {}

    /// An external plugin without a running sha256: the last reload failed and none has succeeded since. It may serve all
    /// the same.
    ///
    /// @param why one sentence for people
    record LastReloadFailed(String why) implements MountState {}

    /// Its next start will fail.
    ///
    /// @param why one sentence for people
    record NoCatalogRow(String why) implements MountState {}

    /// It cannot be told from here.
    ///
    /// @param why one clause for people
    record Unknown(String why) implements MountState {}

    /// Compares what runs with what would start.
    static MountState of(Mount mount, Part<Catalog> catalog) {
        PluginBuild running = mount.running();
        if (running == null) {
            return new Unknown("this server does not tell what a mount runs");
        }
        if (running.lastReloadFailed()) {
            return new LastReloadFailed(
                    "The server shows no sha256 for this external plugin: its last reload failed"
                            + " and none has succeeded since. Only a probe tells whether it serves.");
        }
        return switch (NextStart.of(mount, catalog)) {
            case NextStart.Row r -> compare(running, r);
            case NextStart.NoRow n ->
                    new NoCatalogRow(
                            "The catalog has no "
                                    + n.name()
                                    + (n.version().isEmpty()
                                            ? " without a version"
                                            : " " + n.version())
                                    + ": the next start of this mount will fail.");
            case NextStart.Unknown u -> mount.builtin() ? new InOrder() : new Unknown(u.why());
        };
    }

    private static MountState compare(PluginBuild running, NextStart.Row next) {
        PluginBuild build = next.plugin().build();
        if (running.builtin() && next.plugin().builtin()) {
            return new InOrder();
        }
        if (running.equals(build)) {
            return new InOrder();
        }
        if (!running.version().equals(build.version())) {
            return new NeedsReload(
                    "It runs "
                            + running.label()
                            + "; its next start would run "
                            + build.label()
                            + (next.pinned() ? ", which is pinned." : "."));
        }
        return new NeedsReload(
                "It runs "
                        + running.label()
                        + " with sha256 "
                        + running.shortSha()
                        + "…; the catalog now has "
                        + build.shortSha()
                        + "… under the same version.");
    }
}
