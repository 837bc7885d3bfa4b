package dev.reseat.app;

import dev.reseat.reload.Cell;
import dev.reseat.reload.PlannedMount;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.Verdict;
import dev.reseat.vault.PluginBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A run's final cells as JSON: what a tour leaves behind for whoever checks it.
final class CellsFile {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CellsFile() {}

    /// Writes the run's verdict and every cell.
    ///
    /// @throws IOException if the file cannot be written
    static void write(ReloadRun run, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, JSON.writeValueAsBytes(of(run)));
    }

    static ObjectNode of(ReloadRun run) {
        ObjectNode root = JSON.createObjectNode();
        root.put("run", run.plan().id().value());
        Optional<Verdict> verdict = run.verdict();
        root.put("verdict", verdict.map(v -> v.word().label()).orElse(""));
        root.put("sentence", verdict.map(Verdict::sentence).orElse(""));
        root.put("beside", verdict.map(Verdict::beside).orElse(""));
        ArrayNode cells = root.putArray("cells");
        for (int m = 0; m < run.plan().mounts().size(); m++) {
            for (int n = 0; n < run.plan().nodes().size(); n++) {
                cell(cells.addObject(), run, m, n);
            }
        }
        return root;
    }

    private static void cell(ObjectNode out, ReloadRun run, int mount, int node) {
        Cell cell = run.cells().at(mount, node);
        PlannedMount planned = run.plan().mounts().get(mount);
        out.put("mount", planned.path().value());
        out.put("node", run.plan().nodes().get(node).name());
        out.put("state", cell.state().word());
        out.put("detail", cell.state().detail());
        build(out.putObject("before"), cell.before());
        build(out.putObject("seen"), cell.seen());
        out.put("event", cell.evidence());
    }

    private static void build(ObjectNode out, @Nullable PluginBuild build) {
        if (build != null) {
            out.put("version", build.version());
            out.put("sha256", build.sha256());
        }
    }
}
