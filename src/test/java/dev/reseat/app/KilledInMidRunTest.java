package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reseat.history.SqliteJournal;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.StepState;
import dev.reseat.reload.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    private void killWhenSent() throws IOException {
        try (OwnProcess reseat = slowTour()) {
            assertTrue(reseat.says(l -> l.contains("sent to")), "nothing was sent");
        }
    }

    private OwnProcess slowTour() throws IOException {
        return new OwnProcess(
                "--tour",
                folder.resolve("tour").toString(),
                "--data",
                folder.toString(),
                "--bad-day",
                "one-node-slow");
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129", "INT, 130"})
    @Timeout(120)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process cannot be asked to end")
    void aSignalWaitsForTheAnswerThatIsOutAndSendsNothingMore(String signal, int code)
            throws Exception {
        try (OwnProcess reseat = slowTour()) {
            assumeTrue(reseat.minds(signal), "whoever started the tests has it ignored");
            assertTrue(reseat.says(l -> l.contains("sent to")), "nothing was sent");
            reseat.signal(signal);
            assertTrue(reseat.says(l -> l.startsWith("A reload is out.")), "it does not wait");
            // who presses Ctrl-C once presses it twice
            reseat.signal(signal);
            List<String> rest = reseat.rest();
            assertEquals(code, reseat.exitCode(), rest::toString);
        }
        try (AppRuns next = start()) {
            assertEquals(List.of(), next.leftBehind(), "its end is on disk");
        }
        try (SqliteJournal journal =
                SqliteJournal.open(folder.resolve("journal.db"), Clock.systemUTC())) {
            ReloadRun run = journal.read(journal.recent(1).getFirst().run()).orElseThrow().run();
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
