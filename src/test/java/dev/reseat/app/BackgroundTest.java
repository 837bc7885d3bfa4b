package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    @Test
    void workIsDoneElsewhere() throws Exception {
        CompletableFuture<Thread> worked = new CompletableFuture<>();
        try (Background background = new Background()) {
            background.execute(() -> worked.complete(Thread.currentThread()));
        }
        assertTrue(worked.get(30, TimeUnit.SECONDS).isVirtual());
    }

    /// A picture that comes while the program ends still makes its listeners ask.
    @Test
    void whatIsAskedAfterTheEndIsDropped() {
        Background background = new Background();
        background.close();
        assertDoesNotThrow(() ->
                background.execute(() -> {
                    throw new AssertionError("done after the end");
                }));
    }

    @Test
    void theEndWaitsForNobody() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<String> done = new CompletableFuture<>();
        Background background = new Background();
        background.execute(() -> {
            try {
                held.await();
                done.complete("its answer came");
            } catch (InterruptedException e) {
                done.completeExceptionally(e);
            }
        });
        background.close();
        held.countDown();
        assertTrue(done.get(30, TimeUnit.SECONDS).startsWith("its answer"));
    }
}
