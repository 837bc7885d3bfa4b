package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.Assessment.Assessed;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountState;
import dev.reseat.vault.NextStart;
import dev.reseat.vault.PluginBuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Something special about a mount or a plugin: a shape, a word, and a sentence why. Only what the server's own lists say.
record Flag(Glyph glyph, Mark mark) {
    static Flag of(Glyph glyph, String word, Tone tone, String why) {
        return new Flag(glyph, new Mark(word, tone, why));
    }

    /// All that is special about a mount, the most urgent first.
    ///
    /// @param newest the highest version that the catalog has of its plugin; empty where it has none
    static List<Flag> of(Assessed assessed, String newest) {
        List<Flag> flags = new ArrayList<>(0);
        Mount mount = assessed.mount();
        state(assessed.state()).ifPresent(flags::add);
        boolean pinned = assessed.next() instanceof NextStart.Row r && r.pinned();
        String asked = mount.configuredVersion();
        if (!pinned && !asked.isEmpty() && !newest.isEmpty() && !asked.equals(newest)) {
            flags.add(
                    of(
                            Glyph.OTHER_VERSION,
                            Messages.text("board.asksFor", asked),
                            Tone.NEUTRAL,
                            Messages.text("board.asksFor.why", asked, newest)));
        }
        if (pinned) {
            flags.add(
                    of(
                            Glyph.PIN,
                            Messages.text("plugins.pinned"),
                            Tone.ACCENT,
                            Messages.text("board.flag.pinned.why", assessed.next().label())));
        }
        PluginBuild running = mount.running();
        if (running != null && !running.builtin() && running.version().isEmpty()) {
            flags.add(unversioned("board.flag.unversioned.why"));
        }
        if (mount.builtin()) {
            deprecated(mount.deprecation()).ifPresent(flags::add);
        }
        return List.copyOf(flags);
    }

    private static Optional<Flag> state(MountState state) {
        return switch (state) {
            case MountState.InOrder _ -> Optional.empty();
            case MountState.NeedsReload s ->
                    Optional.of(
                            of(
                                    Glyph.DUE,
                                    Messages.text("mounts.state.needsReload"),
                                    Tone.ATTENTION,
                                    s.why()));
            case MountState.LastReloadFailed s ->
                    Optional.of(
                            of(
                                    Glyph.LAST_FAILED,
                                    Messages.text("mounts.state.lastReloadFailed"),
                                    Tone.DANGER_OUTLINE,
                                    s.why()));
            case MountState.NoCatalogRow s ->
                    Optional.of(
                            of(
                                    Glyph.CROSS,
                                    Messages.text("mounts.state.noCatalogRow"),
                                    Tone.DANGER,
                                    s.why()));
            case MountState.Unknown s ->
                    Optional.of(
                            of(
                                    Glyph.UNKNOWN,
                                    Messages.text("mounts.state.unknown"),
                                    Tone.NEUTRAL,
                                    sentence(s.why())));
        };
    }

    /// What a plugin is whose row the server's own configuration keeps.
    static Flag declarative() {
        return of(
                Glyph.DECLARATIVE,
                Messages.text("board.flag.declarative"),
                Tone.NEUTRAL,
                Messages.text("board.flag.declarative.why"));
    }

    static Flag unversioned(String why) {
        return of(
                Glyph.UNVERSIONED,
                Messages.text("board.flag.unversioned"),
                Tone.NEUTRAL,
                Messages.text(why));
    }

    /// The server's own status of a builtin: `deprecated`, `pending removal` or `removed`.
    static Optional<Flag> deprecated(String status) {
        return switch (status) {
            case "", "supported" -> Optional.empty();
            case "removed" ->
                    Optional.of(
                            of(
                                    Glyph.REMOVED,
                                    status,
                                    Tone.DANGER,
                                    Messages.text("board.removed.why")));
            default ->
                    Optional.of(
                            of(
                                    Glyph.DEPRECATED,
                                    status,
                                    Tone.ATTENTION,
                                    Messages.text("board.deprecated.why")));
        };
    }

    /// Whether a reload of the mount takes nothing of it away.
    boolean stays() {
        return glyph != Glyph.DUE && glyph != Glyph.LAST_FAILED;
    }

    /// Each flag's word with its reason, a line each; empty where there are none.
    static String sentences(List<Flag> flags) {
        return flags.stream()
                .map(f -> Messages.text("board.flag.sentence", f.mark().word(), f.mark().why()))
                .collect(Collectors.joining("\n"));
    }

    /// Draws the shapes of flags, the most urgent last, so that they end at a place.
    ///
    /// @return where they begin
    static double draw(Brush brush, List<Flag> flags, double right, double middle) {
        double x = right;
        for (Flag f : flags) {
            x = f.glyph.draw(brush, Brush.strong(f.mark.tone()), x, middle) - 5 * brush.unit();
        }
        return x;
    }

    private static String sentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
    }
}
