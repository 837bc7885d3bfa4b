package dev.reseat.ui.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.ui.kit.Threads;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class ListingTest {
    /// Runs nothing until told, so that a test sees what waits where.
    private static final class Held implements java.util.concurrent.Executor {
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private boolean running;

        @Override
        public void execute(Runnable work) {
            waiting.add(work);
        }

        void run() {
            running = true;
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
            running = false;
        }
    }

    private record Fruit(String name, int weight) implements Row {
        @Override
        public String searchKey() {
            return name.toLowerCase(Locale.ROOT);
        }

        @Override
        public Object identity() {
            return name;
        }
    }

    private static final List<Fruit> FRUITS =
            List.of(
                    new Fruit("Pear", 9),
                    new Fruit("Red apple", 120),
                    new Fruit("Apple", 80),
                    new Fruit("Fig", 30));

    private static Listing<Fruit> listing(Threads threads) {
        return new Listing<>(
                List.of(
                        Column.text("name", "Name", Fruit::name),
                        Column.<Fruit>text("weight", "Weight", f -> String.valueOf(f.weight()))
                                .ordered(Fruit::weight, Comparator.<Integer>naturalOrder())
                                .filtered()),
                List.of(
                        new Facet<>("all", "All", _ -> true),
                        new Facet<>("heavy", "Heavy", f -> f.weight() > 50)),
                threads);
    }

    private static Listing<Fruit> filled() {
        Listing<Fruit> listing = listing(new Threads(Runnable::run, Runnable::run));
        listing.show(FRUITS);
        return listing;
    }

    private static List<String> names(Listing<Fruit> listing) {
        return listing.rows().stream().map(Fruit::name).toList();
    }

    @Test
    void rowsStandAsGivenUntilSomeoneSorts() {
        assertEquals(List.of("Pear", "Red apple", "Apple", "Fig"), names(filled()));
    }

    @Test
    void everyWordOfTheFilterMustOccurInWhateverCase() {
        Listing<Fruit> listing = filled();
        listing.filterProperty().set(" APPLE  re ");
        assertEquals(List.of("Red apple"), names(listing));
    }

    @Test
    void facetAndFilterHoldTogetherAndCountsIgnoreTheFilter() {
        Listing<Fruit> listing = filled();
        listing.facetProperty().set(1);
        listing.filterProperty().set("red");
        assertEquals(List.of("Red apple"), names(listing));
        assertEquals(List.of(4, 2), listing.countsProperty().get());
    }

    @Test
    void sortingGoesUpThenDownThenBackToTheGivenOrder() {
        Listing<Fruit> listing = filled();
        listing.sort("weight");
        assertEquals(List.of("Pear", "Fig", "Apple", "Red apple"), names(listing));
        listing.sort("weight");
        assertEquals(List.of("Red apple", "Apple", "Fig", "Pear"), names(listing));
        listing.sort("weight");
        assertEquals(List.of("Pear", "Red apple", "Apple", "Fig"), names(listing));
    }

    @Test
    void nothingIsSortedOrFilteredOnTheWindowsThread() {
        Held fx = new Held();
        Held background = new Held();
        AtomicInteger compared = new AtomicInteger();
        AtomicInteger comparedElsewhere = new AtomicInteger();
        Comparator<String> counting =
                (a, b) -> {
                    compared.incrementAndGet();
                    if (!background.running) {
                        comparedElsewhere.incrementAndGet();
                    }
                    return a.compareTo(b);
                };
        Listing<Fruit> listing =
                new Listing<>(
                        List.of(Column.<Fruit>text("name", "Name", Fruit::name).ordered(counting)),
                        List.of(new Facet<>("all", "All", _ -> true)),
                        new Threads(fx, background));
        int many = 100_000;
        listing.show(
                IntStream.range(0, many)
                        .mapToObj(i -> new Fruit("f" + (many - i) % 977, i))
                        .toList());
        listing.sort("name");
        listing.filterProperty().set("f9");
        assertEquals(0, compared.get(), "asking must not work");
        background.run();
        int worked = compared.get();
        fx.run();
        assertTrue(worked > 0);
        assertEquals(worked, compared.get(), "showing must not work");
        assertEquals(0, comparedElsewhere.get());
        // n log n of the rows that the filter left, once: overtaken questions cost nothing
        assertTrue(
                worked < listing.rows().size() * 20,
                () -> worked + " comparisons for " + listing.rows().size());
    }

    @Test
    void anOvertakenQuestionIsNeverShown() {
        Held fx = new Held();
        Held background = new Held();
        Listing<Fruit> listing = listing(new Threads(fx, background));
        listing.show(FRUITS);
        background.run();
        listing.filterProperty().set("pear");
        background.run();
        listing.filterProperty().set("fig");
        background.run();
        List<List<String>> shown = new ArrayList<>();
        listing.rows().addListener((ListChangeListener<Fruit>) _ -> shown.add(names(listing)));
        fx.run();
        assertEquals(List.of(List.of("Fig")), shown);
    }

    @Test
    void aSwapIsOneChangeThatNamesWhatWasThere() {
        Listing<Fruit> listing = filled();
        List<String> changes = new ArrayList<>();
        listing.rows()
                .addListener(
                        (ListChangeListener<Fruit>)
                                c -> {
                                    while (c.next()) {
                                        changes.add(c.getRemovedSize() + " -> " + c.getAddedSize());
                                    }
                                });
        listing.filterProperty().set("apple");
        assertEquals(List.of("4 -> 2"), changes);
    }

    @Test
    void aSecondColumnDecidesWhereTheFirstFindsNoDifference() {
        Listing<Fruit> listing = listing(new Threads(Runnable::run, Runnable::run));
        listing.show(
                List.of(
                        new Fruit("Pear", 2),
                        new Fruit("Fig", 1),
                        new Fruit("Apple", 2),
                        new Fruit("Plum", 1)));
        listing.sort("weight");
        listing.sort("weight");
        listing.sortingProperty().set(listing.sortingProperty().get().also("name"));
        assertEquals(List.of("Apple", "Pear", "Fig", "Plum"), names(listing));
        listing.sortingProperty().set(listing.sortingProperty().get().also("name"));
        assertEquals(List.of("Pear", "Apple", "Plum", "Fig"), names(listing));
    }

    @Test
    void rowsThatAreEqualInTheOrderStayAsGivenBothWays() {
        Listing<Fruit> listing = listing(new Threads(Runnable::run, Runnable::run));
        listing.show(List.of(new Fruit("B", 1), new Fruit("C", 0), new Fruit("A", 1)));
        listing.sort("weight");
        assertEquals(List.of("C", "B", "A"), names(listing));
        listing.sort("weight");
        assertEquals(List.of("B", "A", "C"), names(listing));
    }

    @Test
    void onlyTickedWordsAreShownAndFiltersOfSeveralColumnsHoldTogether() {
        Listing<Fruit> listing = filled();
        listing.tickedProperty().set(Ticked.NONE.with("weight", Set.of("9", "120")));
        assertEquals(List.of("Pear", "Red apple"), names(listing));
        listing.filterProperty().set("apple");
        assertEquals(List.of("Red apple"), names(listing));
        listing.clearFilters();
        assertEquals(4, names(listing).size());
        assertFalse(listing.filtered());
    }

    @Test
    void anOpenFilterCountsWhatEachWordWouldShowWithTheOtherFiltersAsTheyAre() {
        Listing<Fruit> listing = filled();
        listing.filterProperty().set("apple");
        listing.tickedProperty().set(Ticked.NONE.with("weight", Set.of("80", "gone")));
        listing.askedProperty().set("weight");
        assertEquals(
                List.of(
                        new Offered("120", 1, false),
                        new Offered("30", 0, false),
                        new Offered("80", 1, true),
                        new Offered("9", 0, false),
                        new Offered("gone", 0, true)),
                listing.offeredProperty().get());
        assertEquals(List.of("Apple"), names(listing));
        listing.askedProperty().set("");
        assertEquals(List.of(), listing.offeredProperty().get());
    }

    @Test
    void aColumnsNameWithAColonLooksIntoThatColumnAlone() {
        Map<String, List<String>> cases = new LinkedHashMap<>();
        cases.put("weight:0", List.of("Red apple", "Apple", "Fig"));
        cases.put("Weight:0 name:apple", List.of("Red apple", "Apple"));
        cases.put("-weight:0", List.of("Pear"));
        cases.put("name:\"red a\"", List.of("Red apple"));
        cases.put("\"d ap\"", List.of("Red apple"));
        cases.put("weight:", List.of("Pear", "Red apple", "Apple", "Fig"));
        cases.put("\"", List.of("Pear", "Red apple", "Apple", "Fig"));
        cases.put("nothing:0", List.of());
        cases.put("-apple", List.of());
        Listing<Fruit> listing = filled();
        cases.forEach((typed, expected) -> {
            listing.filterProperty().set(typed);
            assertEquals(expected, names(listing), typed);
        });
    }

    @Test
    void whatAPersonWantsAndWhatComesFromElsewhereNeverPutEachOtherBack() {
        Held fx = new Held();
        Held background = new Held();
        Listing<Fruit> listing = listing(new Threads(fx, background));
        listing.show(FRUITS);
        listing.filterProperty().set("apple");
        listing.show(List.of(new Fruit("Apple tart", 400), new Fruit("Pear", 9)));
        listing.sort("weight");
        background.run();
        fx.run();
        assertEquals(List.of("Apple tart"), names(listing));
    }

    @Test
    void aRowIsFoundByWhatMakesItTheSameWhereverItIsShown() {
        Listing<Fruit> listing = filled();
        listing.sort("name");
        assertEquals(1, listing.rows().indexOf(new Fruit("Fig", 31)));
        listing.filterProperty().set("apple");
        assertEquals(-1, listing.rows().indexOf(new Fruit("Fig", 30)));
        assertEquals(1, listing.rows().at("Red apple"));
    }
}
