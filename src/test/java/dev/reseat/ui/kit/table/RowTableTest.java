package dev.reseat.ui.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.ui.Pictures;
import dev.reseat.ui.Toolkit;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Remembered;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.kit.Tone;
import dev.reseat.ui.kit.table.Stones.Stone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the visible rows of a table say after others were swapped in.
class RowTableTest {
    private static final int MANY = 500;

    private final TableModel<Stone> model = Stones.table(Remembered.forNow());
    private final Listing<Stone> listing = model.listing();
    private int filled;

    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    private static List<Stone> stones(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Stone("stone-%03d".formatted(i), i % 2 == 0 ? "even" : "odd", i))
                .toList();
    }

    private Scene shown() {
        RowTable<Stone> table = new RowTable<>(model);
        table.add(
                "name",
                100,
                Cells.code(
                        s -> {
                            filled++;
                            return s.name();
                        },
                        s -> s.weight() % 3 == 0 ? Optional.of(Tone.ATTENTION) : Optional.empty()));
        table.add("kind", 80, Cells.badge(RowTableTest::mark));
        listing.show(stones(MANY));
        Scene scene = Pictures.scene(table, Theme.LIGHT, 400, 300);
        laidOut(scene);
        return scene;
    }

    private static Optional<Mark> mark(Stone s) {
        return s.kind().equals("odd")
                ? Optional.of(new Mark("odd " + s.weight(), Tone.ACCENT, ""))
                : Optional.empty();
    }

    private static void laidOut(Scene scene) {
        scene.snapshot(null);
    }

    private static List<TableRow<?>> rows(Scene scene) {
        List<TableRow<?>> rows = new ArrayList<>();
        for (Node node : scene.getRoot().lookupAll(".table-row-cell")) {
            if (node instanceof TableRow<?> row && row.isVisible()) {
                rows.add(row);
            }
        }
        rows.sort((a, b) -> Integer.compare(a.getIndex(), b.getIndex()));
        return rows;
    }

    /// What a person reads in a row.
    private static String said(TableRow<?> row) {
        StringBuilder all = new StringBuilder();
        for (Node node : row.lookupAll(".table-cell")) {
            Labeled cell = (Labeled) node;
            all.append(cell.getText() == null ? "" : cell.getText());
            if (cell.getGraphic() instanceof Labeled badge) {
                all.append(" ").append(badge.getText());
            }
            if (cell.getStyleClass().contains("tone-attention")) {
                all.append("!");
            }
        }
        return all.toString();
    }

    private static String meant(Stone s) {
        return s.name()
                + (s.weight() % 3 == 0 ? "!" : "")
                + mark(s).map(m -> " " + m.word()).orElse("");
    }

    private void assertRowsSayWhatTheyAre(Scene scene) {
        laidOut(scene);
        List<TableRow<?>> rows = rows(scene);
        assertTrue(rows.size() > 5, "the table is filled to its end");
        for (TableRow<?> row : rows) {
            boolean there = row.getIndex() < listing.rows().size();
            String meant = there ? meant(listing.rows().get(row.getIndex())) : "";
            assertEquals(meant, said(row));
            assertEquals(
                    !there,
                    row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("empty")));
        }
    }

    @Test
    void theySayWhatTheyAreWhicheverRowsCome() {
        Toolkit.on(() -> {
            Scene scene = shown();
            assertRowsSayWhatTheyAre(scene);
            for (String typed : List.of("stone-1", "stone-12", "odd", "even", "stone-499", "")) {
                listing.filterProperty().set(typed);
                assertRowsSayWhatTheyAre(scene);
            }
            listing.sort("name");
            listing.sort("name");
            assertRowsSayWhatTheyAre(scene);
            listing.show(stones(3));
            assertRowsSayWhatTheyAre(scene);
            listing.show(
                    stones(3).stream()
                            .map(s -> new Stone(s.name(), "odd", s.weight() + 1))
                            .toList());
            assertRowsSayWhatTheyAre(scene);
            listing.show(stones(MANY));
            assertRowsSayWhatTheyAre(scene);
            return true;
        });
    }

    @Test
    void aSwapFillsEachVisibleRowOnceAndOnesThatStayNotAtAll() {
        Toolkit.on(() -> {
            Scene scene = shown();
            int visible = rows(scene).size();
            for (String typed : List.of("odd", "even", "stone-1", "")) {
                filled = 0;
                listing.filterProperty().set(typed);
                laidOut(scene);
                assertTrue(
                        filled > 0 && filled <= visible,
                        () -> filled + " fillings of " + visible + " rows for " + typed);
            }
            filled = 0;
            listing.show(stones(MANY));
            laidOut(scene);
            assertEquals(0, filled, "the same again");
            return true;
        });
    }
}
