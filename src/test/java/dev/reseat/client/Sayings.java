package dev.reseat.client;

import dev.reseat.vault.Answer;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Probe;
import dev.reseat.vault.Seen;
import dev.reseat.vault.VaultFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the client understood, in a few words.
final class Sayings {
    private Sayings() {}

    static String of(VaultFailure why) {
        return switch (why) {
            case VaultFailure.Denied d -> "denied " + d.right();
            case VaultFailure.TokenRefused _ -> "bad token";
            case VaultFailure.Sealed s -> s.seal().label();
            case VaultFailure.RateLimited _ -> "rate limit";
            case VaultFailure.NotOffered _ -> "not offered";
            case VaultFailure.NotFound n -> "not found: " + n.words();
            case VaultFailure.Rejected r -> "rejected " + r.status() + ": " + r.words();
            case VaultFailure.Standby s -> s.hint().isEmpty() ? "no leader" : "standby";
            default -> why.getClass().getSimpleName();
        };
    }

    static String of(Answer answer) {
        return switch (answer) {
            case Answer.Done d ->
                    "done " + d.status() + (d.warnings().isEmpty() ? "" : " with warnings");
            case Answer.Refused r -> "refused " + r.status();
            case Answer.Failed f ->
                    "failed"
                            + f.items().stream()
                                    .map(i -> " " + i.mount())
                                    .collect(Collectors.joining());
            case Answer.Lost l -> "lost: " + l.why();
        };
    }

    static String of(Probe probe) {
        return switch (probe) {
            case Probe.Serves _ -> "serves";
            case Probe.Down _ -> "down";
            case Probe.CannotTell c -> "cannot tell: " + c.why();
        };
    }

    static String of(Seen seen) {
        return switch (seen) {
            case Seen.Own o ->
                    "runs "
                            + of(o.running())
                            + (o.configuredVersion().isEmpty()
                                    ? ""
                                    : ", wants " + o.configuredVersion());
            case Seen.Forwarded _ -> "would forward";
            case Seen.NoMount _ -> "no mount";
            case Seen.NotTold _ -> "not told";
            case Seen.NotReadable n -> of(n.why());
        };
    }

    static String of(PluginBuild build) {
        List<String> words = new ArrayList<>(List.of(build.label()));
        if (!build.builtin()) {
            words.add(build.sha256().isEmpty() ? "without sha" : build.shortSha());
        }
        return String.join(" ", words);
    }
}
