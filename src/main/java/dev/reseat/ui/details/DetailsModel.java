package dev.reseat.ui.details;

import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Latest;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Published;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Node;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Latest<Question> latest;
    private final Published<Optional<Shown>> shown;
    private final Snapshots snapshots;
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ObjectProperty<Optional<Connection>> connection =
            new SimpleObjectProperty<>(Optional.empty());
    private Runnable reload = () -> {};

    private record Question(Opened opened, Assessment assessment, Instant now) {}

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
                        q -> shown.publish(Optional.of(new Shown(q.opened(), content(q)))));
        opening.openedProperty().addListener((_, _, _) -> ask());
        snapshots.shownProperty().addListener((_, _, _) -> ask());
    }

    private void ask() {
        Optional<Assessment> assessment = snapshots.shownProperty().get();
        Optional<Opened> opened = opening.openedProperty().get();
        if (opened.isPresent() && assessment.isPresent()) {
            now.set(host.clock().instant());
            latest.ask(new Question(opened.get(), assessment.get(), now.get()));
        }
    }

    private static Content content(Question q) {
        Assessment a = q.assessment();
        Optional<? extends Content> content =
                switch (q.opened()) {
                    case Opened.OfMount m -> a.mount(m.path()).map(x -> MountFacts.of(a, x));
                    case Opened.OfPlugin p -> PluginFacts.of(a, p);
                    case Opened.OfNode n -> node(a, n).map(x -> NodeFacts.of(a, x, q.now()));
                };
        return content.isPresent() ? content.get() : Absence.of(q.opened(), a.snapshot());
    }

    private static Optional<Node> node(Assessment assessment, Opened.OfNode wanted) {
        return assessment.snapshot().nodes().known().orElse(List.of()).stream()
                .filter(n -> n.apiAddress().equals(wanted.address()))
                .findFirst();
    }

    /// Time has passed: what is said about spans of time is said anew.
    public void tick() {
        if (opening.openedProperty().get().isPresent()) {
            now.set(host.clock().instant());
        }
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

    /// Sets what leads to the Reload panel.
    public void whenReload(Runnable action) {
        reload = action;
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
