package dev.reseat.ui.palette;

import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Latest;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Published;
import dev.reseat.ui.kit.Remembered;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.palette.PaletteRow.Entry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Search over everything at once: what is typed leads to commands, mounts, plugins, nodes and what else is offered. Searched
/// in the background.
public final class PaletteModel {
    private static final String KEPT = "palette.recent";
    private static final int MOST_RECENT = 20;

    private final Snapshots snapshots;
    private final Remembered remembered;
    private final StringProperty query = new SimpleStringProperty("");
    private final Published<List<PaletteRow>> rows;
    private final Latest<Search.Question> latest;
    private final Map<Section, List<Thing>> things = new EnumMap<>(Section.class);
    private List<String> recent;
    private List<Command> commands = List.of();
    private Runnable begun = () -> {};
    private boolean searched;

    /// @param open leads to a thing of the picture
    public PaletteModel(Snapshots snapshots, Host host, Consumer<Opened> open) {
        this.snapshots = snapshots;
        this.remembered = host.remembered();
        this.rows = new Published<>(List.of(), host.threads().fx());
        this.latest =
                new Latest<>(
                        host.threads().background(), q -> rows.publish(new Search(q, open).rows()));
        this.recent = remembered.read(KEPT).map(kept -> kept.lines().toList()).orElse(List.of());
        query.addListener((_, _, _) -> ask());
    }

    /// Sets what can be commanded.
    public void command(List<Command> all) {
        commands = List.copyOf(all);
    }

    /// What can be commanded.
    public List<Command> commands() {
        return commands;
    }

    /// Lets these be found too, in place of those offered before in this section. For the window's thread.
    public void offer(Section section, List<Thing> offered) {
        things.put(section, List.copyOf(offered));
        // somebody may be searching, and what they look for is here now
        if (searched) {
            ask();
        }
    }

    /// Sets what is done when somebody begins to search, as reading what may be offered.
    public void whenBegun(Runnable action) {
        begun = action;
    }

    /// Begins anew, with what is known of the cluster now.
    public void begin() {
        query.set("");
        searched = true;
        ask();
        begun.run();
    }

    private void ask() {
        latest.ask(
                new Search.Question(
                        List.of(Fuzzy.words(query.get())),
                        commands.stream().filter(Command::possible).toList(),
                        recent,
                        snapshots.shownProperty().get(),
                        Map.copyOf(things)));
    }

    /// Does it, and remembers that it was done. Beyond the session only commands are remembered: the rest is what servers
    /// said.
    void run(Entry entry) {
        List<String> next = new ArrayList<>(recent);
        next.remove(entry.id());
        next.addFirst(entry.id());
        recent = next.stream().limit(MOST_RECENT).toList();
        String prefix = Search.commandId("");
        remembered.keep(
                KEPT,
                String.join("\n", recent.stream().filter(id -> id.startsWith(prefix)).toList()));
        entry.action().run();
    }

    /// What was typed.
    public StringProperty queryProperty() {
        return query;
    }

    /// What was found, with headings.
    public ReadOnlyObjectProperty<List<PaletteRow>> rowsProperty() {
        return rows.property();
    }
}
