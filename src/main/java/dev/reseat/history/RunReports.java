package dev.reseat.history;

import dev.reseat.reload.Cell;
import dev.reseat.reload.Journal;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.Reports;
import dev.reseat.reload.Verdicts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Runs as JSON, CSV and Markdown.
public final class RunReports implements Reports {
    /// Names the document and its version, for programs that read it.
    static final String FORMAT = "reseat-run/1";

    @Override
    public String render(Journal.Stored run, Format format) {
        return switch (format) {
            case JSON -> json(run);
            case CSV -> CsvReport.of(run.run());
            case MARKDOWN -> MarkdownReport.of(run);
        };
    }

    private static String json(Journal.Stored stored) {
        JsonMapper json = StoredJson.plain();
        ReloadRun run = stored.run();
        ObjectNode root = json.createObjectNode();
        root.put("format", FORMAT);
        root.set("plan", json.valueToTree(stored.plan()));
        ArrayNode events = root.putArray("events");
        for (ReloadEvent e : stored.events()) {
            events.add(json.<ObjectNode>valueToTree(e));
        }
        cells(run, json, root.putArray("cells"));
        // What was said stands; a run without an end gets what its events say now.
        root.put("closed", run.verdict().isPresent());
        root.set("verdict", json.valueToTree(run.verdict().orElseGet(() -> Verdicts.of(run))));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void cells(ReloadRun run, JsonMapper json, ArrayNode into) {
        for (int m = 0; m < run.plan().mounts().size(); m++) {
            for (int n = 0; n < run.plan().nodes().size(); n++) {
                Cell cell = run.cells().at(m, n);
                CellWords words = CellWords.of(cell.state());
                ObjectNode line = into.addObject();
                line.put("mount", run.plan().mounts().get(m).path().value());
                line.put("node", run.plan().nodes().get(n).name());
                line.put("state", words.state());
                line.set("before", json.valueToTree(cell.before()));
                line.set("after", json.valueToTree(cell.seen()));
                line.put("evidence", cell.evidence());
                line.set("time", json.valueToTree(cell.at()));
                line.put("why", words.why());
            }
        }
    }
}
