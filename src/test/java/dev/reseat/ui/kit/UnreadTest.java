package dev.reseat.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.fakes.SpreadCluster;
import dev.reseat.ui.kit.Unread.Kind;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NamespaceSweep;
import dev.reseat.vault.NamespaceSweep.Swept;
import dev.reseat.vault.NamespaceTree;
import dev.reseat.vault.NamespaceTree.Child;
import dev.reseat.vault.Part;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnreadTest {
    private static final Namespace TEAM = new Namespace("team");

    @Test
    void eachNamespaceStandsOnceByTheGravestOfItsReasons() {
        List<Unread> all = Unread.of(SpreadCluster.sweep());
        assertEquals(List.of(SpreadCluster.SECRET), all.stream().map(Unread::namespace).toList());
        assertEquals(Kind.DENIED, all.getFirst().kind());
        assertEquals(
                List.of(
                        "The mounts of team-payments/vip cannot be read: the token lacks read on sys/mounts.",
                        "What lies below team-payments/vip cannot be listed: the token lacks list on team-payments/vip/sys/namespaces."),
                all.getFirst().said().stream().map(Notice::sentence).toList());
    }

    private static NamespaceSweep one(Swept swept, boolean locked, boolean ended) {
        NamespaceTree tree =
                new NamespaceTree(
                        Namespace.ROOT, List.of(new Child(TEAM, locked)), List.of(), false);
        return new NamespaceSweep(
                new Part.Known<>(tree, SampleCluster.READ), List.of(swept), ended);
    }

    private static final Swept AWAITED =
            new Swept(TEAM, new Part.Awaited<>(), new Part.Awaited<>());

    @Test
    void whatIsAwaitedIsNotAskedOnlyOnceTheReadingIsOver() {
        assertEquals(List.of(), Unread.of(one(AWAITED, false, false)));
        assertEquals(Kind.NOT_ASKED, Unread.of(one(AWAITED, false, true)).getFirst().kind());
    }

    @Test
    void aLockIsTheReasonForWhateverItsNamespaceAnswers() {
        VaultFailure no =
                new VaultFailure.Rejected(
                        new Tried("GET", SampleCluster.ADDRESS, "/v1/sys/mounts"), 503, "locked");
        Swept refused =
                new Swept(TEAM, new Part.Unreadable<>(no, ""), new Part.Unreadable<>(no, ""));
        assertEquals(Kind.LOCKED, Unread.of(one(refused, true, true)).getFirst().kind());
        assertEquals(Kind.FAILED, Unread.of(one(refused, false, true)).getFirst().kind());
        Swept read =
                new Swept(
                        TEAM,
                        new Part.Known<>(List.of(), SampleCluster.READ),
                        new Part.Known<>(List.of(), SampleCluster.READ));
        assertEquals(List.of(), Unread.of(one(read, true, true)));
    }

    @Test
    void aTableThatCameInPartIsToldApartFromOneThatIsDenied() {
        VaultFailure why =
                new VaultFailure.Denied(
                        new Tried("GET", SampleCluster.ADDRESS, "/v1/sys/auth"),
                        "read on sys/auth");
        Swept some =
                new Swept(
                        TEAM,
                        new Part.Known<>(List.of(), SampleCluster.READ),
                        new Part.Partial<>(List.of(), SampleCluster.READ, why, "read on sys/auth"));
        Unread unread = Unread.of(one(some, false, true)).getFirst();
        assertEquals(Kind.PARTLY, unread.kind());
        assertTrue(
                unread.said().getFirst().sentence().startsWith("Auth mounts of team may be more"),
                unread.said().getFirst().sentence());
    }
}
