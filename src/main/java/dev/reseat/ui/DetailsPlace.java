package dev.reseat.ui;

import dev.reseat.ui.details.DetailsView;

/// Details take the region on the right while they are open; what they brought into a narrow window leaves with them.
final class DetailsPlace {
    private final ShellModel model;
    private final MainWindow window;
    private boolean brought;

    DetailsPlace(ShellModel model, MainWindow window) {
        this.model = model;
        this.window = window;
        DetailsView details = new DetailsView(model.details());
        model.opening().whenWanted(details::focusContent);
        model.details().whenReload(window::focusReload);
        model.opening()
                .openedProperty()
                .addListener((_, _, opened) -> {
                    if (opened.isPresent()) {
                        window.right().show(details);
                        keepInView();
                    } else {
                        close(details.holdsKeyboard());
                    }
                });
    }

    /// Brings the region into view if something is open in it.
    void keepInView() {
        if (window.isNarrow() && model.opening().openedProperty().get().isPresent()) {
            brought |= !window.panelShows();
            window.showPanel();
        }
    }

    private void close(boolean heldKeyboard) {
        window.right().showUsual();
        if (brought && window.isNarrow()) {
            window.hidePanel();
        }
        brought = false;
        if (heldKeyboard && model.connectionProperty().get().isPresent()) {
            window.page().focusContent();
        }
    }
}
