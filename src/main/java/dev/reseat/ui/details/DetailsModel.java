package dev.reseat.ui.details;

import dev.reseat.reload.RunId;
import dev.reseat.reload.Touched;
import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Latest;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Published;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeWords;
import dev.reseat.vault.Verbatim;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The details of what is opened, worked out anew with each picture of the cluster. For the window's thread, but for what is
/// worked out in the background.
public final class DetailsModel {
    private final Choice choice;
    private final Opening opening;
    private final Host host;
    private final Latest<Wanted> latest;
    private final Published<Optional<Shown>> shown;
    private final Snapshots snapshots;
    private final Words words;
    private final Uptime uptime;
    private final Past past;
    private final Raw raw;
    private final Comparing comparing;
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ObjectProperty<Optional<Connection>> connection =
            new SimpleObjectProperty<>(Optional.empty());
    private Runnable reload = () -> {};

    /// What is shown.
    record Shown(Opened opened, Content content) {}

    /// @param choice the mounts chosen on any screen
    /// @param opening what is opened, from any screen
    public DetailsModel(Choice choice, Snapshots snapshots, Opening opening, Host host) {
        this.choice = choice;
        this.snapshots = snapshots;
        this.opening = opening;
        this.host = host;
        this.now = new ReadOnlyObjectWrapper<>(host.clock().instant());
        this.shown = new Published<>(Optional.empty(), host.threads().fx());
        this.latest =
                new Latest<>(
                        host.threads().background(),
                        q -> shown.publish(Optional.of(new Shown(q.opened(), q.content()))));
        this.words = new Words(host);
        this.uptime = new Uptime(host);
        this.past = new Past(host);
        this.raw = new Raw(host);
        this.comparing = new Comparing(host);
        shown.property()
                .addListener((_, _, now) -> {
                    if (now.map(Shown::content).orElse(null) instanceof NodeFacts n) {
                        comparing.follow(n.comparable());
                    }
                });
        opening.openedProperty()
                .addListener((_, _, _) -> {
                    raw.forget();
                    comparing.forget();
                    look();
                });
        snapshots.shownProperty().addListener((_, _, _) -> look());
        words.heardProperty().addListener((_, _, _) -> ask());
        uptime.saidProperty().addListener((_, _, _) -> ask());
        raw.toldProperty().addListener((_, _, told) -> declare(told));
        connection.addListener((_, _, _) -> snapshots.declared().forget());
    }

    /// Another thing is opened, or the picture of the cluster is newer.
    private void look() {
        Optional<Assessment> assessment = snapshots.shownProperty().get();
        if (opening.openedProperty().get().orElse(null) instanceof Opened.OfMount m
                && assessment.isPresent()
                && assessment.get().mount(m.path()).isPresent()) {
            words.show(m.path(), assessment.get().snapshot(), connection.get());
        } else {
            words.forget();
        }
        openNode()
                .ifPresentOrElse(n -> uptime.show(n, pictured(), connection.get()), uptime::forget);
        past.show(touched());
        ask();
    }

    /// Only the single row says it; what could not be read says nothing.
    private void declare(Raw.Told told) {
        boolean read = told.answers().stream().anyMatch(a -> a.json().known().isPresent());
        if (!told.going() && read && told.of().orElse(null) instanceof Opened.OfPlugin plugin) {
            boolean any = told.answers().stream().anyMatch(Verbatim::declarative);
            snapshots.declared().tell(plugin, any);
        }
    }

    /// Asks for the server's own words on what is shown.
    void askRaw() {
        shown.get().ifPresent(s -> raw.ask(s.opened(), s.content().topics(), connection.get()));
        askStart();
    }

    /// Asks the node that is shown about every mount that it may run another build of.
    void compare() {
        if (shown.get().map(Shown::content).orElse(null) instanceof NodeFacts n) {
            comparing.begin(n.node(), n.comparable(), connection.get());
            askStart();
        }
    }

    /// What the journal is asked for: the thing that is open, on this connection's cluster.
    private Optional<Touched> touched() {
        Optional<Opened> opened = opening.openedProperty().get();
        return connection
                .get()
                .flatMap(on ->
                        opened.flatMap(
                                o -> touched(o, on.address().value(), on.cluster().namespace())));
    }

