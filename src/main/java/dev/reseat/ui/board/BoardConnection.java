package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A connection of a database engine as the board shows it, below its engine.
///
/// @param plugin the plugin of type database that it asks for; null where only its name could be read
/// @param badge what it runs, or else what it asks for; null where there is nothing to say
/// @param searchKey what the filter looks in, lower case
record BoardConnection(
        DatabaseConnection connection,
        @Nullable PluginName plugin,
        @Nullable Mark badge,
        String searchKey) {
    /// Its identity on the board.
    record Key(MountPath engine, String name) {}

    static BoardConnection of(DatabaseConnection c) {
        PluginName plugin =
                c.read() ? new PluginName(PluginType.DATABASE, c.plugin().intern()) : null;
        String key = String.join("\n", c.label(), c.plugin(), c.version());
        return new BoardConnection(c, plugin, badge(c), key.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Mark badge(DatabaseConnection c) {
        if (!c.read()) {
            return new Mark(
                    Messages.text("board.connection.unread"),
                    Tone.NEUTRAL,
                    Messages.text("board.connection.unread.why"));
        }
        String running = c.running();
        if (running != null) {
            return new Mark(new PluginBuild(running, "").label(), Tone.NEUTRAL, "");
        }
        return c.version().isEmpty()
                ? null
                : new Mark(
                        Messages.text("board.asksFor", c.version()),
                        Tone.NEUTRAL,
                        Messages.text("board.connection.asks.why"));
    }

    MountPath engine() {
        return connection.engine();
    }

    String name() {
        return connection.name();
    }

    Optional<Mark> mark() {
        return Optional.ofNullable(badge);
    }

    Optional<PluginName> asksFor() {
        return Optional.ofNullable(plugin);
    }

    Key key() {
        return new Key(engine(), name());
    }

    /// Why it looks as it does, and how it is reloaded.
    String why() {
        String how = Messages.text("mounts.connection", engine());
        return mark().map(Mark::why).filter(w -> !w.isEmpty()).map(w -> w + "\n" + how).orElse(how);
    }
}
