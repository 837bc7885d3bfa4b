package dev.reseat.ui.namespaces;

import dev.reseat.ui.kit.Ago;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Latest;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Published;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Unread;
import dev.reseat.ui.kit.table.Column;
import dev.reseat.ui.kit.table.Facet;
import dev.reseat.ui.kit.table.Listing;
import dev.reseat.ui.kit.table.TableModel;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.Mount;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NamespaceSweep;
import dev.reseat.vault.NamespaceSweep.Swept;
import dev.reseat.vault.Part;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;

/// The mounts of this namespace and of all below it, read when a person wants it, a few namespaces at a time.
public final class SweepModel {
    private static final System.Logger LOG = System.getLogger(SweepModel.class.getName());

    private final ReadOnlyObjectProperty<Optional<Connection>> connection;
    private final Snapshots snapshots;
    private final Host host;
    private final BooleanSupplier reloading;
    private final Listing<SweepRow> listing;
    private final TableModel<SweepRow> table;
    private final Published<SweepFacts> facts;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private boolean beforeReload;
    private boolean refused;
    private final IntegerProperty as = new SimpleIntegerProperty();
    private Consumer<Seen> follower = _ -> {};
    private Optional<Running> newest = Optional.empty();

    /// What has been read so far.
    ///
    /// @param unread namespaces that could not be read, in the order of the tree
    /// @param namespaces how many namespaces are known of
    /// @param catalog by which the mounts are assessed
    public record Seen(
            List<SweepRow> rows,
            List<Unread> unread,
            int namespaces,
            SweepFacts facts,
            Part<Catalog> catalog) {}

    /// One sweep: what has been worked out of it stays as long as it is the newest.
    private static final class Running {
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private final Map<Namespace, Done> done = new HashMap<>();
        private boolean superseded;

        synchronized boolean superseded() {
            return superseded;
        }

        /// After the return nothing of it is shown any more.
        synchronized void supersede() {
            superseded = true;
            cancelled.set(true);
        }

        /// Shows something of it, unless it is superseded.
        synchronized void show(Runnable showing) {
            if (!superseded) {
                showing.run();
            }
        }
    }

    private record Done(List<SweepRow> rows) {}

    /// @param snapshots the catalog in them says what the mounts of every namespace would start
    /// @param reloading whether a reload may be out: whole lists would wait behind it
    public SweepModel(
            ReadOnlyObjectProperty<Optional<Connection>> connection,
            Snapshots snapshots,
            Host host,
            BooleanSupplier reloading) {
        this.connection = connection;
        this.snapshots = snapshots;
        this.host = host;
        this.reloading = reloading;
        this.listing = new Listing<>(columns(), facets(), host.threads());
        this.table = new TableModel<>("sweep", listing, List.of(), host);
        this.facts = new Published<>(start(), host.threads().fx());
        connection.addListener((_, _, _) -> forget());
        facts.property().addListener((_, _, _) -> tick());
        as.set(host.remembered().read("sweep.as").filter("board"::equals).isPresent() ? 1 : 0);
        as.addListener((_, _, now) ->
                host.remembered().keep("sweep.as", now.intValue() == 1 ? "board" : "table"));
    }

    /// Lets something else than the table show the same. Called in the background, in order, and on the window's thread when
    /// there is nothing any more.
    public void follow(Consumer<Seen> all) {
        follower = all;
    }

    /// As what it is shown: 0 for a table, 1 for a board. Kept beyond the session.
    IntegerProperty asProperty() {
        return as;
    }

    private static SweepFacts start() {
        return SweepFacts.nothing(Messages.text("sweep.start"));
    }

    private static List<Column<SweepRow>> columns() {
        return List.of(
                Column.text(
                        "namespace", Messages.text("sweep.namespace"), r -> r.namespace().label()),
                Column.text("path", Messages.text("mounts.path"), SweepRow::path),
                Column.text("plugin", Messages.text("mounts.plugin"), SweepRow::plugin),
                Column.text("running", Messages.text("mounts.running"), SweepRow::running),
                Column.text("next", Messages.text("mounts.next"), SweepRow::next),
                Column.text("state", Messages.text("mounts.state"), SweepRow::state));
    }

    private static List<Facet<SweepRow>> facets() {
        return List.of(
                new Facet<>("all", Messages.text("mounts.all"), _ -> true),
                new Facet<>("due", Messages.text("mounts.due"), r -> r.assessed().needsReload()),
                new Facet<>(
                        "external",
                        Messages.text("mounts.external"),
                        r -> r.assessed().mount().external()));
    }

