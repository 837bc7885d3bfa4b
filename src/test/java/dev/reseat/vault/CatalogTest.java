package dev.reseat.vault;

import static dev.reseat.fakes.Example.build;
import static dev.reseat.fakes.Example.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private static final Plugin BUILTIN_KV = row("kv/", "kv", build("v0.21.0+builtin", ""));
    private static final Plugin OWN_KV = row("kv/", "kv", build("", "aa"));
    private static final Plugin OWN_KV_2 = row("kv/", "kv", build("v2.0.0", "bb"));

    @Test
    void unversionedExternalRowHidesABuiltinInWhateverOrderTheyCome() {
        for (List<Plugin> rows :
                List.of(List.of(BUILTIN_KV, OWN_KV), List.of(OWN_KV, BUILTIN_KV))) {
            assertEquals(
                    Optional.of(OWN_KV),
                    new Catalog(rows, List.of()).row(PluginType.SECRET, "kv", ""),
                    rows.toString());
        }
    }

    @Test
    void builtinIsFoundWithoutAndWithItsVersion() {
        Catalog catalog = new Catalog(List.of(OWN_KV_2, BUILTIN_KV), List.of());

        assertEquals(Optional.of(BUILTIN_KV), catalog.row(PluginType.SECRET, "kv", ""));
        assertEquals(
                Optional.of(BUILTIN_KV), catalog.row(PluginType.SECRET, "kv", "v0.21.0+builtin"));
        assertEquals(Optional.of(OWN_KV_2), catalog.row(PluginType.SECRET, "kv", "v2.0.0"));
    }

    @Test
    void typesAreKeptApart() {
        Catalog catalog =
                new Catalog(
                        List.of(OWN_KV_2),
                        List.of(new Catalog.Pin(PluginType.SECRET, "kv", "v2.0.0")));

        assertEquals(Optional.empty(), catalog.row(PluginType.AUTH, "kv", "v2.0.0"));
        assertEquals(Optional.empty(), catalog.pin(PluginType.AUTH, "kv"));
        assertEquals("v2.0.0", catalog.pin(PluginType.SECRET, "kv").orElseThrow().version());
    }

    @Test
    void versionThatIsNotThereIsNotReplacedByAnother() {
        assertEquals(
                Optional.empty(),
                new Catalog(List.of(OWN_KV, OWN_KV_2), List.of())
                        .row(PluginType.SECRET, "kv", "v3.0.0"));
        assertEquals(
                Optional.empty(),
                new Catalog(List.of(OWN_KV_2), List.of()).row(PluginType.SECRET, "kv", ""));
    }

    @Test
    void rowsAreSortedByTypeNameAndVersionWithTheBuiltinLast() {
        Plugin auth = row("auth/a/", "zz", build("v1.0.0"));

        assertEquals(
                List.of(auth, OWN_KV, OWN_KV_2, BUILTIN_KV),
                new Catalog(List.of(BUILTIN_KV, OWN_KV_2, auth, OWN_KV), List.of()).plugins());
    }
}