    private Optional<Touched> touched(Opened opened, String address, Namespace namespace) {
        return switch (opened) {
            case Opened.OfMount m -> Optional.of(new Touched.OfMount(address, namespace, m.path()));
            case Opened.OfPlugin p ->
                    Optional.of(new Touched.OfPlugin(address, p.type(), p.name()));
            case Opened.OfNode _ -> openNode().map(n -> new Touched.OfNode(address, n.asked()));
        };
    }

    /// The node that is opened, where the picture has it.
    private Optional<Node> openNode() {
        return snapshots
                .shownProperty()
                .get()
                .flatMap(a ->
                        opening.openedProperty().get().orElse(null) instanceof Opened.OfNode n
                                ? Wanted.node(a, n)
                                : Optional.empty());
    }

    private void askStart() {
        openNode().ifPresent(n -> uptime.again(n, pictured(), connection.get()));
    }

    private ClusterSnapshot pictured() {
        return snapshots.shownProperty().get().orElseThrow().snapshot();
    }

    /// Asks the nodes about the mount that is shown once more.
    void askNodes() {
        Optional<Assessment> assessment = snapshots.shownProperty().get();
        if (opening.openedProperty().get().orElse(null) instanceof Opened.OfMount m
                && assessment.isPresent()) {
            words.again(m.path(), assessment.get().snapshot(), connection.get());
        }
    }

    private void ask() {
        Optional<Assessment> assessment = snapshots.shownProperty().get();
        Optional<Opened> opened = opening.openedProperty().get();
        if (opened.isPresent() && assessment.isPresent()) {
            now.set(host.clock().instant());
            NodeWords said =
                    opened.get() instanceof Opened.OfMount m
                            ? words.of(m.path()).map(Words.Heard::words).orElse(NodeWords.NONE)
                            : NodeWords.NONE;
            latest.ask(
                    new Wanted(
                            opened.get(),
                            assessment.get(),
                            said,
                            uptime.saidProperty().get(),
                            now.get()));
        }
    }

    /// Time has passed: what is said about spans of time is said anew.
    public void tick() {
        if (opening.openedProperty().get().isPresent()) {
            now.set(host.clock().instant());
            if (shown.get().map(Shown::content).orElse(null) instanceof NodeFacts n
                    && n.older(now.get())) {
                ask();
            }
        }
    }

    /// The journal has changed: a run has begun or ended.
    public void journalHasChanged() {
        past.again();
    }

    /// Chooses these mounts, or drops them where all are chosen.
    void toggle(List<MountPath> mounts) {
        choice.toggle(mounts);
    }

    /// Leads to the Reload panel, with these mounts among the chosen ones.
    void reload(List<MountPath> mounts) {
        choice.add(mounts);
        reload.run();
    }

    /// What the nodes say of the mount that is shown; empty where none is asked.
    ReadOnlyObjectProperty<Optional<Words.Heard>> heardProperty() {
        return words.heardProperty();
    }

    /// The reloads that touched what is shown.
    Past past() {
        return past;
    }

    /// The server's own words.
    Raw raw() {
        return raw;
    }

    /// The node's words beside the mount table.
    Comparing comparing() {
        return comparing;
    }

    /// In which zone times are shown.
    ZoneId zone() {
        return host.clock().getZone();
    }

    /// Sets what leads to the Reload panel.
    public void whenReload(Runnable action) {
        reload = action;
    }

    /// Sets what shows a run whole, of those that touched what is shown.
    public void whenRunIsWanted(Consumer<RunId> action) {
        past.whenWanted(action);
    }

    /// The connection that is looked at; to be set by the shell.
    public ObjectProperty<Optional<Connection>> connectionProperty() {
        return connection;
    }

    ReadOnlyObjectProperty<Set<MountPath>> chosenProperty() {
        return choice.mountsProperty();
    }

    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.property();
    }

    /// What time it is, to a second, while something is open.
    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    Opening opening() {
        return opening;
    }
}
