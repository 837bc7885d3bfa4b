package dev.reseat.vault;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The plugin catalog of a cluster, as one read of `sys/plugins/catalog` gave it (and `sys/plugins/pins`, where the
/// server has pins).
public final class Catalog {
    private record Key(PluginType type, String name, String version) {}

    private final List<Plugin> plugins;
    private final List<Pin> pins;
    private final Optional<String> pinsUnread;
    private final Map<Key, Plugin> rows = new HashMap<>();
    private final Map<Key, Pin> pinned = new HashMap<>();

    /// A pinned version overrides what a mount asks for (Vault from 1.16).
    ///
    /// @param version the version that every mount of the plugin starts next
    public record Pin(PluginType type, String name, String version) {}

    /// @param plugins the rows, in any order
    /// @param pins empty where the server has none or does not know pins
    public Catalog(List<Plugin> plugins, List<Pin> pins) {
        this(plugins, pins, Optional.empty());
    }

    /// A catalog whose pins could not be read: what a pin may decide is not known then.
    ///
    /// @param why one clause for people
    public static Catalog withoutPins(List<Plugin> plugins, String why) {
        return new Catalog(plugins, List.of(), Optional.of(why));
    }

    private Catalog(List<Plugin> plugins, List<Pin> pins, Optional<String> pinsUnread) {
        this.pinsUnread = pinsUnread;
        this.plugins = plugins.stream().sorted(ORDER).toList();
        this.pins = List.copyOf(pins);
        // In this order an external row comes before the builtin of its name, and so hides it.
        for (Plugin p : this.plugins) {
            // A builtin is found without a version: a mount of it is configured with none.
            rows.putIfAbsent(new Key(p.type(), p.name(), p.build().version()), p);
            if (p.builtin()) {
                rows.putIfAbsent(new Key(p.type(), p.name(), ""), p);
            }
        }
        for (Pin pin : pins) {
            pinned.put(new Key(pin.type(), pin.name(), ""), pin);
        }
    }

    private static final Comparator<Plugin> ORDER =
            Comparator.comparing(Plugin::type)
                    .thenComparing(Plugin::name)
                    .thenComparing(Plugin::builtin)
                    .thenComparing(p -> p.build().version(), Versions.LOWEST_FIRST);

    /// All rows by type, name and version, the lowest first.
    public List<Plugin> plugins() {
        return plugins;
    }

    /// All pins.
    public List<Pin> pins() {
        return pins;
    }

    /// Why the pins are not known, as one clause for people; empty where they are.
    public Optional<String> pinsUnread() {
        return pinsUnread;
    }

    /// Whether a pin that could not be read may decide what a mount starts: not where the catalog has no other row that it
    /// could name.
    boolean mayBePinned(PluginType type, String name, String version) {
        return pinsUnread.isPresent()
                && plugins.stream()
                        .anyMatch(p ->
                                p.type() == type
                                        && p.name().equals(name)
                                        && !p.builtin()
                                        && !p.build().version().isEmpty()
                                        && !p.build().version().equals(version));
    }

    /// The row that a start with this version would take. Without a version that is the unversioned external row, which
    /// hides a builtin of the same name, else the builtin.
    public Optional<Plugin> row(PluginType type, String name, String version) {
        return Optional.ofNullable(rows.get(new Key(type, name, version)));
    }

    /// The pin of a plugin, if it has one.
    public Optional<Pin> pin(PluginType type, String name) {
        return Optional.ofNullable(pinned.get(new Key(type, name, "")));
    }
}
