package dev.reseat.practice.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the requests of one connection, one after the other.
final class RequestReader {
    private static final int LONGEST_LINE = 65_536;
    private static final int LARGEST_HEAD = 4 * LONGEST_LINE;
    private static final int LARGEST_BODY = 32 << 20;

    private final InputStream in;

    RequestReader(InputStream in) {
        this.in = in;
    }

    /// The next request, or null where the client has gone in good order.
    @Nullable Request next(Line line) throws IOException {
        var start = readLine();
        if (start == null) {
            return null;
        }
        var parts = List.of(start.split(" ", -1));
        if (parts.size() != 3 || !parts.get(2).startsWith("HTTP/1.")) {
            throw new ProtocolException("no request line");
        }
        var headers = readHeaders();
        return new Request(parts.get(0), parts.get(1), headers, readBody(headers), line);
    }

    private Headers readHeaders() throws IOException {
        var values = new LinkedHashMap<String, String>();
        int size = 0;
        for (var text = readLine(); text != null && !text.isEmpty(); text = readLine()) {
            size += text.length();
            if (size > LARGEST_HEAD) {
                throw new ProtocolException("headers too large");
            }
            int colon = text.indexOf(':');
            if (colon < 1) {
                throw new ProtocolException("no header");
            }
            values.putIfAbsent(
                    text.substring(0, colon).toLowerCase(Locale.ROOT),
                    text.substring(colon + 1).strip());
        }
        return new Headers(values);
    }

    private String readBody(Headers headers) throws IOException {
        if (headers.has("Transfer-Encoding", "chunked")) {
            return readChunks();
        }
        try {
            int length = Integer.parseInt(headers.get("Content-Length").orElse("0"));
            return new String(readExactly(length), StandardCharsets.UTF_8);
        } catch (NumberFormatException _) {
            throw new ProtocolException("no length");
        }
    }

    private String readChunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var size = readLine();
            if (size == null) {
                throw new EOFException("cut within a body");
            }
            int length = Integer.parseInt(size.replaceFirst(";.*", "").strip(), 16);
            if (length == 0) {
                readHeaders();
                return body.toString(StandardCharsets.UTF_8);
            }
            if (length > LARGEST_BODY - body.size()) {
                throw new ProtocolException("body too large");
            }
            body.write(readExactly(length));
            readLine();
        }
    }

    private byte[] readExactly(int length) throws IOException {
        if (length < 0 || length > LARGEST_BODY) {
            throw new ProtocolException("body too large");
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("cut within a body");
        }
        return bytes;
    }

    private @Nullable String readLine() throws IOException {
        var text = new ByteArrayOutputStream(128);
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                var line = text.toString(StandardCharsets.ISO_8859_1);
                return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            }
            text.write(c);
            if (text.size() > LONGEST_LINE) {
                throw new ProtocolException("line too long");
            }
        }
        if (text.size() > 0) {
            throw new EOFException("cut within a line");
        }
        return null;
    }
}
