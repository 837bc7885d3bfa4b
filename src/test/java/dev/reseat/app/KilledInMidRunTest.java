package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.history.SqliteJournal;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.StepState;
import dev.reseat.reload.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
        return start(folder.resolve("journal.db"));
    }

    private static AppRuns start(Path journal) {
        return new AppRuns(
                () -> SqliteJournal.open(journal, Clock.systemUTC()),
                new SystemClock(),
                Runnable::run);
    }

    /// Starts a tour on a cluster with a slow node, and kills it as soon as it says that a request is out.
    private void killWhenSent() throws IOException {
        try (OwnProcess reseat = slowTour(folder)) {
            assertTrue(reseat.says(l -> l.contains("sent to")), "nothing was sent");
        }
    }

    private static OwnProcess slowTour(Path data) throws IOException {
        return new OwnProcess(
                "--tour",
                data.resolve("tour").toString(),
                "--data",
                data.toString(),
                "--bad-day",
                "one-node-slow");
    }

    private enum Signal {
        TERM(143),
        HUP(129),
        INT(130);

        final int code;

        Signal(int code) {
            this.code = code;
        }
    }

    @Test
    @Timeout(180)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process cannot be asked to end")
    void aSignalWaitsForTheAnswerThatIsOutAndSendsNothingMore() throws Exception {
        // side by side: each has to be signalled in the ten seconds before its second step
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Signal>> all =
                    Stream.of(Signal.values()).map(this::endsWithItsAnswer).toList();
            for (Future<Signal> ended : each.invokeAll(all)) {
                ended.get();
            }
        }
    }

    private Callable<Signal> endsWithItsAnswer(Signal signal) {
        return () -> {
            try (OwnProcess reseat = slowTour(folder.resolve(signal.name()))) {
                endsWithItsAnswer(reseat, signal);
            }
            return signal;
        };
    }

    private void endsWithItsAnswer(OwnProcess reseat, Signal signal) throws Exception {
        if (!reseat.minds(signal.name())) {
            // whoever started the tests has it ignored, as nohup does
            return;
        }
        assertTrue(reseat.says(l -> l.contains("sent to")), "nothing was sent");
        reseat.signal(signal.name());
        assertTrue(reseat.says(l -> l.startsWith("A reload is out.")), signal + " does not wait");
        // who presses Ctrl-C once presses it twice
        reseat.signal(signal.name());
        List<String> rest = reseat.rest();
        assertEquals(signal.code, reseat.exitCode(), rest::toString);
        Path journal = folder.resolve(signal.name()).resolve("journal.db");
        try (AppRuns next = start(journal)) {
            assertEquals(List.of(), next.leftBehind(), "its end is on disk");
        }
        try (SqliteJournal read = SqliteJournal.open(journal, Clock.systemUTC())) {
            ReloadRun run = read.read(read.recent(1).getFirst().run()).orElseThrow().run();
            assertNotEquals(Verdict.Word.UNKNOWN, run.verdict().orElseThrow().word());
            assertInstanceOf(StepState.Ended.class, run.steps().getFirst());
            assertTrue(run.steps().stream().skip(1).allMatch(StepState.Pending.class::isInstance));
        }
    }

    @Test
    @Timeout(60)
    void aMountThatIsNoPathEndsTheStartWithTheCodeOfAWrongCommandLine() throws Exception {
        String tour = folder.resolve("tour").toString();
        try (OwnProcess reseat =
                new OwnProcess("--tour", tour, "--tour-server", "--tour-mount", "/kv")) {
            assertTrue(reseat.says(l -> l.startsWith("--tour-mount names no mount")));
            assertEquals(2, reseat.exitCode());
        }
    }
}
