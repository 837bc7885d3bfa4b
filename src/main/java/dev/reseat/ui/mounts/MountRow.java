package dev.reseat.ui.mounts;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.StateMark;
import dev.reseat.ui.kit.Tone;
import dev.reseat.ui.kit.table.Row;
import dev.reseat.vault.Assessment.Assessed;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountState;
import dev.reseat.vault.NextStart;
import dev.reseat.vault.Part;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A mount as its table shows it, or a connection of a database engine below its engine's row.
///
/// @param connection the connection; null for a mount itself
/// @param next what its next start would run, for people
/// @param stateMark its state as a badge; null where all is in order
record MountRow(
        Assessed assessed,
        @Nullable DatabaseConnection connection,
        String next,
        @Nullable Mark stateMark,
        String searchKey)
        implements Row {
    /// The row of a connection. What it would start next is what its catalog row says; a reload reaches it through its engine
    /// only, so it is never due by itself.
    static MountRow of(DatabaseConnection connection, Part<Catalog> catalog) {
        String told = connection.running();
        Mount shown =
                new Mount(
                        connection.engine(),
                        connection.plugin(),
                        "",
                        "",
                        connection.version(),
                        told == null ? null : new PluginBuild(told, ""),
                        "");
        String next =
                catalog.known()
                        .flatMap(c ->
                                c.row(
                                        PluginType.DATABASE,
                                        connection.plugin(),
                                        connection.version()))
                        .map(p -> p.build().label())
                        .orElse(Messages.text("mounts.nothing"));
        String key =
                String.join(
                        "\n", connection.label(), connection.plugin(), connection.version(), next);
        MountState state = new MountState.Unknown("");
        return new MountRow(
                new Assessed(shown, new NextStart.Unknown(""), state),
                connection,
                next,
                null,
                key.toLowerCase(Locale.ROOT));
    }

    static MountRow of(Assessed assessed) {
        Mark mark = StateMark.of(assessed.state()).orElse(null);
        Mount m = assessed.mount();
        PluginBuild running = m.running();
        String key =
                String.join(
                        "\n",
                        m.path().value(),
                        m.plugin(),
                        m.accessor(),
                        m.description(),
                        m.configuredVersion(),
                        running == null ? "" : running.version() + "\n" + running.sha256(),
                        next(assessed),
                        mark == null ? "" : mark.word());
        return new MountRow(assessed, null, next(assessed), mark, key.toLowerCase(Locale.ROOT));
    }

    private static String next(Assessed assessed) {
        PluginBuild running = assessed.mount().running();
        return switch (assessed.next()) {
            case NextStart.Row row -> row.plugin().build().label();
            case NextStart.NoRow _ -> Messages.text("mounts.nothing");
            // part of the server without a catalog row: it starts what it runs
            case NextStart.Unknown _
                    when assessed.state() instanceof MountState.InOrder && running != null ->
                    running.label();
            case NextStart.Unknown _ -> Messages.text("mounts.nothing");
        };
    }

    Mount mount() {
        return assessed.mount();
    }

    String path() {
        return connection == null ? mount().path().value() : connection.label();
    }

    String running() {
        PluginBuild running = mount().running();
        return running == null ? Messages.text("mounts.nothing") : running.label();
    }

    String sha256() {
        PluginBuild running = mount().running();
        return running == null ? "" : running.sha256();
    }

    /// What the server says that it runs; null where it says nothing.
    @Nullable String runningVersion() {
        PluginBuild running = mount().running();
        return running == null ? null : running.version();
    }

    /// Its state in a word, also where all is in order.
    String stateWord() {
        if (connection != null) {
            return "";
        }
        return stateMark == null ? Messages.text("mounts.state.inOrder") : stateMark.word();
    }

    String state() {
        return stateMark == null ? "" : stateMark.word();
    }

    Optional<Mark> mark() {
        return Optional.ofNullable(stateMark);
    }

    /// The tone of what would start: amber where it differs from what runs.
    Optional<Tone> nextTone() {
        return switch (assessed.state()) {
            case MountState.NeedsReload _ -> Optional.of(Tone.ATTENTION);
            case MountState.NoCatalogRow _ -> Optional.of(Tone.DANGER);
            case MountState.InOrder _, MountState.LastReloadFailed _, MountState.Unknown _ ->
                    Optional.empty();
        };
    }

    @Override
    public Object identity() {
        return connection == null ? mount().path() : connection.label();
    }
}
