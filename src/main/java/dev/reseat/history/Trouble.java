package dev.reseat.history;

import dev.reseat.reload.JournalException;
import java.io.IOException;
import java.nio.file.Path;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Says in one sentence what is wrong with the journal and what to do. Whatever it is, the file is left as it is.
final class Trouble {
    private final Path file;

    /// @param file the journal's
    Trouble(Path file) {
        this.file = file;
    }

    /// What the database said, for people.
    JournalException of(Throwable cause) {
        if (cause instanceof Schema.Foreign f) {
            return new JournalException(
                    name()
                            + " "
                            + f.getMessage()
                            + ": use that one, or name another file; this one was not touched.",
                    f);
        }
        if (cause instanceof SQLiteException e) {
            return new JournalException(name() + " " + database(code(e)), e);
        }
        return new JournalException(name() + " failed: " + cause.getMessage(), cause);
    }

    /// What the file system said of the folder or of a lock file in it.
    JournalException folder(IOException cause) {
        return new JournalException(
                name()
                        + " cannot be kept: its folder does not take files ("
                        + cause.getMessage()
                        + "); allow writing there; nothing is lost.",
                cause);
    }

    /// A record that cannot be understood.
    JournalException unreadable(String what, Throwable cause) {
        return new JournalException(
                name()
                        + " has a record that cannot be read ("
                        + what
                        + "): open it with the Reseat that wrote it.",
                cause);
    }

    /// What was asked for cannot be recorded, for a reason that is not the disk's.
    JournalException refused(String why) {
        return new JournalException(
                name() + " refused a record: " + why + ".", new IllegalArgumentException(why));
    }

    private String name() {
        return "The journal " + file;
    }

    private static SQLiteErrorCode code(SQLiteException e) {
        // The low byte is the code, the rest only says where it came up.
        return SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xff);
    }

    private static String database(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_FORMAT ->
                    "is damaged: move it away to begin a new one, and keep it for a repair; it was not touched.";
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL ->
                    "is locked by another program: end that program, then try again; nothing is lost.";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                    "may not be written: allow writing to the file and its folder; nothing is lost.";
            case SQLITE_CANTOPEN ->
                    "cannot be opened: check that its folder exists and may be written; nothing is lost.";
            case SQLITE_FULL ->
                    "does not fit on its disk: make room there; what was recorded before is safe.";
            case SQLITE_IOERR ->
                    "could not be read or written: check its disk and the room there; what was recorded before is safe.";
            default ->
                    "was refused by its database (" + code + "); what was recorded before is safe.";
        };
    }
}
