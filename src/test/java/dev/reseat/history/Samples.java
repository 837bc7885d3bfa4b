package dev.reseat.history;

import dev.reseat.reload.Check;
import dev.reseat.reload.Expectation;
import dev.reseat.reload.LeftOut;
import dev.reseat.reload.Pace;
import dev.reseat.reload.PlannedMount;
import dev.reseat.reload.PlannedNode;
import dev.reseat.reload.ReloadChoice;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadEvent.Cause;
import dev.reseat.reload.ReloadEvent.Place;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.reload.RunId;
import dev.reseat.reload.Step;
import dev.reseat.reload.Verdict;
import dev.reseat.vault.Answer;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.Probe;
import dev.reseat.vault.Product;
import dev.reseat.vault.ReloadStatus;
import dev.reseat.vault.ServerTraits;
import dev.reseat.vault.ServerVersion;
import dev.reseat.vault.Wire;
import java.time.Instant;
import java.util.List;

/// Plans and events written by hand: one of every kind, and one plausible run.
final class Samples {
    static final Instant AT = Instant.parse("2026-11-24T12:00:00.123456Z");
    static final PluginBuild OLD = new PluginBuild("v0.9.1", "a".repeat(64));
    static final PluginBuild NEW = new PluginBuild("v0.9.2", "b".repeat(64));
    static final PluginBuild BUILTIN = new PluginBuild("v2.7.2+builtin.bao", "");
    static final String RUN = "6f1c7f0e-0000-4000-8000-000000000001";

    /// A run that begins after it.
    static final String LATER = "6f1c7f0e-0000-4000-8000-000000000002";

    static final Place ROW0 = new Place(0, 0);

    private static final ServerTraits TRAITS =
            new ServerTraits(
                    Product.OPENBAO,
                    ServerVersion.of("2.7.2"),
                    true,
                    ServerTraits.GlobalScope.EVERY_NODE,
                    ServerTraits.Standbys.ANSWER_FOR_THEMSELVES,
                    true,
                    ServerTraits.AfterFailure.STAYS_DEAD,
                    ServerTraits.ByName.STOPS_STRICT,
                    true,
                    false,
                    true,
                    true,
                    1000);

    private Samples() {}

    /// Four mounts, one of each expectation, on two nodes, in two steps.
    static ReloadPlan plan(String run) {
        NodeAddress zero = new NodeAddress("https://bao-0.example.com:8200");
        NodeAddress one = new NodeAddress("https://bao-1.example.com:8200");
        MountPath kv = MountPath.secret("hello");
        return new ReloadPlan(
                new RunId(run),
                new ReloadPlan.Origin(
                        AT, "prod", zero.value(), new Namespace("team/a"), TRAITS, ""),
                new ReloadChoice(
                        new ReloadTarget.OfMounts(List.of(kv)), ReloadScope.GLOBAL, Pace.CAREFUL),
                List.of(
                        new PlannedMount(
                                kv, "hello", OLD, "v0.9.2", new Expectation.Changes(NEW), ""),
                        new PlannedMount(
                                MountPath.auth("corp"),
                                "corp",
                                NEW,
                                "",
                                new Expectation.SameBinary(NEW),
                                ""),
                        new PlannedMount(
                                MountPath.secret("kv"),
                                "kv",
                                BUILTIN,
                                "",
                                new Expectation.Builtin(BUILTIN),
                                ""),
                        new PlannedMount(
                                MountPath.secret("odd"),
                                "odd",
                                null,
                                "",
                                new Expectation.Unknown("no row"),
                                "")),
                List.of(
                        new PlannedNode("bao-0", zero, NodeRole.ACTIVE, null),
                        new PlannedNode(
                                "bao-1", one, NodeRole.STANDBY, "two nodes have this address")),
                List.of(
                        step(0, Step.Role.CANARY, List.of(0)),
                        step(1, Step.Role.LIST, List.of(1, 2, 3))),
                List.of(new LeftOut(MountPath.secret("sys"), "A singleton is never reloaded.")),
                List.of(MountPath.secret("other")),
                List.of(new Check(Check.Level.WARNING, "Mixed versions, \"quoted\" | piped.")));
    }

