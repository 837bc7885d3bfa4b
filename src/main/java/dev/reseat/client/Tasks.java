package dev.reseat.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Runs blocking tasks side by side and waits for all.
final class Tasks {
    private Tasks() {}

    /// Names the type of a task.
    static <T> Callable<T> task(Callable<T> task) {
        return task;
    }

    /// The results in the order of the tasks. An interruption cuts what still runs and leaves its results out.
    ///
    /// @param tasks that throw nothing but defects
    static <T> List<T> all(ExecutorService workers, List<Callable<T>> tasks) {
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> done : workers.invokeAll(tasks)) {
                results.add(done.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "a read failed in a way that it should have told", e.getCause());
        }
        return results;
    }

    /// The same for many things of one kind, with only a few tasks at once. After an interruption only the results that were
    /// in are handed out.
    ///
    /// @param most how many run at once
    static <S, T> List<T> few(
            ExecutorService workers, int most, List<S> things, Function<S, T> task) {
        AtomicInteger next = new AtomicInteger();
        Map<Integer, T> results = new ConcurrentSkipListMap<>();
        Callable<Boolean> runner =
                () -> {
                    for (int i = next.getAndIncrement();
                            i < things.size() && !Thread.interrupted();
                            i = next.getAndIncrement()) {
                        results.put(i, task.apply(things.get(i)));
                    }
                    return true;
                };
        all(workers, Collections.nCopies(Math.min(most, things.size()), runner));
        return List.copyOf(results.values());
    }
}
