package dev.reseat.reload;

import java.io.Serial;

/// The journal could not be written or read.
public final class JournalException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    /// @param message one sentence for people, with the file
    /// @param cause what the disk or the database said
    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
