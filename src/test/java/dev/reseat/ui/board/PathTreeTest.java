package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PathTreeTest {
    private static List<String> numbered(String format, int count) {
        return IntStream.range(0, count).mapToObj(format::formatted).toList();
    }

    private static List<String> names(List<String> paths, int useful) {
        return PathTree.split(paths.stream().sorted().toList(), useful).stream()
                .map(PathTree.Range::name)
                .toList();
    }

    @Test
    void aGroupThatHasAFolderToItselfIsNamedByIt() {
        assertEquals(List.of("dns/us/"), names(numbered("dns/us/edge-%02d/", 30), 40));
    }

    @Test
    void pathsThatAreFewAreOneGroupNamedByWhatTheyHaveInCommon() {
        assertEquals(List.of("dns/us/"), names(List.of("dns/us/a/", "dns/us/b/", "dns/us/c/"), 40));
        assertEquals(
                List.of("auth/corp-…/", "auth/jwt-a/"),
                names(List.of("auth/corp-a/", "auth/corp-b/", "auth/jwt-a/"), 2));
    }

    @Test
    void aGroupThatIsTooLargeIsSplitWhereItsPathsPart() {
        List<String> paths = new ArrayList<>(numbered("dns/eu/edge%03d/", 30));
        paths.addAll(numbered("dns/us/edge%03d/", 35));
        assertEquals(List.of("dns/eu/", "dns/us/"), names(paths, 40));
    }

    @Test
    void manySmallPartsBecomeRunsNamedAsInADictionary() {
        List<String> paths = new ArrayList<>();
        for (char first = 'a'; first <= 'j'; first++) {
            for (char second = 'a'; second < 'a' + 20; second++) {
                paths.add("tenants/" + first + second + "x/");
            }
        }
        assertEquals(
                List.of(
                        "tenants/a…b/",
                        "tenants/c…d/",
                        "tenants/e…f/",
                        "tenants/g…h/",
                        "tenants/i…j/"),
                names(paths, 40));
    }

    @Test
    void aRunThatEndsAmongNamesOfOneLetterSaysAsManyLettersAsTellItApart() {
        List<String> paths = new ArrayList<>();
        for (char second = 'a'; second <= 'z'; second++) {
            for (char third = 'a'; third < 'd'; third++) {
                paths.add("tenants/b" + second + third + "/");
            }
        }
        // 78 names; the first run ends at tenants/bfc/, the next begins with tenants/bga/
        assertEquals("tenants/b…bf/", names(paths, 18).getFirst());
        assertTrue(names(paths, 18).get(1).startsWith("tenants/bg…"));
    }

    @Test
    void aRunOfNumbersSaysItsFirstAndLastWhole() {
        assertEquals(
                List.of(
                        "team-000…019/",
                        "team-020…039/",
                        "team-040…059/",
                        "team-060…079/",
                        "team-080…099/"),
                names(numbered("team-%03d/kv/", 100), 20));
    }

    @Test
    void aGroupThatWouldFallIntoCrumbsStaysWhole() {
        assertEquals(List.of("team-…/"), names(numbered("team-%03d/kv/", 100), 40));
    }

    @Test
    void aSinglePathKeepsItsOwnName() {
        assertEquals(List.of("kv/"), names(List.of("kv/"), 40));
    }

    @Test
    void everyPathIsInExactlyOneRangeInOrder() {
        List<String> paths = new ArrayList<>(numbered("a/%04d/", 700));
        paths.addAll(numbered("a/b/c-%04d/", 333));
        paths.addAll(numbered("z-%d/", 7));
        paths.add("kv/");
        List<String> sorted = paths.stream().sorted().toList();
        int next = 0;
        for (PathTree.Range r : PathTree.split(sorted, 64)) {
            assertEquals(next, r.from());
            assertTrue(r.to() > r.from());
            next = r.to();
        }
        assertEquals(sorted.size(), next);
    }

    @Test
    void noGroupIsFarLargerThanUseful() {
        List<String> paths = numbered("team-%05d/kv/", 14_000);
        int useful = PathTree.useful(paths.size());
        List<PathTree.Range> ranges = PathTree.split(paths, useful);
        assertTrue(ranges.stream().allMatch(r -> r.to() - r.from() <= useful * 3 / 2));
        assertTrue(ranges.size() <= 40, () -> ranges.size() + " groups");
    }

    @Test
    void aFewMountsMoreDoNotChangeWhatIsUseful() {
        assertEquals(PathTree.useful(14_000), PathTree.useful(14_050));
        assertEquals(40, PathTree.useful(61));
    }

    @Test
    void aPathThatIsTheBeginningOfOthersIsNotLost() {
        List<String> paths = new ArrayList<>(numbered("kv/%03d/", 50));
        paths.add("kv/");
        List<PathTree.Range> ranges = PathTree.split(paths.stream().sorted().toList(), 20);
        assertEquals(51, ranges.getLast().to());
    }
}
