package dev.reseat.ui.changes;

import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.vault.PluginBuild;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One line of the list of changes: a change, or many that are alike.
///
/// @param title what it happened to
/// @param what what happened
/// @param time when it was seen, for people
/// @param of where it leads: the first of them
/// @param count how many changes it stands for
public record ChangeLine(Icon icon, String title, String what, String time, Subject of, int count) {
    /// So many mounts with the same change say more as one line.
    private static final int ALIKE = 6;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private record Kind(
            Class<? extends Subject> subject,
            Aspect aspect,
            String before,
            String after,
            boolean back) {
        static Kind of(Change c) {
            return new Kind(
                    c.subject().getClass(), c.aspect(), c.before(), c.after(), c.times() > 1);
        }
    }

    /// The lines of a list, newest first; linear in its length.
    static List<ChangeLine> of(ChangeLog log, ZoneId zone) {
        Map<Kind, List<Change>> kinds = new LinkedHashMap<>();
        for (Change c : log.newestFirst()) {
            kinds.computeIfAbsent(Kind.of(c), _ -> new ArrayList<>()).add(c);
        }
        List<ChangeLine> lines = new ArrayList<>();
        for (List<Change> alike : kinds.values()) {
            if (alike.size() >= ALIKE) {
                lines.add(many(alike, zone));
            } else {
                alike.forEach(c -> lines.add(line(c, c.subject().label(), 1, zone)));
            }
        }
        return lines;
    }

    private static ChangeLine many(List<Change> alike, ZoneId zone) {
        String title =
                switch (alike.getFirst().subject()) {
                    case Subject.OfMount _ -> Messages.text("changes.mounts", alike.size());
                    case Subject.OfRow _ -> Messages.text("changes.rows", alike.size());
                    case Subject.OfPin _ -> Messages.text("changes.pins", alike.size());
                    case Subject.OfNode _ -> Messages.text("changes.nodes", alike.size());
                    case Subject.OfConnection _ ->
                            Messages.text("changes.connections", alike.size());
                    case Subject.OfMember _ -> Messages.text("changes.members", alike.size());
                };
        return line(alike.getFirst(), title, alike.size(), zone);
    }

    private static ChangeLine line(Change c, String title, int count, ZoneId zone) {
        return new ChangeLine(
                icon(c.subject()), title, what(c), time(c.at(), zone), c.subject(), count);
    }

    /// A change as a sentence with its time.
    static String sentence(Change c, ZoneId zone) {
        String what =
                switch (c.subject()) {
                    case Subject.OfMount _, Subject.OfNode _, Subject.OfMember _, Subject.OfPin _ ->
                            what(c);
                    case Subject.OfConnection d ->
                            Messages.text("changes.sentence.row", d.name(), what(c));
                    case Subject.OfRow r ->
                            Messages.text(
                                    "changes.sentence.row",
                                    new PluginBuild(r.version(), "").label(),
                                    what(c));
                };
        return Messages.text("changes.sentence", time(c.at(), zone), what);
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    private static Icon icon(Subject subject) {
        return switch (subject) {
            case Subject.OfMount _, Subject.OfConnection _ -> Icon.MOUNTS;
            case Subject.OfRow _, Subject.OfPin _ -> Icon.PLUGINS;
            case Subject.OfNode _, Subject.OfMember _ -> Icon.NODES;
        };
    }

    /// What happened, as one clause.
    static String what(Change c) {
        if (c.back()) {
            return Messages.text("changes.back", c.after());
        }
        return switch (c.aspect()) {
            case PRESENCE -> presence(c);
            case RUNS -> Messages.text("changes.runs", c.after(), c.before());
            case ASKS -> Messages.text("changes.asks", c.after(), c.before());
            case STATE, ROLE, SEAL, SEEN -> Messages.text("changes.became", c.after(), c.before());
            case BUILD -> build(c);
            case VERSION -> Messages.text("changes.version", c.after(), c.before());
        };
    }

    private static String presence(Change c) {
        boolean came = c.before().isEmpty();
        return switch (c.subject()) {
            case Subject.OfMount _ ->
                    came
                            ? Messages.text("changes.mountCame", c.after())
                            : c.after().isEmpty()
                                    ? Messages.text("changes.mountWent", c.before())
                                    : Messages.text("changes.remounted", c.after(), c.before());
            case Subject.OfRow _ ->
                    Messages.text(
                            c.after().isEmpty() ? "changes.rowWent" : "changes.rowCame",
                            came ? c.after() : c.before());
            case Subject.OfPin _ ->
                    came
                            ? Messages.text("changes.pinned", c.after())
                            : Messages.text("changes.unpinned", c.before());
            case Subject.OfNode _ ->
                    Messages.text(c.after().isEmpty() ? "changes.nodeWent" : "changes.nodeCame");
            case Subject.OfConnection _ ->
                    came
                            ? Messages.text("changes.connectionCame", c.after())
                            : c.after().isEmpty()
                                    ? Messages.text("changes.connectionWent", c.before())
                                    : Messages.text("changes.uses", c.after(), c.before());
            case Subject.OfMember _ ->
                    Messages.text(
                            c.after().isEmpty() ? "changes.memberWent" : "changes.memberCame");
        };
    }

    private static String build(Change c) {
        return switch (c.subject()) {
            case Subject.OfPin _ -> Messages.text("changes.repinned", c.after(), c.before());
            case Subject.OfConnection _ -> Messages.text("changes.uses", c.after(), c.before());
            case Subject.OfRow _, Subject.OfMount _, Subject.OfNode _, Subject.OfMember _ ->
                    Messages.text("changes.registered", c.after(), c.before());
        };
    }
}
