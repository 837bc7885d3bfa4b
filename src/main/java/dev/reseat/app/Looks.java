package dev.reseat.app;

import dev.reseat.ui.kit.Remembered;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// What a person's way of looking was, in a file beside the settings. Written when the program ends: a crash costs no more
/// than the looks of one session.
final class Looks implements Remembered, AutoCloseable {
    private final KeptFile<LooksKept> file;
    private final Map<String, String> looks;
    private boolean changed;

    /// @param looks by name
    record LooksKept(Map<String, String> looks) {
        /// Mends what a hand left out.
        LooksKept {
            looks = looks == null ? new HashMap<>() : new HashMap<>(looks);
            looks.values().removeIf(Objects::isNull);
        }
    }

    /// @param trouble gets one sentence if the file could not be read
    Looks(Path path, Consumer<String> trouble) {
        file = new KeptFile<>(path, LooksKept.class, new LooksKept(Map.of()));
        looks = new HashMap<>(file.read(trouble).looks());
    }

    @Override
    public synchronized Optional<String> read(String name) {
        return Optional.ofNullable(looks.get(name));
    }

    @Override
    public synchronized void keep(String name, String look) {
        changed |= !look.equals(looks.put(name, look));
    }

    @Override
    public synchronized void close() {
        if (changed) {
            file.write(new LooksKept(Map.copyOf(looks)));
            changed = false;
        }
    }
}
