package dev.reseat.ui.details;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Part;
import java.util.List;
import java.util.Optional;

/// What to say of a thing that the picture of the cluster does not show: it is awaited, it may not be read, or it is gone.
final class Absence {
    private Absence() {}

    static Content.Absent of(Opened opened, ClusterSnapshot snapshot) {
        List<Part<?>> parts = where(opened, snapshot);
        if (parts.stream().anyMatch(p -> p instanceof Part.Awaited<?>)) {
            return absent("details.awaited.word", Messages.text("details.awaited"), "");
        }
        Optional<String> unreadable =
                parts.stream().flatMap(p -> unreadable(p).stream()).findFirst();
        if (unreadable.isPresent()) {
            return absent(
                    "mounts.state.unknown", Messages.text("details.unreadable"), unreadable.get());
        }
        return absent(
                "details.gone.word",
                Messages.text("details.gone"),
                switch (opened) {
                    case Opened.OfMount m ->
                            Messages.text(
                                    "details.gone.mount",
                                    m.path().value(),
                                    snapshot.namespace().label());
                    case Opened.OfPlugin p -> Messages.text("details.gone.plugin", p.name());
                    case Opened.OfNode n -> Messages.text("details.gone.node", n.name());
                });
    }

    private static Content.Absent absent(String word, String title, String sentence) {
        return new Content.Absent(new Mark(Messages.text(word), Tone.NEUTRAL, ""), title, sentence);
    }

    private static List<Part<?>> where(Opened opened, ClusterSnapshot snapshot) {
        return switch (opened) {
            case Opened.OfMount m ->
                    List.of(m.path().isAuth() ? snapshot.auths() : snapshot.secrets());
            case Opened.OfPlugin _ ->
                    List.of(snapshot.catalog(), snapshot.auths(), snapshot.secrets());
            case Opened.OfNode _ -> List.of(snapshot.nodes());
        };
    }

    /// Why a part cannot be read, or not whole, as sentences; empty where it can or is awaited.
    static Optional<String> unreadable(Part<?> part) {
        return switch (part) {
            case Part.Unreadable<?> u -> Optional.of(u.why().what() + " " + u.why().advice());
            case Part.Partial<?> p -> Optional.of(p.why().what() + " " + p.why().advice());
            case Part.Known<?> _, Part.Awaited<?> _ -> Optional.empty();
        };
    }
}
