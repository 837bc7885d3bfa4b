package dev.reseat.ui.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A column of the board: its elements one below the other, in pixels from the column's own top. Looking for what is at a
/// place takes steps by the logarithm of its length.
final class Lane {
    private final List<Slot> slots = new ArrayList<>();
    private final Map<Object, Integer> places = new HashMap<>();
    private double height;

    /// An element and where it stands.
    record Slot(Element element, double y, double height) {
        double bottom() {
            return y + height;
        }

        double middle() {
            return y + height / 2;
        }

        boolean reachable() {
            return !(element instanceof Element.Heading);
        }
    }

    /// Puts an element below the others.
    ///
    /// @param gap what is left free below it
    void add(Element element, double tall, double gap) {
        places.put(element.key(), slots.size());
        slots.add(new Slot(element, height, tall));
        height += tall + gap;
    }

    /// All of it, with what is left free below the last element.
    double height() {
        return height;
    }

    List<Slot> slots() {
        return slots;
    }

    Slot get(int place) {
        return slots.get(place);
    }

    /// Where the element of an identity stands.
    OptionalInt place(Object key) {
        Integer place = places.get(key);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    Optional<Slot> slot(Object key) {
        return Optional.ofNullable(places.get(key)).map(slots::get);
    }

    /// The first place whose element ends below a height; the number of elements if there is none.
    int firstBelow(double y) {
        int low = 0;
        int high = slots.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slots.get(middle).bottom() > y) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// The element at a height, if one is there.
    Optional<Slot> at(double y) {
        int place = firstBelow(y);
        return place < slots.size() && slots.get(place).y() <= y
                ? Optional.of(slots.get(place))
                : Optional.empty();
    }

    /// The next element that can be reached from a place in steps of one; nothing beyond the end.
    Optional<Slot> from(int place, int step) {
        for (int i = place + step; i >= 0 && i < slots.size(); i += step) {
            if (slots.get(i).reachable()) {
                return Optional.of(slots.get(i));
            }
        }
        return Optional.empty();
    }

    /// The reachable element whose middle is nearest to a height.
    Optional<Slot> nearest(double y) {
        int place = Math.min(firstBelow(y), slots.size() - 1);
        if (place < 0) {
            return Optional.empty();
        }
        Slot here = slots.get(place);
        return here.reachable() ? Optional.of(here) : from(place, 1).or(() -> from(place, -1));
    }
}
