package dev.reseat.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.reload.Journal;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.Reports.Format;
import dev.reseat.reload.Verdict;
import dev.reseat.reload.Verdicts;
import dev.reseat.vault.CsvField;
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
                        "- Step 2, 3 mounts: POST /v1/sys/plugins/reload/backend to https://bao-0.example.com:8200, not sent.",
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
