package dev.reseat.ui;

import dev.reseat.ui.changes.Subject;
import dev.reseat.vault.MountPath;

/// Leads to one thing of the picture: its screen, with the thing in view. For the window's thread only.
final class Jump {
    private final ShellModel shell;

    Jump(ShellModel shell) {
        this.shell = shell;
    }

    void toMount(MountPath path) {
        shell.go(Place.MOUNTS);
        shell.mounts().open(path);
    }

    void toPlugin(String name) {
        shell.go(Place.PLUGINS);
        shell.plugins().find(name);
    }

    void toNode(String name) {
        shell.go(Place.NODES);
        shell.nodes().find(name);
    }

    void to(Subject subject) {
        switch (subject) {
            case Subject.OfMount m -> toMount(m.path());
            case Subject.OfRow r -> toPlugin(r.name());
            case Subject.OfPin p -> toPlugin(p.name());
            case Subject.OfNode n -> toNode(n.name());
        }
    }
}
