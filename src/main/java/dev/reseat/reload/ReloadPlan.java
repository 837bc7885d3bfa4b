package dev.reseat.reload;

import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.ServerTraits;
import java.time.Instant;
import java.util.List;

/// A reload as a person reviewed it, frozen: what will be sent, in which order, what it touches, what was left out and why.
/// Running it never changes it.
///
/// @param origin where and when it was made
/// @param choice what was asked for
/// @param mounts the rows of the run's cells
/// @param nodes the columns of the run's cells
/// @param steps the requests, in order
/// @param leftOut chosen mounts that are not reloaded
/// @param interrupted mounts outside the plan that may share a process with one inside, and then restart with it
/// @param checks what a person should read first
public record ReloadPlan(
        RunId id,
        Origin origin,
        ReloadChoice choice,
        List<PlannedMount> mounts,
        List<PlannedNode> nodes,
        List<Step> steps,
        List<LeftOut> leftOut,
        List<MountPath> interrupted,
        List<Check> checks) {

    /// Where a plan was made and what was known of the server then.
    ///
    /// @param connection the person's name for the connection
    /// @param address the address connected to, without secrets
    /// @param unlisted why the reload may reach nodes beside the plan's; empty where all that it reaches are known
    public record Origin(
            Instant madeAt,
            String connection,
            String address,
            Namespace namespace,
            ServerTraits traits,
            String unlisted) {
        /// Whether a connection leads to the cluster and namespace that the plan was made from.
        public boolean reachedBy(NodeAddress connected, Namespace where) {
            return address.equals(connected.value()) && namespace.equals(where);
        }
    }

    public ReloadPlan {
        mounts = List.copyOf(mounts);
        nodes = List.copyOf(nodes);
        steps = List.copyOf(steps);
        leftOut = List.copyOf(leftOut);
        interrupted = List.copyOf(interrupted);
        checks = List.copyOf(checks);
    }

    /// The server's traits as known when the plan was made.
    public ServerTraits traits() {
        return origin.traits();
    }

    /// Whether its requests are carried out by every node of the cluster.
    public boolean everywhere() {
        return choice.scope() == ReloadScope.GLOBAL
                && traits().othersRunPlugins()
                && traits().globalScope() == ServerTraits.GlobalScope.EVERY_NODE;
    }

    /// Whether it can be sent: it has a step, and no check stops it.
    public boolean sendable() {
        return !steps.isEmpty() && checks.stream().noneMatch(c -> c.level() == Check.Level.STOP);
    }

    /// The index of the node that the step's request goes to; -1 if that node is no column.
    public int askedNode(Step step) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).asked().equals(step.asked())) {
                return i;
            }
        }
        return -1;
    }
}
