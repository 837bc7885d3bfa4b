package dev.reseat.ui.board;

import dev.reseat.ui.kit.Changed;
import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Declared;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Latest;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Notice;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Published;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.vault.Assessment;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the board shows of the newest picture of the cluster. Filtering and grouping is done in the background; what was
/// overtaken is dropped.
public final class BoardModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Choice choice;
    private final Clock clock;
    private final BoardLook look;
    private final BoardStage stage;
    private final PictureModel pictures;
    private final Opening opening;
    private final Optional<Consumer<Elsewhere>> elsewhere;
    private final Changed changed;
    private final Declared declared;
    private final StringProperty filter = new SimpleStringProperty("");
    private final IntegerProperty facet = new SimpleIntegerProperty(0);
    private final Published<Shown> shown;
    private final Latest<Question> latest;
    private volatile BoardSource source = BoardSource.NOTHING;
    private volatile Surroundings surroundings = Surroundings.NOTHING;
    private Supplier<String> connection = () -> "";

    private record Question(BoardSource source, Surroundings around, BoardPicture.Wish wish) {}

    private record Shown(BoardPicture picture, Surroundings around) {}

    /// @param choice the mounts chosen on any screen
    /// @param host its clock says how long ago a node's echo was
    /// @param opening what is opened in the details
    public BoardModel(Choice choice, Snapshots snapshots, Host host, Opening opening) {
        this(choice, snapshots, host, opening, Optional.empty());
        snapshots.follow(this::follow);
    }

    /// A board of many namespaces, for looking only: what is chosen belongs to the namespace that a person is in.
    ///
    /// @param opening what is opened in the details of plugins and nodes
    /// @param go leads to another namespace, or to a mount in it
    public static BoardModel ofMany(Host host, Opening opening, Consumer<Elsewhere> go) {
        return new BoardModel(
                new Choice(), new Snapshots(host.threads()), host, opening, Optional.of(go));
    }

    private BoardModel(
            Choice choice,
            Snapshots snapshots,
            Host host,
            Opening opening,
            Optional<Consumer<Elsewhere>> elsewhere) {
        this.elsewhere = elsewhere;
        this.choice = choice;
        this.clock = host.clock();
        this.look = new BoardLook(host.remembered(), elsewhere.isPresent());
        this.stage = new BoardStage(host);
        this.pictures = new PictureModel(host);
        this.opening = opening;
        this.changed = snapshots.changed();
        this.declared = snapshots.declared();
        this.shown =
                new Published<>(new Shown(BoardPicture.NOTHING, surroundings), host.threads().fx());
        this.latest = new Latest<>(host.threads().background(), q -> shown.publish(answer(q)));
        shown.property().addListener((_, _, _) -> stage.forgetGroups());
        filter.addListener((_, _, _) -> ask());
        facet.addListener((_, _, _) -> ask());
        look.groupingProperty().addListener((_, _, _) -> ask());
    }

    private void follow(Optional<Assessment> assessment) {
        source = assessment.map(BoardSource::of).orElse(BoardSource.NOTHING);
        surroundings =
                assessment.map(a -> Surroundings.of(a.snapshot())).orElse(Surroundings.NOTHING);
        ask();
    }

    /// Shows what has been read of many namespaces. May be called on any thread, by one at a time.
    public void show(SweptPicture picture) {
        source = BoardSource.of(picture);
        surroundings = Surroundings.of(picture);
        ask();
    }

    /// Whether it is a board of many namespaces.
    boolean swept() {
        return elsewhere.isPresent();
    }

    private void ask() {
        latest.ask(
                new Question(
                        source,
                        surroundings,
                        new BoardPicture.Wish(filter.get(), facet.get(), look.by())));
    }

    private static Shown answer(Question q) {
        return new Shown(BoardPicture.of(q.source(), q.wish()), q.around());
    }

    /// Shows the details of what an element stands for, where there are any; goes to a mount of another namespace.
    void open(Element element) {
        Optional<Elsewhere> there = Elsewhere.of(element);
        if (there.isPresent()) {
            elsewhere.ifPresent(go -> go.accept(there.get()));
        } else {
            opened(element).ifPresent(opening::open);
        }
    }

    /// Shows the details of an element instead of those that are shown, if any are.
    void follow(Element element) {
        opened(element).ifPresent(opening::follow);
    }

    private static Optional<Opened> opened(Element element) {
        return switch (element) {
            case Element.OfMount m ->
                    m.mount().choosable()
                            ? Optional.of(new Opened.OfMount(m.mount().path()))
                            : Optional.empty();
            case Element.OfPlugin p ->
                    Optional.of(
                            new Opened.OfPlugin(p.card().name().type(), p.card().name().name()));
            case Element.OfNode n -> Optional.of(new Opened.OfNode(n.card().address()));
            case Element.OfConnection c -> Optional.of(new Opened.OfMount(c.connection().engine()));
            case Element.OfRest r -> Optional.of(new Opened.OfMount(r.engine().path()));
            case Element.OfGroup _, Element.OfMore _, Element.OfGap _, Element.Heading _ ->
                    Optional.empty();
        };
    }

    /// Chooses all mounts of the cluster that need a reload, and nothing else.
    public void chooseDue() {
        choice.set(source.mounts().stream().filter(BoardMount::due).map(BoardMount::path).toList());
    }

    /// Chooses all mounts that filter and facet leave too.
    void chooseShown() {
        choice.add(picture().plugins().stream().flatMap(c -> c.paths().stream()).toList());
    }

    Choice choice() {
        return choice;
    }

    /// The identities of what has changed of late.
    ReadOnlyObjectProperty<Set<Object>> changedProperty() {
        return changed.identitiesProperty();
    }

    /// The plugins that are known to be declarative.
    ReadOnlyObjectProperty<Set<Opened>> declaredProperty() {
        return declared.pluginsProperty();
    }

    /// All that is special about a plugin, with what is known of it from elsewhere than the lists.
    List<Flag> flags(PluginCard card) {
        if (!declared.has(new Opened.OfPlugin(card.name().type(), card.name().name()))) {
            return card.flags();
        }
        List<Flag> all = new ArrayList<>(card.flags());
        all.add(Flag.declarative());
        return all;
    }

    /// What has happened to what an element stands for of late, in words; empty where nothing has.
    String whatChanged(Element element) {
        return opened(element).map(changed::what).orElse("");
    }

    /// The nodes of a picture as they are seen now.
    List<NodeCard> nodeCards() {
        return picture().nodes().stream().map(n -> NodeCard.of(n, clock.instant())).toList();
    }

    /// From when the database connections are, where they are older than the rest; empty where they are not.
    String connectionsAge() {
        return picture()
                .connectionsBefore()
                .map(at ->
                        Messages.text(
                                "board.connectionsAt", TIME.format(at.atZone(clock.getZone()))))
                .orElse("");
    }

    /// How a person likes to look at it.
    BoardLook look() {
        return look;
    }

    BoardPicture picture() {
        return shown.get().picture();
    }

    /// The same as the picture, but changes also when only what is said around it does.
    ReadOnlyObjectProperty<?> shownProperty() {
        return shown.property();
    }

    List<Notice> notices() {
        return shown.get().around().notices();
    }

    /// What to say when nothing stands on the board.
    String emptyText() {
        return shown.get().around().emptyText();
    }

    /// Sets what people call the connection, for pictures.
    public void connectionIs(Supplier<String> name) {
        connection = name;
    }

    /// What is said above a picture.
    Caption caption() {
        return shown.get().around().caption(connection.get());
    }

    /// The name of the facet that leaves mounts away; empty where none does.
    String facet() {
        return switch (facet.get()) {
            case 1 -> Messages.text("mounts.due");
            case 2 -> Messages.text("mounts.external");
            default -> "";
        };
    }

    /// Pictures of the board for other people.
    PictureModel pictures() {
        return pictures;
    }

    /// The reload that is shown on the board.
    public BoardStage stage() {
        return stage;
    }

    /// The text that mounts must contain; blanks divide words.
    public StringProperty filterProperty() {
        return filter;
    }

    /// Number of the facet: all, those due, external ones.
    public IntegerProperty facetProperty() {
        return facet;
    }
}
