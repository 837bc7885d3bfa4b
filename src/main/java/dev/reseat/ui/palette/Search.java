package dev.reseat.ui.palette;

import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.StateMark;
import dev.reseat.ui.palette.PaletteRow.Entry;
import dev.reseat.ui.palette.PaletteRow.Heading;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Assessment.Assessed;
import dev.reseat.vault.Node;
import dev.reseat.vault.Plugin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// One search over everything, for a background thread: linear in what there is, and what it finds is bounded.
final class Search {
    private static final int OF_A_KIND = 7;
    private static final int RECENTS = 6;

    private final Question question;
    private final Consumer<Opened> open;
    private final Fuzzy fuzzy = new Fuzzy();
    private final List<Found> found = new ArrayList<>();

    /// What is asked.
    ///
    /// @param words what was typed, in lower case
    /// @param commands those that can be done now
    /// @param recent ids of what was done of late, newest first
    /// @param things what others let be found
    record Question(
            List<String> words,
            List<Command> commands,
            List<String> recent,
            Optional<Assessment> assessment,
            Map<Section, List<Thing>> things) {}

    /// @param score of the best, by which sections stand
    private record Found(Section section, int score, int count, List<Entry> entries) {}

    Search(Question question, Consumer<Opened> open) {
        this.question = question;
        this.open = open;
    }

    /// What was found, in sections, the one with the best first. Without a word: what was done of late, and all commands.
    List<PaletteRow> rows() {
        if (question.words().isEmpty()) {
            List<PaletteRow> rows = new ArrayList<>();
            add(rows, Section.RECENT, recents());
            add(rows, Section.COMMANDS, question.commands().stream().map(this::entry).toList());
            return rows;
        }
        search(
                Section.COMMANDS,
                question.commands(),
                Command::title,
                _ -> "",
                c -> commandId(c.id()),
                this::entry);
        question.assessment().ifPresent(this::picture);
        question.things()
                .forEach((section, things) ->
                        search(
                                section,
                                things,
                                Thing::title,
                                Thing::detail,
                                Thing::id,
                                t -> entry(section, t)));
        List<PaletteRow> rows = new ArrayList<>();
        found.stream()
                .filter(f -> !f.entries().isEmpty())
                .sorted(
                        Comparator.comparingInt(Found::score)
                                .reversed()
                                .thenComparing(Found::section))
                .forEach(f -> {
                    boolean more = f.count() > f.entries().size();
                    rows.add(new Heading(f.section(), f.count(), more));
                    rows.addAll(f.entries());
                });
        return rows;
    }

    private static void add(List<PaletteRow> rows, Section section, List<Entry> entries) {
        if (!entries.isEmpty()) {
            rows.add(new Heading(section, entries.size(), false));
            rows.addAll(entries);
        }
    }

    private void picture(Assessment picture) {
        search(
                Section.MOUNTS,
                picture.mounts(),
                a -> a.mount().path().value(),
                a -> a.mount().plugin(),
                a -> "mount:" + a.mount().path().value(),
                this::entry);
        search(
                Section.PLUGINS,
                plugins(picture),
                Opened.OfPlugin::name,
                p -> p.type().word(),
                Search::id,
                this::entry);
        search(
                Section.NODES,
                picture.snapshot().nodes().known().orElse(List.of()),
                Node::name,
                n -> n.role().label(),
                n -> "node:" + n.apiAddress().value(),
                this::entry);
    }

    private static List<Opened.OfPlugin> plugins(Assessment picture) {
        return picture.snapshot().catalog().known().stream()
                .flatMap(c -> c.plugins().stream())
                .map(Search::plugin)
                .distinct()
                .toList();
    }

    private static Opened.OfPlugin plugin(Plugin row) {
        return new Opened.OfPlugin(row.type(), row.name());
    }

