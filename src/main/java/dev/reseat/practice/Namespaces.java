package dev.reseat.practice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The namespaces by path (the root's is empty), each with mounts of its own. There are those that the mounts lie in.
final class Namespaces {
    private static final Map<String, String> EACH_HAS =
            Map.of(
                    "sys/", "system endpoints used for control, policy and debugging",
                    "identity/", "identity store",
                    "cubbyhole/", "per-token private secret storage",
                    "auth/token/", "token based credentials");
    private static final Map<String, String> TYPES =
            Map.of(
                    "sys/", "ns_system",
                    "identity/", "ns_identity",
                    "cubbyhole/", "ns_cubbyhole",
                    "auth/token/", "ns_token");

    private final NavigableMap<String, MountTable> tables = new ConcurrentSkipListMap<>();
    private final Set<String> locked = ConcurrentHashMap.newKeySet();

    Namespaces(List<Mount> mounts) {
        mounts.stream()
                .collect(Collectors.groupingBy(Mount::namespace))
                .forEach((path, inside) -> tables.put(path, new MountTable(inside)));
    }

    /// What every child namespace has by itself.
    static List<Mount> ownOf(String namespace) {
        var own = new ArrayList<Mount>();
        EACH_HAS.forEach((path, text) -> {
            var type = TYPES.get(path);
            var uuid = UUID.nameUUIDFromBytes((namespace + path).getBytes(StandardCharsets.UTF_8));
            var about =
                    new Mount.About(
                            text,
                            Mounting.accessor(namespace + path, type.substring("ns_".length())),
                            uuid.toString(),
                            false,
                            false);
            own.add(new Mount(namespace, path, type, "", about));
        });
        return own;
    }

    /// The mounts in the namespace.
    MountTable mounts(String path) {
        return Optional.ofNullable(tables.get(path)).orElseThrow(Namespaces::unknown);
    }

    static Refused unknown() {
        return new Refused(404, "namespace not found");
    }

    boolean has(String path) {
        return tables.containsKey(path);
    }

    /// Every mount of every namespace.
    Stream<Mount> allMounts() {
        return tables.values().stream().flatMap(table -> table.all().stream());
    }

    /// The namespaces below `path`, relative to it, each with its slash.
    ///
    /// @param deep whether those further down count
    List<String> below(String path, boolean deep) {
        var head = path.isEmpty() ? "" : path + "/";
        return tables.keySet().stream()
                .filter(name -> !name.isEmpty() && name.startsWith(head) && !name.equals(path))
                .map(name -> name.substring(head.length()) + "/")
                .filter(name -> deep || name.indexOf('/') == name.length() - 1)
                .toList();
    }

    void lock(String path) {
        mounts(path);
        locked.add(path);
    }

    void unlock(String path) {
        locked.remove(path);
    }

    boolean locked(String path) {
        return locked.contains(path);
    }
}
