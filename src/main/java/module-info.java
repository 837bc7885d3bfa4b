import org.jspecify.annotations.NullMarked;

/// Reseat: reloads plugins of Vault and OpenBao, and shows per mount and per node whether it took effect.
@NullMarked
module dev.reseat {
    // JDK
    requires java.sql;

    // the window
    requires javafx.controls;
    requires atlantafx.base;

    // the wire, the disk, the command line
    requires jdk.net;
    requires okhttp3;
    requires tools.jackson.databind;
    requires org.xerial.sqlitejdbc;
    requires info.picocli;
    requires org.slf4j;
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires static org.jspecify;

    // read by reflection: the command line; settings, plans and events as JSON; the toolkit's entry
    opens dev.reseat.app to
            info.picocli,
            javafx.graphics,
            tools.jackson.databind;
    opens dev.reseat.reload to
            tools.jackson.databind;
    opens dev.reseat.vault to
            tools.jackson.databind;

    // the log's first state
    provides ch.qos.logback.classic.spi.Configurator with
            dev.reseat.app.QuietLog;
}
