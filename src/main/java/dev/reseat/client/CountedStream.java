package dev.reseat.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that ends in an exception where it grows larger than Reseat takes.
final class CountedStream extends FilterInputStream {
    private final long limit;
    private long count;

    /// Says that an answer is larger than the limit.
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;

        private final long limit;

        TooLargeException(long limit) {
            super("more than " + limit + " bytes");
            this.limit = limit;
        }

        /// In bytes.
        long limit() {
            return limit;
        }
    }

    /// @param limit in bytes
    CountedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        int n = super.read(b, off, len);
        count(Math.max(n, 0));
        return n;
    }

    private void count(int more) throws IOException {
        count += more;
        if (count > limit) {
            throw new TooLargeException(limit);
        }
    }
}
