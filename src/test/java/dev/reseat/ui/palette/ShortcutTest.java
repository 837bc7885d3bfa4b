package dev.reseat.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ShortcutTest {
    @Test
    void keysAreSaidAsPeopleSayThem() {
        assertEquals("F5", new Shortcut("F5").label());
        assertEquals("Alt 1", new Shortcut("Alt+DIGIT1").label());
        assertEquals("Ctrl +", new Shortcut("Shortcut+PLUS").label());
        assertEquals("/", new Shortcut("/").label());
    }

    @Test
    void aLoneSignIsTypedAndALoneLetterIsAKey() {
        assertTrue(new Shortcut("?").typed());
        assertFalse(new Shortcut("F").typed());
    }
}
