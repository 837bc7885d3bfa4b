package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_6;
import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Example.ENTERPRISE;
import static dev.reseat.fakes.Example.VAULT_1_15;
import static dev.reseat.fakes.Example.VAULT_1_20;
import static dev.reseat.fakes.Plans.NEW;
import static dev.reseat.fakes.Plans.OLD;
import static dev.reseat.fakes.Told.DONE;
import static dev.reseat.fakes.Told.DOWN;
import static dev.reseat.fakes.Told.LOST;
import static dev.reseat.fakes.Told.REFUSED;
import static dev.reseat.fakes.Told.SERVES;
import static dev.reseat.fakes.Told.failed;
import static dev.reseat.fakes.Told.warned;
import static dev.reseat.reload.Endings.global;
import static dev.reseat.reload.Endings.local;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.Plans;
import dev.reseat.fakes.Told;
import dev.reseat.reload.Verdict.Word;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.ReloadStatus.Report;
import dev.reseat.vault.ServerTraits;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Which word a run ends with, by a table that reaches every one.
class VerdictsTest {
    private static final String NOTHING = "no plugins were reloaded";
    private static final String NOTHING_HERE =
            "no plugins were reloaded locally (but they may be reloaded on other nodes)";

    private static Told same() {
        return new Told(Plans.sameBinary(BAO_2_7, ReloadScope.LOCAL, Pace.CAREFUL, 2));
    }

    private static Told byName(ServerTraits traits, PluginType type, String plugin) {
        var mounts = List.of(Example.mount("docs/", "docs", NEW.version(), OLD));
        var rows = List.of(Example.row("docs/", "docs", OLD), Example.row("docs/", "docs", NEW));
        return new Told(
                Plans.ofPlugin(
                        Example.snapshot(traits, mounts, rows), ReloadScope.LOCAL, type, plugin));
    }

    private static Told byName(ServerTraits traits, String plugin) {
        return byName(traits, PluginType.SECRET, plugin);
    }

