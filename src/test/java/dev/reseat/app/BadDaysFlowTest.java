package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.client.HttpSignIn;
import dev.reseat.fakes.MemoryJournal;
import dev.reseat.practice.BadDay;
import dev.reseat.practice.Flavour;
import dev.reseat.practice.PracticeCluster;
import dev.reseat.reload.Pace;
import dev.reseat.reload.Planner;
import dev.reseat.reload.ReloadChoice;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.reload.Runner;
import dev.reseat.reload.Running;
import dev.reseat.reload.Verdict;
import dev.reseat.servers.Await;
import dev.reseat.vault.Answer;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Cluster;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.ServerAddress;
import dev.reseat.vault.SignIn;
import dev.reseat.vault.Token;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Bad days of the practice cluster, gone through from signing in to the verdict.
class BadDaysFlowTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final HttpSignIn signIn = new HttpSignIn(InstantSource.system());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdown();
        signIn.close();
    }

    @Test
    void aDeniedTokenIsWarnedOfBeforehandAndRefused() throws Exception {
        try (PracticeCluster practice =
                        PracticeCluster.start(Flavour.OPENBAO_2_7_2, BadDay.TOKEN_DENIED);
                Cluster cluster = cluster(practice, practice.activeAddress())) {
            ReloadPlan plan = plan(cluster);
            assertTrue(
                    plan.checks().stream()
                            .anyMatch(c -> c.text().contains("the server will refuse")));

            ReloadRun run = run(cluster, plan);

            assertEquals(Verdict.Word.REFUSED, run.verdict().orElseThrow().word());
        }
    }

    @Test
    void aReloadThatFindsNoActiveNodeIsRefusedAndTheNextPlanAsksTheNewOne() throws Exception {
        try (PracticeCluster practice =
                        PracticeCluster.start(Flavour.OPENBAO_2_7_2, BadDay.ACTIVE_STEPS_DOWN);
                Cluster cluster = cluster(practice, practice.activeAddress())) {
            ReloadPlan first = plan(cluster);
            ReloadRun refused = run(cluster, first);
            assertEquals(Verdict.Word.REFUSED, refused.verdict().orElseThrow().word());
            assertEquals(
                    "the cluster was between two leaders, and no node took it",
                    assertInstanceOf(Answer.Refused.class, refused.answer(0).orElseThrow())
                            .proof());
            Await.until("another node leads", SOON, () -> leads(cluster));

            ReloadPlan second = plan(cluster);

            assertEquals(
                    practice.addresses().get(1).toString(),
                    second.steps().getFirst().asked().value());
            Verdict verdict = run(cluster, second).verdict().orElseThrow();
            assertTrue(
                    verdict.word() == Verdict.Word.ACCEPTED
                            || verdict.word() == Verdict.Word.VERIFIED,
                    verdict::sentence);
        }
    }

    @Test
    void aConnectionMadeJustAfterAChangeOfLeadersIsToldOfTheNodesNotListedYet() throws Exception {
        try (PracticeCluster practice =
                PracticeCluster.start(Flavour.OPENBAO_2_7_2, BadDay.ACTIVE_STEPS_DOWN)) {
            URI next = practice.addresses().get(1);
            try (Cluster before = cluster(practice, practice.activeAddress())) {
                run(before, plan(before));
                Await.until("another node leads", SOON, () -> leads(before));
            }
            try (Cluster fresh = cluster(practice, next)) {
                ClusterSnapshot snapshot = read(fresh);

                assertEquals(1, snapshot.nodes().known().orElseThrow().size());
                assertEquals(4, snapshot.unlisted().size());
                assertTrue(
                        plan(fresh).checks().stream()
                                .anyMatch(c -> c.text().contains("not among its nodes")));
            }
        }
    }

    private static boolean leads(Cluster cluster) {
        return cluster.readNodes().known().orElse(List.of()).stream().anyMatch(Node::active);
    }

    private Cluster cluster(PracticeCluster practice, URI at) {
        ServerAddress server =
                new ServerAddress(new NodeAddress(at.toString()), Namespace.ROOT, null);
        return assertInstanceOf(
                        SignIn.Outcome.SignedIn.class,
                        signIn.signIn(server, new Token(practice.token())))
                .cluster();
    }

    private static ClusterSnapshot read(Cluster cluster) {
        AtomicReference<ClusterSnapshot> last = new AtomicReference<>();
        cluster.read(last::set);
        return last.get();
    }

    private static ReloadPlan plan(Cluster cluster) {
        return new Planner(InstantSource.system())
                .plan(
                        Assessment.of(read(cluster)),
                        new ReloadChoice(
                                new ReloadTarget.OfMounts(List.of(new MountPath("auth/corp/"))),
                                ReloadScope.LOCAL,
                                Pace.CAREFUL),
                        new Planner.Connection("practice", new NodeAddress("http://127.0.0.1")));
    }

    private ReloadRun run(Cluster cluster, ReloadPlan plan) throws Exception {
        Running running =
                new Runner(cluster, new MemoryJournal(), new SystemClock(), threads)
                        .start(plan, _ -> {});
        running.awaitEnd();
        return running.progress().run();
    }
}
