package dev.reseat.ui;

import dev.reseat.fakes.FakeRuns;
import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.reload.PastModel;
import dev.reseat.ui.reload.RecoveredModel;
import dev.reseat.ui.reload.ReloadModel;
import java.time.ZoneOffset;
import java.util.List;

/// The whole window with everything about reloading in it, on fakes: what pictures and journeys begin with.
public record Desk(
        ShellModel shell,
        ReloadModel reload,
        RecoveredModel recovered,
        PastModel past,
        MainWindow window) {
    /// Puts reloading into a shell's window. For the window's thread.
    ///
    /// @param left runs that a crash left behind
    public static Desk of(ShellModel shell, Host host, FakeRuns runs, List<ReloadRun> left) {
        ReloadModel reload =
                new ReloadModel(
                        shell.choice(), shell.snapshots(), host.threads(), host.clock(), runs);
        RecoveredModel recovered =
                new RecoveredModel(
                        left, _ -> left.isEmpty() ? runs.run() : left.getFirst(), host.threads());
        PastModel past = new PastModel(host, runs);
        MainWindow window = new MainWindow(shell);
        window.add(new ReloadDesk(shell, reload, recovered, past, ZoneOffset.UTC));
        return new Desk(shell, reload, recovered, past, window);
    }
}
