package dev.reseat.client;

import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.Topic;
import dev.reseat.vault.VaultFailure;
import dev.reseat.vault.Verbatim;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Asks for a server's own words on one thing. Bodies are looked through for what may be secret before anybody sees them.
final class VerbatimReader {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROW = "one row of ";
    private static final String CATALOG = "sys/plugins/catalog";

    private final Asker asker;
    private final NodeAddress typed;
    private final Supplier<NodeAddress> listsAt;
    private final Namespace namespace;
    private final InstantSource clock;

    private interface Reading {
        JsonNode read(Question question) throws Unanswered;
    }

    /// @param typed the connection's own address
    /// @param listsAt the node whose mount tables count
    VerbatimReader(
            Asker asker,
            NodeAddress typed,
            Supplier<NodeAddress> listsAt,
            Namespace namespace,
            InstantSource clock) {
        this.asker = asker;
        this.typed = typed;
        this.listsAt = listsAt;
        this.namespace = namespace;
        this.clock = clock;
    }

    /// All answers on it, in the order asked.
    List<Verbatim> read(Topic topic) {
        return switch (topic) {
            case Topic.OfMount m -> mount(m.path());
            case Topic.OfPlugin p -> plugin(p.row());
            case Topic.OfNode n -> node(n.node());
        };
    }

    private List<Verbatim> mount(MountPath mount) {
        String path = "sys/mounts/" + mount.value().substring(0, mount.value().length() - 1);
        NodeAddress at = listsAt.get();
        List<Verbatim> said = new ArrayList<>();
        said.add(say("", at, path, q -> data(q.needs("read on " + path).in(namespace))));
        if (missing(said, VaultFailure.Denied.class)) {
            // Any token that may touch the mount is told here.
            String touched = path.replaceFirst("^sys/mounts/", "sys/internal/ui/mounts/");
            said.add(say("", at, touched, q -> data(q.in(namespace))));
        } else if (missing(said, VaultFailure.NotOffered.class)) {
            // Vault before 1.10 has no read of one mount.
            String list = mount.isAuth() ? "sys/auth" : "sys/mounts";
            String key = mount.isAuth() ? mount.value().substring("auth/".length()) : mount.value();
            said.add(say(ROW, at, list, q -> row(q.needs("read on " + list).in(namespace), key)));
        }
        return List.copyOf(said);
    }

    /// The catalog is one for all namespaces; OpenBao 2.7.2 has its rows in the root only (404 below it).
    private List<Verbatim> plugin(Plugin row) {
        String path = CATALOG + "/" + row.type().word() + "/" + row.name();
        String version = row.builtin() ? "" : row.build().version();
        List<Verbatim> said = new ArrayList<>();
        said.add(
                say(
                        "",
                        typed,
                        path,
                        q -> {
                            Question one = q.needs("read and sudo on " + path);
                            return data(version.isEmpty() ? one : one.query("version", version));
                        }));
        if (!(said.getFirst().json() instanceof Part.Known<String>)) {
            said.add(say(ROW, typed, CATALOG, q -> inCatalog(q.needs("read on " + CATALOG), row)));
        }
        return List.copyOf(said);
    }

    private List<Verbatim> node(Node node) {
        List<Verbatim> said = new ArrayList<>();
        said.add(say("", node.asked(), "sys/health", _ -> Health.of(asker, node.asked())));
        String status = "sys/ha-status";
        said.add(
                say(
                        ROW,
                        typed,
                        status,
                        q ->
                                first(
                                        data(q.needs("read on " + status).in(namespace))
                                                .path("nodes"),
                                        n -> is(n, "api_address", node.apiAddress().value()),
                                        q)));
        if (!node.clusterAddress().isEmpty()) {
            said.add(
                    ofRaft(
                            node,
                            "sys/storage/raft/configuration",
                            d -> d.path("config").path("servers")));
            said.add(ofRaft(node, "sys/storage/raft/autopilot/state", d -> d.path("servers")));
        }
        // Other storage has no such paths: that is no answer on this node.
        said.removeIf(v -> v.json() instanceof Part.Unreadable<String> u && notOffered(u));
        return List.copyOf(said);
    }

