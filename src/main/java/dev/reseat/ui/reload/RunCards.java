package dev.reseat.ui.reload;

import dev.reseat.reload.CellState;
import dev.reseat.reload.EventWords;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadEvent.Place;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.Verdict;
import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.ui.kit.VerdictMark;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/// The cards of a run: its verdict, what is down, and that the disk failed.
final class RunCards {
    /// How many mounts that are down are named.
    static final int DOWN = 4;

    private RunCards() {}

    static Node verdict(ReloadRun run, Verdict verdict) {
        Tone tone = VerdictMark.tone(verdict.word());
        List<Node> lines = new ArrayList<>();
        Badge word = new Badge(verdict.word().label(), tone);
        word.setId("reload-verdict-word");
        lines.add(word);
        Node sentence = Blocks.words(verdict.sentence(), "strong");
        sentence.setId("reload-verdict-sentence");
        lines.add(sentence);
        for (String more : List.of(verdict.beside(), RunFacts.proof(run), RunFacts.unseen(run))) {
            if (!more.isEmpty()) {
                lines.add(Blocks.words(more, "muted"));
            }
        }
        VBox card = Blocks.card(tone, lines.toArray(Node[]::new));
        card.setId("reload-verdict");
        card.setFocusTraversable(true);
        card.setAccessibleText(
                Messages.text(
                        "reload.verdict.accessible",
                        verdict.word().label(),
                        verdict.sentence(),
                        verdict.beside()));
        return card;
    }

    static Node down(ReloadRun run, List<Place> places) {
        Place first = places.getFirst();
        String where =
                Messages.text(
                        "reload.down",
                        run.plan().mounts().get(first.mount()).path().value(),
                        run.plan().nodes().get(first.node()).name());
        int more = run.cells().counts().down() - 1;
        List<Node> lines = new ArrayList<>();
        lines.add(
                Blocks.words(
                        more == 0 ? where : where + " " + Messages.text("reload.down.more", more),
                        "strong"));
        if (run.cells().at(first).state() instanceof CellState.Down d) {
            lines.add(Blocks.words(d.words(), "code"));
        }
        lines.add(Blocks.words(RunFacts.cure(run.plan(), first), "muted"));
        places.stream()
                .skip(1)
                .forEach(p ->
                        lines.add(
                                Blocks.words(
                                        run.plan().mounts().get(p.mount()).path()
                                                + " · "
                                                + run.plan().nodes().get(p.node()).name(),
                                        "code")));
        VBox card = Blocks.card(Tone.DANGER, lines.toArray(Node[]::new));
        card.setId("reload-down");
        card.getStyleClass().add("reload-down");
        card.setFocusTraversable(true);
        card.setAccessibleText(where);
        return card;
    }

    static Node notRecorded(Shown shown) {
        Button copy = new Button(Messages.text("reload.copyEvents"));
        copy.setId("reload-copy-events");
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(events(shown));
            Clipboard.getSystemClipboard().setContent(content);
        });
        VBox card =
                Blocks.card(
                        Tone.UNKNOWN,
                        Blocks.words(Messages.text("reload.notRecorded"), "strong"),
                        Blocks.words(shown.progress().notRecorded()),
                        Blocks.words(Messages.text("reload.notRecorded.advice"), "muted"),
                        copy);
        card.setId("reload-not-recorded");
        return card;
    }

    /// Every event as a line, with its time.
    static String events(Shown shown) {
        StringBuilder text = new StringBuilder();
        for (ReloadEvent e : Trail.since(shown.trail(), 0)) {
            text.append(e.at())
                    .append('\t')
                    .append(EventWords.of(e, shown.progress().run().plan()))
                    .append('\n');
        }
        return text.toString();
    }
}
