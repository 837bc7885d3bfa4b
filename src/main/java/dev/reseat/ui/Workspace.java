package dev.reseat.ui;

import dev.reseat.ui.kit.Page;
import dev.reseat.ui.palette.Command;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What a connection is worked in: header, rail, the screens, the region on the right, the status line, and what lies over them
/// for a moment. Not made before it is needed: the first picture is of Connect alone.
final class Workspace extends StackPane {
    /// Below this width, in pixels at the usual size of text, the region on the right lies over the screen instead of beside it.
    private static final double NARROW = 1100;

    private final ShellModel model;
    private final ObservableDoubleValue width;
    private final BorderPane work = new BorderPane();
    private final Screens screens;
    private final PanelPlace panel;
    private final HeaderView header;
    private final RailView rail;
    private final Popovers popovers;
    private final DetailsPlace details;
    private @Nullable ReloadDesk desk;

    /// @param width the window's, in pixels
    /// @param commands what a person can tell the window to do
    Workspace(ShellModel model, ObservableDoubleValue width, List<Command> commands) {
        this.model = model;
        this.width = width;
        this.screens = new Screens(model, () -> Optional.ofNullable(desk));
        model.sight().through(() -> page().inSight());
        StackPane content = new StackPane(screens);
        this.panel = new PanelPlace(work, content);
        this.header =
                new HeaderView(
                        model,
                        panel.button(model.choice().mountsProperty().map(Set::size)),
                        panel.words(),
                        this::popovers);
        this.rail = new RailView(model);
        this.popovers = new Popovers(model, commands, () -> page().focusContent());
        work.setTop(header);
        work.setLeft(rail);
        work.setCenter(content);
        // outside of the rest, so that the keyboard reaches it after the region on the right
        BorderPane all = new BorderPane(work);
        all.setBottom(new StatusLine(model, popovers::showChanges, popovers::showShortcuts));
        getChildren().setAll(all);
        getChildren().addAll(popovers.nodes());
        // large text may not make the content wider than the window: questions would lie outside
        List.of(this, all, work, content).forEach(r -> r.setMinWidth(0));
        this.details = new DetailsPlace(model, this);
        sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe(owner -> panel.uncover(owner, details::giveRoom));
        width.subscribe(_ -> arrange());
        model.textPercentProperty().addListener((_, _, _) -> arrange());
    }

    private void arrange() {
        boolean narrow = width.get() < NARROW * model.textPercentProperty().get() / 100;
        panel.arrange(narrow);
        header.compact(narrow);
        if (narrow) {
            details.keepInView();
        }
    }

    /// Gives reloading its places.
    void add(ReloadDesk given) {
        desk = given;
        panel.region().setUsual(given.panel());
        rail.follow(given.reload());
        given.whenPastIsShown(details::giveRoom);
        given.reload()
                .stateProperty()
                .addListener((_, before, now) -> {
                    if (before.underWay() != now.underWay()) {
                        model.opening().close();
                        panel.region().showUsual();
                        panel.show();
                    }
                });
    }

    /// Says anew what is said about spans of time.
    void tick() {
        screens.tick();
    }

    /// What lies over the screens for a moment.
    Popovers popovers() {
        return popovers;
    }

    /// The screen that is shown.
    Page page() {
        return screens.page();
    }

    /// All screens.
    Screens screens() {
        return screens;
    }

    /// Where the region on the right stands.
    PanelPlace panel() {
        return panel;
    }

    /// Shows the newest runs that the journal has.
    void showRecentRuns() {
        ReloadDesk given = desk;
        if (given != null) {
            given.past().list();
        }
    }

    /// Leads the keyboard to the button of the Reload panel.
    void focusReload() {
        model.opening().close();
        panel.show();
        ReloadDesk given = desk;
        if (given != null) {
            panel.region().showUsual();
            given.panel().focusButton();
        }
    }
}
