package dev.reseat.screen;

import dev.reseat.ui.Toolkit;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Switches the one screen on before the first test that needs it.
final class ScreenOn implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> program = VirtualScreen.program();
        if (program.isEmpty()) {
            String why = "Xvfb is not installed, so nothing is tested on a real screen.";
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                throw new IllegalStateException(why);
            }
            Assumptions.abort(why);
        }
        context.getRoot()
                .getStore(Namespace.create(ScreenOn.class))
                .getOrComputeIfAbsent(VirtualScreen.class, _ -> on(program.orElseThrow()));
    }

    private static VirtualScreen on(Path program) {
        VirtualScreen screen = VirtualScreen.start(program);
        Toolkit.start();
        return screen;
    }

    /// The screen, for a test that has to name it to another process.
    static VirtualScreen of(ExtensionContext context) {
        @Nullable VirtualScreen screen =
                context.getRoot()
                        .getStore(Namespace.create(ScreenOn.class))
                        .get(VirtualScreen.class, VirtualScreen.class);
        return java.util.Objects.requireNonNull(screen);
    }
}
