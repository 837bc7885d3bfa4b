package dev.reseat.ui;

import dev.reseat.ui.details.DetailsView;

/// Details take the region on the right while they are open; what they brought into a narrow window leaves with them.
final class DetailsPlace {
    private final ShellModel model;
    private final Workspace workspace;
    private boolean brought;

    DetailsPlace(ShellModel model, Workspace workspace) {
        this.model = model;
        this.workspace = workspace;
        DetailsView details = new DetailsView(model.details());
        model.opening().whenWanted(details::focusContent);
        model.details().whenReload(workspace::focusReload);
        model.opening()
                .openedProperty()
                .addListener((_, _, opened) -> {
                    if (opened.isPresent()) {
                        workspace.panel().region().show(details);
                        keepInView();
                    } else {
                        close(details.holdsKeyboard());
                    }
                });
    }

    /// Brings the region into view if something is open in it.
    void keepInView() {
        if (workspace.panel().isNarrow() && model.opening().openedProperty().get().isPresent()) {
            brought |= !workspace.panel().shows();
            workspace.panel().show();
        }
    }

    /// Closes what is open where it would lie over what is to be seen.
    void giveRoom() {
        if (workspace.panel().isNarrow()) {
            model.opening().close();
        }
    }

    private void close(boolean heldKeyboard) {
        workspace.panel().region().showUsual();
        if (brought && workspace.panel().isNarrow()) {
            workspace.panel().hide();
        }
        brought = false;
        if (heldKeyboard && model.connectionProperty().get().isPresent()) {
            workspace.page().focusContent();
        }
    }
}
