package dev.reseat.screen;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A client of the screen beside the program's window, by the C library of X11. The first one keeps the screen on until the
/// process ends, also between two windows; others do what another program or a window manager does.
@SuppressWarnings("restricted")
public final class XClient implements AutoCloseable {
    private static final SymbolLookup LIBRARY =
            SymbolLookup.libraryLookup("libX11.so.6", Arena.global());

    /// What an event takes, of whatever kind.
    private static final long EVENT = 192;

    private static final int CLIENT_MESSAGE = 33;
    private static final int SELECTION_NOTIFY = 31;

    /// More than any test copies; in units of four bytes.
    private static final long MOST = 1 << 20;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment display;

    /// Connects. The connection lasts as long as the process, and the screen as long as the connection.
    XClient(String name) {
        display = open(arena.allocateFrom(name));
    }

    private XClient() {
        display = open(MemorySegment.NULL);
    }

    private static MemorySegment open(MemorySegment name) {
        MemorySegment opened = pointer("XOpenDisplay", name);
        if (opened.address() == 0) {
            throw new IllegalStateException("no screen");
        }
        return opened;
    }

    /// Another client of the screen that this process is on.
    public static XClient another() {
        return new XClient();
    }

    private static MemorySegment pointer(String function, Object... arguments) {
        return (MemorySegment) call(ADDRESS, function, arguments);
    }

    private static long number(String function, Object... arguments) {
        return (long) call(JAVA_LONG, function, arguments);
    }

    private static int status(String function, Object... arguments) {
        return (int) call(JAVA_INT, function, arguments);
    }

    /// Calls a function of the library; it takes pointers, longs and ints as Java has them.
    private static Object call(MemoryLayout result, String function, Object... arguments) {
        MemoryLayout[] kinds = new MemoryLayout[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            kinds[i] =
                    switch (arguments[i]) {
                        case Integer _ -> JAVA_INT;
                        case Long _ -> JAVA_LONG;
                        default -> ADDRESS;
                    };
        }
        try {
            return Linker.nativeLinker()
                    .downcallHandle(
                            LIBRARY.findOrThrow(function), FunctionDescriptor.of(result, kinds))
                    .invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(function, e);
        }
    }

    private long atom(String name) {
        return number("XInternAtom", display, arena.allocateFrom(name), 0);
    }

    /// Tells a window what a window manager tells it when its close button is clicked.
    ///
    /// @param title the window's
    public void clickClose(String title) {
        long window = window(title).orElseThrow(() -> new AssertionError("no window " + title));
        MemorySegment event = arena.allocate(EVENT, 8);
        event.set(JAVA_INT, 0, CLIENT_MESSAGE);
        event.set(JAVA_LONG, 32, window);
        event.set(JAVA_LONG, 40, atom("WM_PROTOCOLS"));
        event.set(JAVA_INT, 48, Integer.SIZE);
        event.set(JAVA_LONG, 56, atom("WM_DELETE_WINDOW"));
        if (status("XSendEvent", display, window, 0, 0L, event) == 0) {
            throw new IllegalStateException("not sent");
        }
        status("XSync", display, 0);
    }

    /// Whether a window of that title can be seen.
    public boolean shows(String title) {
        return window(title).isPresent();
    }

    private Optional<Long> window(String title) {
        MemorySegment one = arena.allocate(JAVA_LONG);
        MemorySegment children = arena.allocate(ADDRESS);
        MemorySegment count = arena.allocate(JAVA_INT);
        status(
                "XQueryTree",
                display,
                number("XDefaultRootWindow", display),
                one,
                one,
                children,
                count);
        int n = count.get(JAVA_INT, 0);
        if (n == 0) {
            return Optional.empty();
        }
        MemorySegment all = children.get(ADDRESS, 0).reinterpret(n * JAVA_LONG.byteSize());
        List<Long> named = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            long window = all.getAtIndex(JAVA_LONG, i);
            if (isShown(window) && title.equals(name(window))) {
                named.add(window);
            }
        }
        status("XFree", all);
        return named.stream().findFirst();
    }

    private boolean isShown(long window) {
        // XWindowAttributes: its state lies behind twelve numbers and three addresses, and 2 is
        // viewable
        MemorySegment attributes = arena.allocate(EVENT, 8);
        return status("XGetWindowAttributes", display, window, attributes) != 0
                && attributes.get(JAVA_INT, MAP_STATE) == 2;
    }

    private static final long MAP_STATE = 92;

    private String name(long window) {
        MemorySegment name = arena.allocate(ADDRESS);
        if (status("XFetchName", display, window, name) == 0) {
            return "";
        }
        return name.get(ADDRESS, 0).reinterpret(Long.MAX_VALUE).getString(0);
    }

    /// What the clipboard has for another program that pastes it as text; empty where it has no text.
    public String clipboard() {
        return new String(paste("UTF8_STRING"), StandardCharsets.UTF_8);
    }

    private byte[] paste(String kind) {
        long window =
                number(
                        "XCreateSimpleWindow",
                        display,
                        number("XDefaultRootWindow", display),
                        0,
                        0,
                        1,
                        1,
                        0,
                        0L,
                        0L);
        long property = atom("RESEAT_PASTED");
        status("XConvertSelection", display, atom("CLIPBOARD"), atom(kind), property, window, 0L);
        MemorySegment event = arena.allocate(EVENT, 8);
        status("XFlush", display);
        Eyes.until(
                "what is pasted",
                () ->
                        status("XCheckTypedWindowEvent", display, window, SELECTION_NOTIFY, event)
                                != 0);
        // no property: nobody has it, or not as that
        byte[] pasted = event.get(JAVA_LONG, 56) == 0 ? new byte[0] : property(window, property);
        status("XDestroyWindow", display, window);
        return pasted;
    }

    private byte[] property(long window, long property) {
        MemorySegment type = arena.allocate(JAVA_LONG);
        MemorySegment format = arena.allocate(JAVA_INT);
        MemorySegment items = arena.allocate(JAVA_LONG);
        MemorySegment after = arena.allocate(JAVA_LONG);
        MemorySegment data = arena.allocate(ADDRESS);
        status(
                "XGetWindowProperty",
                display,
                window,
                property,
                0L,
                MOST,
                0,
                0L,
                type,
                format,
                items,
                after,
                data);
        MemorySegment text = data.get(ADDRESS, 0).reinterpret(items.get(JAVA_LONG, 0));
        byte[] bytes = text.toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
        status("XFree", text);
        return bytes;
    }

    @Override
    public void close() {
        status("XCloseDisplay", display);
        arena.close();
    }
}
