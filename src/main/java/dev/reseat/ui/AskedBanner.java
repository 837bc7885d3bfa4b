package dev.reseat.ui;

import dev.reseat.ui.kit.Banner;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Notice;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Says above everything else what was asked for from outside the window. Takes no room while there is nothing.
final class AskedBanner extends VBox {
    private final AskedModel model;

    AskedBanner(AskedModel model) {
        this.model = model;
        setId("shell-asked");
        getStyleClass().add("asked");
        model.askedProperty().subscribe(this::show);
    }

    private void show(Optional<Notice> asked) {
        getChildren().clear();
        asked.ifPresent(notice -> {
            Banner banner = new Banner(notice.sentence(), notice.advice(), notice.tone());
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            banner.getChildren().addAll(space, close());
            getChildren().add(banner);
            banner.requestFocus();
        });
        setVisible(asked.isPresent());
        setManaged(asked.isPresent());
    }

    private Button close() {
        Button close = new Button("", Icon.CLOSE.node(13));
        close.setId("shell-asked-close");
        close.getStyleClass().add("icon-button");
        close.setMinWidth(USE_PREF_SIZE);
        close.setAccessibleText(Messages.text("shell.asked.close"));
        close.setTooltip(new Tooltip(Messages.text("shell.asked.close")));
        close.setOnAction(_ -> model.dismiss());
        return close;
    }
}
