package dev.reseat.vault;

import java.util.List;

/// The status of a cluster-wide reload as Vault Enterprise gives it: reports under opaque ids that name no node, with no
/// list of who should report and no end mark.
///
/// @param reports one per participant that has reported so far
public record ReloadStatus(List<Report> reports) {
    /// One participant's report.
    ///
    /// @param participant the opaque id, as given
    /// @param error the server's words; empty means it reported success
    public record Report(String participant, String error) {}

    public ReloadStatus {
        reports = List.copyOf(reports);
    }

    /// How many reported an error.
    public long errors() {
        return reports.stream().filter(r -> !r.error().isEmpty()).count();
    }
}
