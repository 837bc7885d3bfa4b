package dev.reseat.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is opened in the details, from whichever screen, and the way there and back. For the window's thread only.
public final class Opening {
    /// A longer way back helps nobody.
    private static final int LONGEST = 50;

    private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper before = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper after = new ReadOnlyBooleanWrapper();
    private final List<Opened> way = new ArrayList<>();
    private int at = -1;
    private Runnable wanted = () -> {};

    /// Opens a thing. Where it is open already, leads the keyboard to it.
    public void open(Opened thing) {
        if (opened.get().filter(thing::equals).isPresent()) {
            wanted.run();
            return;
        }
        cut();
        way.add(thing);
        if (way.size() > LONGEST) {
            way.removeFirst();
        }
        at = way.size() - 1;
        show();
    }

    /// Shows another thing instead while something is open, as arrow keys lead along a table. Leaves no step in the way back.
    public void follow(Opened thing) {
        if (opened.get().isEmpty() || opened.get().filter(thing::equals).isPresent()) {
            return;
        }
        cut();
        way.set(at, thing);
        show();
    }

    private void cut() {
        way.subList(at + 1, way.size()).clear();
    }

    /// Goes one step back, if there is one.
    public void back() {
        if (before.get()) {
            at--;
            show();
        }
    }

    /// Goes one step forward again, if there is one.
    public void forward() {
        if (after.get()) {
            at++;
            show();
        }
    }

    private void show() {
        before.set(at > 0);
        after.set(at < way.size() - 1);
        opened.set(Optional.of(way.get(at)));
    }

    /// Closes what is open. The way stays.
    public void close() {
        opened.set(Optional.empty());
    }

    /// Closes what is open and forgets the way, as when another cluster is looked at.
    public void forget() {
        close();
        way.clear();
        at = -1;
        before.set(false);
        after.set(false);
    }

    /// Sets what leads the keyboard to what is open.
    public void whenWanted(Runnable action) {
        wanted = action;
    }

    /// What is open; empty if nothing.
    public ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// Whether there is a step back.
    public ReadOnlyBooleanProperty backProperty() {
        return before.getReadOnlyProperty();
    }

    /// Whether there is a step forward.
    public ReadOnlyBooleanProperty forwardProperty() {
        return after.getReadOnlyProperty();
    }
}
