package dev.reseat.ui;

import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.EnvironmentTone;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import dev.reseat.ui.kit.TabStops;
import dev.reseat.ui.kit.Tone;
import dev.reseat.ui.live.LivePill;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/// The line over everything: which connection, namespace, nodes, product, and what is left of the token.
final class HeaderView extends HBox {
    /// More lamps than these would say less.
    private static final int LAMPS = 12;

    /// How wide name and namespace are at least, each, in sizes of its text.
    private static final double LETTERS = 5;

    private final ShellModel model;
    private final Label name = new Label();
    private final Badge environment = new Badge();
    private final Circle dot = new Circle(4.5);
    private final Button namespace = new Button();
    private final HBox lamps = new HBox();
    private final Label nodes = new Label();
    private final HBox nodePart = new HBox();
    private final Badge product = new Badge();
    private final Badge token = new Badge();
    private final LivePill live;
    private final Button search = new Button();
    private final HBox searchLine = new HBox();

    /// What goes where there is too little room, the first first; the name's tooltip says it then.
    private final List<Region> givesWay;

    private boolean narrow;
    private String nodesWhole = "";
    private String nodesShort = "";

    /// @param panelButton shows and hides the region on the right where the window is narrow
    /// @param panelWords the words on it
    /// @param popovers what can be opened from here
    HeaderView(ShellModel model, Node panelButton, Label panelWords, Supplier<Popovers> popovers) {
        this.model = model;
        this.givesWay = List.of(product, panelWords, token, nodes, lamps);
        // a part that is left out asks for no layout itself when it has something to say
        Stream.of(product, panelWords, token, nodes)
                .forEach(words -> words.textProperty().subscribe(this::requestLayout));
        this.live = new LivePill(() -> model.live().pauseOrGoOn());
        getStyleClass().add("header");
        namespace.setId("shell-namespace");
        namespace.getStyleClass().setAll("namespace", "code");
        namespace.setOnAction(_ -> popovers.get().showNamespaces());
        nodes.getStyleClass().add("muted");
        // nothing here may make the window wider than it is
        setMinWidth(0);
        nodes.setMinWidth(0);
        lamps.getStyleClass().add("lamps");
        lamps.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        nodePart.getChildren().setAll(lamps, nodes);
        nodePart.setMinWidth(0);
        nodePart.setSpacing(7);
        nodePart.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren()
                .setAll(
                        chip(),
                        namespace,
                        nodePart,
                        product,
                        space,
                        searchPlace(() -> popovers.get().search()),
                        live,
                        token,
                        refresh(),
                        panelButton);
        model.liveWordsProperty().subscribe(live::show);
        model.headerProperty().subscribe(h -> h.ifPresent(this::show));
    }

    private MenuButton chip() {
        name.getStyleClass().add("strong");
        HBox label = new HBox(dot, name, environment);
        label.setSpacing(8);
        label.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        MenuItem again = new MenuItem(Messages.text("shell.refresh"));
        again.setId("shell-menu-refresh");
        again.setAccelerator(KeyCombination.valueOf("F5"));
        again.setOnAction(_ -> model.refresh());
        MenuItem leave = new MenuItem(Messages.text("shell.disconnect"));
        leave.setId("shell-disconnect");
        leave.setAccelerator(KeyCombination.valueOf("Shortcut+L"));
        leave.setOnAction(_ -> model.disconnect());
        MenuButton chip = new MenuButton("", label, again, leave);
        chip.setId("shell-connection");
        chip.getStyleClass().add("chip");
        return chip;
    }

    /// Makes room where the window is narrow: the search is a sign only, the product stands in the name's tooltip.
    void compact(boolean isNarrow) {
        narrow = isNarrow;
        live.compact(narrow);
        nodes.setText(narrow ? nodesShort : nodesWhole);
        search.setGraphic(narrow ? Icon.SEARCH.node() : searchLine);
        search.getStyleClass().setAll("button", narrow ? "icon-button" : "search-place");
    }

    @Override
    protected void layoutChildren() {
        giveWay();
        super.layoutChildren();
    }

    /// Lets parts go until name and namespace have a few letters each. What is shown says nothing of what is needed, so this
    /// comes to the same whatever was shown before.
    private void giveWay() {
        List<Region> shown = new ArrayList<>(givesWay);
        shown.removeIf(part -> (narrow && part.equals(product)) || saysNothing(part));
        while (!shown.isEmpty()
                && needed(shown) > getWidth() - snappedLeftInset() - snappedRightInset()) {
            shown.removeFirst();
        }
        for (Region part : givesWay) {
            Presence.show(part, shown.contains(part));
        }
    }

