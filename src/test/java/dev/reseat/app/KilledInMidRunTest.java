package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.history.SqliteJournal;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.StepState;
import dev.reseat.reload.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole program as a process of its own, killed without a chance to clean up while its request is out.
class KilledInMidRunTest {
    @TempDir Path folder;

    @Test
    @Timeout(120)
    void theNextStartSaysUnknownOnceAndSendsNothing() throws Exception {
        killWhenSent();
        try (AppRuns next = start()) {
            List<ReloadRun> left = next.leftBehind();
            assertEquals(1, left.size());
            ReloadRun run = left.getFirst();
            assertEquals(Verdict.Word.UNKNOWN, run.verdict().orElseThrow().word());
            assertTrue(
                    run.steps().stream().skip(1).allMatch(s -> s instanceof StepState.Pending),
                    "a step was sent after the crash");
        }
        try (AppRuns later = start()) {
            assertEquals(List.of(), later.leftBehind());
        }
    }

    private AppRuns start() {
        return new AppRuns(
                () -> SqliteJournal.open(folder.resolve("journal.db"), Clock.systemUTC()),
                new SystemClock(),
                Runnable::run);
    }

    /// Starts a tour on a cluster with a slow node, and kills it as soon as it says that a request is out.
    private void killWhenSent() throws IOException, InterruptedException {
        Process reseat =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "--enable-native-access=javafx.graphics,org.xerial.sqlitejdbc",
                                "--module-path",
                                System.getProperty("jdk.module.path"),
                                "--module",
                                "dev.reseat/dev.reseat.app.Main",
                                "--tour",
                                folder.resolve("tour").toString(),
                                "--data",
                                folder.toString(),
                                "--bad-day",
                                "one-node-slow")
                        .redirectErrorStream(true)
                        .start();
        try (BufferedReader out = reseat.inputReader()) {
            String line = out.readLine();
            while (line != null && !line.contains("sent to")) {
                line = out.readLine();
            }
            assertTrue(line != null, "the tour ended before anything was sent");
        } finally {
            reseat.destroyForcibly();
            reseat.waitFor(30, TimeUnit.SECONDS);
        }
    }
}
