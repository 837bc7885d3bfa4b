package dev.reseat.history;

import dev.reseat.reload.Cell;
import dev.reseat.reload.PlannedMount;
import dev.reseat.reload.PlannedNode;
import dev.reseat.reload.ReloadRun;
import dev.reseat.vault.CsvField;
import dev.reseat.vault.PluginBuild;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line per cell, comma-separated with CRLF and every field quoted, safe for spreadsheets.
final class CsvReport {
    private static final List<String> HEAD =
            List.of(
                    "mount",
                    "node",
                    "state",
                    "before version",
                    "before sha256",
                    "after version",
                    "after sha256",
                    "evidence event",
                    "time",
                    "why");

    private final StringBuilder out = new StringBuilder();

    private CsvReport() {}

    static String of(ReloadRun run) {
        CsvReport report = new CsvReport();
        report.line(HEAD);
        for (int m = 0; m < run.plan().mounts().size(); m++) {
            for (int n = 0; n < run.plan().nodes().size(); n++) {
                report.cell(
                        run.plan().mounts().get(m),
                        run.plan().nodes().get(n),
                        run.cells().at(m, n));
            }
        }
        return report.out.toString();
    }

    private void cell(PlannedMount mount, PlannedNode node, Cell cell) {
        CellWords words = CellWords.of(cell.state());
        line(
                List.of(
                        mount.path().value(),
                        node.name(),
                        words.state(),
                        version(cell.before()),
                        sha256(cell.before()),
                        version(cell.seen()),
                        sha256(cell.seen()),
                        cell.evidence() == 0 ? "" : "" + cell.evidence(),
                        cell.at() == null ? "" : cell.at().toString(),
                        words.why()));
    }

    private static String version(@Nullable PluginBuild build) {
        return build == null ? "" : build.version().isEmpty() ? build.label() : build.version();
    }

    private static String sha256(@Nullable PluginBuild build) {
        return build == null ? "" : build.sha256();
    }

    private void line(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            out.append(i == 0 ? "" : ",").append(CsvField.quoted(fields.get(i)));
        }
        out.append("\r\n");
    }
}
