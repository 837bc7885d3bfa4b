package dev.reseat.ui.details;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import dev.reseat.vault.MountPath;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// What can be done with what is shown: copy it, choose it for the reload, go on to the reload.
final class DetailsFooter extends FlowPane {
    private final DetailsModel model;
    private final Button copy = button("copy-all", Messages.text("details.copyAll"));
    private final Button toggle = button("toggle", "");
    private final Button reload = button("reload", "");
    private final Button reloadDue = button("reload-due", "");
    private String text = "";
    private List<MountPath> mounts = List.of();
    private List<MountPath> due = List.of();

    DetailsFooter(DetailsModel model) {
        this.model = model;
        getStyleClass().add("details-footer");
        copy.setOnAction(_ -> {
            Copying.put(text);
            copy.setText(Messages.text("details.copied"));
        });
        toggle.setOnAction(_ -> model.toggle(mounts));
        reload.setOnAction(_ -> model.reload(mounts));
        reloadDue.setOnAction(_ -> model.reload(due));
        getChildren().setAll(copy, toggle, reload, reloadDue);
        model.chosenProperty().addListener((_, _, _) -> label());
    }

    private static Button button(String id, String text) {
        Button button = new Button(text);
        button.setId("details-" + id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    void show(Content content) {
        if (!content.text().equals(text)) {
            text = content.text();
            copy.setText(Messages.text("details.copyAll"));
        }
        mounts =
                switch (content) {
                    case MountFacts m when m.refusal().isEmpty() ->
                            List.of(m.assessed().mount().path());
                    case PluginFacts p -> p.reading().reloadable();
                    case MountFacts _, NodeFacts _, MemberFacts _, Content.Absent _ -> List.of();
                };
        due = content instanceof PluginFacts p ? p.reading().due() : List.of();
        boolean some = !due.isEmpty() && due.size() < mounts.size();
        Presence.show(reloadDue, some);
        primary(some ? reloadDue : reload);
        Presence.show(copy, !text.isEmpty());
        Presence.show(toggle, !mounts.isEmpty());
        Presence.show(reload, !mounts.isEmpty());
        Presence.show(this, !text.isEmpty());
        label();
    }

    private void label() {
        Set<MountPath> chosen = model.chosenProperty().get();
        boolean all = chosen.containsAll(mounts);
        long together = together(chosen, mounts);
        long withDue = together(chosen, due);
        toggle.setText(Messages.text(all ? "details.drop" : "details.choose", mounts.size()));
        reload.setText(Messages.text("details.reload", together));
        reload.setTooltip(new Tooltip(Messages.text("details.reload.why", together)));
        reloadDue.setText(Messages.text("details.reload.due", due.size()));
        reloadDue.setTooltip(new Tooltip(Messages.text("details.reload.why", withDue)));
    }

    /// How many are chosen once these are too.
    private static long together(Set<MountPath> chosen, List<MountPath> more) {
        return chosen.size() + more.stream().filter(m -> !chosen.contains(m)).count();
    }

    private void primary(Button first) {
        List.of(reload, reloadDue).forEach(b -> b.getStyleClass().remove("primary"));
        first.getStyleClass().add("primary");
    }

    void focusFirst() {
        Button first = reloadDue.isVisible() ? reloadDue : reload;
        (first.isVisible() ? first : copy).requestFocus();
    }
}
