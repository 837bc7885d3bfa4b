package dev.reseat.ui;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/// What the toolkit logs about style sheets: unknown names, values that cannot be read.
final class Complaints {
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    private Complaints() {}

    /// Begins to listen.
    static Complaints listen() {
        // the appender's class lies in a module that only the logging library itself reads
        ModuleLayer.boot()
                .findModule("ch.qos.logback.core")
                .ifPresent(Complaints.class.getModule()::addReads);
        Complaints complaints = new Complaints();
        complaints.heard.start();
        logger().addAppender(complaints.heard);
        return complaints;
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("javafx.css");
    }

    /// Ends listening and says what was heard.
    List<String> end() {
        logger().detachAppender(heard);
        return heard.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
