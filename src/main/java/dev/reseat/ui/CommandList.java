package dev.reseat.ui;

import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.palette.Command;
import dev.reseat.ui.palette.Command.Doing;
import dev.reseat.ui.palette.ScreenKey;
import dev.reseat.ui.palette.Shortcut;
import dev.reseat.vault.Assessment.Assessed;
import dev.reseat.vault.Mount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Everything that a person can tell the window to do, with its keys: the one list that keys, palette and the overview of keys
/// read.
final class CommandList {
    private final ShellModel model;
    private final Supplier<Workspace> workspace;
    private final List<Command> commands = new ArrayList<>();

    private CommandList(ShellModel model, Supplier<Workspace> workspace) {
        this.model = model;
        this.workspace = workspace;
    }

    /// The commands of a window, in the order in which the overview has them.
    ///
    /// @param workspace asked for only by commands that need a connection
    static List<Command> of(ShellModel model, Supplier<Workspace> workspace) {
        CommandList list = new CommandList(model, workspace);
        list.going();
        list.finding();
        list.picture();
        list.reloading();
        list.looks();
        list.connection();
        return List.copyOf(list.commands);
    }

    private boolean connected() {
        return model.connectionProperty().get().isPresent();
    }

    private void add(
            String id, String group, Icon icon, String title, Doing doing, String... keys) {
        List<Shortcut> shortcuts = Stream.of(keys).map(Shortcut::new).toList();
        commands.add(new Command(id, group, icon, title, shortcuts, doing));
    }

    private Doing here(Runnable action) {
        return new Doing(this::connected, action);
    }

    private Doing here(BooleanSupplier also, Runnable action) {
        return new Doing(() -> connected() && also.getAsBoolean(), action);
    }

    private void going() {
        String group = Messages.text("commands.go");
        int number = 1;
        for (Place place : Place.values()) {
            add(
                    "go." + place.id(),
                    group,
                    place.icon(),
                    Messages.text("palette.go", place.label()),
                    here(() -> place != Place.SWEEP || namespaces(), () -> model.go(place)),
                    "Alt+" + number);
            number++;
        }
    }

    private boolean namespaces() {
        return model.whereabouts().namespaces().offered();
    }

    private void finding() {
        String group = Messages.text("commands.find");
        add(
                "search",
                group,
                Icon.SEARCH,
                Messages.text("commands.search"),
                here(() -> workspace.get().popovers().search()),
                "Shortcut+K");
        add(
                "filter",
                group,
                Icon.SEARCH,
                Messages.text("commands.filter"),
                here(() -> workspace.get().page().focusFilter()),
                "/");
        add(
                "namespaces",
                group,
                Icon.NAMESPACES,
                Messages.text("commands.namespaces"),
                here(this::namespaces, () -> workspace.get().popovers().showNamespaces()),
                "Shortcut+N");
        add(
                "runs",
                group,
                Icon.HISTORY,
                Messages.text("commands.runs"),
                here(() -> workspace.get().showRecentRuns()),
                "Shortcut+Y");
        add(
                "problem.next",
                group,
                Icon.WARNING,
                Messages.text("commands.problem.next"),
                here(() -> workspace.get().screens().nextProblem(1)),
                "F8");
        add(
                "problem.previous",
                group,
                Icon.WARNING,
                Messages.text("commands.problem.previous"),
                here(() -> workspace.get().screens().nextProblem(-1)),
                "Shift+F8");
        add(
                "keys",
                group,
                Icon.INFO,
                Messages.text("commands.keys"),
                here(() -> workspace.get().popovers().showShortcuts()),
                "F1",
                "?");
    }

