package dev.reseat.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reseat.reload.CellState;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.Verdict;
import dev.reseat.servers.ServerNode;
import dev.reseat.vault.Answer;
import dev.reseat.vault.MountPath;

/// A run looked at by mount path and real node.
record Findings(ReloadRun run) {
    /// The verdict's word; fails where none was said.
    Verdict.Word word() {
        return verdict().word();
    }

    /// The verdict.
    Verdict verdict() {
        return run.verdict().orElseThrow();
    }

    /// Everything that the verdict says, for looking into.
    String said() {
        return verdict().word() + ": " + verdict().sentence() + " " + verdict().beside();
    }

    /// The same with every cell, for messages.
    String whole() {
        StringBuilder whole = new StringBuilder(said());
        for (int m = 0; m < run.plan().mounts().size(); m++) {
            for (int n = 0; n < run.plan().nodes().size(); n++) {
                whole.append("\n")
                        .append(run.plan().mounts().get(m).path())
                        .append(" on ")
                        .append(run.plan().nodes().get(n).name())
                        .append(": ")
                        .append(run.cells().at(m, n));
            }
        }
        return whole.append("\n").append(run.steps()).toString();
    }

    /// The answer to a step; fails where there is none.
    Answer answer(int step) {
        return run.answer(step).orElseThrow();
    }

    /// The cell of a mount at a node.
    CellState cell(String mount, ServerNode node) {
        return run.cells().at(row(mount), column(run.plan(), node)).state();
    }

    /// Fails unless the verdict is this word; shows all that was said.
    Findings is(Verdict.Word word) {
        assertEquals(word, word(), this::whole);
        return this;
    }

    private int row(String mount) {
        MountPath path = new MountPath(mount);
        for (int i = 0; i < run.plan().mounts().size(); i++) {
            if (run.plan().mounts().get(i).path().equals(path)) {
                return i;
            }
        }
        throw new AssertionError(mount + " is not in the plan");
    }

    /// The plan's column for a node.
    static int column(ReloadPlan plan, ServerNode node) {
        for (int i = 0; i < plan.nodes().size(); i++) {
            if (plan.nodes().get(i).asked().value().equals(node.address().toString())) {
                return i;
            }
        }
        throw new AssertionError(node + " is not in the plan");
    }
}
