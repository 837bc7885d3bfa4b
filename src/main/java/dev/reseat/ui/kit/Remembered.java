package dev.reseat.ui.kit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How a person likes to look at things, kept beyond the session: order and width of columns, saved views, the last
/// commands. Holds neither secrets nor anything that servers said, but for what a person put into a view and gave a name.
/// A look that cannot be read or is no longer understood is as good as none.
public interface Remembered {
    /// What was kept under a name.
    Optional<String> read(String name);

    /// Keeps a look under a name, in place of the one before. Costs no wait and never fails: what cannot be written is
    /// forgotten with the session.
    void keep(String name, String look);

    /// Remembers as long as it lives, and not longer.
    static Remembered forNow() {
        Map<String, String> looks = new ConcurrentHashMap<>();
        return new Remembered() {
            @Override
            public Optional<String> read(String name) {
                return Optional.ofNullable(looks.get(name));
            }

            @Override
            public void keep(String name, String look) {
                looks.put(name, look);
            }
        };
    }
}
