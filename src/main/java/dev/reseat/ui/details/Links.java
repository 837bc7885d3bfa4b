package dev.reseat.ui.details;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Opening;
import dev.reseat.vault.MountPath;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;

/// Mounts to jump to, one a line; a handful, and the rest where one asks for them.
final class Links extends VBox {
    private static final int HANDFUL = 6;

    /// Below this many all are shown at once; above it a table serves better than a list.
    private static final int MOST = 200;

    private final Opening opening;
    private List<MountPath> shown = List.of();
    private boolean all;

    Links(Opening opening) {
        this.opening = opening;
        getStyleClass().add("details-links");
    }

    void show(List<MountPath> paths) {
        if (!paths.equals(shown)) {
            shown = paths;
            all = false;
            fill();
        }
    }

    private void fill() {
        int most = Math.min(shown.size(), all ? MOST : HANDFUL);
        getChildren().setAll(shown.subList(0, most).stream().map(this::link).toList());
        if (most < shown.size()) {
            Hyperlink more = new Hyperlink(Messages.text("details.more", shown.size() - most));
            more.getStyleClass().add("link");
            more.setDisable(all);
            more.setOnAction(_ -> {
                all = true;
                fill();
            });
            getChildren().add(more);
        }
    }

    private Hyperlink link(MountPath path) {
        Hyperlink link = new Hyperlink(path.value());
        link.setId("details-open-" + path.value());
        link.getStyleClass().addAll("link", "code");
        link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        link.setMinWidth(0);
        link.setAccessibleText(Messages.text("details.open", path.value()));
        link.setOnAction(_ -> opening.open(new Opened.OfMount(path)));
        return link;
    }
}