    private static boolean notOffered(Part.Unreadable<String> unreadable) {
        return unreadable.why() instanceof VaultFailure.NotOffered;
    }

    private Verbatim ofRaft(Node node, String path, UnaryOperator<JsonNode> servers) {
        return say(
                ROW,
                typed,
                path,
                q ->
                        first(
                                servers.apply(data(q.needs("read on " + path))),
                                n -> is(n, "address", node.clusterAddress()),
                                q));
    }

    private static boolean is(JsonNode row, String field, String value) {
        return row.path(field).asString("").equals(value);
    }

    private Verbatim say(String which, NodeAddress at, String path, Reading reading) {
        String asked = which + "GET /v1/" + path;
        try {
            JsonNode read = reading.read(Question.get(at, path));
            // only rows of the catalog have it
            boolean declarative = read.path("declarative").asBoolean(false);
            Withheld fit = Withheld.of(read);
            String json = asker.blot().out(fit.json());
            return new Verbatim(
                    asked, new Part.Known<>(json, clock.instant()), fit.paths(), declarative);
        } catch (Unanswered u) {
            String right = u.why() instanceof VaultFailure.Denied d ? d.right() : "";
            return new Verbatim(asked, new Part.Unreadable<>(u.why(), right), List.of());
        }
    }

    private JsonNode data(Question question) throws Unanswered {
        Reply reply = asker.ask(question);
        JsonNode data = reply.data();
        if (!data.isObject()) {
            throw new Unanswered(reply.notVault());
        }
        return data;
    }

    /// A token that lives in a child namespace may ask for the list there only.
    private JsonNode inCatalog(Question question, Plugin row) throws Unanswered {
        JsonNode detailed;
        try {
            detailed = detailed(question);
        } catch (Unanswered u) {
            if (namespace.root() || !(u.why() instanceof VaultFailure.Denied)) {
                throw u;
            }
            detailed = detailed(question.in(namespace));
        }
        return first(
                detailed,
                r ->
                        r.path("type").asString("").equals(row.type().word())
                                && r.path("name").asString("").equals(row.name())
                                && r.path("version").asString("").equals(row.build().version()),
                question);
    }

    private JsonNode detailed(Question question) throws Unanswered {
        return asker.list(question, in -> Reply.data(JSON.readTree(in)).path("detailed"));
    }

    private static JsonNode first(JsonNode rows, Predicate<JsonNode> fits, Question question)
            throws Unanswered {
        return rows.valueStream().filter(fits).findFirst().orElseThrow(() -> noRow(question));
    }

    /// Reads one mount out of a whole table while it comes.
    private JsonNode row(Question question, String key) throws Unanswered {
        JsonNode found = asker.list(question, in -> row(in, key));
        if (found.isMissingNode()) {
            throw noRow(question);
        }
        return found;
    }

    private static JsonNode row(InputStream in, String key) throws IOException {
        JsonNode found = MissingNode.getInstance();
        try (JsonParser p = JSON.createParser(in)) {
            if (p.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not a JSON object");
            }
            while (p.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean data = p.currentName().equals("data");
                if (p.nextToken() == JsonToken.START_OBJECT && data) {
                    found = in(p, key);
                } else {
                    p.skipChildren();
                }
            }
        }
        return found;
    }

    private static JsonNode in(JsonParser table, String key) {
        JsonNode found = MissingNode.getInstance();
        while (table.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = table.currentName().equals(key);
            if (table.nextToken() == JsonToken.START_OBJECT && wanted) {
                found = table.readValueAsTree();
            } else {
                table.skipChildren();
            }
        }
        return found;
    }

    private static Unanswered noRow(Question question) {
        return new Unanswered(
                new VaultFailure.NotFound(question.tried(), "the list has no such row"));
    }

    private static boolean missing(List<Verbatim> said, Class<? extends VaultFailure> why) {
        return said.getFirst().json() instanceof Part.Unreadable<String> u
                && why.isInstance(u.why());
    }
}
