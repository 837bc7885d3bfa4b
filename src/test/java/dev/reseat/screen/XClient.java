package dev.reseat.screen;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// A client of the screen beside the program's window, by the C library of X11. It does what a window manager does when a
/// person clicks the close button in a window's frame: it asks the window to close, which may say no.
@SuppressWarnings("restricted")
final class XClient {
    private static final int CLIENT_MESSAGE = 33;

    /// Size of the C library's union of all events.
    private static final long EVENT = 192;

    private final SymbolLookup library = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
    private final MemorySegment display;

    /// Connects. The connection lasts as long as the process, and the screen as long as the connection.
    XClient(String name) {
        try (Arena arena = Arena.ofConfined()) {
            display = (MemorySegment) call("XOpenDisplay", true, arena.allocateFrom(name));
        }
        if (display.address() == 0) {
            throw new IllegalStateException("no screen " + name);
        }
    }

    /// Asks the window of that title to close, as the button in its frame does.
    void askToClose(String title) {
        try (Arena arena = Arena.ofConfined()) {
            long root = (long) call("XDefaultRootWindow", false, display);
            long window = window(arena, root, title);
            MemorySegment event = arena.allocate(EVENT, 8);
            event.set(ValueLayout.JAVA_INT, 0, CLIENT_MESSAGE);
            event.set(ValueLayout.JAVA_LONG, 32, window);
            event.set(ValueLayout.JAVA_LONG, 40, atom(arena, "WM_PROTOCOLS"));
            event.set(ValueLayout.JAVA_INT, 48, 32);
            event.set(ValueLayout.JAVA_LONG, 56, atom(arena, "WM_DELETE_WINDOW"));
            call("XSendEvent", false, display, window, 0, 0L, event);
            call("XFlush", false, display);
        }
    }

    private long atom(Arena arena, String name) {
        return (long) call("XInternAtom", false, display, arena.allocateFrom(name), 0);
    }

    private long window(Arena arena, long root, String title) {
        MemorySegment ids = arena.allocate(ValueLayout.JAVA_LONG, 2);
        MemorySegment children = arena.allocate(ValueLayout.ADDRESS);
        MemorySegment count = arena.allocate(ValueLayout.JAVA_INT);
        MemorySegment name = arena.allocate(ValueLayout.ADDRESS);
        call("XQueryTree", false, display, root, ids, ids.asSlice(8), children, count);
        int n = count.get(ValueLayout.JAVA_INT, 0);
        MemorySegment all =
                children.get(ValueLayout.ADDRESS, 0)
                        .reinterpret(n * ValueLayout.JAVA_LONG.byteSize());
        for (int i = 0; i < n; i++) {
            long window = all.getAtIndex(ValueLayout.JAVA_LONG, i);
            if ((long) call("XFetchName", false, display, window, name) != 0
                    && title.equals(text(name.get(ValueLayout.ADDRESS, 0)))) {
                return window;
            }
        }
        throw new IllegalStateException("no window " + title);
    }

    private static String text(MemorySegment pointer) {
        return pointer.address() == 0 ? "" : pointer.reinterpret(Long.MAX_VALUE).getString(0);
    }

    /// Calls a function of the library. Each gives a number or a pointer, of which the smaller ones fill a long as well.
    private Object call(String function, boolean pointer, Object... arguments) {
        MemoryLayout[] kinds = new MemoryLayout[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            kinds[i] =
                    switch (arguments[i]) {
                        case MemorySegment _ -> ValueLayout.ADDRESS;
                        case Long _ -> ValueLayout.JAVA_LONG;
                        case Integer _ -> ValueLayout.JAVA_INT;
                        default -> throw new IllegalArgumentException(function);
                    };
        }
        MemoryLayout gives = pointer ? ValueLayout.ADDRESS : ValueLayout.JAVA_LONG;
        MethodHandle handle =
                Linker.nativeLinker()
                        .downcallHandle(
                                library.findOrThrow(function), FunctionDescriptor.of(gives, kinds));
        try {
            return handle.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(function, e);
        }
    }
}
