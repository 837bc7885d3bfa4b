package dev.reseat.ui;

import dev.reseat.ui.changes.ChangesView;
import dev.reseat.ui.namespaces.NamespacesView;
import dev.reseat.ui.palette.Command;
import dev.reseat.ui.palette.PaletteView;
import dev.reseat.ui.palette.ShortcutsView;
import java.util.List;
import javafx.scene.Node;

/// What lies over the screens for a moment: the search, namespaces, changes, the overview of keys.
final class Popovers {
    private final ShellModel model;
    private final PaletteView palette;
    private final ChangesView changes;
    private final ShortcutsView shortcuts;
    private final NamespacesView namespaces;

    /// @param elsewhere leads the keyboard to the screen that is shown
    Popovers(ShellModel model, List<Command> commands, Runnable elsewhere) {
        this.model = model;
        model.palette().command(commands);
        palette = new PaletteView(model.palette(), elsewhere);
        changes = new ChangesView(model.changes(), new Jump(model), elsewhere);
        shortcuts = new ShortcutsView(commands, CommandList.screenKeys(), elsewhere);
        namespaces =
                new NamespacesView(model.whereabouts().namespaces(), model.choice(), elsewhere);
    }

    /// All of them, to be laid over the screens.
    List<Node> nodes() {
        return List.of(changes, namespaces, palette, shortcuts);
    }

    /// Opens the search over everything.
    void search() {
        if (model.connectionProperty().get().isPresent()) {
            palette.open();
        }
    }

    /// Opens the tree of namespaces, where the server has any.
    void showNamespaces() {
        namespaces.open();
    }

    /// Opens the list of changes, if there are any.
    void showChanges() {
        changes.open();
    }

    /// Opens the overview of keys.
    void showShortcuts() {
        shortcuts.open();
    }
}
