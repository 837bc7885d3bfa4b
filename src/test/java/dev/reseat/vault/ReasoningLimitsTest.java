package dev.reseat.vault;

import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Example.VAULT_1_20;
import static dev.reseat.fakes.Example.mount;
import static dev.reseat.fakes.Example.row;
import static dev.reseat.vault.MountCase.V1;
import static dev.reseat.vault.MountCase.V2;
import static dev.reseat.vault.MountCase.abouts;
import static dev.reseat.vault.MountCase.docs;
import static dev.reseat.vault.MountCase.own;
import static dev.reseat.vault.MountCase.word;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.vault.Reason.About;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What is not said because it is not known, and whose word is named.
class ReasoningLimitsTest {
    @Test
    void whatTheCatalogDoesNotShowIsNotSaid() {
        Mount m = mount("docs/", "docs", "v1.10.0", V1);
        ClusterSnapshot denied =
                Example.snapshot(VAULT_1_20, List.of(m), List.of())
                        .withCatalog(Example.denied("read on sys/plugins/catalog"));
        Assessment a = Assessment.of(denied);
        Reasoning r = Reasoning.of(a, a.mount(m.path()).orElseThrow(), NodeWords.NONE);
        assertEquals(List.of(About.PIN, About.CATALOG), abouts(r, Reason.Unseen.class));
        assertEquals(List.of(), abouts(r, Reason.Explains.class), "nothing speaks against it");
        assertEquals("Ask for a policy with read on sys/plugins/catalog.", r.conclusion());
        assertEquals("Why can it not be told?", r.question());
    }

    @Test
    void aNodeWithoutAWordOfItsOwnIsNamedWithItsReason() {
        Reasoning r =
                docs(BAO_2_7, "v1.10.0", V2)
                        .words(
                                own(0, V2, "v1.10.0"),
                                word(1, new Seen.Forwarded()),
                                word(
                                        2,
                                        new Seen.NotReadable(
                                                new VaultFailure.TokenRefused(Example.tried()))))
                        .reasoning();
        String unseen =
                r.reasons().stream()
                        .filter(Reason.Unseen.class::isInstance)
                        .map(Reason::sentence)
                        .collect(Collectors.joining(" "));
        assertTrue(unseen.contains("bao-1 and bao-2 cannot be seen"), unseen);
    }

    @Test
    void theMountTablesWordIsNotCalledEveryNodes() {
        String said =
                docs(BAO_2_7, "v1.10.0", V2).reasoning().reasons().stream()
                        .filter(x -> x.about() == About.NODES)
                        .findFirst()
                        .orElseThrow()
                        .sentence();
        assertEquals("The mount table shows v1.10.0 running, as one node's word.", said);
    }

    @Test
    void theNamespaceIsNamedWhereOneCatalogServesSeveral() {
        Mount m = mount("docs/", "docs", V2);
        ClusterSnapshot below =
                ClusterSnapshot.awaited(BAO_2_7, "c", new Namespace("team"), Example.START)
                        .withCatalog(
                                Example.known(
                                        new Catalog(List.of(row("docs/", "docs", V2)), List.of())))
                        .withSecrets(Example.known(List.of(m)));
        Assessment a = Assessment.of(below);
        Reasoning r = Reasoning.of(a, a.mount(m.path()).orElseThrow(), NodeWords.NONE);
        assertTrue(
                r.reasons()
                        .contains(
                                new Reason.Passes(
                                        About.NAMESPACE,
                                        "One catalog serves all namespaces; this mount is the one in team.")));
    }

    @Test
    void pinsThatMayNotBeReadAreNotCalledAbsent() {
        Mount mount = mount("docs/", "docs", "v1.9.0", V1);
        List<Plugin> rows = List.of(row("docs/", "docs", V1), row("docs/", "docs", V2));
        ClusterSnapshot snapshot =
                Example.snapshot(Example.VAULT_1_20, List.of(mount), rows)
                        .withCatalog(Example.known(Catalog.withoutPins(rows, "the token may not")));
        Assessment a = Assessment.of(snapshot);
        Reasoning r =
                Reasoning.of(a, a.mount(mount.path()).orElseThrow(), new NodeWords(List.of()));
        assertTrue(abouts(r, Reason.Unseen.class).contains(About.PIN), r::toString);
    }
}
