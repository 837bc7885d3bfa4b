package dev.reseat.ui.namespaces;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.StateMark;
import dev.reseat.ui.kit.table.Row;
import dev.reseat.vault.Assessment.Assessed;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountState;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NextStart;
import dev.reseat.vault.Part;
import dev.reseat.vault.PluginBuild;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A mount of some namespace, as the table over all of them shows it.
///
/// @param stateMark its state as a badge; null where all is in order
public record SweepRow(
        Namespace namespace, Assessed assessed, @Nullable Mark stateMark, String searchKey)
        implements Row {
    /// Assesses a mount by the catalog, which is one for all namespaces.
    static SweepRow of(Namespace namespace, Mount mount, Part<Catalog> catalog) {
        Assessed assessed =
                new Assessed(mount, NextStart.of(mount, catalog), MountState.of(mount, catalog));
        Mark mark = StateMark.of(assessed.state()).orElse(null);
        String key =
                String.join(
                        "\n",
                        namespace.label() + "/" + mount.path().value(),
                        mount.plugin(),
                        mount.accessor(),
                        mount.running() == null ? "" : mount.running().version(),
                        mark == null ? "" : mark.word());
        return new SweepRow(namespace, assessed, mark, key.toLowerCase(Locale.ROOT));
    }

    String path() {
        return assessed.mount().path().value();
    }

    String plugin() {
        return assessed.mount().plugin();
    }

    String running() {
        PluginBuild running = assessed.mount().running();
        return running == null ? Messages.text("mounts.nothing") : running.label();
    }

    String next() {
        boolean inOrder = assessed.state() instanceof MountState.InOrder;
        return assessed.next() instanceof NextStart.Row row
                ? row.plugin().build().label()
                : inOrder ? running() : Messages.text("mounts.nothing");
    }

    Optional<Mark> mark() {
        return Optional.ofNullable(stateMark);
    }

    String state() {
        return stateMark == null ? "" : stateMark.word();
    }

    @Override
    public Object identity() {
        return List.of(namespace, assessed.mount().path());
    }
}
