package dev.reseat.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the window, all in one bundle. Keys read `screen.thing.part` and stand in the code as literals, so that a
/// test can find missing and unused ones.
public final class Messages {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("dev.reseat.ui.kit.messages", Locale.ROOT);

    private Messages() {}

    /// The text of a key.
    ///
    /// @throws java.util.MissingResourceException if the bundle has no such key
    public static String text(String key) {
        return BUNDLE.getString(key);
    }

    /// The text of a key with values put in, in the manner of [MessageFormat].
    ///
    /// @throws java.util.MissingResourceException if the bundle has no such key
    public static String text(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(values);
    }
}
