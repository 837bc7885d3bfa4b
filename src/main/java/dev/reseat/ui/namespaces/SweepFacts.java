package dev.reseat.ui.namespaces;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Notice;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.NamespaceSweep;
import dev.reseat.vault.NamespaceSweep.Swept;
import dev.reseat.vault.NamespaceTree;
import dev.reseat.vault.NamespaceTree.Closed;
import dev.reseat.vault.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is said about a sweep as a whole.
///
/// @param running whether it is under way
/// @param progress between 0 and 1; -1 while it is not known how many namespaces there are
/// @param summary counts, for people
/// @param notices what could not be read, and why
/// @param emptyText what is said when there is no row
/// @param since when the oldest of the rows was read; empty while there is none
public record SweepFacts(
        boolean running,
        double progress,
        String summary,
        List<Notice> notices,
        String emptyText,
        Optional<Instant> since) {
    /// More would hide the table; the last line says how many more there are.
    private static final int MOST_NOTICES = 4;

    /// Nothing has been read.
    static SweepFacts nothing(String emptyText) {
        return new SweepFacts(false, 0, "", List.of(), emptyText, Optional.empty());
    }

    /// Nothing has been read yet, but it is under way.
    static SweepFacts begun() {
        return new SweepFacts(
                true, -1, "", List.of(), Messages.text("sweep.reading"), Optional.empty());
    }

    /// @param cancelled whether a person has ended it before its end
    static SweepFacts of(NamespaceSweep sweep, List<SweepRow> rows, boolean cancelled) {
        long asked = sweep.asked();
        int all = sweep.namespaces().size();
        long due = rows.stream().filter(r -> r.assessed().needsReload()).count();
        String counts = Messages.text("sweep.counts", asked, all, rows.size(), due);
        List<Notice> notices = notices(sweep);
        if (cancelled && asked < all) {
            notices.addFirst(
                    new Notice(Messages.text("sweep.cancelled", all - asked), "", Tone.ATTENTION));
        }
        boolean known = !(sweep.tree() instanceof Part.Awaited<?>) && all > 0;
        return new SweepFacts(
                !sweep.ended(),
                known ? (double) asked / all : -1,
                counts,
                few(notices),
                Messages.text(sweep.ended() ? "sweep.none" : "sweep.reading"),
                sweep.namespaces().stream()
                        .flatMap(s -> Stream.of(s.secrets(), s.auths()))
                        .flatMap(p -> p.whenRead().stream())
                        .min(Instant::compareTo));
    }

    private static List<Notice> notices(NamespaceSweep sweep) {
        List<Notice> notices = new ArrayList<>();
        Notice.unreadable(Messages.text("sweep.namespaces"), sweep.tree()).ifPresent(notices::add);
        sweep.tree().known().ifPresent(t -> ofTree(t, notices));
        for (Swept swept : sweep.namespaces()) {
            String name = swept.namespace().label();
            if (swept.secrets() instanceof Part.Unreadable<?> s
                    && swept.auths() instanceof Part.Unreadable<?> a
                    && s.why().brief().equals(a.why().brief())) {
                Notice.unreadable(Messages.text("sweep.both", name), s).ifPresent(notices::add);
            } else {
                Notice.unreadable(Messages.text("sweep.secrets", name), swept.secrets())
                        .ifPresent(notices::add);
                Notice.unreadable(Messages.text("sweep.auths", name), swept.auths())
                        .ifPresent(notices::add);
            }
        }
        return notices;
    }

    private static void ofTree(NamespaceTree tree, List<Notice> notices) {
        if (tree.cut()) {
            notices.add(
                    new Notice(
                            Messages.text("namespaces.cut", tree.below().size()),
                            "",
                            Tone.ATTENTION));
        }
        for (Closed c : tree.closed()) {
            notices.add(
                    new Notice(
                            Messages.text("sweep.closed", c.namespace().label(), c.why().brief()),
                            c.why().advice(),
                            Tone.ATTENTION));
        }
    }

    private static List<Notice> few(List<Notice> all) {
        if (all.size() <= MOST_NOTICES) {
            return List.copyOf(all);
        }
        List<Notice> few = new ArrayList<>(all.subList(0, MOST_NOTICES - 1));
        List<String> rest =
                all.subList(MOST_NOTICES - 1, all.size()).stream().map(Notice::sentence).toList();
        few.add(
                new Notice(
                        Messages.text("sweep.more", rest.size()),
                        String.join(" ", rest),
                        Tone.ATTENTION));
        return few;
    }
}
