package dev.reseat.ui.nodes;

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
import dev.reseat.ui.kit.table.View;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Part;
import dev.reseat.vault.Raft;
import dev.reseat.vault.Versions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;

/// The nodes of the cluster.
public final class NodesModel {
    private final Listing<NodeRow> listing;
    private final TableModel<NodeRow> table;
    private final InstantSource clock;
    private final Published<Surroundings> surroundings;
    private volatile Part<List<Node>> nodes = new Part.Awaited<>();
    private volatile Part<Raft> raft = new Part.Awaited<>();

    private record Surroundings(List<Notice> notices, String emptyText) {}

    /// @param host its clock says how long ago an echo was
    public NodesModel(Snapshots snapshots, Host host) {
        this.clock = host.clock();
        this.listing = new Listing<>(columns(), facets(), host.threads());
        this.table = new TableModel<>("nodes", listing, views(), host);
        this.surroundings = new Published<>(new Surroundings(List.of(), ""), host.threads().fx());
        snapshots.follow(this::follow);
    }

    private static List<Column<NodeRow>> columns() {
        return List.of(
                Column.text("name", Messages.text("nodes.name"), r -> r.node().name()),
                Column.<NodeRow>text(
                                "role", Messages.text("nodes.role"), r -> r.node().role().label())
                        .filtered(),
                Column.<NodeRow>text("seen", Messages.text("nodes.seen"), r -> r.seen().word())
                        .filtered(),
                Column.<NodeRow>text(
                                "seal", Messages.text("nodes.seal"), r -> r.node().seal().label())
                        .filtered(),
                Column.<NodeRow>text(
                                "version", Messages.text("nodes.version"), r -> r.node().version())
                        .ordered(Versions.LOWEST_FIRST)
                        .filtered(r -> r.node().version(), Versions.LOWEST_FIRST),
                Column.<NodeRow>text("echo", Messages.text("nodes.echo"), NodeRow::echo)
                        .ordered(
                                r -> r.node().lastEcho(),
                                Comparator.nullsFirst(Comparator.<Instant>reverseOrder()))
                        .field("last_echo")
                        .written(r -> r.node().lastEcho()),
                Column.<NodeRow>text("raft", Messages.text("nodes.raft"), r -> r.raft().text())
                        .ordered(r -> r.raft().behind(), Comparator.<Long>naturalOrder()),
                Column.<NodeRow>text("address", Messages.text("nodes.address"), NodeRow::address)
                        .field("api_address")
                        .written(r -> r.node().apiAddress().value()));
    }

    private static List<View> views() {
        return List.of(
                View.of(Messages.text("nodes.trouble"), "trouble", Ticked.NONE),
                View.of(
                        Messages.text("nodes.view.standbys"),
                        "all",
                        Ticked.NONE.with(
                                "role",
                                Arrays.stream(NodeRole.values())
                                        .filter(r -> r != NodeRole.ACTIVE && r != NodeRole.UNKNOWN)
                                        .map(NodeRole::label)
                                        .collect(Collectors.toSet()))));
    }

    private static List<Facet<NodeRow>> facets() {
        return List.of(
                new Facet<>("all", Messages.text("nodes.all"), _ -> true),
                new Facet<>(
                        "trouble",
                        Messages.text("nodes.trouble"),
                        r -> r.seen().tone() != Tone.SUCCESS));
    }

    private void follow(Optional<Assessment> assessment) {
        nodes = assessment.map(a -> a.snapshot().nodes()).orElse(new Part.Awaited<>());
        raft = assessment.map(a -> a.snapshot().raft()).orElse(new Part.Awaited<>());
        list();
        surroundings.publish(
                assessment
                        .map(a -> surroundings(a.snapshot()))
                        .orElse(new Surroundings(List.of(), "")));
    }

    /// Time has passed: spans of time are worked out anew.
    public void tick() {
        if (!listing.all().equals(rows())) {
            list();
        }
    }

    private void list() {
        listing.show(rows());
    }

    private List<NodeRow> rows() {
        Instant now = clock.instant();
        Instant read = nodes.whenRead().orElse(now);
        return nodes.known().orElse(List.of()).stream()
                .map(n -> NodeRow.of(n, Membership.of(n, raft), read, now))
                .toList();
    }

    private static Surroundings surroundings(ClusterSnapshot snapshot) {
        Part<List<Node>> part = snapshot.nodes();
        String text =
                switch (part) {
                    case Part.Awaited<List<Node>> _ -> Messages.text("nodes.loading");
                    case Part.Unreadable<List<Node>> _ -> Messages.text("nodes.unreadable");
                    case Part.Known<List<Node>> _, Part.Partial<List<Node>> _ -> "";
                };
        List<Notice> notices = new ArrayList<>();
        Notice.unreadable(Messages.text("part.nodes"), part).ifPresent(notices::add);
        for (Raft.Server s : snapshot.unlisted()) {
            notices.add(
                    new Notice(
                            Messages.text("nodes.unlisted", s.id(), s.address()),
                            Messages.text("nodes.unlistedAdvice"),
                            Tone.ATTENTION));
        }
        return new Surroundings(List.copyOf(notices), text);
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

    TableModel<NodeRow> table() {
        return table;
    }

    Listing<NodeRow> listing() {
        return listing;
    }
}
