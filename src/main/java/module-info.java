import org.jspecify.annotations.NullMarked;

/// Reseat: reloads plugins of Vault and OpenBao, and shows per mount and per node whether it took effect.
@NullMarked
module dev.reseat {
    // JDK
    requires java.sql;

    // the window
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.material2;

    // the wire, the disk, the command line
    requires jdk.net;
    requires okhttp3;
    requires tools.jackson.databind;
    requires org.xerial.sqlitejdbc;
    requires info.picocli;
    requires org.slf4j;
    requires ch.qos.logback.classic;

    requires static org.jspecify;

    // plans and events are stored as JSON: Jackson reads their records' components
    opens dev.reseat.reload to
            tools.jackson.databind;
    opens dev.reseat.vault to
            tools.jackson.databind;
}