    private void picture() {
        String group = Messages.text("commands.picture");
        add(
                "refresh",
                group,
                Icon.RELOAD,
                Messages.text("commands.refresh"),
                here(model::refresh),
                "F5");
        add(
                "sweep",
                group,
                Icon.NAMESPACES,
                Messages.text("commands.sweep"),
                here(
                        this::maySweep,
                        () -> {
                            model.go(Place.SWEEP);
                            model.whereabouts().sweep().sweep();
                        }));
        add(
                "sweep.cancel",
                group,
                Icon.CLOSE,
                Messages.text("commands.sweep.cancel"),
                here(model.whereabouts().sweep()::running, model.whereabouts().sweep()::cancel),
                "Shift+F5");
        add(
                "live",
                group,
                Icon.RELOAD,
                Messages.text("commands.live"),
                here(() -> model.live().pauseOrGoOn()),
                "F9");
        add(
                "changes",
                group,
                Icon.HISTORY,
                Messages.text("commands.changes"),
                here(this::hasChanges, () -> workspace.get().popovers().showChanges()),
                "F7");
        add(
                "changes.seen",
                group,
                Icon.CHECK,
                Messages.text("commands.changes.seen"),
                here(this::hasChanges, () -> model.changes().dismiss()));
    }

    private boolean maySweep() {
        return namespaces() && model.whereabouts().sweep().possible();
    }

    private boolean hasChanges() {
        return !model.changes().summaryProperty().getValue().isEmpty();
    }

    private void reloading() {
        String group = Messages.text("commands.reload");
        add(
                "reload",
                group,
                Icon.RELOAD,
                Messages.text("commands.reload.button"),
                here(() -> workspace.get().focusReload()),
                "Shortcut+R",
                "F6");
        add(
                "panel",
                group,
                Icon.PANEL,
                Messages.text("shell.panel"),
                here(() -> workspace.get().panel().toggle()),
                "Shortcut+J");
        add(
                "choose.due",
                group,
                Icon.WARNING,
                Messages.text("commands.choose.due"),
                here(() -> !due().isEmpty(), () -> model.choice().set(paths(due()))));
        add(
                "choose.none",
                group,
                Icon.CLOSE,
                Messages.text("palette.chooseNone"),
                here(() -> !model.choice().mounts().isEmpty(), model.choice()::clear));
    }

    private List<Assessed> due() {
        return model.snapshots().shownProperty().get().stream()
                .filter(a -> a.needReload() > 0)
                .flatMap(a -> a.mounts().stream())
                .filter(Assessed::needsReload)
                .filter(a -> !a.mount().singleton())
                .toList();
    }

    private static List<dev.reseat.vault.MountPath> paths(List<Assessed> some) {
        return some.stream().map(Assessed::mount).map(Mount::path).toList();
    }

    private void looks() {
        String group = Messages.text("commands.looks");
        add(
                "text.larger",
                group,
                Icon.SEARCH,
                Messages.text("commands.larger"),
                always(() -> model.resizeText(10)),
                "Shortcut+PLUS",
                "Shortcut+EQUALS");
        add(
                "text.smaller",
                group,
                Icon.SEARCH,
                Messages.text("commands.smaller"),
                always(() -> model.resizeText(-10)),
                "Shortcut+MINUS");
        add(
                "text.usual",
                group,
                Icon.SEARCH,
                Messages.text("commands.usual"),
                always(() -> model.textPercentProperty().set(100)),
                "Shortcut+0");
        theme("theme.light", Icon.LIGHT, Messages.text("shell.theme.light"), Theme.LIGHT);
        theme("theme.dark", Icon.DARK, Messages.text("shell.theme.dark"), Theme.DARK);
        theme("theme.system", Icon.SYSTEM, Messages.text("shell.theme.system"), Theme.SYSTEM);
    }

    private void theme(String id, Icon icon, String title, Theme theme) {
        add(
                id,
                Messages.text("commands.looks"),
                icon,
                title,
                new Doing(
                        () -> model.themeProperty().get() != theme,
                        () -> model.themeProperty().set(theme)));
    }

    private static Doing always(Runnable action) {
        return new Doing(() -> true, action);
    }

    private void connection() {
        add(
                "disconnect",
                Messages.text("commands.connection"),
                Icon.KEY,
                Messages.text("shell.disconnect"),
                here(model::disconnect),
                "Shortcut+L");
    }

    /// Keys that hold on the board and inside tables and lists, for the overview.
    static List<ScreenKey> screenKeys() {
        return Stream.concat(BoardKeyList.all().stream(), TableKeyList.all().stream()).toList();
    }
}
