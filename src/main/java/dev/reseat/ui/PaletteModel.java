package dev.reseat.ui;

import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Latest;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Published;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.Node;
import dev.reseat.vault.Plugin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Search over everything at once: what is typed leads to mounts, plugins, nodes and commands. Searched in the background.
final class PaletteModel {
    /// More than these of a kind help nobody; typing on does.
    private static final int OF_A_KIND = 6;

    private final ShellModel shell;
    private final StringProperty query = new SimpleStringProperty("");
    private final Published<List<Entry>> entries;
    private final Latest<Question> latest;

    /// Something to go to or do.
    ///
    /// @param kind what sort of thing it is, one word
    record Entry(Icon icon, String title, String kind, Runnable action) {}

    private record Question(String text, Optional<Assessment> assessment) {}

    PaletteModel(ShellModel shell, Threads threads) {
        this.shell = shell;
        this.entries = new Published<>(List.of(), threads.fx());
        this.latest = new Latest<>(threads.background(), q -> entries.publish(search(q)));
        query.addListener((_, _, _) -> ask());
    }

    /// Begins anew, with what is known of the cluster now.
    void begin() {
        query.set("");
        ask();
    }

    private void ask() {
        String text = query.get().strip().toLowerCase(Locale.ROOT);
        latest.ask(new Question(text, shell.snapshots().shownProperty().get()));
    }

    private List<Entry> search(Question q) {
        List<Entry> found =
                new ArrayList<>(
                        commands().stream()
                                .filter(c -> c.title().toLowerCase(Locale.ROOT).contains(q.text()))
                                .toList());
        if (!q.text().isEmpty()) {
            q.assessment().ifPresent(a -> things(a.snapshot(), q.text(), found::add));
        }
        return List.copyOf(found);
    }

    private void things(ClusterSnapshot snapshot, String text, Consumer<Entry> found) {
        Stream<Plugin> plugins =
                snapshot.catalog().known().stream().flatMap(c -> c.plugins().stream());
        Stream<Node> nodes = snapshot.nodes().known().stream().flatMap(List::stream);
        some(snapshot.mounts().stream(), (Mount m) -> m.path().value(), text)
                .map(m ->
                        new Entry(
                                Icon.MOUNTS,
                                m.path().value(),
                                Messages.text("palette.mount"),
                                () -> {
                                    shell.go(Place.MOUNTS);
                                    shell.opening().open(new Opened.OfMount(m.path()));
                                }))
                .forEach(found);
        some(plugins, Plugin::name, text)
                .map(p -> new Opened.OfPlugin(p.type(), p.name()))
                .distinct()
                .map(p ->
                        new Entry(
                                Icon.PLUGINS,
                                p.name(),
                                Messages.text("palette.plugin"),
                                () -> {
                                    shell.go(Place.PLUGINS);
                                    shell.plugins().find(p.name());
                                    shell.opening().open(p);
                                }))
                .forEach(found);
        some(nodes, Node::name, text)
                .map(n ->
                        new Entry(
                                Icon.NODES,
                                n.name(),
                                Messages.text("palette.node"),
                                () -> {
                                    shell.go(Place.NODES);
                                    shell.nodes().find(n.name());
                                    shell.opening().open(new Opened.OfNode(n.apiAddress()));
                                }))
                .forEach(found);
    }

    private static <T> Stream<T> some(Stream<T> things, Function<T, String> name, String text) {
        return things.filter(t -> name.apply(t).toLowerCase(Locale.ROOT).contains(text))
                .limit(OF_A_KIND);
    }

    private List<Entry> commands() {
        String kind = Messages.text("palette.command");
        List<Entry> commands = new ArrayList<>();
        for (Place place : Place.values()) {
            commands.add(
                    new Entry(
                            place.icon(),
                            Messages.text("palette.go", place.label()),
                            kind,
                            () -> shell.go(place)));
        }
        commands.add(new Entry(Icon.RELOAD, Messages.text("shell.refresh"), kind, shell::refresh));
        commands.add(
                new Entry(
                        Icon.CLOSE,
                        Messages.text("palette.chooseNone"),
                        kind,
                        shell.choice()::clear));
        commands.add(
                new Entry(Icon.KEY, Messages.text("shell.disconnect"), kind, shell::disconnect));
        return commands;
    }

    StringProperty queryProperty() {
        return query;
    }

    ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
        return entries.property();
    }
}
