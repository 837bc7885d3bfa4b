package dev.reseat.ui.board;

import java.util.ArrayList;
import java.util.List;

/// Splits paths into groups of useful size along what their beginnings have in common. Takes time in proportion to the
/// length of all paths together.
final class PathTree {
    /// A group larger than useful stays whole up to so many times that size where its parts would be crumbs.
    private static final int WHOLE = 4;

    private static final String ENDS = "/-_.";

    private final List<String> paths;
    private final int useful;
    private final List<Range> ranges = new ArrayList<>();

    /// Neighbouring paths.
    ///
    /// @param from number of the first path
    /// @param to number of the first path behind
    /// @param name what they have in common, as `dns/us/`, or where they begin and end, as `tenants/a…c/`
    record Range(int from, int to, String name) {}

    private PathTree(List<String> paths, int useful) {
        this.paths = paths;
        this.useful = useful;
    }

    /// @param paths sorted, each once
    /// @param useful how many paths a group should have at most
    static List<Range> split(List<String> paths, int useful) {
        PathTree tree = new PathTree(paths, useful);
        if (!paths.isEmpty()) {
            tree.split(0, paths.size());
        }
        return tree.ranges;
    }

    /// The size of groups at which there are neither too many groups nor too large ones. Changes in leaps, so that groups
    /// stay the same while a few mounts come and go.
    static int useful(int paths) {
        return Math.max(40, Integer.highestOneBit(Math.max(1, paths / 16)));
    }

    private void split(int from, int to) {
        int common = common(from, to);
        if (to - from <= useful) {
            add(from, to, common);
            return;
        }
        List<int[]> parts = parts(from, to, common);
        int biggest = parts.stream().mapToInt(p -> p[1] - p[0]).max().orElse(0);
        if (biggest * WHOLE < useful && to - from <= useful * WHOLE && common > 0) {
            add(from, to, common);
            return;
        }
        int begin = 0;
        for (int i = 0; i <= parts.size(); i++) {
            boolean end = i == parts.size();
            if (end || parts.get(i)[1] - parts.get(i)[0] > useful) {
                addRuns(parts.subList(begin, i), common);
                begin = i + 1;
                if (!end) {
                    split(parts.get(i)[0], parts.get(i)[1]);
                }
            }
        }
    }

    /// Puts small neighbouring parts together, where it can be so that a run ends with a letter of the alphabet.
    private void addRuns(List<int[]> parts, int common) {
        int begin = 0;
        while (begin < parts.size()) {
            int end = runEnd(parts, begin, common);
            addRun(parts.get(begin)[0], parts.get(end - 1)[1], common);
            begin = end;
        }
    }

    private int runEnd(List<int[]> parts, int begin, int common) {
        int from = parts.get(begin)[0];
        int fitting = begin + 1;
        int lettered = -1;
        for (int i = begin; i < parts.size(); i++) {
            int size = parts.get(i)[1] - from;
            if (size > useful + useful / 2) {
                return lettered > 0 ? lettered : fitting;
            }
            if (size <= useful) {
                fitting = i + 1;
            }
            int next = parts.get(i)[1];
            boolean letterEnds =
                    i + 1 == parts.size() || letter(next - 1, common) != letter(next, common);
            if (letterEnds && size >= useful / 2 && (lettered < 0 || size <= useful)) {
                lettered = i + 1;
            }
        }
        return parts.get(parts.size() - 1)[1] - from <= useful
                ? parts.size()
                : lettered > 0 ? lettered : fitting;
    }

    /// The parts that differ in the next word of their paths.
    private List<int[]> parts(int from, int to, int common) {
        List<int[]> parts = new ArrayList<>();
        int begin = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || !sameWord(paths.get(begin), paths.get(i), common)) {
                parts.add(new int[] {begin, i});
                begin = i;
            }
        }
        return parts;
    }

    private static boolean sameWord(String a, String b, int common) {
        int end = wordEnd(a, common);
        return end == wordEnd(b, common) && a.regionMatches(common, b, common, end - common);
    }

    private static int wordEnd(String path, int from) {
        for (int i = from; i < path.length(); i++) {
            if (ENDS.indexOf(path.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return path.length();
    }

    /// How far all paths are the same, up to the end of a word.
    private int common(int from, int to) {
        String a = paths.get(from);
        String b = paths.get(to - 1);
        int same = 0;
        while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        while (same > 0 && ENDS.indexOf(a.charAt(same - 1)) < 0) {
            same--;
        }
        return same;
    }

    private void addRun(int from, int to, int parent) {
        if (from < to) {
            add(from, to, common(from, to) > parent ? common(from, to) : -parent);
        }
    }

    /// @param common what all paths have in common; negative or nothing where others have it too
    private void add(int from, int to, int common) {
        String first = paths.get(from);
        if (to - from == 1) {
            ranges.add(new Range(from, to, first));
        } else if (common > 0) {
            ranges.add(new Range(from, to, shared(from, to, first.substring(0, common))));
        } else {
            ranges.add(new Range(from, to, span(from, to, -common)));
        }
    }

    /// What all paths of a range have in common: the folder where nothing else is in it, as `dns/us/`; else as much more as
    /// it takes, as `auth/corp-…/`.
    private String shared(int from, int to, String begin) {
        String folder = begin.substring(0, begin.lastIndexOf('/') + 1);
        boolean alone = !folder.isEmpty() && !starts(from - 1, folder) && !starts(to, folder);
        return alone || begin.equals(folder) ? folder : begin + "…/";
    }

    private boolean starts(int place, String folder) {
        return place >= 0 && place < paths.size() && paths.get(place).startsWith(folder);
    }

    /// As in a dictionary: where a run begins and ends, by as few letters as tell it from its neighbours.
    private String span(int from, int to, int common) {
        String begin = paths.get(from).substring(0, common);
        String first = headword(from, from - 1, common);
        String last = headword(to - 1, to, common);
        return begin + (first.equals(last) ? first + "…/" : first + "…" + last + "/");
    }

    /// The beginning of a path's next segment that its neighbour does not have; all of it where numbers are in it.
    private String headword(int place, int neighbour, int common) {
        String path = paths.get(place);
        int slash = path.indexOf('/', common);
        int end = slash < 0 ? path.length() : slash;
        String whole = path.substring(common, end);
        if (common == 0 || whole.chars().anyMatch(Character::isDigit)) {
            return whole;
        }
        String other = neighbour >= 0 && neighbour < paths.size() ? paths.get(neighbour) : "";
        if (!path.regionMatches(0, other, 0, common)) {
            return path.substring(common, common + 1);
        }
        int same = common;
        while (same < end && same < other.length() && path.charAt(same) == other.charAt(same)) {
            same++;
        }
        return path.substring(common, Math.min(end, same + 1));
    }

    private char letter(int place, int at) {
        boolean there = place >= 0 && place < paths.size() && paths.get(place).length() > at;
        return there ? paths.get(place).charAt(at) : 0;
    }
}
