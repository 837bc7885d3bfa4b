package dev.reseat.ui.kit.table;

import dev.reseat.ui.kit.Remembered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The views of a table that have a name: those that come with the program, and those that a person has saved. Names differ
/// in more than their capitals. For the window's thread only.
public final class Views {
    private final String key;
    private final Remembered remembered;
    private final List<View> builtIn;
    private final ReadOnlyObjectWrapper<List<View>> saved;

    /// @param key what they are remembered by
    Views(String key, List<View> builtIn, Remembered remembered) {
        this.key = key;
        this.remembered = remembered;
        this.builtIn = List.copyOf(builtIn);
        this.saved =
                new ReadOnlyObjectWrapper<>(
                        remembered.read(key).map(LookText::read).orElse(List.of()));
    }

    /// Keeps a view, in place of the saved one that had its name. An empty name keeps nothing.
    void save(View view) {
        if (!view.name().isEmpty()) {
            List<View> next = new ArrayList<>(saved.get());
            int place = place(view.name());
            if (place < 0) {
                next.add(view);
            } else {
                next.set(place, view);
            }
            keep(next);
        }
    }

    /// Gives a saved view another name, unless another one has that.
    ///
    /// @param name blanks at its ends do not count
    public void rename(View view, String name) {
        String bare = name.strip();
        int place = saved.get().indexOf(view);
        if (place >= 0 && !bare.isEmpty() && (!taken(bare) || place(bare) == place)) {
            List<View> next = new ArrayList<>(saved.get());
            next.set(place, view.named(bare));
            keep(next);
        }
    }

    /// Forgets a saved view.
    public void delete(View view) {
        List<View> next = new ArrayList<>(saved.get());
        next.remove(view);
        keep(next);
    }

    private void keep(List<View> next) {
        saved.set(List.copyOf(next));
        remembered.keep(key, LookText.write(next));
    }

    private int place(String name) {
        return saved.get().stream()
                .map(v -> v.name().toLowerCase(Locale.ROOT))
                .toList()
                .indexOf(name.toLowerCase(Locale.ROOT));
    }

    /// Whether a saved view has this name.
    public boolean taken(String name) {
        return place(name.strip()) >= 0;
    }

    /// Views that come with the program.
    public List<View> builtIn() {
        return builtIn;
    }

    /// Views that the person has saved, in the order of saving.
    public ReadOnlyObjectProperty<List<View>> savedProperty() {
        return saved.getReadOnlyProperty();
    }
}
