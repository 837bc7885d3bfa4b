package dev.reseat.app;

import dev.reseat.vault.MountPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The command line. Read once, by picocli; a value afterwards.
@Command(
        name = "reseat",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reload Vault and OpenBao plugins, and see per mount and per node whether it took effect.",
            "Without options: opens the window. Without a display: walks the tour."
        })
final class Options {
    @Option(
            names = "--practice",
            arity = "0..1",
            fallbackValue = "openbao-2.7.2",
            paramLabel = "SERVER",
            description =
                    "Open with the practice cluster (openbao-2.7.2, vault-1.15, vault-enterprise-1.19).")
    @Nullable String practice;

    @Option(
            names = "--bad-day",
            paramLabel = "DAY",
            defaultValue = "all-well",
            description =
                    "What goes wrong in practice (all-well, one-node-slow, one-node-failing, standby-sealed,"
                            + " answer-lost, token-denied, active-steps-down).")
    String badDay = "all-well";

    @Option(
            names = "--tour",
            paramLabel = "DIR",
            description =
                    "Walk the window through the whole job without a person; pictures and cells.json go to DIR.")
    @Nullable Path tour;

    @Option(
            names = "--tour-server",
            description =
                    "Tour the server that the environment names (BAO_ADDR, VAULT_ADDR …) instead of practice.")
    boolean tourServer;

    @Option(
            names = "--tour-mount",
            paramLabel = "PATH",
            description =
                    "A mount that the tour of a real server may reload; repeat for several. Without one it only looks.")
    List<String> tourMounts = new ArrayList<>();

    @Option(
            names = "--software",
            description =
                    "Draw without the graphics card, where its driver shows nothing or fails.")
    boolean software;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep settings, journal and log here instead of in the usual folders.")
    @Nullable Path data;

    @Parameters(
            arity = "0..1",
            paramLabel = "LINK",
            description =
                    "A link such as reseat://connect/NAME: opens Reseat and says what was asked for, no more.")
    @Nullable String link;

    /// The mounts that a tour of a real server may reload.
    ///
    /// @throws IllegalArgumentException if one is no path of a mount
    List<MountPath> tourPaths() {
        return tourMounts.stream().map(p -> new MountPath(p.endsWith("/") ? p : p + "/")).toList();
    }

    Optional<Path> tourFolder() {
        return Optional.ofNullable(tour);
    }
}
