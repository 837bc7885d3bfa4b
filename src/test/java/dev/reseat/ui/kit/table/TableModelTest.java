package dev.reseat.ui.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.ui.kit.Remembered;
import dev.reseat.ui.kit.table.Stones.Stone;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableModelTest {
    private final Remembered remembered = Remembered.forNow();
    private final TableModel<Stone> table = Stones.table(remembered);

    private static List<String> columns(TableModel<?> of) {
        return of.columns().columnsProperty().get().stream()
                .map(c -> c.id() + " " + Math.round(c.width()) + (c.shown() ? "" : " hidden"))
                .toList();
    }

    private static List<String> names(TableModel<Stone> of) {
        return of.listing().rows().stream().map(Stone::name).toList();
    }

    @Test
    void columnsAndOrderAreAsBeforeInTheNextSession() {
        table.columns().resize("kind", 222);
        table.columns().move("kind", -1);
        table.columns().show("weight", true);
        table.columns().show("name", false);
        table.listing().sort("weight");
        table.listing().sort("weight");
        TableModel<Stone> next = Stones.table(remembered);
        assertEquals(List.of("kind 222", "name 100 hidden", "weight 60"), columns(next));
        assertEquals(List.of("Mühlstein", "Kiesel", "=1+1"), names(next));
    }

    @Test
    void filtersAreNotRememberedSoThatNothingIsHiddenByYesterday() {
        table.listing().filterProperty().set("river");
        table.listing().tickedProperty().set(Ticked.NONE.with("kind", Set.of("river")));
        table.listing().sort("name");
        assertEquals(3, names(Stones.table(remembered)).size());
    }

    @Test
    void resetPutsColumnsAndOrderBackForTheNextSessionToo() {
        table.columns().resize("kind", 222);
        table.listing().sort("name");
        table.reset();
        assertEquals(List.of("name 100", "kind 80", "weight 60 hidden"), columns(table));
        assertEquals(names(Stones.table(remembered)), names(table));
        assertEquals(columns(Stones.table(remembered)), columns(table));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "views 2\n     name,10,shown",
                "views 1\n     name,NaN,shown;kind,1,shown",
                "views 1\n     name,10",
                "views 1\nshort",
                "views 1\n    name,up %zz",
                "views 1\n     name,-5,shown"
            })
    void aLookOfAnotherVersionOrGarbageIsAsGoodAsNone(String look) {
        remembered.keep("stones table", look);
        remembered.keep("stones views", look);
        TableModel<Stone> next = Stones.table(remembered);
        assertEquals(List.of("name 100", "kind 80", "weight 60 hidden"), columns(next));
        assertEquals(List.of(), next.views().savedProperty().get());
    }

    @Test
    void aColumnThatIsNoLongerThereIsPassedOverAndANewOneComesLast() {
        remembered.keep(
                "stones table", "views 1\n    gone,up;name,down gone,50,shown;kind,70,shown");
        TableModel<Stone> next = Stones.table(remembered);
        assertEquals(List.of("kind 70", "name 100", "weight 60 hidden"), columns(next));
        assertEquals(
                List.of(new Sorting.By("name", true)), next.listing().sortingProperty().get().by());
    }

    @Test
    void theLastColumnThatIsShownCannotBeHidden() {
        table.columns().show("name", false);
        table.columns().show("kind", false);
        assertEquals(List.of("name 100 hidden", "kind 80", "weight 60 hidden"), columns(table));
    }

    @Test
    void aColumnMovesAmongThoseThatAreShown() {
        table.columns().order(List.of("name", "weight", "kind"));
        table.columns().move("name", 1);
        assertEquals(List.of("kind 80", "name 100", "weight 60 hidden"), columns(table));
        table.columns().move("name", 1);
        assertEquals(List.of("kind 80", "name 100", "weight 60 hidden"), columns(table));
    }

    @Test
    void aViewBringsBackFiltersColumnsAndOrderAlsoInTheNextSession() {
        table.listing().filterProperty().set(" \"ü; ,=\" ");
        table.listing()
                .tickedProperty()
                .set(Ticked.NONE.with("kind", Set.of("mill", "", "a b,c;d")));
        table.listing().facetProperty().set(1);
        table.listing().sort("weight");
        table.columns().resize("kind", 222);
        table.save(" Heavy ones ");
        table.listing().clearFilters();
        table.listing().facetProperty().set(0);
        table.reset();

        TableModel<Stone> next = Stones.table(remembered);
        View view = next.views().savedProperty().get().getFirst();
        assertEquals("Heavy ones", view.name());
        assertFalse(next.looksLike(view));
        next.choose(view);
        assertTrue(next.looksLike(view));
        assertEquals("\"ü; ,=\"", next.listing().filterProperty().get());
        assertEquals(
                Set.of("mill", "", "a b,c;d"), next.listing().tickedProperty().get().of("kind"));
        assertEquals(1, next.listing().facetProperty().get());
        assertEquals(List.of("name 100", "kind 222", "weight 60 hidden"), columns(next));
    }

    @Test
    void aViewThatComesWithTheProgramFiltersAndLeavesColumnsAndOrder() {
        table.listing().sort("name");
        table.columns().resize("kind", 222);
        table.listing().filterProperty().set("river");
        View milled = table.views().builtIn().getFirst();
        table.choose(milled);
        assertEquals(List.of("Mühlstein"), names(table));
        assertEquals(List.of("name 100", "kind 222", "weight 60 hidden"), columns(table));
        assertEquals(1, table.listing().sortingProperty().get().place("name"));
        assertTrue(table.looksLike(milled));
        table.listing().filterProperty().set("x");
        assertFalse(table.looksLike(milled));
    }

    @Test
    void namesOfViewsAreUniqueWhateverTheirCapitals() {
        table.save("One");
        table.save("Two");
        table.listing().filterProperty().set("kiesel");
        table.save("ONE");
        List<View> saved = table.views().savedProperty().get();
        assertEquals(List.of("ONE", "Two"), saved.stream().map(View::name).toList());
        assertEquals("kiesel", saved.getFirst().typed());
        table.views().rename(saved.get(1), "one");
        table.views().rename(saved.get(1), "  ");
        assertEquals(saved, table.views().savedProperty().get());
        table.views().rename(saved.get(1), "two ");
        table.views().delete(saved.getFirst());
        assertEquals(
                List.of("two"),
                table.views().savedProperty().get().stream().map(View::name).toList());
        table.save("  ");
        assertEquals(1, table.views().savedProperty().get().size());
    }

    @Test
    void aViewWithAFilterOfAColumnThatIsGoneStillOpens() {
        table.choose(View.of("Old", "gone", Ticked.NONE.with("gone", Set.of("x"))));
        assertEquals(3, names(table).size());
        assertEquals(0, table.listing().facetProperty().get());
    }
}
