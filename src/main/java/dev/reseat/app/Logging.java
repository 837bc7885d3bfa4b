package dev.reseat.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the log goes: a file that is kept small, for its owner alone, as addresses and paths are in it. Set up in code: no
/// file to find, no XML to parse at start.
final class Logging {
    private Logging() {}

    /// @param level `DEBUG` shows requests (method, path, status, time) and the phases of the start
    static void into(Path file, String level) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        context.reset();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(
                "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{0} %msg%n%ex{8}");
        encoder.start();
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        own(file);
        FixedWindowRollingPolicy rolling = new OwnWindow(file);
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%i");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(2);
        rolling.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(2 * FileSize.MB_COEFFICIENT));
        size.start();
        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(size);
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger("dev.reseat").setLevel(Level.toLevel(level, Level.INFO));
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }

    /// Takes it from everybody else before anything is in it. Where that fails, the appender tells what is wrong.
    private static void own(Path file) {
        try {
            OwnFiles.createOrKeep(file);
            OwnFiles.restrict(file);
        } catch (IOException _) {
            // a log that cannot be had costs no start
        }
    }

    /// Begins each new file as the first one.
    private static final class OwnWindow extends FixedWindowRollingPolicy {
        private final Path file;

        OwnWindow(Path file) {
            this.file = file;
        }

        @Override
        public void rollover() {
            super.rollover();
            own(file);
        }
    }
}
