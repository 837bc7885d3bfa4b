package dev.reseat.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ShortcutTest {
    @Test
    void keysAreSaidAsPeopleSayThem() {
        assertEquals("F5", new Shortcut("F5").label());
        assertEquals("Alt 1", new Shortcut("Alt+1").label());
        assertEquals("Ctrl +", new Shortcut("Shortcut+PLUS").label());
        assertEquals("/", new Shortcut("/").label());
    }

    /// The toolkit takes a name that it does not know for a character, which never comes.
    @Test
    void aNameThatIsNoKeyIsNoShortcut() {
        assertThrows(IllegalArgumentException.class, () -> new Shortcut("Alt+DIGIT1"));
    }

    @Test
    void aLoneSignIsTypedAndALoneLetterIsAKey() {
        assertTrue(new Shortcut("?").typed());
        assertFalse(new Shortcut("F").typed());
    }
}
