package dev.reseat.client;

import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.ReloadStatus;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads the status of a cluster-wide reload, which Vault Enterprise alone keeps, for about half an hour. Others answer 404
/// (recorded as "reload-status").
final class StatusReader {
    private static final String PATH = "sys/plugins/reload/backend/status";

    private final Asker asker;
    private final NodeAddress at;
    private final Namespace namespace;

    StatusReader(Asker asker, NodeAddress at, Namespace namespace) {
        this.asker = asker;
        this.at = at;
        this.namespace = namespace;
    }

    /// The reports so far. No results means that nobody has reported yet, or that the id is of a local reload.
    ReloadStatus read(String reloadId) throws Unanswered {
        Question q =
                Question.get(at, PATH)
                        .query("reload_id", reloadId)
                        .needs("read on " + PATH)
                        .in(namespace);
        List<ReloadStatus.Report> reports = new ArrayList<>();
        JsonNode results = asker.ask(q).data().path("results");
        results.properties()
                .forEach(e ->
                        reports.add(
                                new ReloadStatus.Report(
                                        fit(e.getKey()),
                                        fit(e.getValue().path("error").asString("")))));
        return new ReloadStatus(reports);
    }

    /// The words are kept with the run.
    private String fit(String words) {
        return asker.blot().fit(words);
    }
}
