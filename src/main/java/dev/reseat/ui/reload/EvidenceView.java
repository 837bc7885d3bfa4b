package dev.reseat.ui.reload;

import dev.reseat.ui.kit.Page;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The Evidence screen: mount by node, and what happened in order. Of the run under way or the last one, of a run of the past,
/// or else the list of recent runs.
public final class EvidenceView extends VBox implements Page {
    private final ReloadModel model;
    private final PastModel past;
    private final NowPane now;
    private final RecentPane recent;
    private final PastPane old;

    /// @param zone in which times are shown
    public EvidenceView(ReloadModel model, PastModel past, ZoneId zone) {
        this.model = model;
        this.past = past;
        this.now = new NowPane(model, past, zone);
        this.recent = new RecentPane(model, past);
        this.old = new PastPane(model, past, zone);
        setId("reload-evidence");
        getStyleClass().add("page");
        for (Node pane : new Node[] {now, recent, old}) {
            VBox.setVgrow(pane, Priority.ALWAYS);
        }
        model.shownProperty().subscribe(_ -> show());
        past.lookingProperty().subscribe(_ -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void show() {
        Node pane =
                switch (past.lookingProperty().get()) {
                    case Looking.AtNow _ -> model.shownProperty().get().isPresent() ? now : recent;
                    case Looking.AtList _ -> recent;
                    case Looking.Awaiting _, Looking.AtPast _, Looking.NotRead _ -> old;
                };
        if (getChildren().contains(pane)) {
            return;
        }
        boolean held = holdsKeyboard();
        getChildren().setAll(pane);
        if (held) {
            focusContent();
        }
    }

    private boolean holdsKeyboard() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node n = owner; n != null; n = n.getParent()) {
            if (n.equals(this)) {
                return true;
            }
        }
        return false;
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && getChildren().contains(old)) {
            past.list();
            e.consume();
        }
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void focusFilter() {
        focusContent();
    }

    @Override
    public void focusContent() {
        if (getChildren().contains(now)) {
            now.focusContent();
        } else if (getChildren().contains(recent)) {
            recent.focusContent();
        } else {
            old.focusContent();
        }
    }
}
