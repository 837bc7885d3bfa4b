package dev.reseat.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Environment;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.Seen;
import dev.reseat.vault.ServerTraits.Standbys;
import dev.reseat.vault.Topic;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import dev.reseat.vault.Verbatim;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/// What the details ask only when a person wants it: the server's own words, and a node beside the mount table.
class OnDemandTest {
    private static final Opened CORP = new Opened.OfMount(MountPath.auth("corp"));
    private static final Opened BAO_2 =
            new Opened.OfNode(new NodeAddress("https://bao-2.eu.example.com:8200"));

    private final Queue<Runnable> later = new ConcurrentLinkedQueue<>();
    private final FakeCluster cluster = new FakeCluster(SampleCluster.full());
    private final Snapshots snapshots = new Snapshots(new Threads(Runnable::run, Runnable::run));
    private final Opening opening = new Opening();

    private DetailsModel model(Executor background) {
        DetailsModel model =
                new DetailsModel(
                        new Choice(),
                        snapshots,
                        opening,
                        new Host(
                                new Threads(Runnable::run, background),
                                Clock.fixed(SampleCluster.READ, ZoneOffset.UTC)));
        model.connectionProperty()
                .set(
                        Optional.of(
                                new Connection(
                                        cluster,
                                        "prod-eu",
                                        Environment.PRODUCTION,
                                        SampleCluster.ADDRESS)));
        snapshots.publish(SampleCluster.full());
        return model;
    }

    private void run() {
        for (Runnable r = later.poll(); r != null; r = later.poll()) {
            r.run();
        }
    }

    private static Verbatim known(String asked, String json, String... withheld) {
        return new Verbatim(asked, new Part.Known<>(json, SampleCluster.READ), List.of(withheld));
    }

    private static Verbatim denied(String asked) {
        VaultFailure why =
                new VaultFailure.Denied(
                        new Tried("GET", SampleCluster.ADDRESS, "/v1/sys/mounts/auth/corp"),
                        "read on sys/mounts/auth/corp");
        return new Verbatim(
                asked, new Part.Unreadable<>(why, "read on sys/mounts/auth/corp"), List.of());
    }

    @Test
    void aPluginIsKnownToBeDeclarativeOnceItsRowHasSaidSo() {
        Opened.OfPlugin sso = new Opened.OfPlugin(PluginType.AUTH, "corp-sso");
        Part<String> json = new Part.Known<>("{}", SampleCluster.READ);
        cluster.verbatim(_ -> List.of(new Verbatim("GET /v1/row", json, List.of(), true)));
        DetailsModel model = model(Runnable::run);
        opening.open(sso);
        assertFalse(snapshots.declared().has(sso), "no list says it");
        model.askRaw();
        assertTrue(snapshots.declared().has(sso));
        cluster.verbatim(_ -> List.of(denied("GET /v1/row")));
        model.askRaw();
        assertTrue(snapshots.declared().has(sso), "what may not be read takes nothing back");
        cluster.verbatim(_ -> List.of(known("GET /v1/row", "{}")));
        model.askRaw();
        assertFalse(snapshots.declared().has(sso), "registered anew, by the API");
    }

    @Test
    void theServersOwnWordsAreAskedOnceAndOnlyWhenWanted() {
        List<Topic> asked = new ArrayList<>();
        cluster.verbatim(topic -> {
            asked.add(topic);
            return List.of(known("GET /v1/sys/mounts/auth/corp", "{}"));
        });
        DetailsModel model = model(Runnable::run);
        opening.open(CORP);
        assertEquals(List.of(), asked);
        model.askRaw();
        assertEquals(List.of(new Topic.OfMount(MountPath.auth("corp"))), asked);
        assertFalse(model.raw().toldProperty().get().going());
        opening.open(BAO_2);
        assertEquals(Raw.Told.NOTHING, model.raw().toldProperty().get());
    }

    @Test
    void wordsOnWhatIsNoLongerShownAreDropped() {
        cluster.verbatim(_ -> List.of(known("GET /v1/x", "{}")));
        DetailsModel model = model(later::add);
        opening.open(CORP);
        run();
        model.askRaw();
        assertTrue(model.raw().toldProperty().get().going());
        opening.open(BAO_2);
        run();
        assertEquals(Raw.Told.NOTHING, model.raw().toldProperty().get());
    }

