package dev.reseat.screen;

import dev.reseat.ui.Toolkit;
import dev.reseat.ui.kit.Png;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Switches the one screen on before the first test that needs it, and keeps a picture of it where a test failed.
final class ScreenOn implements BeforeAllCallback, AfterTestExecutionCallback {
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

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            String name = context.getRequiredTestMethod().getName();
            Path file = Path.of("target", "pictures", "failed-" + name + ".png");
            Toolkit.on(() -> {
                Rectangle2D all = Screen.getPrimary().getBounds();
                Png.write(new Robot().getScreenCapture(null, all), file);
                return file;
            });
        }
    }
}
