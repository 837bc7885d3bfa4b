package dev.reseat.client;

import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.ServerTraits;
import dev.reseat.vault.ServerTraits.Standbys;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/// Finds out whether standbys that could answer for themselves do so. An administrator can switch that off, and a standby
/// whose set-up failed never begins; both then pass everything on (recorded as "forwarding-standby-mounts-no-forwarding"),
/// and only the active node runs plugins.
final class StandbyReads {
    private final Asker asker;
    private final ExecutorService workers;

    StandbyReads(Asker asker, ExecutorService workers) {
        this.asker = asker;
        this.workers = workers;
    }

    /// The traits as the standbys show them. Only where every reachable one would pass a question on are they corrected; no
    /// standby, no evidence.
    ///
    /// @param byVersion the traits that the version lets expect
    ServerTraits correct(ServerTraits byVersion, List<Node> nodes) {
        if (byVersion.standbys() != Standbys.ANSWER_FOR_THEMSELVES) {
            return byVersion;
        }
        List<Callable<Boolean>> questions =
                nodes.stream()
                        .filter(n ->
                                n.role() == NodeRole.STANDBY && n.seal() == SealStatus.UNSEALED)
                        .map(n -> Tasks.task(() -> passesOn(n.asked())))
                        .toList();
        List<Boolean> passOn = Tasks.all(workers, questions);
        boolean all = !passOn.isEmpty() && passOn.stream().allMatch(b -> b);
        return all ? byVersion.withStandbys(Standbys.RUN_NO_PLUGINS) : byVersion;
    }

    /// Asked without a token, which no answer needs: a standby says where it would pass a question on before it looks at one.
    private boolean passesOn(NodeAddress standby) {
        try {
            Question q = Question.get(standby, "sys/internal/ui/mounts").unforwarded();
            return asker.askOpenly(q).status() == 307;
        } catch (Unanswered u) {
            return false;
        }
    }
}
