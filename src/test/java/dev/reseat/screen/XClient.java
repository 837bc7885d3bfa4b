package dev.reseat.screen;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// A client of the screen beside the program's window, by the C library of X11: it keeps the screen on until the process ends,
/// also between two windows.
@SuppressWarnings("restricted")
final class XClient {
    /// Connects. The connection lasts as long as the process, and the screen as long as the connection.
    XClient(String name) {
        MethodHandle open =
                Linker.nativeLinker()
                        .downcallHandle(
                                SymbolLookup.libraryLookup("libX11.so.6", Arena.global())
                                        .findOrThrow("XOpenDisplay"),
                                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        MemorySegment display;
        try (Arena arena = Arena.ofConfined()) {
            display = (MemorySegment) open.invokeExact(arena.allocateFrom(name));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(name, e);
        }
        if (display.address() == 0) {
            throw new IllegalStateException("no screen " + name);
        }
    }
}
