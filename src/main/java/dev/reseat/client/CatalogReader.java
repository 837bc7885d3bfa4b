package dev.reseat.client;

import dev.reseat.vault.Catalog;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.VaultFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the plugin catalog from its rows (`detailed`); servers before 1.12 have names only.
final class CatalogReader {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PATH = "sys/plugins/catalog";

    private final Asker asker;
    private final NodeAddress at;
    private final Namespace namespace;

    CatalogReader(Asker asker, NodeAddress at, Namespace namespace) {
        this.asker = asker;
        this.at = at;
        this.namespace = namespace;
    }

    /// Reads rows and, where there are any, pins.
    ///
    /// @param pins whether this server knows pins
    Catalog read(boolean pins) throws Unanswered {
        List<Plugin> rows = rows(data());
        if (!pins) {
            return new Catalog(rows, List.of());
        }
        try {
            return new Catalog(rows, pins());
        } catch (Unanswered u) {
            return switch (u.why()) {
                case VaultFailure.NotOffered _, VaultFailure.NotFound _ ->
                        new Catalog(rows, List.of());
                // A pin that nobody could read may decide what starts next.
                default -> Catalog.withoutPins(rows, u.why().brief());
            };
        }
    }

    /// The catalog is one for all namespaces, so the root is asked first; a token that lives below may only ask there.
    private JsonNode data() throws Unanswered {
        Question q = Question.get(at, PATH).needs("read on " + PATH);
        try {
            return asker.list(q, in -> Reply.data(JSON.readTree(in)));
        } catch (Unanswered u) {
            if (namespace.root() || !(u.why() instanceof VaultFailure.Denied)) {
                throw u;
            }
            return asker.list(q.in(namespace), in -> Reply.data(JSON.readTree(in)));
        }
    }

    private static List<Plugin> rows(JsonNode data) {
        List<Plugin> rows = new ArrayList<>();
        for (JsonNode row : data.path("detailed")) {
            type(row.path("type").asString("")).ifPresent(type -> rows.add(row(type, row)));
        }
        if (data.path("detailed").isArray()) {
            return rows;
        }
        for (PluginType type : PluginType.values()) {
            for (JsonNode name : data.path(type.word())) {
                rows.add(new Plugin(type, name.asString(""), new PluginBuild("", ""), false, ""));
            }
        }
        return rows;
    }

    private static Plugin row(PluginType type, JsonNode row) {
        return new Plugin(
                type,
                row.path("name").asString(""),
                new PluginBuild(row.path("version").asString(""), row.path("sha256").asString("")),
                row.path("builtin").asBoolean(false),
                row.path("deprecation_status").asString(""));
    }

    private List<Catalog.Pin> pins() throws Unanswered {
        Reply reply =
                asker.ask(Question.get(at, "sys/plugins/pins").needs("read on sys/plugins/pins"));
        List<Catalog.Pin> pins = new ArrayList<>();
        for (JsonNode pin : reply.data().path("pinned_versions")) {
            type(pin.path("type").asString(""))
                    .ifPresent(type ->
                            pins.add(
                                    new Catalog.Pin(
                                            type,
                                            pin.path("name").asString(""),
                                            pin.path("version").asString(""))));
        }
        return pins;
    }

    private static Optional<PluginType> type(String word) {
        return Arrays.stream(PluginType.values()).filter(t -> t.word().equals(word)).findFirst();
    }
}
