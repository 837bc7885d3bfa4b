package dev.reseat.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FuzzyTest {
    private final Fuzzy fuzzy = new Fuzzy();

    private List<String> ranked(String word, String... texts) {
        return Stream.of(texts)
                .filter(t -> fuzzy.score(t, word) != Fuzzy.NOT)
                .sorted(Comparator.comparingInt((String t) -> fuzzy.score(t, word)).reversed())
                .toList();
    }

    private String marked(String text, String word) {
        boolean[] places = fuzzy.places(text, word);
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            shown.append(places[i] ? Character.toUpperCase(text.charAt(i)) : text.charAt(i));
        }
        return shown.toString();
    }

    @Test
    void lettersMustBeThereInTheirOrder() {
        assertEquals(Fuzzy.NOT, fuzzy.score("payments/kv/", "vk"));
        assertTrue(fuzzy.score("payments/kv/", "pkv") > 0);
        assertEquals(Fuzzy.NOT, fuzzy.score("kv/", "kvkv"));
    }

    @Test
    void whatIsTheWordItselfComesFirstAndThenWhatBeginsWithIt() {
        assertEquals(
                List.of("kv", "kv-edge", "payments/kv/", "k8s-vault", "akv"),
                ranked("kv", "akv", "k8s-vault", "payments/kv/", "kv-edge", "kv", "pki"));
    }

    @Test
    void beginningsOfPathSegmentsCountMoreThanTheMiddleOfWords() {
        assertEquals(
                "payments/kv-prod/", ranked("pkp", "spookpile/", "payments/kv-prod/").getFirst());
    }

    @Test
    void togetherCountsMoreThanScattered() {
        assertEquals("corp/", ranked("corp", "c/o/r/p/", "corp/").getFirst());
        assertEquals("auth/corp/", ranked("corp", "auth/corp-partners/", "auth/corp/").getFirst());
    }

    @Test
    void theLettersAreMarkedWhereTheyAreFoundBest() {
        assertEquals("auth/CORP-partners/", marked("auth/corp-partners/", "corp"));
        assertEquals("auth/corp-PARtners/", marked("auth/corp-partners/", "par"));
        assertEquals("Payments/KV/", marked("payments/kv/", "pkv"));
        assertEquals("kv/", marked("kv/", "x"));
    }

    @Test
    void capitalsAreFoundBySmallLetters() {
        assertEquals(fuzzy.score("team/kv", "team"), fuzzy.score("Team/kv", "team"));
    }

    @Test
    void aVeryLongTextIsComparedByItsBeginning() {
        String text = "a/".repeat(1000) + "kv";
        assertEquals(Fuzzy.NOT, fuzzy.score(text, "kv"));
        assertTrue(fuzzy.score(text, "aaa") > 0);
        assertEquals(text.length(), fuzzy.places(text, "aaa").length);
    }
}
