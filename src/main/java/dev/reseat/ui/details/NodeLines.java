package dev.reseat.ui.details;

import dev.reseat.ui.kit.Ago;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Presence;
import dev.reseat.ui.kit.TabStops;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.NextStart;
import dev.reseat.vault.NodeWord;
import dev.reseat.vault.NodeWord.Said;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/// What a mount runs on each node, by that node's own word, and how old the word is.
final class NodeLines extends VBox {
    /// Beyond these the sentence above tells more than a list.
    private static final int MOST = 24;

    private final DetailsModel model;
    private final Label counted = Parts.sentence(Messages.text("details.nodes.counted"));
    private final Label unlisted = Parts.sentence("");
    private final Hyperlink again = new Hyperlink(Messages.text("details.nodes.again"));
    private final VBox lines = new VBox();
    private final Label more = new Label();
    private final List<Line> shown = new ArrayList<>();

    NodeLines(DetailsModel model) {
        this.model = model;
        getStyleClass().add("details-part");
        again.setId("details-nodes-again");
        TabStops.bringBack(again);
        again.getStyleClass().add("link");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(_ -> model.askNodes());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(Parts.section(Messages.text("details.nodes")), space, again);
        head.setAlignment(Pos.CENTER_LEFT);
        unlisted.getStyleClass().add("muted");
        counted.getStyleClass().add("muted");
        more.getStyleClass().add("muted");
        getChildren().setAll(head, unlisted, counted, lines, more);
        model.nowProperty().addListener((_, _, now) -> shown.forEach(l -> l.say(now)));
        model.heardProperty().addListener((_, _, _) -> label());
        label();
    }

    private void label() {
        boolean busy = model.heardProperty().get().filter(Words.Heard::asking).isPresent();
        again.setText(Messages.text(busy ? "details.nodes.asking" : "details.nodes.again"));
        again.setDisable(busy);
    }

    void show(MountFacts mount) {
        boolean many = mount.words().all().size() > MOST;
        List<NodeWord> words = many ? mount.words().unusualFirst() : mount.words().all();
        Presence.show(this, !words.isEmpty() || !mount.unlisted().isEmpty());
        unlisted.setText(mount.unlisted());
        Presence.show(unlisted, !mount.unlisted().isEmpty());
        Presence.show(again, !words.isEmpty());
        boolean waits =
                words.stream().anyMatch(w -> w.said() instanceof Said.Awaited)
                        && model.heardProperty().get().filter(Words.Heard::asking).isEmpty();
        Presence.show(counted, waits);
        int most = Math.min(MOST, words.size());
        Optional<PluginBuild> next =
                mount.assessed().next() instanceof NextStart.Row r
                        ? Optional.of(r.plugin().build())
                        : Optional.empty();
        while (shown.size() > most) {
            shown.removeLast();
            lines.getChildren().removeLast();
        }
        for (int i = 0; i < most; i++) {
            if (i == shown.size()) {
                shown.add(new Line());
                lines.getChildren().add(shown.getLast());
            }
            shown.get(i).show(words.get(i), next);
        }
        more.setText(Messages.text("details.nodes.more", words.size() - most));
        Presence.show(more, words.size() > most);
    }

    private final class Line extends HBox {
        private final Hyperlink name = new Hyperlink();
        private final Circle lamp = new Circle(3.5);
        private final Label says = Parts.sentence("");
        private Optional<NodeWord> word = Optional.empty();
        private Optional<PluginBuild> next = Optional.empty();

        Line() {
            getStyleClass().addAll("fact", "details-node");
            name.getStyleClass().addAll("link", "details-node-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            name.setOnAction(_ ->
                    word.ifPresent(
                            w -> model.opening().open(new Opened.OfNode(w.node().apiAddress()))));
            says.setMinWidth(0);
            HBox.setHgrow(says, Priority.ALWAYS);
            getChildren().setAll(name, lamp, says);
        }

        void show(NodeWord given, Optional<PluginBuild> starts) {
            word = Optional.of(given);
            next = starts;
            name.setText(given.node().name());
            name.setId("details-node-" + given.node().name());
            Tone tone = tone(given, starts);
            lamp.getStyleClass().setAll("lamp", tone.styleClass());
            boolean code = given.running().isPresent();
            says.getStyleClass().setAll("label", code ? "code" : "muted");
            says.getStyleClass().add(tone.styleClass());
            say(model.nowProperty().get());
        }

        void say(Instant now) {
            word.ifPresent(w -> {
                String text = text(w, now);
                says.setText(text);
                name.setAccessibleText(w.node().name() + ": " + text);
            });
        }

        private String text(NodeWord w, Instant now) {
            return switch (w.said()) {
                case Said.Awaited _ ->
                        Messages.text(
                                model.heardProperty().get().filter(Words.Heard::asking).isPresent()
                                        ? "details.node.awaited"
                                        : "details.node.notAsked");
                case Said.NoWord n -> Messages.text("details.node.noWord", n.why());
                case Said.Read r -> read(w, r, Ago.text(r.at(), now));
            };
        }

        private String read(NodeWord w, Said.Read r, String ago) {
            return switch (r.seen()) {
                case Seen.Own own when own.running().lastReloadFailed() ->
                        Messages.text("details.node.failed", own.running().label(), ago);
                case Seen.Own own ->
                        Messages.text(
                                next.filter(n ->
                                                n.version().equals(own.running().version())
                                                        && !n.equals(own.running()))
                                                .isPresent()
                                        ? "details.node.otherSha"
                                        : "details.node.runs",
                                own.running().label(),
                                ago,
                                own.running().shortSha());
                case Seen.NotReadable _ ->
                        Messages.text("details.node.notRead", w.unseen().orElse(""), ago);
                case Seen.Forwarded _, Seen.NoMount _, Seen.NotTold _ ->
                        Messages.text("details.node.noWord", w.unseen().orElse(""));
            };
        }
    }

    private static Tone tone(NodeWord word, Optional<PluginBuild> next) {
        Optional<PluginBuild> runs = word.running();
        if (runs.isEmpty()) {
            return Tone.NEUTRAL;
        }
        if (runs.get().lastReloadFailed()) {
            return Tone.DANGER;
        }
        boolean behind =
                next.isPresent()
                        && !next.get().equals(runs.get())
                        && !(next.get().builtin() && runs.get().builtin());
        return behind ? Tone.ATTENTION : Tone.SUCCESS;
    }
}
