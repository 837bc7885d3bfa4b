package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reseat.vault.Answer.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorItemsTest {
    @Test
    void oneFailureIsOneItem() {
        assertEquals(
                List.of(new Item("nowhere/", "cannot fetch mount entry")),
                ErrorItems.of(
                        "1 error occurred:\n\t* cannot fetch mount entry on \"nowhere/\"\n\n",
                        new Blot(null)));
    }

    @Test
    void aListInsideAFailureBelongsToIt() {
        String text =
                """
                2 errors occurred:
                \t* cannot reload plugin on "extu/": invalid backend version: 2 errors occurred:
                \t* checksums did not match
                \t* checksums did not match


                \t* cannot fetch mount entry on "nope/"

                """;

        List<Item> items = ErrorItems.of(text, new Blot(null));

        assertEquals(List.of("extu/", "nope/"), items.stream().map(Item::mount).toList());
        assertEquals(
                "invalid backend version: 2 errors occurred:\n\t* checksums did not match\n\t* checksums did not match",
                items.getFirst().cause());
    }

    @Test
    void linesThatAPluginPrintedBelongToItsFailure() {
        String text =
                """
                2 errors occurred:
                \t* cannot reload plugin on "a/": Unrecognized remote plugin message:
                This usually means
                  the plugin was not compiled for this architecture,
                \t* looks like a bullet
                  Path: /opt/plugins/a

                \t* cannot reload plugin on "auth/b/": checksums did not match

                """;

        List<Item> items = ErrorItems.of(text, new Blot(null));

        assertEquals(List.of("a/", "auth/b/"), items.stream().map(Item::mount).toList());
        assertEquals("checksums did not match", items.getLast().cause());
    }

    @Test
    void aQuoteInAPathDoesNotEndIt() {
        assertEquals(
                List.of(new Item("a\"b/", "cannot fetch mount entry")),
                ErrorItems.of(
                        "1 error occurred:\n\t* cannot fetch mount entry on \"a\\\"b/\"\n\n",
                        new Blot(null)));
    }

    @Test
    void aFailureByNameNamesNoMount() {
        assertEquals(
                List.of(),
                ErrorItems.of(
                        "1 error occurred:\n\t* cannot reach the licence service\n\n",
                        new Blot(null)));
        assertEquals(List.of(), ErrorItems.of("cannot reach the licence service", new Blot(null)));
    }

    @Test
    void aSingleFailureWithoutItsFrameIsAnItemToo() {
        assertEquals(
                List.of(new Item("kv/", "context canceled")),
                ErrorItems.of("cannot reload plugin on \"kv/\": context canceled", new Blot(null)));
    }
}
