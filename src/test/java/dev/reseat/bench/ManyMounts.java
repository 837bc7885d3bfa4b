package dev.reseat.bench;

import dev.reseat.servers.DevServer;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Fills a server with builtin kv mounts over its API.
final class ManyMounts {
    private static final int WORKERS = 8;

    private ManyMounts() {}

    static void make(DevServer server, int count) {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            for (int w = 0; w < WORKERS; w++) {
                workers.execute(() -> {
                    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        String path = String.format("team-%03d/kv-%05d", i / 100, i);
                        server.api()
                                .post(
                                        "sys/mounts/" + path,
                                        Map.of("type", "kv", "description", "secrets of a team"))
                                .ok();
                        if (i % 2000 == 1999) {
                            System.out.println((i + 1) + " mounts made");
                        }
                    }
                });
            }
        }
    }
}
