package dev.reseat.screen;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// A screen of X11 that nobody sees, on a number that is free. There is no window manager on it: windows have no frame, nobody
/// moves them, and the keyboard goes where a window asks for it.
@SuppressWarnings("restricted")
final class VirtualScreen {
    private VirtualScreen() {}

    /// The program that makes such screens, if it is installed.
    static Optional<Path> program() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "Xvfb"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Makes one, and lets everything in this process that asks for a display from now on find it.
    static VirtualScreen start(Path program) {
        try {
            // it ends when its last client has gone, so it cannot outlive a process that is killed
            Process server =
                    new ProcessBuilder(
                                    program.toString(),
                                    "-displayfd",
                                    "1",
                                    "-screen",
                                    "0",
                                    "1400x1000x24",
                                    "-nolisten",
                                    "tcp",
                                    "-terminate")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            // never closed: its other end would be written to
            BufferedReader said = server.inputReader();
            String number = said.readLine();
            if (number == null) {
                throw new IllegalStateException(program + " did not start");
            }
            String display = ":" + number;
            environment("DISPLAY", display);
            environment("GDK_BACKEND", "x11");
            environment("NO_AT_BRIDGE", "1");
            new XClient(display);
            return new VirtualScreen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// GTK reads the environment of C, which Java cannot change by itself.
    private static void environment(String name, String value) {
        Linker linker = Linker.nativeLinker();
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle setenv =
                    linker.downcallHandle(
                            linker.defaultLookup().findOrThrow("setenv"),
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.JAVA_INT));
            MemorySegment called = arena.allocateFrom(name);
            int failed = (int) setenv.invokeExact(called, arena.allocateFrom(value), 1);
            if (failed != 0) {
                throw new IllegalStateException(name + " cannot be set");
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
