package dev.reseat.reload;

import java.util.ArrayList;
import java.util.List;

/// Checks as they are found, in their order.
final class CheckList {
    private final List<Check> found = new ArrayList<>();

    void pass(String text) {
        found.add(new Check(Check.Level.PASS, text));
    }

    void warn(String text) {
        found.add(new Check(Check.Level.WARNING, text));
    }

    void stop(String text) {
        found.add(new Check(Check.Level.STOP, text));
    }

    List<Check> all() {
        return List.copyOf(found);
    }
}