    private static Step step(int number, Step.Role role, List<Integer> mounts) {
        Wire wire =
                new Wire(
                        "POST",
                        "/v1/sys/plugins/reload/backend",
                        List.of(new Wire.Header("X-Vault-Request", "true")),
                        "{\"mounts\":[\"hello/\"],\"scope\":\"global\"}");
        return new Step.Reload(
                number, role, wire, new NodeAddress("https://bao-0.example.com:8200"), mounts);
    }

    static ReloadPlan plan() {
        return plan(RUN);
    }

    /// Every target, answer, probe and event, numbered from 1. Not a run that could have happened.
    static List<ReloadEvent> events() {
        Answer done = new Answer.Done(202, "req-1", "req-1", List.of("a warning"));
        Answer failed =
                new Answer.Failed(
                        400,
                        "1 error occurred: é 漢 \u0001",
                        List.of(new Answer.Item("hello/", "eof")));
        return List.of(
                new ReloadEvent.Intended(1, AT, 0),
                new ReloadEvent.Sent(2, AT.plusMillis(1), 0),
                new ReloadEvent.Answered(3, AT, 0, done),
                new ReloadEvent.Answered(4, AT, 0, failed),
                new ReloadEvent.Answered(
                        5, AT, 1, new Answer.Refused(403, "permission denied", "a policy said no")),
                new ReloadEvent.Answered(6, AT, 1, new Answer.Lost("the line broke")),
                new ReloadEvent.Read(7, AT, ROW0, NEW, 12),
                new ReloadEvent.NotRead(8, AT, ROW0, "no answer within 10 s"),
                new ReloadEvent.Probed(9, AT, ROW0, new Probe.Serves(), 3),
                new ReloadEvent.Probed(10, AT, ROW0, new Probe.Down(404, "backend is nil"), 4),
                new ReloadEvent.Probed(11, AT, ROW0, new Probe.CannotTell("forwarded"), 5),
                new ReloadEvent.GivenUp(12, AT, ROW0, "15 s late"),
                new ReloadEvent.Reported(
                        13,
                        AT,
                        new ReloadStatus(List.of(new ReloadStatus.Report("id-7", "it failed")))),
                new ReloadEvent.Stopped(14, AT, Cause.BAD_SIGN, "A mount is down."),
                closed(15));
    }

    static ReloadEvent.Closed closed(long number) {
        return new ReloadEvent.Closed(
                number,
                AT.plusSeconds(9),
                new Verdict(
                        Verdict.Word.PARTIAL,
                        "One failed.",
                        "3 mounts not touched.",
                        List.of(ROW0)),
                1);
    }

    /// A canary that is proved at the node that answers for itself, and a list whose request was never sent.
    static List<ReloadEvent> canaryProved() {
        return List.of(
                new ReloadEvent.Read(1, AT, ROW0, OLD, 4),
                new ReloadEvent.Intended(2, AT.plusSeconds(1), 0),
                new ReloadEvent.Sent(3, AT.plusSeconds(1), 0),
                new ReloadEvent.Answered(
                        4, AT.plusSeconds(2), 0, new Answer.Done(200, "req-1", "req-1", List.of())),
                new ReloadEvent.Read(5, AT.plusSeconds(3), ROW0, NEW, 5),
                new ReloadEvent.Stopped(
                        6, AT.plusSeconds(4), Cause.PERSON, "Stopped after this step."));
    }

    /// A reading of the first cell.
    static ReloadEvent read(long number) {
        return new ReloadEvent.Read(number, AT, ROW0, number % 2 == 0 ? OLD : NEW, number);
    }

    /// The other target than the plan's.
    static ReloadTarget plugin() {
        return new ReloadTarget.OfPlugin(PluginType.DATABASE, "hello");
    }
}
