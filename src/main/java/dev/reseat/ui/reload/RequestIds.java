package dev.reseat.ui.reload;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import java.util.List;
import javafx.scene.layout.VBox;

/// By what the requests of a run are found in the server's audit log: the newest of them.
final class RequestIds extends VBox {
    private final int most;
    private List<AuditTrail.Entry> listed = List.of();

    /// @param most how many are listed
    RequestIds(int most) {
        this.most = most;
        getStyleClass().add("reload-part");
        Presence.show(this, false);
    }

    void show(Shown shown) {
        List<AuditTrail.Entry> all = AuditTrail.of(shown);
        if (all.equals(listed)) {
            return;
        }
        listed = all;
        List<AuditTrail.Entry> found = all.subList(Math.max(0, all.size() - most), all.size());
        getChildren().setAll(Blocks.section(Messages.text("reload.requestIds")));
        found.stream()
                .filter(e -> !e.id().isEmpty())
                .forEach(e -> getChildren().add(Blocks.words(e.id(), "code", "subtle")));
        List<AuditTrail.Entry> without = found.stream().filter(e -> e.id().isEmpty()).toList();
        if (!without.isEmpty()) {
            getChildren().add(Blocks.words(Messages.text("reload.requestIds.none"), "muted"));
            without.forEach(e -> getChildren().add(Blocks.words(e.where(), "code", "subtle")));
        }
        if (all.size() > most) {
            String more = Messages.text("reload.requestIds.more", all.size() - most);
            getChildren().add(Blocks.words(more, "muted"));
        }
        Presence.show(this, !found.isEmpty());
    }
}
