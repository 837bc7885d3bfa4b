package dev.reseat.ui.details;

import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Cluster;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeWord.Said;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Asks nodes about mounts, each for its own word, a few at a time in the background. These questions do not wait for a
/// reload that runs, so they may be asked during one. Ends early when it is over: what is out then is dropped when it comes,
/// and nothing more is asked.
final class Asking {
    private static final System.Logger LOG = System.getLogger(Asking.class.getName());
    private static final int AT_ONCE = 8;

    private final Cluster cluster;
    private final List<Question> questions;
    private final List<Optional<Said.Read>> answers;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private int answered;

    /// What one node is asked about one mount.
    record Question(NodeAddress node, MountPath mount) {}

    /// What is known so far.
    ///
    /// @param answers one for each question, in their order; empty where awaited
    /// @param going whether more is to come
    record Heard(List<Optional<Said.Read>> answers, boolean going) {}

    Asking(Cluster cluster, List<Question> questions) {
        this.cluster = cluster;
        this.questions = List.copyOf(questions);
        this.answers = new ArrayList<>(Collections.nCopies(questions.size(), Optional.empty()));
    }

    /// Begins. Returns at once where the background has threads of its own.
    ///
    /// @param calm milliseconds to wait before the first question, for another thing that may follow at once
    /// @param changed is told of each answer, on background threads; [#heard()] then has it
    void begin(long calm, Threads threads, InstantSource clock, Runnable changed) {
        for (int i = 0; i < Math.min(AT_ONCE, questions.size()); i++) {
            threads.background().execute(() -> work(calm, clock, changed));
        }
    }

    private void work(long calm, InstantSource clock, Runnable changed) {
        try {
            if (calm > 0 && over.await(calm, TimeUnit.MILLISECONDS)) {
                return;
            }
            for (int i = next.getAndIncrement();
                    i < questions.size() && !isOver();
                    i = next.getAndIncrement()) {
                Question q = questions.get(i);
                take(i, new Said.Read(cluster.readMount(q.node(), q.mount()), clock.instant()));
                changed.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // the port promises not to throw; if it does, nobody may wait for ever
            LOG.log(System.Logger.Level.ERROR, "asking a node failed", e);
            over.countDown();
            changed.run();
        }
    }

    private synchronized void take(int which, Said.Read read) {
        answers.set(which, Optional.of(read));
        answered++;
    }

    /// What is known now. May be called on any thread.
    synchronized Heard heard() {
        return new Heard(List.copyOf(answers), !isOver() && answered < questions.size());
    }

    private boolean isOver() {
        return over.getCount() == 0;
    }

    /// Asks nothing more.
    void end() {
        over.countDown();
    }
}
