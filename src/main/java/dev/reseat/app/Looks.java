package dev.reseat.app;

import dev.reseat.ui.kit.Remembered;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a person's way of looking was, in a file beside the settings. Read when first asked, as nobody asks before a person is
/// signed in; written when the program ends: a crash costs no more than the looks of one session.
final class Looks implements Remembered, AutoCloseable {
    private final KeptFile file;
    private final Consumer<String> trouble;
    private @Nullable Map<String, String> looks;
    private boolean changed;

    /// @param trouble gets one sentence if the file could not be read
    Looks(Path path, Consumer<String> trouble) {
        file = new KeptFile(path);
        this.trouble = trouble;
    }

    private synchronized Map<String, String> looks() {
        if (looks == null) {
            looks = new HashMap<>(file.read(trouble));
        }
        return looks;
    }

    @Override
    public synchronized Optional<String> read(String name) {
        return Optional.ofNullable(looks().get(name));
    }

    @Override
    public synchronized void keep(String name, String look) {
        changed |= !look.equals(looks().put(name, look));
    }

    @Override
    public synchronized void close() {
        if (changed) {
            file.write(looks());
            changed = false;
        }
    }
}
