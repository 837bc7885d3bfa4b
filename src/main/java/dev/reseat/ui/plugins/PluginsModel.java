package dev.reseat.ui.plugins;

import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Notice;
import dev.reseat.ui.kit.Published;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.table.Column;
import dev.reseat.ui.kit.table.Facet;
import dev.reseat.ui.kit.table.Listing;
import dev.reseat.ui.kit.table.TableModel;
import dev.reseat.ui.kit.table.Ticked;
import dev.reseat.ui.kit.table.Ticks;
import dev.reseat.ui.kit.table.View;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Databases;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.Versions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The catalog: filtered, sorted, and a way to choose all mounts of a plugin.
public final class PluginsModel {
    private final Choice choice;
    private final Listing<PluginRow> listing;
    private final TableModel<PluginRow> table;
    private final PluginTicks ticks;
    private final Published<Surroundings> surroundings;

    private record Surroundings(List<Notice> notices, String emptyText) {}

    private record Name(PluginType type, String name) {}

    /// @param choice the mounts chosen on any screen
    public PluginsModel(Choice choice, Snapshots snapshots, Host host) {
        this.choice = choice;
        this.ticks = new PluginTicks(choice);
        this.listing = new Listing<>(columns(), facets(), host.threads());
        this.table = new TableModel<>("plugins", listing, views(), host);
        this.surroundings = new Published<>(new Surroundings(List.of(), ""), host.threads().fx());
        snapshots.follow(this::follow);
    }

    private static List<Column<PluginRow>> columns() {
        return List.of(
                Column.<PluginRow>text(
                                "type",
                                Messages.text("plugins.type"),
                                r -> r.plugin().type().word())
                        .filtered(),
                Column.text("name", Messages.text("plugins.name"), r -> r.plugin().name()),
                Column.<PluginRow>text(
                                "version", Messages.text("plugins.version"), PluginRow::version)
                        .ordered(Versions.LOWEST_FIRST)
                        .filtered(PluginRow::version, Versions.LOWEST_FIRST),
                Column.<PluginRow>text("kind", Messages.text("plugins.kind"), PluginRow::kind)
                        .filtered()
                        .field("builtin")
                        .written(r -> r.plugin().builtin()),
                Column.<PluginRow>text("mounts", Messages.text("plugins.mounts"), PluginRow::mounts)
                        .ordered(
                                r -> r.running() == null ? -1 : r.running(),
                                Comparator.<Integer>naturalOrder())
                        .written(PluginRow::countedMounts),
                Column.<PluginRow>text(
                                "pinned",
                                Messages.text("plugins.pin"),
                                r -> r.pinMark().map(m -> m.word()).orElse(""))
                        .filtered()
                        .written(PluginRow::pinned),
                Column.<PluginRow>text(
                                "deprecation",
                                Messages.text("plugins.deprecation"),
                                r -> r.plugin().deprecation())
                        .filtered()
                        .field("deprecation_status"),
                Column.text(
                        "sha256",
                        Messages.text("plugins.sha256"),
                        r -> r.plugin().build().sha256()));
    }

    private static List<View> views() {
        return List.of(
                View.of(Messages.text("plugins.facet.external"), "external", Ticked.NONE),
                View.of(Messages.text("plugins.used"), "used", Ticked.NONE),
                View.of(
                        Messages.text("plugins.view.ending"),
                        "all",
                        Ticked.NONE.with(
                                "deprecation",
                                Set.of("deprecated", "pending removal", "removed"))));
    }

    private static List<Facet<PluginRow>> facets() {
        return List.of(
                new Facet<>("all", Messages.text("plugins.all"), _ -> true),
                new Facet<>(
                        "external",
                        Messages.text("plugins.facet.external"),
                        r -> !r.plugin().builtin()),
                new Facet<>("used", Messages.text("plugins.used"), r -> !r.reloadable().isEmpty()));
    }

    private void follow(Optional<Assessment> assessment) {
        listing.show(assessment.map(PluginsModel::rows).orElse(List.of()));
        surroundings.publish(
                assessment
                        .map(a -> surroundings(a.snapshot().catalog()))
                        .orElse(new Surroundings(List.of(), "")));
    }

    private static List<PluginRow> rows(Assessment assessment) {
        Catalog catalog =
                assessment.snapshot().catalog().known().orElse(new Catalog(List.of(), List.of()));
        Map<Name, List<Mount>> mounts =
                assessment.snapshot().mounts().stream()
                        .collect(Collectors.groupingBy(m -> new Name(m.path().type(), m.plugin())));
        return catalog.plugins().stream()
                .map(p ->
                        row(
                                p,
                                mounts.getOrDefault(new Name(p.type(), p.name()), List.of()),
                                assessment.snapshot()))
                .toList();
    }

    private static PluginRow row(Plugin plugin, List<Mount> mounts, ClusterSnapshot snapshot) {
        BiPredicate<Mount, Plugin> runs =
                (m, p) -> p.builtin() ? m.builtin() : p.build().equals(m.running());
        @Nullable Integer running =
                plugin.type() == PluginType.DATABASE
                        ? connections(plugin, snapshot)
                        : Integer.valueOf(
                                (int) mounts.stream().filter(m -> runs.test(m, plugin)).count());
        List<MountPath> reloadable =
                mounts.stream().filter(m -> !m.singleton()).map(Mount::path).toList();
        boolean pinned =
                snapshot.catalog()
                        .known()
                        .flatMap(c -> c.pin(plugin.type(), plugin.name()))
                        .filter(p -> p.version().equals(plugin.build().version()))
                        .isPresent();
        return PluginRow.of(plugin, running, reloadable, pinned);
    }

    /// How many connections ask for this row; null where some engine did not show all of its own.
    private static @Nullable Integer connections(Plugin plugin, ClusterSnapshot snapshot) {
        if (!(snapshot.databases() instanceof Part.Known<Databases>(Databases all, Instant _))
                || all.cut()
                || !all.closed().isEmpty()) {
            return null;
        }
        String version = plugin.builtin() ? "" : plugin.build().version();
        return (int)
                all.using(plugin.name()).stream().filter(c -> c.version().equals(version)).count();
    }

    private static Surroundings surroundings(Part<Catalog> catalog) {
        String text =
                switch (catalog) {
                    case Part.Awaited<Catalog> _ -> Messages.text("plugins.loading");
                    case Part.Unreadable<Catalog> _ -> Messages.text("plugins.unreadable");
                    case Part.Known<Catalog> _, Part.Partial<Catalog> _ ->
                            Messages.text("plugins.none");
                };
        return new Surroundings(
                Notice.unreadable(Messages.text("part.catalog"), catalog).stream().toList(), text);
    }

    ObservableValue<String> countsProperty() {
        return choice.mountsProperty()
                .map(m -> m.isEmpty() ? "" : Messages.text("plugins.counts", m.size()));
    }

    /// Shows what goes by a name and nothing else.
    public void find(String name) {
        listing.facetProperty().set(0);
        listing.filterProperty().set(name);
    }

    ObservableValue<List<Notice>> noticesProperty() {
        return surroundings.property().map(Surroundings::notices);
    }

    ObservableValue<String> emptyTextProperty() {
        return surroundings.property().map(Surroundings::emptyText);
    }

    TableModel<PluginRow> table() {
        return table;
    }

    Listing<PluginRow> listing() {
        return listing;
    }

    Ticks<PluginRow> ticks() {
        return ticks;
    }
}
