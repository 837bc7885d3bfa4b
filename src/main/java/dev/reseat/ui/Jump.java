package dev.reseat.ui;

import dev.reseat.ui.kit.Opened;
import java.util.function.Consumer;

/// Leads to one thing of the picture: its screen, with its details opened. For the window's thread only.
final class Jump implements Consumer<Opened> {
    private final ShellModel shell;

    Jump(ShellModel shell) {
        this.shell = shell;
    }

    @Override
    public void accept(Opened thing) {
        boolean board = shell.placeProperty().get() == Place.BOARD;
        switch (thing) {
            case Opened.OfMount _ -> {
                // the board shows mounts too: nobody is led away from it
                if (!board) {
                    shell.go(Place.MOUNTS);
                }
            }
            case Opened.OfPlugin p -> {
                shell.go(Place.PLUGINS);
                shell.plugins().find(p.name());
            }
            case Opened.OfNode _ -> shell.go(Place.NODES);
        }
        shell.opening().open(thing);
    }
}
