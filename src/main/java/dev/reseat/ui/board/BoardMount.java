package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.Assessment.Assessed;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.MountState;
import dev.reseat.vault.PluginBuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A mount as the board shows it.
///
/// @param plugin what it is a mount of
/// @param flags all that is special about it, the most urgent first
/// @param badge what stands on it; null for a builtin in order, of which there is nothing to say
/// @param searchKey what the filter looks in, lower case
/// @param connections the database connections below it, in the order in which they stand
/// @param swept where it was found, on a board of many namespaces; null on that of the namespace that a person is in
record BoardMount(
        Assessed assessed,
        PluginName plugin,
        List<Flag> flags,
        @Nullable Mark badge,
        String searchKey,
        List<BoardConnection> connections,
        @Nullable SweptMount swept) {
    /// @param newest the highest version that the catalog has of the mount's plugin; empty where it has none
    static BoardMount of(Assessed assessed, PluginName plugin, String newest) {
        List<Flag> flags = Flag.of(assessed, newest);
        Mark badge = badge(assessed, newest);
        Mount m = assessed.mount();
        String key =
                String.join(
                        "\n",
                        m.path().value(),
                        m.plugin(),
                        m.accessor(),
                        m.description(),
                        badge == null ? "" : badge.word(),
                        flags.stream().map(f -> f.mark().word()).collect(Collectors.joining(" ")));
        return new BoardMount(
                assessed, plugin, flags, badge, key.toLowerCase(Locale.ROOT), List.of(), null);
    }

    /// The same with connections below it.
    ///
    /// @param unread why not all of them could be read; nothing where all were
    BoardMount above(List<BoardConnection> below, Optional<Flag> unread) {
        List<Flag> all = new ArrayList<>(flags);
        unread.ifPresent(all::add);
        return new BoardMount(
                assessed, plugin, List.copyOf(all), badge, searchKey, List.copyOf(below), swept);
    }

    /// The same with some of its connections only.
    BoardMount above(List<BoardConnection> some) {
        return new BoardMount(assessed, plugin, flags, badge, searchKey, List.copyOf(some), swept);
    }

    /// The same as it was found in some namespace.
    BoardMount in(SweptMount found) {
        String key = found.label().toLowerCase(Locale.ROOT) + "\n" + searchKey;
        return new BoardMount(assessed, plugin, flags, badge, key, connections, found);
    }

    private static @Nullable Mark badge(Assessed assessed, String newest) {
        Mount mount = assessed.mount();
        return switch (assessed.state()) {
            case MountState.InOrder _ -> inOrder(mount, newest);
            case MountState.NeedsReload s ->
                    mark(mount, Messages.text("mounts.state.needsReload"), Tone.ATTENTION, s.why());
            case MountState.LastReloadFailed s ->
                    mark(
                            mount,
                            Messages.text("mounts.state.lastReloadFailed"),
                            Tone.DANGER_OUTLINE,
                            s.why());
            case MountState.NoCatalogRow s ->
                    mark(mount, Messages.text("mounts.state.noCatalogRow"), Tone.DANGER, s.why());
            case MountState.Unknown s ->
                    new Mark(
                            Messages.text("mounts.state.unknown"), Tone.NEUTRAL, sentence(s.why()));
        };
    }

    private static @Nullable Mark inOrder(Mount mount, String newest) {
        String asked = mount.configuredVersion();
        if (!asked.isEmpty() && !newest.isEmpty() && !asked.equals(newest)) {
            return new Mark(
                    Messages.text("board.asksFor", asked),
                    Tone.NEUTRAL,
                    Messages.text("board.asksFor.why", asked, newest));
        }
        PluginBuild running = mount.running();
        return running == null || running.builtin()
                ? null
                : new Mark(running.label(), Tone.NEUTRAL, "");
    }

    private static Mark mark(Mount mount, String state, Tone tone, String why) {
        PluginBuild running = mount.running();
        String word = running == null ? state : Messages.text("board.pair", running.label(), state);
        return new Mark(word, tone, why);
    }

    private static String sentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
    }

    MountPath path() {
        return assessed.mount().path();
    }

    /// What makes it the same mount in the next picture.
    Object key() {
        return swept == null ? path() : swept.key();
    }

    /// Its path; on a board of many namespaces with that of its namespace.
    String name() {
        return swept == null ? path().value() : swept.label();
    }

    /// Whether it can be chosen for a reload: not from another namespace than its own.
    boolean choosable() {
        return swept == null;
    }

    /// Why it looks as it does, and how to get to it.
    String why() {
        String said = Flag.sentences(flags);
        if (swept == null) {
            return said;
        }
        String how = Messages.text("board.swept.why", swept.namespace().label());
        return said.isEmpty() ? how : said + "\n" + how;
    }

    boolean due() {
        return assessed.needsReload();
    }

    /// Whether F8 stops at it: a reload is due, or the next start will fail.
    boolean problem() {
        return due() || assessed.state() instanceof MountState.NoCatalogRow;
    }

    boolean external() {
        return assessed.mount().external();
    }

    Optional<Mark> mark() {
        return Optional.ofNullable(badge);
    }
}