    private void forget() {
        newest.ifPresent(Running::supersede);
        newest = Optional.empty();
        listing.show(List.of());
        facts.publish(start());
        follower.accept(new Seen(List.of(), List.of(), 0, start(), new Part.Awaited<>()));
    }

    /// Whether it can begin: there is a connection, and no list would wait behind a reload.
    public boolean possible() {
        return connection.get().isPresent() && !reloading.getAsBoolean();
    }

    /// Reads all of them, unless that is under way.
    public void sweep() {
        if (!possible()) {
            refuse();
            return;
        }
        if (facts.get().running()) {
            return;
        }
        forget();
        Running running = new Running();
        newest = Optional.of(running);
        Connection to = connection.get().orElseThrow();
        Part<Catalog> catalog =
                snapshots
                        .shownProperty()
                        .get()
                        .map(Assessment::snapshot)
                        .map(s -> s.catalog())
                        .orElse(new Part.Awaited<>());
        beforeReload = false;
        facts.publish(SweepFacts.begun());
        Latest<NamespaceSweep> latest =
                new Latest<>(host.threads().background(), sweep -> show(running, sweep, catalog));
        host.threads().background().execute(() -> read(to, running, latest));
    }

    /// What has been read stays, and how old it is.
    private void refuse() {
        SweepFacts now = facts.get();
        if (now.running() || now.since().isPresent()) {
            refused = true;
            tick();
        } else {
            facts.publish(SweepFacts.nothing(Messages.text("sweep.held")));
        }
    }

    private void read(Connection to, Running running, Latest<NamespaceSweep> latest) {
        try {
            to.cluster().sweep(latest::ask, running.cancelled::get);
        } catch (RuntimeException e) {
            // the port promises not to throw; if it does, the screen must not wait for ever
            LOG.log(Level.ERROR, "reading the namespaces failed", e);
            running.show(() -> facts.publish(start()));
        }
    }

    private void show(Running running, NamespaceSweep sweep, Part<Catalog> catalog) {
        if (running.superseded()) {
            return;
        }
        List<SweepRow> rows = new ArrayList<>();
        for (Swept swept : sweep.namespaces()) {
            rows.addAll(rows(running, swept, catalog));
        }
        List<Unread> unread = Unread.of(sweep);
        SweepFacts now = SweepFacts.of(sweep, rows, unread, running.cancelled.get());
        Seen seen = new Seen(rows, unread, sweep.namespaces().size(), now, catalog);
        // while that was worked out, a person may have gone to another namespace or cluster
        running.show(() -> {
            listing.show(rows);
            facts.publish(now);
            follower.accept(seen);
        });
    }

    /// The rows of one namespace, worked out once after both its tables are here.
    private static List<SweepRow> rows(Running running, Swept swept, Part<Catalog> catalog) {
        if (!swept.asked()) {
            return List.of();
        }
        Done before = running.done.get(swept.namespace());
        if (before != null) {
            return before.rows();
        }
        List<SweepRow> rows = new ArrayList<>();
        List<Mount> mounts = new ArrayList<>(swept.auths().known().orElse(List.of()));
        mounts.addAll(swept.secrets().known().orElse(List.of()));
        mounts.forEach(m -> rows.add(SweepRow.of(swept.namespace(), m, catalog)));
        running.done.put(swept.namespace(), new Done(rows));
        return rows;
    }

    /// Ends the reading after the namespaces that are being read; what has been read stays.
    public void cancel() {
        newest.ifPresent(r -> r.cancelled.set(true));
    }

    /// Whether it is being read.
    public boolean running() {
        return facts.get().running();
    }

    /// Begins when the screen is first looked at.
    public void lookedAt() {
        if (newest.isEmpty() && possible()) {
            sweep();
        }
    }

    /// Time has passed: how old the rows are is said anew. For the window's thread.
    public void tick() {
        SweepFacts now = facts.get();
        refused &= reloading.getAsBoolean();
        String said =
                now.since()
                        .map(at ->
                                Messages.text(
                                        beforeReload ? "sweep.beforeReload" : "sweep.age",
                                        now.summary(),
                                        Ago.text(at, host.clock().instant())))
                        .orElse(now.summary());
        summary.set(refused ? String.join(" · ", said, Messages.text("sweep.held")) : said);
    }

    /// A reload has ended: what was read before may be otherwise now.
    public void reloaded() {
        beforeReload = true;
        tick();
    }

    /// Counts, and how old the rows are; empty while nothing has been read.
    public ObservableValue<String> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    TableModel<SweepRow> table() {
        return table;
    }

    /// What is said about it as a whole.
    ObservableValue<SweepFacts> factsProperty() {
        return facts.property();
    }
}
