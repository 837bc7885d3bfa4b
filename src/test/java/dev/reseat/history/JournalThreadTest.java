package dev.reseat.history;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.reseat.history.JournalFile.Row;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class JournalThreadTest {
    @TempDir Path folder;

    /// A source whose state cannot be asked for: the loop itself dies of it.
    private static final JournalThread.Source DEADLY =
            new JournalThread.Source() {
                @Override
                public boolean broken() {
                    throw new StackOverflowError("the loop dies");
                }

                @Override
                public void lost(Throwable cause) {}
            };

    @Test
    @Timeout(30)
    void onceTheThreadHasDiedNobodyWaitsForIt() throws Exception {
        JournalThread thread =
                JournalThread.over(() ->
                        new JournalFile(
                                DriverManager.getConnection(
                                        "jdbc:sqlite:" + folder.resolve("j.db"))));
        CompletableFuture<Boolean> first = thread.append(DEADLY, new Row(1, 1, "{}"), true);

        assertFails(first);
        assertFails(thread.append(DEADLY, new Row(1, 2, "{}"), true));
        assertThrows(ExecutionException.class, () -> thread.call(_ -> 1));
        thread.end();
    }

    private static void assertFails(CompletableFuture<Boolean> append) {
        ExecutionException e =
                assertThrows(ExecutionException.class, () -> append.get(10, TimeUnit.SECONDS));
        assertInstanceOf(SQLException.class, e.getCause());
    }
}
