package dev.reseat.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The version of this build, as Maven wrote it.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Reseat " + number()};
    }

    /// The number alone; `unknown` when run from classes that Maven did not prepare.
    static String number() {
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            Properties p = new Properties();
            if (in != null) {
                p.load(in);
            }
            return p.getProperty("version", "unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
