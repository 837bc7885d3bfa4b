package dev.reseat.ui.namespaces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reseat.fakes.SpreadCluster;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NamespaceTree;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamespaceLinesTest {
    private static List<String> lines(Namespace current, String typed) {
        return NamespaceLines.of(SpreadCluster.tree(), current, typed).stream()
                .map(r ->
                        "  ".repeat(r.depth())
                                + r.name()
                                + (r.current() ? " *" : "")
                                + (r.note().isEmpty() ? "" : " (" + r.note() + ")"))
                .toList();
    }

    @Test
    void parentsStandBeforeChildrenAndWhatIsClosedOrLockedSaysSo() {
        assertEquals(
                List.of(
                        "team-payments *",
                        "  eu",
                        "    cards",
                        "  us (locked)",
                        "  vip (what is below cannot be listed: the token lacks list on"
                                + " team-payments/vip/sys/namespaces)"),
                lines(SpreadCluster.TOP, ""));
    }

    @Test
    void whatIsTypedIsLookedForInThePath() {
        assertEquals(List.of("    cards *"), lines(SpreadCluster.CARDS, "car eu"));
        assertEquals(List.of(), lines(SpreadCluster.TOP, "nothing"));
    }

    @Test
    void theCurrentNamespaceAndThoseAboveItAreThereThoughTheyCannotBeListed() {
        NamespaceTree root = new NamespaceTree(Namespace.ROOT, List.of(), List.of(), false);
        assertEquals(
                List.of("root", "a", "b"),
                NamespaceLines.of(root, new Namespace("a/b"), "").stream()
                        .map(NamespaceRow::name)
                        .toList());
    }
}
