package dev.reseat.ui.details;

import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.EmptyState;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The details of what is opened, in the region on the right.
public final class DetailsView extends VBox {
    private final DetailsModel model;
    private final Label title = new Label();
    private final Badge badge = new Badge();
    private final ScrollPane scroll = new ScrollPane();
    private final EmptyState absent = new EmptyState(Icon.INFO);
    private final MountPane mount;
    private final PluginPane plugin;
    private final NodePane node;
    private final PastPart past;
    private final MemberPane member = new MemberPane();
    private final RawPart raw;
    private final VBox body = new VBox();
    private final DetailsFooter footer;

    public DetailsView(DetailsModel model) {
        this.model = model;
        this.mount = new MountPane(model);
        this.plugin = new PluginPane(model);
        this.node = new NodePane(model);
        this.raw = new RawPart(model);
        this.past = new PastPart(model.past(), model.zone());
        this.footer = new DetailsFooter(model);
        setId("details");
        title.setId("details-title");
        title.getStyleClass().addAll("code", "details-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox.setHgrow(title, Priority.ALWAYS);
        body.getStyleClass().add("details");
        scroll.setId("details-scroll");
        scroll.setContent(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(heading(), scroll, footer);
        model.shownProperty().subscribe(this::show);
    }

    private HBox heading() {
        Button close = button("close", Icon.CLOSE, "details.close");
        close.setCancelButton(true);
        close.setOnAction(_ -> model.opening().close());
        Button back = button("back", Icon.BACK, "details.back");
        back.setOnAction(_ -> model.opening().back());
        Button forward = button("forward", Icon.FORWARD, "details.forward");
        forward.setOnAction(_ -> model.opening().forward());
        ObservableValue<Boolean> ways =
                model.opening()
                        .backProperty()
                        .flatMap(b -> model.opening().forwardProperty().map(f -> b || f));
        back.visibleProperty().bind(ways);
        forward.visibleProperty().bind(ways);
        back.managedProperty().bind(ways);
        forward.managedProperty().bind(ways);
        back.disableProperty().bind(model.opening().backProperty().not());
        forward.disableProperty().bind(model.opening().forwardProperty().not());
        HBox heading = new HBox(back, forward, title, badge, close);
        heading.getStyleClass().addAll("panel-heading", "details-heading");
        return heading;
    }

    private static Button button(String id, Icon icon, String key) {
        Button button = new Button("", icon.node());
        button.setId("details-" + id);
        button.getStyleClass().add("icon-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(Messages.text(key));
        button.setTooltip(new Tooltip(Messages.text(key)));
        return button;
    }

    private void show(Optional<DetailsModel.Shown> shown) {
        shown.ifPresent(s -> {
            boolean held = inside();
            Content content = s.content();
            String name = name(s);
            if (!name.equals(title.getText())) {
                scroll.setVvalue(0);
            }
            title.setText(name);
            badge.show(content.mark().word(), content.mark().tone());
            setAccessibleText(Messages.text("details.say", name, content.mark().word()));
            switch (content) {
                case MountFacts m -> {
                    mount.show(m);
                    show(mount);
                }
                case PluginFacts p -> {
                    plugin.show(p);
                    show(plugin);
                }
                case NodeFacts n -> {
                    node.show(n);
                    show(node);
                }
                case MemberFacts m -> {
                    member.show(m);
                    show(member);
                }
                case Content.Absent a -> {
                    absent.show(a.title(), a.sentence());
                    show(absent);
                }
            }
            Presence.show(raw, !content.topics().isEmpty());
            footer.show(content);
            // a link that led here is gone, and with it what held the keyboard
            if (held && !inside()) {
                focusContent();
            }
        });
    }

    private static String name(DetailsModel.Shown shown) {
        return switch (shown.content()) {
            case NodeFacts n -> n.node().name();
            case MemberFacts m -> m.name();
            case MountFacts _, PluginFacts _, Content.Absent _ -> shown.opened().name();
        };
    }

    private void show(Node content) {
        if (!body.getChildren().contains(content)) {
            body.getChildren().setAll(content, past, raw);
            scroll.setVvalue(0);
        }
    }

    /// Leads the keyboard into the details.
    public void focusContent() {
        footer.focusFirst();
    }

    /// Whether the keyboard is in here, or nowhere since what held it is gone.
    public boolean holdsKeyboard() {
        return inside() || (getScene() != null && getScene().getFocusOwner() == null);
    }

    private boolean inside() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node n = owner; n != null; n = n.getParent()) {
            if (n.equals(this)) {
                return true;
            }
        }
        return false;
    }
}