    private static boolean saysNothing(Region part) {
        return part instanceof Labeled words && words.getText().isEmpty();
    }

    private double needed(List<Region> shown) {
        double always =
                getManagedChildren().stream()
                        .filter(c -> !givesWay.contains(c) && !c.equals(nodePart))
                        .mapToDouble(c -> c.minWidth(-1) + getSpacing())
                        .sum();
        return always
                + letters(name)
                + letters(namespace)
                + shown.stream().mapToDouble(part -> part.prefWidth(-1) + getSpacing()).sum();
    }

    /// What is needed beside the least width for a few letters.
    private static double letters(Labeled words) {
        double some = Math.min(words.prefWidth(-1), LETTERS * words.getFont().getSize());
        return Math.max(0, some - words.minWidth(-1));
    }

    /// Looks like a field and opens one.
    private Button searchPlace(Runnable open) {
        Label key = new Label(Messages.text("shell.search.key"));
        key.getStyleClass().add("key");
        key.setMinWidth(USE_PREF_SIZE);
        Label prompt = new Label(Messages.text("shell.search.prompt"));
        prompt.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        searchLine.getChildren().setAll(prompt, space, key);
        searchLine.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        searchLine.prefWidthProperty().bind(search.widthProperty().subtract(20));
        search.setId("shell-search");
        search.setAccessibleText(Messages.text("palette.prompt"));
        search.setTooltip(new Tooltip(Messages.text("shell.search")));
        search.setOnAction(_ -> open.run());
        compact(false);
        return search;
    }

    private Button refresh() {
        Button button = new Button("", Icon.RELOAD.node());
        button.setId("shell-refresh");
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(Messages.text("shell.refresh"));
        button.setTooltip(new Tooltip(Messages.text("shell.refresh.key")));
        button.disableProperty().bind(model.readingProperty());
        TabStops.bringBack(button);
        button.setOnAction(_ -> model.refresh());
        return button;
    }

    private void show(HeaderFacts facts) {
        name.setText(facts.name());
        Tone tone = EnvironmentTone.of(facts.environment());
        environment.show(EnvironmentTone.word(facts.environment()), tone);
        dot.getStyleClass().setAll("lamp", tone.styleClass());
        boolean others = model.whereabouts().namespaces().offered();
        namespace.setText(others ? facts.namespace() + " ▾" : facts.namespace());
        namespace.setDisable(!others);
        nodesWhole = facts.nodes();
        nodesShort = facts.nodesShort();
        nodes.setText(narrow ? nodesShort : nodesWhole);
        nodes.setAccessibleText(nodesWhole);
        nodes.setTooltip(
                new Tooltip(String.join("\n", facts.lamps().stream().map(Mark::why).toList())));
        name.setTooltip(new Tooltip(all(facts)));
        String about =
                Messages.text(
                        others ? "shell.namespace" : "shell.namespace.only", facts.namespace());
        namespace.setTooltip(new Tooltip(about));
        namespace.setAccessibleText(about);
        mark(product, facts.product());
        facts.token().ifPresentOrElse(t -> mark(token, t), () -> token.setText(""));
        showLamps(facts.lamps());
    }

    private static String all(HeaderFacts facts) {
        return Stream.of(
                        Optional.of(facts.name()),
                        Optional.of(facts.product().word()),
                        Optional.of(facts.nodes()),
                        facts.token().map(Mark::word))
                .flatMap(Optional::stream)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static void mark(Badge badge, Mark mark) {
        badge.show(mark.word(), mark.tone());
        badge.setTooltip(mark.why().isEmpty() ? null : new Tooltip(mark.why()));
    }

    private void showLamps(List<Mark> marks) {
        lamps.getChildren().setAll(marks.stream().limit(LAMPS).map(HeaderView::lamp).toList());
        lamps.setAccessibleText(String.join("; ", marks.stream().map(Mark::why).toList()));
    }

    private static Node lamp(Mark mark) {
        Circle lamp = new Circle(4.5);
        lamp.getStyleClass().addAll("lamp", mark.tone().styleClass());
        Tooltip.install(lamp, new Tooltip(mark.why()));
        return lamp;
    }
}