    @Test
    void aMissingRightAndWhatWasLeftOutAreSaidInASentenceEach() {
        RawText text =
                RawText.of(
                        List.of(
                                denied("GET /v1/sys/mounts/auth/corp"),
                                known(
                                        "GET /v1/sys/internal/ui/mounts/auth/corp",
                                        "{\"a\": 1}",
                                        "options.password")));
        assertEquals("{\"a\": 1}", text.json());
        assertEquals(
                List.of(
                        "GET /v1/sys/internal/ui/mounts/auth/corp",
                        "GET /v1/sys/mounts/auth/corp: the token lacks read on sys/mounts/auth/corp."
                                + " Ask for a policy with read on sys/mounts/auth/corp.",
                        "Left out, as it may be secret: options.password."),
                text.said());
    }

    @Test
    void severalAnswersEachStandBelowTheirQuestion() {
        RawText text = RawText.of(List.of(known("GET /a", "{}"), known("GET /b", "[]")));
        assertEquals("GET /a\n{}\n\nGET /b\n[]", text.json());
        assertEquals(List.of(), text.said());
    }

    @Test
    void aNodeIsComparedWithTheMountTableMountByMount() {
        cluster.saying((node, mount) -> {
            if (mount.equals(MountPath.auth("corp-ci"))) {
                return new Seen.Own(SampleCluster.CORP_OLD, "v0.9.2");
            }
            return mount.equals(MountPath.secret("acme"))
                    ? new Seen.Forwarded()
                    : new Seen.Own(running(mount), "");
        });
        DetailsModel model = model(Runnable::run);
        opening.open(BAO_2);
        assertEquals(List.of(), cluster.asked(), "nobody has wanted it");
        model.compare();
        Comparing.Compared c = model.comparing().comparedProperty().get().orElseThrow();
        assertEquals(
                List.of(
                        new Comparing.Difference(
                                MountPath.auth("corp-ci"),
                                SampleCluster.CORP_NEW,
                                SampleCluster.CORP_OLD)),
                c.differences());
        assertEquals(1, c.unseen());
        assertEquals(c.all(), c.same() + c.unseen() + c.differences().size());
        assertFalse(c.going());
        assertTrue(
                cluster.asked().stream()
                        .allMatch(q -> q.startsWith("https://bao-2.eu.example.com:8200 ")));
        snapshots.publish(
                SampleCluster.full().withAuths(new Part.Known<>(List.of(), SampleCluster.READ)));
        assertTrue(
                model.comparing().comparedProperty().get().isEmpty(),
                "it was beside another mount table");
    }

    private static PluginBuild running(MountPath mount) {
        return Objects.requireNonNull(
                SampleCluster.full().mounts().stream()
                        .filter(m -> m.path().equals(mount))
                        .findFirst()
                        .orElseThrow()
                        .running());
    }

    @Test
    void onlyANodeWithAWordOfItsOwnCanBeCompared() {
        DetailsModel model = model(Runnable::run);
        opening.open(BAO_2);
        assertTrue(!node(model).comparable().isEmpty());
        opening.open(new Opened.OfNode(new NodeAddress("https://bao-0.eu.example.com:8200")));
        assertEquals(List.of(), node(model).comparable(), "the mount table is its word already");
        snapshots.publish(
                SampleCluster.full()
                        .withTraits(SampleCluster.TRAITS.withStandbys(Standbys.RUN_NO_PLUGINS)));
        opening.open(BAO_2);
        assertEquals(List.of(), node(model).comparable());
    }

    private static NodeFacts node(DetailsModel model) {
        return (NodeFacts) model.shownProperty().get().orElseThrow().content();
    }

    @Test
    void aNodeSaysWhatTheRaftStorageSaysOfIt() {
        DetailsModel model = model(Runnable::run);
        opening.open(new Opened.OfNode(new NodeAddress("https://bao-4.eu.example.com:8200")));
        List<String> raft =
                node(model).facts().stream()
                        .filter(f -> f.id().startsWith("raft"))
                        .map(Fact::value)
                        .toList();
        assertEquals(
                List.of(
                        "bao-4",
                        "follower, votes",
                        "292 entries",
                        "not healthy",
                        "38 s before the leader last looked"),
                raft);
    }
}
