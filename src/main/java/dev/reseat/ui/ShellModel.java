package dev.reseat.ui;

import dev.reseat.ui.board.BoardModel;
import dev.reseat.ui.changes.ChangesModel;
import dev.reseat.ui.connect.ConnectModel;
import dev.reseat.ui.connect.Practice;
import dev.reseat.ui.details.DetailsModel;
import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Latest;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.kit.Threads;
import dev.reseat.ui.live.LiveModel;
import dev.reseat.ui.live.LiveWords;
import dev.reseat.ui.mounts.MountsModel;
import dev.reseat.ui.nodes.NodesModel;
import dev.reseat.ui.palette.PaletteModel;
import dev.reseat.ui.plugins.PluginsModel;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Environment;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Offer;
import dev.reseat.vault.SignIn;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The window without its scene graph: which connection, which screen, and the models of the screens.
public final class ShellModel {
    private final Threads threads;
    private final ShellFacts facts;
    private final ChangesModel changes;
    private final Practice practice;
    private final Choice choice = new Choice();
    private final Latest<Gone> gone;
    private final Opening opening = new Opening();
    private final Sight sight;
    private final Snapshots snapshots;
    private final Session session;
    private final ConnectModel connect;
    private final BoardModel board;
    private final MountsModel mounts;
    private final PluginsModel plugins;
    private final NodesModel nodes;
    private final DetailsModel details;
    private final PaletteModel palette;
    private final Whereabouts whereabouts;
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.BOARD);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final ObjectProperty<Integer> textPercent = new SimpleObjectProperty<>(100);
    private BooleanSupplier mayLeave = () -> true;

    /// Which of the chosen mounts are not there any more?
    private record Gone(Set<MountPath> chosen, Assessment assessment) {}

    /// @param offer what the person's environment offers for a connection
    public ShellModel(Host host, SignIn signIn, Offer offer, Practice practice) {
        this.threads = host.threads();
        Clock clock = host.clock();
        this.practice = practice;
        this.snapshots = new Snapshots(threads);
        this.gone = new Latest<>(threads.background(), this::drop);
        this.sight = new Sight(opening, choice, snapshots);
        this.session = new Session(snapshots, threads, clock, sight::order);
        this.facts =
                new ShellFacts(
                        session.connectionProperty(), snapshots, choice, session.live(), clock);
        this.changes = new ChangesModel(snapshots, host);
        this.connect = new ConnectModel(signIn, offer, practice, threads, this::connected);
        this.mounts = new MountsModel(choice, snapshots, host);
        this.board = new BoardModel(choice, snapshots, host, opening);
        board.connectionIs(
                () -> session.connectionProperty().get().map(Connection::name).orElse(""));
        this.plugins = new PluginsModel(choice, snapshots, host);
        this.nodes = new NodesModel(snapshots, host);
        this.details = new DetailsModel(choice, snapshots, opening, host);
        this.palette = new PaletteModel(snapshots, host, new Jump(this));
        this.whereabouts = new Whereabouts(this, session, facts, host);
        details.connectionProperty().bind(session.connectionProperty());
        snapshots.shownProperty().addListener((_, _, now) -> show(now));
    }

    private void connected(Connection connection) {
        choice.clear();
        opening.forget();
        place.set(Place.BOARD);
        session.begin(connection);
    }

    /// What is gone is no longer chosen; what could not be read may still be there.
    private void show(Optional<Assessment> assessment) {
        assessment
                .filter(a -> readWhole(a.snapshot()))
                .ifPresent(a -> gone.ask(new Gone(choice.mounts(), a)));
    }

    /// Looks at every chosen mount, so not on the window's thread; a newer picture asks anew.
    private void drop(Gone asked) {
        List<MountPath> paths =
                asked.chosen().stream().filter(p -> asked.assessment().mount(p).isEmpty()).toList();
        if (!paths.isEmpty()) {
            threads.fx()
                    .execute(() -> {
                        if (snapshots
                                .shownProperty()
                                .get()
                                .equals(Optional.of(asked.assessment()))) {
                            choice.drop(paths);
                        }
                    });
        }
    }

    private static boolean readWhole(ClusterSnapshot snapshot) {
        return snapshot.secrets().known().isPresent() && snapshot.auths().known().isPresent();
    }

    /// Time has passed: what is said about spans of time is said anew, and what is due is read. Once a second is enough.
    public void tick() {
        session.live().tick();
        facts.tick();
        changes.tick();
        nodes.tick();
        details.tick();
        whereabouts.sweep().tick();
    }

    /// Reads everything anew, as far as nothing would wait behind a reload; the namespaces below too where they are looked at.
    public void refresh() {
        session.refresh();
        if (place.get() == Place.SWEEP && whereabouts.sweep().possible()) {
            whereabouts.sweep().sweep();
        }
    }

    /// Reads everything anew, also if something is being read already: that may be from before a reload's end.
    void readAgain() {
        session.readAgain();
        whereabouts.sweep().reloaded();
    }

    /// In which namespace the window is.
    Whereabouts whereabouts() {
        return whereabouts;
    }

    /// What is said for a while; empty for most of the time.
    ReadOnlyObjectProperty<String> wordProperty() {
        return facts.wordProperty();
    }

    /// What has changed since a person last looked.
    public ChangesModel changes() {
        return changes;
    }

    /// What lets the picture refresh by itself.
    public LiveModel live() {
        return session.live();
    }

    /// Ends the connection and leads back to Connect, unless something is going on that forbids it.
    public void disconnect() {
        Optional<Connection> ended = session.connectionProperty().get();
        if (ended.isPresent() && mayLeave.getAsBoolean()) {
            disconnectNow();
        }
    }

    /// Where things run.
    Threads threads() {
        return threads;
    }

    /// Ends the connection without asking anybody.
    void disconnectNow() {
        Optional<Connection> ended = session.connectionProperty().get();
        if (ended.isEmpty()) {
            return;
        }
        session.end();
        choice.clear();
        opening.forget();
        if (ended.get().environment() == Environment.PRACTICE) {
            threads.background().execute(practice::stop);
        }
        connect.look();
    }

    /// Sets who is asked before the connection is ended: false keeps it, as while a request is out.
    public void askBeforeLeaving(BooleanSupplier asked) {
        mayLeave = asked;
    }

    /// Shows a screen.
    public void go(Place next) {
        place.set(next);
    }

    /// Makes text larger or smaller by this many percent of the usual size, between 80 and 200.
    public void resizeText(int percent) {
        textPercent.set(Math.clamp(textPercent.get() + percent, 80, 200));
    }

    /// The connection, if there is one.
    public ReadOnlyObjectProperty<Optional<Connection>> connectionProperty() {
        return session.connectionProperty();
    }

    /// Whether the cluster is being read.
    public ReadOnlyBooleanProperty readingProperty() {
        return session.readingProperty();
    }

    public ObjectProperty<Place> placeProperty() {
        return place;
    }

    /// Which colours the window wears; remembering it is the application's part.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// Size of text in percent of the usual.
    public ObjectProperty<Integer> textPercentProperty() {
        return textPercent;
    }

    ReadOnlyObjectProperty<Optional<HeaderFacts>> headerProperty() {
        return facts.headerProperty();
    }

    ReadOnlyObjectProperty<StatusFacts> statusProperty() {
        return facts.statusProperty();
    }

    ReadOnlyObjectProperty<LiveWords> liveWordsProperty() {
        return facts.liveProperty();
    }

    PaletteModel palette() {
        return palette;
    }

    /// What a person has before them.
    Sight sight() {
        return sight;
    }

    /// The mounts chosen on any screen.
    public Choice choice() {
        return choice;
    }

    /// What is opened in the details.
    public Opening opening() {
        return opening;
    }

    /// What the details show.
    public DetailsModel details() {
        return details;
    }

    /// The newest picture of the cluster.
    public Snapshots snapshots() {
        return snapshots;
    }

    public ConnectModel connect() {
        return connect;
    }

    public BoardModel board() {
        return board;
    }

    public MountsModel mounts() {
        return mounts;
    }

    public PluginsModel plugins() {
        return plugins;
    }

    public NodesModel nodes() {
        return nodes;
    }
}
