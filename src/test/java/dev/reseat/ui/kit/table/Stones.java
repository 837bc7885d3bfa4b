package dev.reseat.ui.kit.table;

import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Remembered;
import dev.reseat.ui.kit.SavedFiles;
import dev.reseat.ui.kit.Threads;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A small table for tests.
final class Stones {
    static final Threads HERE = new Threads(Runnable::run, Runnable::run);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T14:02:11Z"), ZoneOffset.UTC);

    private Stones() {}

    record Stone(String name, String kind, int weight) implements Row {
        @Override
        public String searchKey() {
            return (name + "\n" + kind).toLowerCase(Locale.ROOT);
        }

        @Override
        public Object identity() {
            return name;
        }
    }

    static final List<Stone> SOME =
            List.of(
                    new Stone("Kiesel", "river", 3),
                    new Stone("Mühlstein", "mill", 900),
                    new Stone("=1+1", "", 0));

    static List<Column<Stone>> columns() {
        return List.of(
                Column.text("name", "Name", Stone::name),
                Column.<Stone>text("kind", "Kind of it", Stone::kind)
                        .filtered()
                        .field("stone_kind"),
                Column.<Stone>text("weight", "Weight", s -> s.weight() + " g")
                        .ordered(Stone::weight, java.util.Comparator.<Integer>naturalOrder())
                        .written(Stone::weight));
    }

    static Host host(Remembered remembered, SavedFiles files) {
        return new Host(HERE, CLOCK, remembered, files);
    }

    /// A table with its columns as a screen would add them.
    static TableModel<Stone> table(Remembered remembered) {
        Listing<Stone> listing =
                new Listing<>(
                        columns(),
                        List.of(
                                new Facet<>("all", "All", _ -> true),
                                new Facet<>("heavy", "Heavy", s -> s.weight() > 100)),
                        HERE);
        View milled = View.of("Milled", "all", Ticked.NONE.with("kind", Set.of("mill")));
        TableModel<Stone> table =
                new TableModel<>(
                        "stones", listing, List.of(milled), host(remembered, (_, _, _) -> ""));
        table.columns().add(new ColumnLook("name", 100, true));
        table.columns().add(new ColumnLook("kind", 80, true));
        table.columns().add(new ColumnLook("weight", 60, false));
        listing.show(SOME);
        return table;
    }
}
