package dev.reseat.practice;

import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Compares the names and types of fields, not their values.
final class Shape {
    private Shape() {}

    static void compare(String where, JsonNode expected, JsonNode got, List<String> wrong) {
        if (expected.isNull() && got.isMissingNode()) {
            return;
        }
        if (expected.getNodeType() != got.getNodeType()) {
            wrong.add(where + ": " + expected.getNodeType() + " was " + got.getNodeType());
            return;
        }
        if (expected.isArray() && !expected.isEmpty() && !got.isEmpty()) {
            compare(where + "[0]", expected.get(0), got.get(0), wrong);
        }
        if (!expected.isObject()) {
            return;
        }
        var names = new TreeSet<>(expected.propertyNames());
        var others = new TreeSet<>(got.propertyNames());
        if (!names.equals(others)) {
            var missing = new TreeSet<>(names);
            missing.removeAll(others);
            others.removeAll(names);
            wrong.add(where + ": lacks " + missing + ", has " + others + " too");
            return;
        }
        names.forEach(
                name -> compare(where + "." + name, expected.get(name), got.get(name), wrong));
    }
}
