package dev.reseat.ui.namespaces;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Notice;
import dev.reseat.ui.kit.Tone;
import dev.reseat.ui.kit.Unread;
import dev.reseat.ui.kit.Unread.Kind;
import dev.reseat.vault.NamespaceSweep;
import dev.reseat.vault.NamespaceSweep.Swept;
import dev.reseat.vault.NamespaceTree;
import dev.reseat.vault.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said about a sweep as a whole.
///
/// @param running whether it is under way
/// @param progress between 0 and 1; -1 while it is not known how many namespaces there are
/// @param summary counts, for people
/// @param whole what is to be said about the reading, whichever namespaces it is about
/// @param unread which namespaces could not be read, and why; of many only so much as a person reads
/// @param emptyText what is said when there is no row
/// @param since when the oldest of the rows was read; empty while there is none
public record SweepFacts(
        boolean running,
        double progress,
        String summary,
        List<Notice> whole,
        List<Notice> unread,
        String emptyText,
        Optional<Instant> since) {
    /// More would hide the table: then namespaces are said together that have the same reason.
    private static final int MOST_NOTICES = 4;

    /// So many are named where there are too many to name all.
    private static final int NAMED = 3;

    /// Nothing has been read.
    static SweepFacts nothing(String emptyText) {
        return new SweepFacts(false, 0, "", List.of(), List.of(), emptyText, Optional.empty());
    }

    /// Nothing has been read yet, but it is under way.
    static SweepFacts begun() {
        return new SweepFacts(
                true,
                -1,
                "",
                List.of(),
                List.of(),
                Messages.text("sweep.reading"),
                Optional.empty());
    }

    /// @param unread what of it could not be read
    /// @param cancelled whether a person has ended it before its end
    static SweepFacts of(
            NamespaceSweep sweep, List<SweepRow> rows, List<Unread> unread, boolean cancelled) {
        long asked = sweep.asked();
        int all = sweep.namespaces().size();
        long due = rows.stream().filter(r -> r.assessed().needsReload()).count();
        // what was asked and not answered counts for the progress, but nobody has read it
        long read = sweep.namespaces().stream().filter(SweepFacts::read).count();
        String counts = Messages.text("sweep.counts", read, all, rows.size(), due);
        List<Notice> notices = ofTree(sweep);
        if (cancelled && asked < all) {
            notices.addFirst(
                    new Notice(Messages.text("sweep.cancelled", all - asked), "", Tone.ATTENTION));
        }
        boolean known = !(sweep.tree() instanceof Part.Awaited<?>) && all > 0;
        return new SweepFacts(
                !sweep.ended(),
                known ? (double) asked / all : -1,
                counts,
                List.copyOf(notices),
                few(unread),
                Messages.text(sweep.ended() ? "sweep.none" : "sweep.reading"),
                sweep.namespaces().stream()
                        .flatMap(s -> Stream.of(s.secrets(), s.auths()))
                        .flatMap(p -> p.whenRead().stream())
                        .min(Instant::compareTo));
    }

    /// All notices, for a screen that shows nothing of them itself.
    List<Notice> notices() {
        List<Notice> all = new ArrayList<>(whole);
        all.addAll(unread);
        return all;
    }

    private static boolean read(Swept swept) {
        return swept.secrets().known().isPresent() && swept.auths().known().isPresent();
    }

    private static List<Notice> ofTree(NamespaceSweep sweep) {
        List<Notice> notices = new ArrayList<>();
        Notice.unreadable(Messages.text("sweep.namespaces"), sweep.tree()).ifPresent(notices::add);
        sweep.tree()
                .known()
                .filter(NamespaceTree::cut)
                .ifPresent(t -> {
                    String cut = Messages.text("namespaces.cut", t.below().size());
                    notices.add(new Notice(cut, "", Tone.ATTENTION));
                });
        return notices;
    }

    private static List<Notice> few(List<Unread> unread) {
        // what a person's own cancelling has left out is said once, as a number
        List<Unread> asked = unread.stream().filter(u -> u.kind() != Kind.NOT_ASKED).toList();
        int count = asked.stream().mapToInt(u -> u.said().size()).sum();
        if (count <= MOST_NOTICES) {
            return asked.stream().flatMap(u -> u.said().stream()).toList();
        }
        return Unread.byKind(asked).values().stream().map(SweepFacts::together).toList();
    }

    private static Notice together(List<Unread> some) {
        if (some.size() == 1 && some.getFirst().said().size() == 1) {
            return some.getFirst().said().getFirst();
        }
        String names =
                some.stream()
                        .limit(NAMED)
                        .map(u -> u.namespace().label())
                        .collect(Collectors.joining(", "));
        int rest = some.size() - Math.min(NAMED, some.size());
        String sentence =
                Messages.text(
                        "sweep.kind",
                        some.size(),
                        some.getFirst().kind().mark().word(),
                        rest == 0 ? names : Messages.text("sweep.kind.more", names, rest));
        return new Notice(sentence, some.getFirst().said().getFirst().advice(), Tone.ATTENTION);
    }
}
