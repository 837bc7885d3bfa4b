package dev.reseat.practice;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
    /// path, type, what it is for: what every child namespace has by itself.
    private static final String EACH_HAS =
            """
            sys/ system system endpoints used for control, policy and debugging
            identity/ identity identity store
            cubbyhole/ cubbyhole per-token private secret storage
            auth/token/ token token based credentials
            """;

    private final NavigableMap<String, MountTable> tables = new ConcurrentSkipListMap<>();
    private final Set<String> locked = ConcurrentHashMap.newKeySet();

    Namespaces(List<Mount> mounts) {
        mounts.stream()
                .collect(Collectors.groupingBy(Mount::namespace))
                .forEach((path, inside) -> tables.put(path, new MountTable(inside)));
    }

    /// What every child namespace has by itself.
    static List<Mount> ownOf(String namespace) {
        return EACH_HAS.lines().map(line -> own(namespace, line)).toList();
    }

    private static Mount own(String namespace, String line) {
        var words = List.of(line.split(" ", 3));
        var full = namespace + "/" + words.get(0);
        var uuid = UUID.nameUUIDFromBytes(full.getBytes(StandardCharsets.UTF_8)).toString();
        var accessor = Mounting.accessor(full, words.get(1));
        var about = new Mount.About(words.get(2), accessor, uuid, false, false);
        return new Mount(namespace, words.get(0), "ns_" + words.get(1), "", about);
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