    /// Each row that names a second word satisfies that later rule as well: the earlier one must be said.
    static Stream<Arguments> situations() {
        return Stream.of(
                row(Word.UNKNOWN, "request is out", local(1).sent(0)),
                row(Word.UNKNOWN, "answer lost", local(1).step(0, LOST)),
                row(
                        Word.UNKNOWN,
                        "over refused: lost, then refused",
                        local(2).step(0, LOST).step(1, REFUSED)),
                row(
                        Word.UNKNOWN,
                        "over verified: lost, all seen",
                        local(1).read(0, 0, OLD)
                                .step(0, LOST)
                                .read(0, 0, NEW)
                                .probed(0, 0, SERVES)),
                row(
                        Word.UNKNOWN,
                        "over failed: lost, all down",
                        local(1).step(0, LOST).probed(0, 0, DOWN)),
                row(
                        Word.UNKNOWN,
                        "crash while out",
                        local(1).sent(0).stopped(ReloadEvent.Cause.CRASH, "Ended.")),
                row(Word.REFUSED, "refused", local(1).step(0, REFUSED)),
                row(Word.REFUSED, "nothing was sent", local(1)),
                row(
                        Word.REFUSED,
                        "over nothing matched: by name, nothing known, refused",
                        byName(BAO_2_7, "unused").step(0, REFUSED)),
                row(Word.REFUSED, "over local only", global(BAO_2_6).step(0, REFUSED)),
                row(
                        Word.NOTHING_MATCHED,
                        "by name, no such mount",
                        byName(VAULT_1_15, "unused").step(0, DONE)),
                row(
                        Word.NOTHING_MATCHED,
                        "by warning",
                        byName(VAULT_1_20, "docs").step(0, warned(NOTHING))),
                row(
                        Word.NOTHING_MATCHED,
                        "over failed: by warning, all down as before",
                        byName(VAULT_1_20, "docs").step(0, warned(NOTHING)).probed(0, 0, DOWN)),
                row(
                        Word.NOTHING_MATCHED,
                        "nothing here, and no other node runs plugins",
                        global(VAULT_1_15).step(0, warned(NOTHING_HERE))),
                row(
                        Word.NOTHING_MATCHED,
                        "database plugin where a name does not reach it",
                        byName(VAULT_1_15, PluginType.DATABASE, "postgresql").step(0, DONE)),
                row(
                        Word.NOTHING_MATCHED,
                        "database plugin, by warning",
                        byName(VAULT_1_20, PluginType.DATABASE, "postgresql")
                                .step(0, warned(NOTHING))),
                row(
                        Word.FAILED,
                        "the only cell failed",
                        local(1).read(0, 0, OLD)
                                .step(0, DONE)
                                .read(0, 0, OLD)
                                .givenUp(0, 0, "15 s")),
                row(
                        Word.FAILED,
                        "over partial: all down, the server says failure",
                        local(1).step(0, failed("docs-0/")).probed(0, 0, DOWN)),
                row(
                        Word.FAILED,
                        "all touched failed, the rest not sent",
                        local(9).step(0, failed("docs-0/"))),
                row(
                        Word.PARTIAL,
                        "one of two",
                        local(6).read(1, 0, OLD)
                                .step(0, DONE)
                                .step(1, DONE)
                                .read(0, 0, NEW)
                                .read(1, 0, NEW)
                                .probed(1, 0, DOWN)),
                row(
                        Word.PARTIAL,
                        "server failure that no cell shows",
                        local(1).read(0, 0, OLD)
                                .step(0, failed())
                                .read(0, 0, NEW)
                                .probed(0, 0, SERVES)),
                row(
                        Word.PARTIAL,
                        "by name, failure, no mount known here",
                        byName(BAO_2_7, "unused").step(0, failed())),
                row(
                        Word.PARTIAL,
                        "over local only: asked node down, the others not asked",
                        global(BAO_2_6).step(0, DONE).probed(0, 0, DOWN)),
                row(
                        Word.PARTIAL,
                        "over dispatched: a participant reports an error",
                        global(ENTERPRISE)
                                .step(0, DONE)
                                .reported(new Report("c1fd", ""), new Report("9a4e", "no"))),
                row(
                        Word.LOCAL_ONLY,
                        "global ignored, standbys run plugins",
                        global(BAO_2_6).read(0, 0, OLD).step(0, DONE).read(0, 0, NEW)),
                row(
                        Word.DISPATCHED,
                        "over accepted: the active is seen",
                        global(ENTERPRISE).read(0, 0, OLD).step(0, DONE).read(0, 0, NEW)),
                row(
                        Word.DISPATCHED,
                        "nothing here, but perhaps elsewhere",
                        global(ENTERPRISE).step(0, warned(NOTHING_HERE))),
                row(Word.ACCEPTED, "same binary", same().step(0, DONE).read(0, 0, OLD)),
                row(
                        Word.ACCEPTED,
                        "over verified: one of two has no proof",
                        global(BAO_2_7)
                                .read(0, 0, OLD)
                                .step(0, DONE)
                                .read(0, 0, NEW)
                                .givenUp(0, 1, "away")),
                row(
                        Word.ACCEPTED,
                        "database plugin whose connections are reset unseen",
                        byName(VAULT_1_20, PluginType.DATABASE, "postgresql").step(0, DONE)),
                row(
                        Word.ACCEPTED,
                        "global answered by a server whose standbys run nothing, same binary",
                        new Told(Plans.sameBinary(VAULT_1_15, ReloadScope.GLOBAL, Pace.CAREFUL, 1))
                                .step(0, DONE)
                                .read(0, 0, OLD)),
                row(
                        Word.VERIFIED,
                        "every cell proved",
                        global(BAO_2_7)
                                .read(0, 0, OLD)
                                .read(0, 1, OLD)
                                .read(0, 2, OLD)
                                .step(0, DONE)
                                .read(0, 0, NEW)
                                .read(0, 1, NEW)
                                .read(0, 2, NEW)),
                row(
                        Word.VERIFIED,
                        "the canary only, by the person's stop",
                        local(9).read(0, 0, OLD)
                                .step(0, DONE)
                                .read(0, 0, NEW)
                                .stopped(
                                        ReloadEvent.Cause.PERSON,
                                        "Stopped by the person before step 2.")),
                row(
                        Word.VERIFIED,
                        "first step proved, the second refused",
                        local(9).read(0, 0, OLD).step(0, DONE).read(0, 0, NEW).step(1, REFUSED)));
    }

    private static Arguments row(Word word, String situation, Told told) {
        return Arguments.of(word, situation, told);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("situations")
    void wordFollowsFromWhatWasTold(Word word, String situation, Told told) {
        Verdict verdict = Verdicts.of(told.run());

        assertEquals(word, verdict.word(), () -> situation + ": " + verdict.sentence());
        assertTrue(verdict.sentence().endsWith("."), verdict.sentence());
    }

    @Test
    void everyWordIsReachedByTheTable() {
        assertEquals(
                List.of(Word.values()),
                situations().map(a -> (Word) a.get()[0]).distinct().sorted().toList());
    }
}
