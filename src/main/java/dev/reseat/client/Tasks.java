package dev.reseat.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

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
}