    private <T> void search(
            Section section,
            List<T> all,
            Function<T, String> title,
            Function<T, String> detail,
            Function<T, String> id,
            Function<T, Entry> entry) {
        Top top = new Top(OF_A_KIND);
        int best = Fuzzy.NOT;
        for (int i = 0; i < all.size(); i++) {
            T thing = all.get(i);
            String name = title.apply(thing);
            String beside = detail.apply(thing);
            int score = score(name, beside);
            if (score == Fuzzy.NOT) {
                continue;
            }
            int place =
                    question.recent().isEmpty() ? -1 : question.recent().indexOf(id.apply(thing));
            Rank rank = new Rank(score, place, whole(name, beside));
            top.offer(section.byTime() ? rank.newest(i) : rank.best(), i);
            best = Math.max(best, rank.best());
        }
        found.add(
                new Found(
                        section,
                        best,
                        top.count(),
                        top.best().stream().map(i -> entry.apply(all.get(i))).toList()));
    }

    /// Whether each word stands there in one piece.
    private boolean whole(String title, String detail) {
        for (String word : question.words()) {
            if (!holds(title, word) && !holds(detail, word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(String text, String word) {
        for (int i = 0; i + word.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /// Every word must be found, in the title or, which counts less, in the detail.
    private int score(String title, String detail) {
        int sum = 0;
        for (String word : question.words()) {
            int here = fuzzy.score(title, word);
            int there = detail.isEmpty() ? Fuzzy.NOT : fuzzy.score(detail, word);
            if (here == Fuzzy.NOT && there == Fuzzy.NOT) {
                return Fuzzy.NOT;
            }
            sum += Math.max(here, there == Fuzzy.NOT ? Fuzzy.NOT : there / 2);
        }
        return sum;
    }

    private List<Entry> recents() {
        return question.recent().stream()
                .map(this::byId)
                .flatMap(Optional::stream)
                .limit(RECENTS)
                .toList();
    }

    private Optional<Entry> byId(String id) {
        Stream<Entry> commands =
                question.commands().stream()
                        .filter(c -> commandId(c.id()).equals(id))
                        .map(this::entry);
        Stream<Entry> things =
                question.things().entrySet().stream()
                        .flatMap(s ->
                                s.getValue().stream()
                                        .filter(t -> t.id().equals(id))
                                        .map(t -> entry(s.getKey(), t)));
        return Stream.concat(commands, things)
                .findFirst()
                .or(() -> question.assessment().flatMap(a -> inPicture(a, id)));
    }

    private Optional<Entry> inPicture(Assessment picture, String id) {
        if (id.startsWith("mount:")) {
            return picture.mounts().stream()
                    .filter(a -> id.endsWith(":" + a.mount().path().value()))
                    .findFirst()
                    .map(this::entry);
        }
        if (id.startsWith("plugin:")) {
            return plugins(picture).stream()
                    .filter(p -> id(p).equals(id))
                    .findFirst()
                    .map(this::entry);
        }
        return picture.snapshot().nodes().known().stream()
                .flatMap(List::stream)
                .filter(n -> id.equals("node:" + n.apiAddress().value()))
                .findFirst()
                .map(this::entry);
    }

    /// By which a command is remembered.
    static String commandId(String id) {
        return "command:" + id;
    }

    private static String id(Opened.OfPlugin p) {
        return "plugin:" + p.type() + ":" + p.name();
    }

    private PaletteRow.Title title(String text) {
        return Titles.of(fuzzy, text, question.words());
    }

    private Entry entry(Command c) {
        return new Entry(commandId(c.id()), c.icon(), title(c.title()), "", c.keyLabel(), c::run);
    }

    private Entry entry(Section section, Thing t) {
        return new Entry(t.id(), section.icon(), title(t.title()), t.detail(), "", t.action());
    }

    private Entry entry(Assessed a) {
        String state = StateMark.of(a.state()).map(Mark::word).map(w -> " · " + w).orElse("");
        return entry(
                "mount:" + a.mount().path().value(),
                Icon.MOUNTS,
                a.mount().path().value(),
                a.mount().plugin() + state,
                new Opened.OfMount(a.mount().path()));
    }

    private Entry entry(Opened.OfPlugin p) {
        return entry(id(p), Icon.PLUGINS, p.name(), p.type().word(), p);
    }

    private Entry entry(Node n) {
        return entry(
                "node:" + n.apiAddress().value(),
                Icon.NODES,
                n.name(),
                n.role().label() + " · " + n.apiAddress().value(),
                new Opened.OfNode(n.apiAddress()));
    }

    private Entry entry(String id, Icon icon, String text, String detail, Opened thing) {
        return new Entry(id, icon, title(text), detail, "", () -> open.accept(thing));
    }
}
