package dev.reseat.app;

import dev.reseat.ui.kit.Remembered;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What a person's way of looking was, in a file beside the settings. Written when the program ends: a crash costs no more
/// than the looks of one session.
final class Looks implements Remembered, AutoCloseable {
    private final KeptFile file;
    private final Map<String, String> looks;
    private boolean changed;

    /// @param trouble gets one sentence if the file could not be read
    Looks(Path path, Consumer<String> trouble) {
        file = new KeptFile(path);
        looks = new HashMap<>(file.read(trouble));
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
            file.write(looks);
            changed = false;
        }
    }
}
