package dev.reseat.reload;

import dev.reseat.vault.Answer;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Probe;
import dev.reseat.vault.ReloadStatus;
import java.time.Instant;

/// One thing that was done or learned in a run. Together with the plan these are the whole truth about it; the order is
/// [#number()], never the time.
public sealed interface ReloadEvent {
    /// Its place in the run, from 1 without gaps.
    long number();

    /// When it happened by this computer's clock, for people.
    Instant at();

    /// A mount at a node: one cell.
    ///
    /// @param mount index into [ReloadPlan#mounts()]
    /// @param node index into [ReloadPlan#nodes()]
    record Place(int mount, int node) {}

    /// A step is about to be sent. On disk before the request leaves: without an end it means *unknown*.
    record Intended(long number, Instant at, int step) implements ReloadEvent {}

    /// The request was handed to the line. Only adds a time.
    record Sent(long number, Instant at, int step) implements ReloadEvent {}

    /// The request ended.
    record Answered(long number, Instant at, int step, Answer answer) implements ReloadEvent {}

    /// A node's own reading of a mount.
    ///
    /// @param tookMillis how long the answer took
    record Read(long number, Instant at, Place place, PluginBuild build, long tookMillis)
            implements ReloadEvent {}

    /// A reading that brought no word of the node's own.
    ///
    /// @param why one clause for people
    record NotRead(long number, Instant at, Place place, String why) implements ReloadEvent {}

    /// A help request to a mount at a node, before its step or after it.
    record Probed(long number, Instant at, Place place, Probe probe, long tookMillis)
            implements ReloadEvent {}

    /// A cell was still not decided when its time was up, or when watching ended.
    ///
    /// @param why one clause for people
    record GivenUp(long number, Instant at, Place place, String why) implements ReloadEvent {}

    /// Reports by id, where the server has them.
    record Reported(long number, Instant at, ReloadStatus status) implements ReloadEvent {}

    /// No further step will be sent.
    ///
    /// @param why one sentence for people
    record Stopped(long number, Instant at, Cause cause, String why) implements ReloadEvent {}

    /// The verdict that was said.
    ///
    /// @param rules version of the rules that said it
    record Closed(long number, Instant at, Verdict verdict, int rules) implements ReloadEvent {}

    /// Why a run stops before its end.
    enum Cause {
        /// The person said so.
        PERSON,
        /// A failure or a mount down.
        BAD_SIGN,
        /// Something that must hold before each request did not.
        GATE,
        /// The journal could not be written.
        DISK,
        /// The program ended in the middle.
        CRASH
    }
}
