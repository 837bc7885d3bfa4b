package dev.reseat.client;

import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.PluginBuild;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads mount tables while they come. `sys/mounts` and `sys/auth` hold every mount twice, in `data` and again beside it: what
/// stands before `data` is skipped, and what follows it is not waited for.
final class MountTable {
    private static final System.Logger LOG = System.getLogger(MountTable.class.getName());
    private static final JsonFactory JSON = new JsonFactory();
    private static final Comparator<Mount> BY_PATH = Comparator.comparing(Mount::path);

    /// What stands beside the mounts where an answer has them on its top level only.
    private static final Set<String> RESERVED =
            Set.of(
                    "request_id",
                    "lease_id",
                    "renewable",
                    "lease_duration",
                    "data",
                    "wrap_info",
                    "warnings",
                    "auth",
                    "mount_type");

    /// Both tables of `sys/internal/ui/mounts`.
    record Both(List<Mount> secrets, List<Mount> auths) {}

    private MountTable() {}

    /// Reads the mounts in `data`, sorted by path.
    ///
    /// @param path makes a path of a key
    /// @return empty if the answer has no `data`
    static Optional<List<Mount>> inData(InputStream in, Function<String, MountPath> path)
            throws IOException {
        try (JsonParser p = JSON.createParser(ObjectReadContext.empty(), in)) {
            return toData(p) ? Optional.of(table(p, path)) : Optional.empty();
        }
    }

    /// Reads the mounts on the top level, as very old servers give them.
    ///
    /// @throws IllegalArgumentException if there is none: every server has some
    static List<Mount> onTop(InputStream in, Function<String, MountPath> path) throws IOException {
        try (JsonParser p = JSON.createParser(ObjectReadContext.empty(), in)) {
            begin(p);
            List<Mount> mounts = new ArrayList<>();
            while (p.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = p.currentName();
                if (p.nextToken() == JsonToken.START_OBJECT && !RESERVED.contains(key)) {
                    named(key, path)
                            .ifPresentOrElse(at -> mounts.add(mount(p, at)), p::skipChildren);
                } else {
                    p.skipChildren();
                }
            }
            if (mounts.isEmpty()) {
                throw new IllegalArgumentException("no mounts in the answer");
            }
            mounts.sort(BY_PATH);
            return mounts;
        }
    }

    /// Reads `sys/internal/ui/mounts`, which has both tables and only the mounts that the token may touch.
    static Both ofToken(InputStream in) throws IOException {
        try (JsonParser p = JSON.createParser(ObjectReadContext.empty(), in)) {
            if (!toData(p)) {
                throw new IllegalArgumentException("no object \"data\" in the answer");
            }
            return both(p);
        }
    }

    /// Goes into the object `data`; false at the end of an answer that has none.
    private static boolean toData(JsonParser p) {
        begin(p);
        while (p.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean data = p.currentName().equals("data");
            if (p.nextToken() == JsonToken.START_OBJECT && data) {
                return true;
            }
            p.skipChildren();
        }
        return false;
    }

    private static Both both(JsonParser p) {
        List<Mount> secrets = List.of();
        List<Mount> auths = List.of();
        while (p.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = p.currentName();
            boolean object = p.nextToken() == JsonToken.START_OBJECT;
            if (object && name.equals("secret")) {
                secrets = table(p, MountPath::secret);
            } else if (object && name.equals("auth")) {
                auths = table(p, MountPath::auth);
            } else {
                p.skipChildren();
            }
        }
        return new Both(secrets, auths);
    }

    private static void begin(JsonParser p) {
        if (p.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("not a JSON object");
        }
    }

    private static List<Mount> table(JsonParser p, Function<String, MountPath> path) {
        List<Mount> mounts = new ArrayList<>();
        int nameless = 0;
        while (p.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = p.currentName();
            Optional<MountPath> at =
                    p.nextToken() == JsonToken.START_OBJECT ? named(key, path) : Optional.empty();
            nameless += at.isEmpty() && p.currentToken() == JsonToken.START_OBJECT ? 1 : 0;
            at.ifPresentOrElse(named -> mounts.add(mount(p, named)), p::skipChildren);
        }
        if (nameless > 0) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} rows of a mount table are left out: no request can name such a path",
                    nameless);
        }
        mounts.sort(BY_PATH);
        return mounts;
    }

    /// One key that names no mount must not hide all the others.
    private static Optional<MountPath> named(String key, Function<String, MountPath> path) {
        try {
            return Optional.of(path.apply(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Mount mount(JsonParser p, MountPath path) {
        String plugin = "";
        String accessor = "";
        String description = "";
        String configured = "";
        @Nullable String running = null;
        String sha = "";
        String deprecation = "";
        while (p.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = p.currentName();
            JsonToken value = p.nextToken();
            if (value != JsonToken.VALUE_STRING) {
                p.skipChildren();
                continue;
            }
            switch (field) {
                case "type" -> plugin = p.getString();
                case "accessor" -> accessor = p.getString();
                case "description" -> description = p.getString();
                case "plugin_version" -> configured = p.getString();
                case "running_plugin_version" -> running = p.getString();
                case "running_sha256" -> sha = p.getString();
                case "deprecation_status" -> deprecation = p.getString();
                default -> {}
            }
        }
        @Nullable PluginBuild build = running == null ? null : new PluginBuild(running, sha);
        return new Mount(path, plugin, accessor, description, configured, build, deprecation);
    }
}
