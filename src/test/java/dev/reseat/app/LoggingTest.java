package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LoggingTest {
    @TempDir Path folder;

    private final LoggerContext context =
            assertInstanceOf(LoggerContext.class, LoggerFactory.getILoggerFactory());

    @AfterEach
    void silence() {
        context.reset();
        new QuietLog().configure(context);
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /// A folder given by hand may be open to all.
    @Test
    void nobodyButItsOwnerMayReadTheLogNorTheNextOne() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = folder.resolve("reseat.log");
        Files.writeString(file, "of an older version\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        Logging.into(file, "INFO");

        assertEquals("rw-------", rights(file));
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.iteratorForAppenders()
                .forEachRemaining(a -> assertInstanceOf(RollingFileAppender.class, a).rollover());
        context.getLogger("dev.reseat").warn("after the roll");
        assertEquals("rw-------", rights(file));
        assertEquals("rw-------", rights(folder.resolve("reseat.log.1")));
        assertTrue(Files.readString(file).contains("after the roll"));
    }
}
