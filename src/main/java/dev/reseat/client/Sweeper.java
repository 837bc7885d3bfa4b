package dev.reseat.client;

import dev.reseat.vault.Mount;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NamespaceSweep;
import dev.reseat.vault.NamespaceSweep.Swept;
import dev.reseat.vault.NamespaceTree;
import dev.reseat.vault.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Reads the mount tables of many namespaces, a few at a time, and hands out the whole as it grows: after each where they are
/// few. What is done with the whole costs as much as there are namespaces, so of many it is handed out after each fiftieth
/// part, and once a second where they are slow: else thousands would cost the square of their number.
final class Sweeper {
    private static final int PARTS = 50;
    private static final Duration SLOW = Duration.ofSeconds(1);

    private final ExecutorService workers;
    private final Consumer<NamespaceSweep> partly;
    private final BooleanSupplier cancelled;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Swept> namespaces = new ArrayList<>();
    private final InstantSource clock;
    private int unpublished;
    private Instant publishedAt = Instant.EPOCH;

    /// Both tables of one namespace.
    record Tables(Part<List<Mount>> secrets, Part<List<Mount>> auths) {}

    Sweeper(
            ExecutorService workers,
            Consumer<NamespaceSweep> partly,
            BooleanSupplier cancelled,
            InstantSource clock) {
        this.clock = clock;
        this.workers = workers;
        this.partly = partly;
        this.cancelled = cancelled;
    }

    /// Reads the top namespace and all that the tree names.
    void sweep(Namespace top, Part<NamespaceTree> tree, Function<Namespace, Tables> reading) {
        namespaces.add(awaited(top));
        tree.known()
                .ifPresent(t ->
                        t.below().forEach(child -> namespaces.add(awaited(child.namespace()))));
        publish(tree, false);
        List<Integer> all = IntStream.range(0, namespaces.size()).boxed().toList();
        Tasks.few(
                workers,
                NamespaceReader.AT_ONCE,
                all,
                i -> {
                    if (!cancelled.getAsBoolean()) {
                        read(tree, i, reading);
                    }
                    return i;
                });
        publish(tree, true);
    }

    private static Swept awaited(Namespace namespace) {
        return new Swept(namespace, new Part.Awaited<>(), new Part.Awaited<>());
    }

    private void read(Part<NamespaceTree> tree, int i, Function<Namespace, Tables> reading) {
        Namespace namespace = namespaces.get(i).namespace();
        Tables tables = reading.apply(namespace);
        lock.lock();
        try {
            namespaces.set(i, new Swept(namespace, tables.secrets(), tables.auths()));
            unpublished++;
            if (unpublished >= namespaces.size() / PARTS
                    || Duration.between(publishedAt, clock.instant()).compareTo(SLOW) >= 0) {
                publish(tree, false);
            }
        } finally {
            lock.unlock();
        }
    }

    private void publish(Part<NamespaceTree> tree, boolean ended) {
        lock.lock();
        try {
            unpublished = 0;
            publishedAt = clock.instant();
            partly.accept(new NamespaceSweep(tree, namespaces, ended));
        } finally {
            lock.unlock();
        }
    }
}
