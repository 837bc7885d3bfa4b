package dev.reseat.ui.mounts;

import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Notice;
import dev.reseat.ui.kit.Published;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Tone;
import dev.reseat.ui.kit.table.Column;
import dev.reseat.ui.kit.table.Facet;
import dev.reseat.ui.kit.table.Listing;
import dev.reseat.ui.kit.table.TableModel;
import dev.reseat.ui.kit.table.Ticked;
import dev.reseat.ui.kit.table.Ticks;
import dev.reseat.ui.kit.table.View;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Assessment.Assessed;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Databases;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import dev.reseat.vault.Versions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;

/// All mounts of the namespace: filtered, sorted, chosen, opened.
public final class MountsModel {
    private final Choice choice;
    private final Listing<MountRow> listing;
    private final TableModel<MountRow> table;
    private final MountTicks ticks;
    private final Published<Surroundings> surroundings;

    /// What is said around the table.
    ///
    /// @param mounts how many there are, without the connections below them
    private record Surroundings(List<Notice> notices, String emptyText, int mounts) {}

    /// @param choice the mounts chosen on any screen
    public MountsModel(Choice choice, Snapshots snapshots, Host host) {
        this.choice = choice;
        this.ticks = new MountTicks(choice);
        this.listing = new Listing<>(columns(), facets(), host.threads());
        this.table = new TableModel<>("mounts", listing, views(), host);
        this.surroundings = new Published<>(surroundings(Optional.empty()), host.threads().fx());
        snapshots.follow(this::follow);
    }

    private static List<Column<MountRow>> columns() {
        return List.of(
                Column.text("path", Messages.text("mounts.path"), MountRow::path),
                Column.<MountRow>text(
                                "plugin", Messages.text("mounts.plugin"), r -> r.mount().plugin())
                        .filtered(),
                version("running", Messages.text("mounts.running"), MountRow::running)
                        .field("running_plugin_version")
                        .written(MountRow::runningVersion),
                version("next", Messages.text("mounts.next"), MountRow::next),
                Column.<MountRow>text("state", Messages.text("mounts.state"), MountRow::state)
                        .filtered(MountRow::stateWord, Comparator.naturalOrder())
                        .written(MountRow::stateWord),
                Column.text(
                        "accessor", Messages.text("mounts.accessor"), r -> r.mount().accessor()),
                version(
                                "configured",
                                Messages.text("mounts.configured"),
                                r -> r.mount().configuredVersion())
                        .field("plugin_version"),
                Column.<MountRow>text("sha256", Messages.text("mounts.sha256"), MountRow::sha256)
                        .field("running_sha256"),
                Column.text(
                        "description",
                        Messages.text("mounts.description"),
                        r -> r.mount().description()));
    }

    private static Column<MountRow> version(
            String id, String title, Function<MountRow, String> text) {
        return Column.text(id, title, text)
                .ordered(Versions.LOWEST_FIRST)
                .filtered(text, Versions.LOWEST_FIRST);
    }

    private static List<View> views() {
        return List.of(
                View.of(Messages.text("mounts.due"), "due", Ticked.NONE),
                View.of(Messages.text("mounts.external"), "external", Ticked.NONE),
                View.of(
                        Messages.text("mounts.view.failed"),
                        "all",
                        Ticked.NONE.with(
                                "state", Set.of(Messages.text("mounts.state.lastReloadFailed")))));
    }

    private static List<Facet<MountRow>> facets() {
        return List.of(
                new Facet<>("all", Messages.text("mounts.all"), _ -> true),
                new Facet<>("due", Messages.text("mounts.due"), r -> r.assessed().needsReload()),
                new Facet<>(
                        "external", Messages.text("mounts.external"), r -> r.mount().external()));
    }

    private void follow(Optional<Assessment> assessment) {
        listing.show(assessment.map(MountsModel::rows).orElse(List.of()));
        surroundings.publish(surroundings(assessment));
    }

    /// Each mount, and below a database engine its connections.
    private static List<MountRow> rows(Assessment assessment) {
        ClusterSnapshot snapshot = assessment.snapshot();
        Map<MountPath, List<DatabaseConnection>> connections =
                snapshot.databases().known().map(Databases::connections).orElse(List.of()).stream()
                        .collect(Collectors.groupingBy(DatabaseConnection::engine));
        List<MountRow> rows = new ArrayList<>();
        for (Assessed a : assessment.mounts()) {
            rows.add(MountRow.of(a));
            connections
                    .getOrDefault(a.mount().path(), List.of())
                    .forEach(c -> rows.add(MountRow.of(c, snapshot.catalog())));
        }
        return rows;
    }

    private static Surroundings surroundings(Optional<Assessment> assessment) {
        if (assessment.isEmpty()) {
            return new Surroundings(List.of(), "", 0);
        }
        ClusterSnapshot snapshot = assessment.get().snapshot();
        List<Notice> notices = new ArrayList<>();
        Notice.unreadable(Messages.text("part.catalog"), snapshot.catalog())
                .map(n ->
                        new Notice(
                                n.sentence(),
                                Messages.text("mounts.noCatalog") + " " + n.advice(),
                                n.tone()))
                .ifPresent(notices::add);
        part(Messages.text("part.auths"), snapshot.auths(), snapshot.secrets())
                .ifPresent(notices::add);
        part(Messages.text("part.secrets"), snapshot.secrets(), snapshot.auths())
                .ifPresent(notices::add);
        return new Surroundings(
                List.copyOf(notices), emptyText(snapshot), assessment.get().mounts().size());
    }

    /// What to say of one of the two mount tables; that it is awaited only while the other one is shown already.
    private static Optional<Notice> part(String what, Part<?> part, Part<?> other) {
        if (part instanceof Part.Awaited<?> && other.known().isPresent()) {
            return Optional.of(new Notice(Messages.text("notice.awaited", what), "", Tone.NEUTRAL));
        }
        return Notice.unreadable(what, part);
    }

    private static String emptyText(ClusterSnapshot snapshot) {
        List<Part<?>> tables = List.of(snapshot.secrets(), snapshot.auths());
        if (tables.stream().anyMatch(p -> p instanceof Part.Awaited<?>)) {
            return Messages.text("mounts.loading");
        }
        return Messages.text(
                tables.stream().anyMatch(p -> p instanceof Part.Known<?>)
                        ? "mounts.none"
                        : "mounts.unreadable");
    }

    /// How many are chosen and how many there are.
    ObservableValue<String> countsProperty() {
        return choice.mountsProperty()
                .flatMap(chosen ->
                        surroundings
                                .property()
                                .map(around ->
                                        chosen.isEmpty()
                                                ? ""
                                                : Messages.text(
                                                        "mounts.counts",
                                                        chosen.size(),
                                                        around.mounts())));
    }

    ObservableValue<List<Notice>> noticesProperty() {
        return surroundings.property().map(Surroundings::notices);
    }

    ObservableValue<String> emptyTextProperty() {
        return surroundings.property().map(Surroundings::emptyText);
    }

    /// The table as a person looks at it.
    public TableModel<MountRow> table() {
        return table;
    }

    Listing<MountRow> listing() {
        return listing;
    }

    Ticks<MountRow> ticks() {
        return ticks;
    }
}
