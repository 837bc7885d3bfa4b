package dev.reseat.ui.namespaces;

import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Published;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Cluster;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NamespaceTree;
import dev.reseat.vault.Part;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// The namespaces that one can go to, and the going. While a reload may be out nobody is led away from it: the going waits
/// for its end, if the person wants that.
public final class NamespacesModel {
    private final ReadOnlyObjectProperty<Optional<Connection>> connection;
    private final Threads threads;
    private final BooleanSupplier reloading;
    private final Consumer<Going> go;
    private final StringProperty filter = new SimpleStringProperty("");
    private final Published<Known> known;
    private final ReadOnlyObjectWrapper<List<NamespaceRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Going>> waiting =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Where to go, and what to look at there.
    ///
    /// @param mount chosen and opened on arrival
    public record Going(Namespace namespace, Optional<MountPath> mount) {}

    /// @param cluster whose answer it is, so that a late one of another connection is told apart
    private record Known(Optional<Cluster> cluster, Part<NamespaceTree> tree) {
        static final Known NOTHING = new Known(Optional.empty(), new Part.Awaited<>());
    }

    /// @param reloading whether a reload may be out
    /// @param go leads to another namespace of the same sign-in; called on the window's thread
    public NamespacesModel(
            ReadOnlyObjectProperty<Optional<Connection>> connection,
            Threads threads,
            BooleanSupplier reloading,
            Consumer<Going> go) {
        this.connection = connection;
        this.threads = threads;
        this.reloading = reloading;
        this.go = go;
        this.known = new Published<>(Known.NOTHING, threads.fx());
        known.property().addListener((_, _, _) -> rows.set(lines()));
        filter.addListener((_, _, _) -> rows.set(lines()));
        connection.addListener((_, _, now) -> {
            if (now.isEmpty()) {
                waiting.set(Optional.empty());
                known.publish(Known.NOTHING);
            }
            rows.set(lines());
        });
    }

    /// Whether the server that is connected has namespaces.
    public boolean offered() {
        return connection.get().filter(c -> c.cluster().traits().namespaces()).isPresent();
    }

    /// Looks again which namespaces there are: from the root if the token may, else from where it is.
    public void look() {
        filter.set("");
        Optional<Cluster> cluster = connection.get().map(Connection::cluster);
        if (cluster.isEmpty() || !offered()) {
            return;
        }
        Cluster here = cluster.get();
        threads.background().execute(() -> known.publish(new Known(cluster, fromTheTop(here))));
    }

    private static Part<NamespaceTree> fromTheTop(Cluster here) {
        Part<NamespaceTree> all = here.in(Namespace.ROOT).namespaces();
        boolean some =
                all.known().filter(t -> !t.below().isEmpty() || t.closed().isEmpty()).isPresent();
        return some || here.namespace().root() ? all : here.namespaces();
    }

    /// Goes to a namespace, at once or, while a reload may be out, after asking.
    public void go(Namespace namespace) {
        go(new Going(namespace, Optional.empty()));
    }

    /// Goes to a mount of a namespace.
    public void go(Namespace namespace, MountPath mount) {
        go(new Going(namespace, Optional.of(mount)));
    }

    /// Goes somewhere, at once or, while a reload may be out, after asking.
    public void go(Going going) {
        if (reloading.getAsBoolean() && !isHere(going.namespace())) {
            waiting.set(Optional.of(going));
        } else {
            waiting.set(Optional.empty());
            go.accept(going);
        }
    }

    private boolean isHere(Namespace namespace) {
        return connection.get().filter(c -> c.cluster().namespace().equals(namespace)).isPresent();
    }

    /// No reload is out any more: whoever waits may go.
    public void released() {
        if (!reloading.getAsBoolean()) {
            waiting.get().ifPresent(this::go);
        }
    }

    /// Stays after all.
    public void stay() {
        waiting.set(Optional.empty());
    }

    /// Where one goes once the reload has ended; empty where nobody waits.
    public ReadOnlyObjectProperty<Optional<Going>> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// The text that paths must hold.
    StringProperty filterProperty() {
        return filter;
    }

    /// The namespaces as lines, by what was typed.
    ReadOnlyObjectProperty<List<NamespaceRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    private List<NamespaceRow> lines() {
        Optional<Namespace> current = connection.get().map(c -> c.cluster().namespace());
        if (current.isEmpty()) {
            return List.of();
        }
        NamespaceTree tree =
                tree().known()
                        .orElse(new NamespaceTree(current.get(), List.of(), List.of(), false));
        return NamespaceLines.of(tree, current.get(), filter.get());
    }

    private Part<NamespaceTree> tree() {
        return known.get().tree();
    }

    /// What should be known of the list; empty where it is whole.
    ObservableValue<String> noteProperty() {
        return known.property().map(k -> note(k.tree()));
    }

    private static String note(Part<NamespaceTree> tree) {
        return switch (tree) {
            case Part.Awaited<NamespaceTree> _ -> Messages.text("namespaces.looking");
            case Part.Unreadable<NamespaceTree> u ->
                    Messages.text("namespaces.unreadable", u.why().brief());
            case Part.Known<NamespaceTree> k -> note(k.value());
            case Part.Partial<NamespaceTree> p -> note(p.value());
        };
    }

    private static String note(NamespaceTree tree) {
        if (tree.cut()) {
            return Messages.text("namespaces.cut", tree.below().size());
        }
        return tree.closed().isEmpty()
                ? ""
                : Messages.text("namespaces.someClosed", tree.closed().size());
    }

    /// All namespaces that are known, for who else lets them be found.
    public ObservableValue<List<Namespace>> allProperty() {
        return known.property()
                .map(k ->
                        k.tree().known().stream()
                                .flatMap(t ->
                                        java.util.stream.Stream.concat(
                                                java.util.stream.Stream.of(t.top()),
                                                t.below().stream()
                                                        .map(NamespaceTree.Child::namespace)))
                                .toList());
    }
}
