package dev.reseat.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.PluginType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DetailsModelTest {
    private static final Opened CORP = new Opened.OfMount(MountPath.auth("corp"));
    private static final Opened CORP_SSO = new Opened.OfPlugin(PluginType.AUTH, "corp-sso");

    private final Threads here = new Threads(Runnable::run, Runnable::run);
    private final Choice choice = new Choice();
    private final Snapshots snapshots = new Snapshots(here);
    private final Opening opening = new Opening();
    private final DetailsModel model =
            new DetailsModel(
                    choice,
                    snapshots,
                    opening,
                    new Host(here, Clock.fixed(SampleCluster.READ, ZoneOffset.UTC)));

    private Content content() {
        return model.shownProperty().get().orElseThrow().content();
    }

    private <T extends Content> T open(Opened thing, Class<T> kind) {
        opening.open(thing);
        return assertInstanceOf(kind, content());
    }

    private static String fact(Content content, String id) {
        return content.facts().stream()
                .filter(f -> f.id().equals(id))
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }

    @Test
    void aMountShowsWhatItRunsAndWhatItWouldStart() {
        snapshots.publish(SampleCluster.full());
        MountFacts corp = open(CORP, MountFacts.class);
        assertEquals("needs reload", corp.mark().word());
        assertEquals("v0.9.1", fact(corp, "running"));
        assertEquals(SampleCluster.CORP_OLD.sha256(), fact(corp, "sha256"));
        assertEquals("v0.9.2", fact(corp, "next"));
        assertEquals("team-payments", fact(corp, "namespace"));
        assertEquals(List.of(MountPath.auth("corp-partners")), corp.sharing());
    }

    @Test
    void nodesThatMayNotBeListedAreSaidToBe() {
        snapshots.publish(SampleCluster.denied());
        MountFacts acme = open(new Opened.OfMount(MountPath.secret("acme")), MountFacts.class);
        assertTrue(acme.unlisted().contains("read on sys/ha-status"), acme.unlisted());
        assertEquals(List.of(), acme.words().all());
    }

    @Test
    void anEnginesConnectionsStandWithItAndWithTheirPlugins() {
        snapshots.publish(SampleCluster.full());
        MountFacts engine =
                open(new Opened.OfMount(MountPath.secret("db-ledger")), MountFacts.class);
        assertTrue(engine.connections().relevant());
        assertEquals(
                SampleCluster.full()
                        .databases()
                        .known()
                        .orElseThrow()
                        .of(MountPath.secret("db-ledger")),
                engine.connections().connections());
        PluginFacts oracle =
                open(new Opened.OfPlugin(PluginType.DATABASE, "oracle-db"), PluginFacts.class);
        assertTrue(
                oracle.reading().connections().connections().stream()
                        .allMatch(c -> c.plugin().equals("oracle-db")));
        assertFalse(oracle.reading().connections().connections().isEmpty());
    }

    @Test
    void aBuiltinSharesNoProcessOfItsOwn() {
        snapshots.publish(SampleCluster.full());
        MountFacts kv = open(new Opened.OfMount(MountPath.secret("kv")), MountFacts.class);
        assertEquals(List.of(), kv.sharing());
    }

    @Test
    void aPluginOffersAllItsMountsAndThoseThatNeedAReload() {
        snapshots.publish(SampleCluster.full());
        PluginFacts plugin = open(CORP_SSO, PluginFacts.class);
        assertEquals(
                List.of(
                        MountPath.auth("corp-ci"),
                        MountPath.auth("corp-partners"),
                        MountPath.auth("corp")),
                plugin.reading().reloadable());
        assertEquals(
                List.of(MountPath.auth("corp-partners"), MountPath.auth("corp")),
                plugin.reading().due());
    }

    @Test
    void aPartOfTheServerCannotBeReloadedAndSaysSo() {
        snapshots.publish(SampleCluster.full());
        MountFacts sys = open(new Opened.OfMount(MountPath.secret("sys")), MountFacts.class);
        assertEquals("Part of the server: it is never reloaded.", sys.refusal());
    }

    @Test
    void aPluginShowsItsRowsAndItsMountsByState() {
        snapshots.publish(SampleCluster.full());
        PluginFacts plugin = open(CORP_SSO, PluginFacts.class);
        assertEquals(
                List.of("v0.9.2: 1", "v0.9.1: 2"),
                plugin.rows().stream()
                        .map(r -> r.row().build().version() + ": " + r.running())
                        .toList());
        assertEquals(
                List.of("needs reload", "in order"),
                plugin.mounts().stream().map(m -> m.state().word()).toList());
        assertEquals(
                List.of(MountPath.auth("corp-partners"), MountPath.auth("corp")),
                plugin.mounts().getFirst().paths());
    }

    @Test
    void aPluginOfWhichOnlyMountsAreLeftIsStillShown() {
        snapshots.publish(SampleCluster.full());
        PluginFacts gone = open(new Opened.OfPlugin(PluginType.SECRET, "nomad"), PluginFacts.class);
        assertEquals("no catalog row", gone.mark().word());
        assertEquals(List.of(), gone.rows());
        assertEquals(List.of(MountPath.secret("legacy-nomad")), gone.mounts().getFirst().paths());
    }

    @Test
    void aNodeSaysWhoseWordItGives() {
        snapshots.publish(SampleCluster.full());
        NodeFacts node =
                open(
                        new Opened.OfNode(new NodeAddress("https://bao-4.eu.example.com:8200")),
                        NodeFacts.class);
        assertEquals("standby", fact(node, "role"));
        assertEquals("not reached", node.mark().word());
        assertEquals("It runs plugins of its own and answers for itself.", node.word());
    }

    @Test
    void aMountThatIsRemovedIsSaidToBeGoneAndIsShownAgainWhenItIsBack() {
        snapshots.publish(SampleCluster.full());
        open(CORP, MountFacts.class);
        snapshots.publish(without(MountPath.auth("corp")));
        Content.Absent gone = assertInstanceOf(Content.Absent.class, content());
        assertEquals("gone", gone.mark().word());
        assertTrue(gone.sentence().contains("auth/corp/"), gone.sentence());
        snapshots.publish(SampleCluster.full());
        assertInstanceOf(MountFacts.class, content());
    }

    private static ClusterSnapshot without(MountPath path) {
        ClusterSnapshot full = SampleCluster.full();
        List<Mount> left =
                full.auths().known().orElseThrow().stream()
                        .filter(m -> !m.path().equals(path))
                        .toList();
        return full.withAuths(new Part.Known<>(left, SampleCluster.READ));
    }

    @Test
    void whatIsAwaitedOrMayNotBeReadIsNotCalledGone() {
        snapshots.publish(SampleCluster.half());
        Content.Absent awaited =
                open(new Opened.OfMount(MountPath.secret("kv")), Content.Absent.class);
        assertEquals("awaited", awaited.mark().word());
        snapshots.clear();
        snapshots.publish(SampleCluster.denied());
        Content.Absent denied = open(CORP, Content.Absent.class);
        assertEquals("cannot be told", denied.mark().word());
        assertTrue(denied.sentence().contains("read on sys/auth"), denied.sentence());
    }

    @Test
    void reloadingLeadsOnWithTheseMountsAddedToTheChosenOnes() {
        boolean[] led = new boolean[1];
        model.whenReload(() -> led[0] = true);
        choice.set(List.of(MountPath.auth("corp-partners")));
        model.reload(List.of(MountPath.auth("corp")));
        assertTrue(led[0]);
        assertEquals(
                Set.of(MountPath.auth("corp"), MountPath.auth("corp-partners")), choice.mounts());
    }

    @Test
    void everythingIsCopiedWithItsName() {
        assertEquals(
                "Path: kv/\nPlugin: kv\n",
                Fact.text(List.of(new Fact("a", "Path", "kv/"), new Fact("b", "Plugin", "kv"))));
    }
}
