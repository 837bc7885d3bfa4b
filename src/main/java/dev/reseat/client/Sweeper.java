package dev.reseat.client;

import dev.reseat.vault.Mount;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NamespaceSweep;
import dev.reseat.vault.NamespaceSweep.Swept;
import dev.reseat.vault.NamespaceTree;
import dev.reseat.vault.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Reads the mount tables of many namespaces, a few at a time, and hands out the whole after each.
final class Sweeper {
    private final ExecutorService workers;
    private final Consumer<NamespaceSweep> partly;
    private final BooleanSupplier cancelled;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Swept> namespaces = new ArrayList<>();

    /// Both tables of one namespace.
    record Tables(Part<List<Mount>> secrets, Part<List<Mount>> auths) {}

    Sweeper(ExecutorService workers, Consumer<NamespaceSweep> partly, BooleanSupplier cancelled) {
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
            publish(tree, false);
        } finally {
            lock.unlock();
        }
    }

    private void publish(Part<NamespaceTree> tree, boolean ended) {
        lock.lock();
        try {
            partly.accept(new NamespaceSweep(tree, namespaces, ended));
        } finally {
            lock.unlock();
        }
    }
}
