package dev.reseat.ui.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/// A column of the board: its elements one below the other, in pixels from the column's own top. Rows of one height are kept
/// as one block, so a column costs as much as it has blocks, not as it has rows, and looking for what is at a place takes
/// steps by the logarithm of the blocks.
final class Lane {
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Object, Integer> places = new HashMap<>();
    private int size;
    private double height;

    /// Elements of one height below each other.
    private record Block(
            int first, int count, double y, Heights heights, IntFunction<Element> element) {
        Slot slot(int row) {
            double top = y + row * heights.step();
            return new Slot(element.apply(row), first + row, top, heights.tall());
        }

        double bottom() {
            return y + count * heights.step() - heights.gap();
        }

        /// The first row that ends below a height.
        int rowBelow(double at) {
            int row = (int) Math.max(0, Math.floor((at - y) / heights.step()));
            return row < count && y + row * heights.step() + heights.tall() > at ? row : row + 1;
        }
    }

    private record Heights(double tall, double gap) {
        double step() {
            return tall + gap;
        }
    }

    /// An element and where it stands.
    record Slot(Element element, int place, double y, double height) {
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
        places.put(element.key(), size);
        addRows(1, tall, gap, _ -> element);
    }

    /// Puts elements of one height below the others. They are made when they are asked for, and are not found by their
    /// identity here.
    ///
    /// @return the place of the first
    int addRows(int count, double tall, double gap, IntFunction<Element> element) {
        int first = size;
        if (count > 0) {
            Heights heights = new Heights(tall, gap);
            blocks.add(new Block(first, count, height, heights, element));
            size += count;
            height += count * heights.step();
        }
        return first;
    }

    /// All of it, with what is left free below the last element.
    double height() {
        return height;
    }

    /// How many elements it has.
    int size() {
        return size;
    }

    Slot get(int place) {
        Block block = blocks.get(blockOf(place));
        return block.slot(place - block.first());
    }

    private int blockOf(int place) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blocks.get(middle).first() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// Where the element of an identity stands that was put here on its own.
    OptionalInt place(Object key) {
        Integer place = places.get(key);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /// The first place whose element ends below a height; the number of elements if there is none.
    int firstBelow(double y) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).bottom() > y) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == blocks.size() ? size : blocks.get(low).first() + blocks.get(low).rowBelow(y);
    }

    /// The elements that reach into what lies between two heights, from the top.
    List<Slot> between(double top, double bottom) {
        List<Slot> slots = new ArrayList<>();
        for (int i = firstBelow(top); i < size; i++) {
            Slot slot = get(i);
            if (slot.y() >= bottom) {
                break;
            }
            slots.add(slot);
        }
        return slots;
    }

    /// The element at a height, if one is there.
    Optional<Slot> at(double y) {
        int place = firstBelow(y);
        return place < size && get(place).y() <= y ? Optional.of(get(place)) : Optional.empty();
    }

    /// The next element that can be reached from a place in steps of one; nothing beyond the end.
    Optional<Slot> from(int place, int step) {
        for (int i = place + step; i >= 0 && i < size; i += step) {
            if (get(i).reachable()) {
                return Optional.of(get(i));
            }
        }
        return Optional.empty();
    }

    /// The element so many steps from a place, or the last one that can be reached on the way.
    Optional<Slot> walk(int place, int steps) {
        int to = Math.clamp((long) place + steps, 0, Math.max(0, size - 1));
        int step = Integer.signum(steps);
        return from(to - step, step).or(() -> from(to, -step));
    }

    /// The reachable element whose middle is nearest to a height.
    Optional<Slot> nearest(double y) {
        int place = Math.min(firstBelow(y), size - 1);
        if (place < 0) {
            return Optional.empty();
        }
        Slot here = get(place);
        return here.reachable() ? Optional.of(here) : from(place, 1).or(() -> from(place, -1));
    }
}
