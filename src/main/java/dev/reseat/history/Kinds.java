package dev.reseat.history;

import dev.reseat.reload.Expectation;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.reload.Step;
import dev.reseat.vault.Answer;
import dev.reseat.vault.Probe;
import java.util.List;
import tools.jackson.databind.jsontype.NamedType;

/// What each case of a sealed type is called on disk, in the JSON field [#FIELD]. Old journals hold these names: classes may
/// be renamed freely, a name here is never changed and never given to something else.
final class Kinds {
    /// The field that holds the name.
    static final String FIELD = "kind";

    private static final List<NamedType> ALL =
            List.of(
                    new NamedType(ReloadEvent.Intended.class, "intended"),
                    new NamedType(ReloadEvent.Sent.class, "sent"),
                    new NamedType(ReloadEvent.Answered.class, "answered"),
                    new NamedType(ReloadEvent.Read.class, "read"),
                    new NamedType(ReloadEvent.NotRead.class, "not-read"),
                    new NamedType(ReloadEvent.Probed.class, "probed"),
                    new NamedType(ReloadEvent.GivenUp.class, "given-up"),
                    new NamedType(ReloadEvent.Reported.class, "reported"),
                    new NamedType(ReloadEvent.Stopped.class, "stopped"),
                    new NamedType(ReloadEvent.Closed.class, "closed"),
                    new NamedType(Answer.Done.class, "done"),
                    new NamedType(Answer.Failed.class, "failed"),
                    new NamedType(Answer.Refused.class, "refused"),
                    new NamedType(Answer.Lost.class, "lost"),
                    new NamedType(Probe.Serves.class, "serves"),
                    new NamedType(Probe.Down.class, "down"),
                    new NamedType(Probe.CannotTell.class, "cannot-tell"),
                    new NamedType(Expectation.Changes.class, "changes"),
                    new NamedType(Expectation.SameBinary.class, "same-binary"),
                    new NamedType(Expectation.Builtin.class, "builtin"),
                    new NamedType(Expectation.Unknown.class, "unknown"),
                    new NamedType(ReloadTarget.OfPlugin.class, "plugin"),
                    new NamedType(ReloadTarget.OfMounts.class, "mounts"),
                    new NamedType(Step.Reload.class, "reload"));

    private Kinds() {}

    /// The whole table.
    static List<NamedType> all() {
        return ALL;
    }
}
