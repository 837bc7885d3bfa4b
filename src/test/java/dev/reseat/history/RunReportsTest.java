package dev.reseat.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.Plans;
import dev.reseat.fakes.Told;
import dev.reseat.reload.CellState;
import dev.reseat.reload.Journal;
import dev.reseat.reload.Pace;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.Reports.Format;
import dev.reseat.reload.Verdict;
import dev.reseat.reload.Verdicts;
import dev.reseat.vault.Answer;
import dev.reseat.vault.CsvField;
import dev.reseat.vault.Mount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What a report says of a run.
class RunReportsTest {
    private static final Journal.Stored RUN =
            new Journal.Stored(Samples.plan(), Samples.canaryProved());

    private static String render(Journal.Stored run, Format format) {
        return new RunReports().render(run, format);
    }

    private static Journal.Stored closed() {
        List<ReloadEvent> events = new ArrayList<>(Samples.canaryProved());
        events.add(Samples.closed(7));
        return new Journal.Stored(Samples.plan(), events);
    }

    @Test
    void csvHasALineForEachCellWithItsEvidence() {
        List<String> lines = List.of(render(RUN, Format.CSV).split("\r\n", -1));
        assertEquals(1 + 8 + 1, lines.size());
        assertEquals("", lines.getLast());
        assertEquals(
                "\"hello/\",\"bao-0\",\"proved\",\"v0.9.1\",\""
                        + "a".repeat(64)
                        + "\",\"v0.9.2\",\""
                        + "b".repeat(64)
                        + "\",\"5\",\"2026-11-24T12:00:03.123456Z\",\"now runs v0.9.2\"",
                lines.get(1));
        assertTrue(
                lines.get(2).startsWith("\"hello/\",\"bao-1\",\"not seen\",\"\",\"\""),
                lines.get(2));
        assertTrue(lines.get(2).endsWith("\"two nodes have this address\""), lines.get(2));
        assertTrue(lines.get(3).startsWith("\"auth/corp/\",\"bao-0\",\"waiting\""), lines.get(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain/|\"plain/\"",
                "=cmd()|\"'=cmd()\"",
                "+1|\"'+1\"",
                "-secrets/|\"'-secrets/\"",
                "@sum|\"'@sum\"",
                "` =1`|\"' =1\"",
                "＝1|\"'＝1\"",
                "a\"b,c|\"a\"\"b,c\"",
                "a=b|\"a=b\"",
                "``|\"\""
            })
    void csvFieldsAreQuotedAndNeverAFormula(String field, String written) {
        assertEquals(written, CsvField.quoted(field));
    }

    @Test
    void aTabOrALineBreakInFrontIsNoFormulaEither() {
        assertEquals("\"'\t=1\"", CsvField.quoted("\t=1"));
        assertEquals("\"'\r\n=1\"", CsvField.quoted("\r\n=1"));
        assertEquals("\"a\nb\"", CsvField.quoted("a\nb"));
    }

    @Test
    void thePageForTheTicketSaysWhatProvesWhatCannotBeSeenAndHowToFindTheRequest() {
        String page = render(closed(), Format.MARKDOWN);
        for (String part :
                List.of(
                        "# Reload of 4 mounts, cluster-wide\n",
                        "**partial**: One failed. 3 mounts not touched.",
                        "- Namespace: team/a\n",
                        "- Server: OpenBao 2.7.2\n",
                        "| hello/ | bao-0 | proved | v0.9.1 (aaaaaaaa…) | v0.9.2 (bbbbbbbb…) | event 5,"
                                + " 2026-11-24T12:00:03.123456Z | now runs v0.9.2 |\n",
                        "- 4 mounts on bao-1, not seen: two nodes have this address\n",
                        "status 200, request_id req-1\n",
                        "- Step 2, 3 mounts: POST /v1/sys/plugins/reload/backend to https\\://bao-0.example.com:8200, not sent.",
                        "warning: Mixed versions, \"quoted\" \\| piped.")) {
            assertTrue(page.contains(part), part + "\n is not in\n" + page);
        }
        assertTrue(page.endsWith("\n") && !page.endsWith("\n\n"));
    }

    @Test
    void anAnswerWithoutARequestIdIsFoundByTimePathAndNode() {
        List<ReloadEvent> events = new ArrayList<>(Samples.canaryProved().subList(0, 3));
        String page = render(new Journal.Stored(Samples.plan(), events), Format.MARKDOWN);
        assertTrue(
                page.contains(
                        "sent 2026-11-24T12:00:01.123456Z. No answer was recorded. It carries no request id"),
                page);
        assertTrue(page.contains("**unknown**") && page.contains("has no end"), page);
    }

    @Test
    void otherPeoplesWordsBecomeNoMarkdown() {
        assertEquals(
                "\\<b\\>\\[x\\](y) \\| \\`z\\` two lines",
                MarkdownText.words("<b>[x](y) | `z` two\nlines"));
        assertEquals(
                "see https\\://evil.example/x, WWW\\.evil.example, @<!-- -->admin",
                MarkdownText.words("see https://evil.example/x, WWW.evil.example, @admin"));
        assertEquals("a \ufffdb c", MarkdownText.words("a\u009b\u202eb\u2028c"));
    }

    private static final CellState UNSEEN = new CellState.NotSeen("the run ended first");

    private static Journal.Stored closed(Told told) {
        List<ReloadEvent> events = new ArrayList<>(told.events());
        events.add(
                new ReloadEvent.Closed(
                        events.size() + 1,
                        Example.START.plusSeconds(99),
                        Verdicts.of(told.run()),
                        Verdicts.RULES));
        return new Journal.Stored(told.run().plan(), events);
    }

    private static ReloadPlan twoMounts() {
        return Plans.changing(Example.BAO_2_7, ReloadScope.LOCAL, Pace.CAREFUL, 2);
    }

    private static String notProved(Told told) {
        String page = render(closed(told), Format.MARKDOWN);
        return page.substring(page.indexOf("## What is not proved"), page.indexOf("## Requests"));
    }

    @Test
    void nodesThatNobodyMayListAreNotProvedEither() {
        Mount mount = Example.mount("docs-0/", "docs", Plans.NEW.version(), Plans.OLD);
        ReloadPlan plan =
                Plans.ofMounts(
                        Example.snapshot(
                                        Example.BAO_2_7,
                                        List.of(mount),
                                        List.of(
                                                Example.row("docs/", "docs", Plans.OLD),
                                                Example.row("docs/", "docs", Plans.NEW)))
                                .withNodes(Example.denied("read on sys/ha-status")),
                        ReloadScope.GLOBAL,
                        Pace.CAREFUL,
                        List.of(mount));
        Told proved =
                new Told(plan)
                        .read(0, 0, Plans.OLD)
                        .step(0, Told.DONE)
                        .read(0, 0, Plans.NEW)
                        .probed(0, 0, Told.SERVES);
        assertTrue(notProved(proved).contains("Other nodes, if there are any: "));
        assertFalse(notProved(proved).contains("Nothing"), notProved(proved));
    }

    @Test
    void onlyWhereEveryCellIsProvedNothingIsLeftWithoutProof() {
        Told proved =
                new Told(Plans.changing(Example.BAO_2_7, ReloadScope.LOCAL, Pace.CAREFUL, 1))
                        .read(0, 0, Plans.OLD)
                        .step(0, Told.DONE)
                        .read(0, 0, Plans.NEW)
                        .probed(0, 0, Told.SERVES);
        assertTrue(notProved(proved).contains("Nothing: every mount"), notProved(proved));
        Told refused = new Told(twoMounts()).step(0, Told.REFUSED);
        assertTrue(notProved(refused).contains("waiting: its request was refused"));
        assertTrue(notProved(refused).contains("waiting: its request was not sent"));
        Told failed = new Told(twoMounts()).read(0, 0, Plans.OLD).step(0, Told.failed("docs-0/"));
        assertTrue(notProved(failed).contains("failed: checksums did not match"));
        Told crash =
                new Told(twoMounts()).sent(0).stopped(ReloadEvent.Cause.CRASH, "Reseat ended.");
        for (Told told : List.of(refused, failed, crash)) {
            assertFalse(notProved(told).contains("Nothing"), notProved(told));
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void onceTheVerdictIsSaidNothingIsReloadingAnyMore(Format format) {
        Told out = new Told(twoMounts()).read(0, 0, Plans.OLD).step(0, Told.DONE);
        assertInstanceOf(CellState.Reloading.class, out.run().cells().at(0, 0).state());
        assertEquals(UNSEEN, closed(out).run().cells().at(0, 0).state());
        String page = render(closed(out), format);
        assertFalse(page.contains("reloading"), page);
        assertTrue(page.contains("not seen"), page);
    }

    @Test
    void aRequestThatNeverLeftIsNotSentAndIsLookedForInNoLog() {
        Told never =
                new Told(twoMounts())
                        .step(
                                0,
                                new Answer.Refused(
                                        0, "connection refused", "no connection was made"));
        String page = render(closed(never), Format.MARKDOWN);
        assertTrue(page.contains(", not sent: connection refused (no connection was made)."), page);
        assertFalse(page.contains("audit log"), page);
    }

    @Test
    void jsonHoldsThePlanTheEventsTheCellsAndTheVerdictThatWasSaid() {
        JsonNode root = StoredJson.plain().readTree(render(closed(), Format.JSON));
        assertEquals("reseat-run/1", root.get("format").asString());
        assertEquals(Samples.plan(), StoredJson.plan(root.get("plan").toString()));
        assertEquals(7, root.get("events").size());
        assertEquals(Samples.closed(7), StoredJson.event(root.get("events").get(6).toString()));
        assertEquals(8, root.get("cells").size());
        assertEquals("proved", root.get("cells").get(0).get("state").asString());
        assertEquals(5, root.get("cells").get(0).get("evidence").asInt());
        assertTrue(root.get("closed").asBoolean());
        assertEquals("PARTIAL", root.get("verdict").get("word").asString());
    }

    @Test
    void aRunWithoutAnEndIsReportedWithWhatItsEventsSay() {
        JsonNode root = StoredJson.plain().readTree(render(RUN, Format.JSON));
        assertFalse(root.get("closed").asBoolean());
        Verdict now = Verdicts.of(RUN.run());
        assertEquals(now.word().name(), root.get("verdict").get("word").asString());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyKindOfEventAndARunOfWhichNothingHappenedCanBeReported(Format format) {
        assertTrue(
                render(new Journal.Stored(Samples.plan(), Samples.events()), format)
                        .endsWith("\n"));
        assertTrue(render(new Journal.Stored(Samples.plan(), List.of()), format).endsWith("\n"));
    }
}
