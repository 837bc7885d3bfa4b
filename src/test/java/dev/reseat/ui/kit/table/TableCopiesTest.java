package dev.reseat.ui.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Remembered;
import dev.reseat.ui.kit.SavedFiles;
import dev.reseat.ui.kit.Threads;
import dev.reseat.ui.kit.table.Stones.Stone;
import dev.reseat.ui.kit.table.TableCopies.Cargo;
import dev.reseat.ui.kit.table.TableCopies.Target;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class TableCopiesTest {
    private static final Cargo<Stone> ALL = new Cargo<>(Stones.columns(), () -> Stones.SOME);

    private static TableCopies<Stone> copies(SavedFiles files) {
        return new TableCopies<>("stones", Stones.host(Remembered.forNow(), files));
    }

    private static String copied(CopyForm form) {
        List<String> clipboard = new ArrayList<>();
        TableCopies<Stone> copies = copies((_, _, _) -> "");
        copies.copy(ALL, form, clipboard::add);
        assertEquals("3 rows copied.", copies.saidProperty().get());
        return clipboard.getFirst();
    }

    @Test
    void textHasTabsAndWhatTheCellsSay() {
        assertEquals(
                "Name\tKind of it\tWeight\nKiesel\triver\t3 g\nMühlstein\tmill\t900 g\n'=1+1\t\t0 g\n",
                copied(CopyForm.TEXT));
    }

    @Test
    void csvHasValuesAndNoFormula() {
        assertEquals(
                """
                "Name","Kind of it","Weight"\r
                "Kiesel","river","3"\r
                "Mühlstein","mill","900"\r
                "'=1+1","","0"\r
                """,
                copied(CopyForm.CSV));
    }

    @Test
    void jsonHasTheServersNamesNumbersAsNumbersAndNullForNothing() {
        assertEquals(
                """
                [
                  {"name": "Kiesel", "stone_kind": "river", "weight": 3},
                  {"name": "Mühlstein", "stone_kind": "mill", "weight": 900},
                  {"name": "=1+1", "stone_kind": null, "weight": 0}
                ]
                """,
                copied(CopyForm.JSON));
    }

    @Test
    void jsonEscapesWhatWouldEndATextAndAnEmptyTableIsAnEmptyArray() {
        Column<String> only = Column.text("a", "A", s -> s);
        assertEquals(
                "[\n  {\"a\": \"q\\\"b\\\\s\\u000a\"}\n]\n",
                CopyForm.JSON.write(List.of(only), List.of("q\"b\\s\n")));
        assertEquals("[]\n", CopyForm.JSON.write(List.of(only), List.of()));
    }

    @Test
    void rowsAreWrittenInTheBackgroundAndWhatBecameOfItIsOneSentence() {
        Queue<Runnable> background = new ArrayDeque<>();
        List<String> written = new ArrayList<>();
        TableCopies<Stone> copies =
                new TableCopies<>(
                        "stones",
                        new Host(
                                new Threads(Runnable::run, background::add),
                                Stones.CLOCK,
                                Remembered.forNow(),
                                (file, content, may) -> {
                                    String text = new String(content, StandardCharsets.UTF_8);
                                    written.add(file + " " + text.lines().count() + " " + may);
                                    return written.size() == 1 ? "" : "Not saved: no room.";
                                }));
        Target target = new Target(Path.of("x.json"), CopyForm.JSON, true);
        copies.save(ALL, target);
        assertTrue(written.isEmpty(), "not before the background has its turn");
        background.remove().run();
        assertEquals("x.json 5 true", written.getFirst());
        assertEquals("3 rows saved as x.json.", copies.saidProperty().get());
        copies.save(ALL, target);
        assertEquals("", copies.saidProperty().get(), "the sentence before is over");
        background.remove().run();
        assertEquals("Not saved: no room.", copies.saidProperty().get());
    }

    @Test
    void workThatFailsIsSaidToo() {
        TableCopies<Stone> copies =
                copies((_, _, _) -> {
                    throw new IllegalStateException("disk");
                });
        copies.save(ALL, new Target(Path.of("x"), CopyForm.CSV, true));
        assertEquals(
                "The rows could not be written; the log says why.", copies.saidProperty().get());
    }

    @Test
    void anEndingThatWasTypedSaysMoreThanTheKindAndTheProposedOneLess() {
        assertEquals("stones-2026-11-24.csv", copies((_, _, _) -> "").proposed(CopyForm.CSV));
        Path folder = Path.of("/tmp");
        assertEquals(
                new Target(folder.resolve("p.csv"), CopyForm.CSV, true),
                TableCopies.target(folder.resolve("p.csv"), "p.csv", CopyForm.CSV));
        assertEquals(
                new Target(folder.resolve("p.json"), CopyForm.JSON, false),
                TableCopies.target(folder.resolve("p.csv"), "p.csv", CopyForm.JSON));
        assertEquals(
                new Target(folder.resolve("mine.JSON"), CopyForm.JSON, true),
                TableCopies.target(folder.resolve("mine.JSON"), "p.csv", CopyForm.CSV));
        assertEquals(
                new Target(folder.resolve("mine.csv"), CopyForm.CSV, false),
                TableCopies.target(folder.resolve("mine"), "p.csv", CopyForm.CSV));
    }
}
