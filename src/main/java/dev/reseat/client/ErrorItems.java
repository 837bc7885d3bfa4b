package dev.reseat.client;

import dev.reseat.vault.Answer;
import java.util.ArrayList;
import java.util.List;

/// Takes the text of a failed reload apart, mount by mount. Servers list failures with a tab and a bullet each, and what a
/// mount failed of may hold such lists itself and free text of many lines (recorded as "small/dev-205-reload-sha-mismatch-some");
/// so an item begins only where a bullet is followed by one of two known heads.
final class ErrorItems {
    private static final String BULLET = "\n\t* ";
    private static final String RELOAD = "cannot reload plugin on \"";
    private static final String FETCH = "cannot fetch mount entry on \"";

    private ErrorItems() {}

    /// The mounts that the text names, in its order; empty for a reload by name on servers that don't name them. Mounts are
    /// spelled as they came, so that they are found in the plan.
    ///
    /// @param blot makes the causes fit to be shown
    static List<Answer.Item> of(String text, Blot blot) {
        List<Answer.Item> items = new ArrayList<>();
        int start = headAt(text, 0) ? 0 : next(text, 0);
        while (start >= 0) {
            int end = next(text, start);
            item(text.substring(start, end < 0 ? text.length() : cut(end)), items, blot);
            start = end;
        }
        return items;
    }

    private static int cut(int itemStart) {
        return itemStart - BULLET.length();
    }

    /// Where the next item begins after `from`; -1 if there is none.
    private static int next(String text, int from) {
        for (int at = text.indexOf(BULLET, from); at >= 0; at = text.indexOf(BULLET, at + 1)) {
            if (headAt(text, at + BULLET.length())) {
                return at + BULLET.length();
            }
        }
        return -1;
    }

    private static boolean headAt(String text, int at) {
        return text.startsWith(RELOAD, at) || text.startsWith(FETCH, at);
    }

    private static void item(String item, List<Answer.Item> items, Blot blot) {
        boolean reload = item.startsWith(RELOAD);
        int from = reload ? RELOAD.length() : FETCH.length();
        int to = closingQuote(item, from);
        if (to < 0) {
            return;
        }
        String mount = item.substring(from, to).replace("\\\"", "\"").replace("\\\\", "\\");
        String rest = item.substring(to + 1);
        String cause =
                rest.startsWith(":") ? rest.substring(1).strip() : "cannot fetch mount entry";
        items.add(new Answer.Item(mount, blot.fit(cause)));
    }

    private static int closingQuote(String item, int from) {
        for (int i = from; i < item.length(); i++) {
            if (item.charAt(i) == '\\') {
                i++;
            } else if (item.charAt(i) == '"') {
                return i;
            }
        }
        return -1;
    }
}
