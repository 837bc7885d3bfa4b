package dev.reseat.ui.details;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.StateMark;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Assessment.Assessed;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.NextStart;
import dev.reseat.vault.NodeWord;
import dev.reseat.vault.NodeWords;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Reasoning;
import dev.reseat.vault.Watched;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What is known of one mount.
///
/// @param reasoning why it runs what it runs
/// @param words what the nodes say that it runs
/// @param unlisted why not all nodes are known; empty where they are
/// @param sharing other mounts of this namespace that run the same external build, and so may share its process
/// @param connections of a database engine
/// @param refusal why it can never be reloaded; empty where it can
/// @param younger when it was read by itself, later than its table; empty where it was not
record MountFacts(
        Assessed assessed,
        Mark mark,
        List<Fact> facts,
        Reasoning reasoning,
        NodeWords words,
        String unlisted,
        List<MountPath> sharing,
        ConnectionFacts connections,
        String refusal,
        Optional<Instant> younger)
        implements Content {
    static MountFacts of(Assessment assessment, Assessed assessed, NodeWords words) {
        Mark order = new Mark(Messages.text("mounts.state.inOrder"), Tone.NEUTRAL, "");
        return new MountFacts(
                assessed,
                StateMark.of(assessed.state()).orElse(order),
                facts(assessment, assessed),
                Reasoning.of(assessment, assessed, words),
                words,
                Absence.unreadable(assessment.snapshot().nodes()).orElse(""),
                sharing(assessment, assessed.mount()),
                assessed.mount().plugin().equals("database") && !assessed.mount().path().isAuth()
                        ? ConnectionFacts.ofEngine(assessment.snapshot(), assessed.mount().path())
                        : ConnectionFacts.NONE,
                assessed.mount().singleton() ? Messages.text("mounts.singleton") : "",
                Optional.ofNullable(assessment.snapshot().watched().get(assessed.mount().path()))
                        .map(Watched::readAt));
    }

    private static List<Fact> facts(Assessment assessment, Assessed assessed) {
        Mount m = assessed.mount();
        PluginBuild running = m.running();
        Facts facts =
                new Facts()
                        .add("path", "mounts.path", m.path().value())
                        .add(
                                "namespace",
                                "details.namespace",
                                assessment.snapshot().namespace().label())
                        .add("plugin", "mounts.plugin", m.plugin())
                        .add("type", "plugins.type", m.path().type().word())
                        .add("configured", "mounts.configured", m.configuredVersion());
        if (running != null) {
            facts.add("running", "mounts.running", version(running))
                    .add("sha256", "mounts.sha256", running.sha256());
        }
        if (assessed.next() instanceof NextStart.Row row) {
            facts.add("next", "mounts.next", version(row.plugin().build()))
                    .add("nextSha256", "mounts.next.sha256", row.plugin().build().sha256())
                    .add("nextFrom", "details.from", from(row));
        }
        return facts.add("accessor", "mounts.accessor", m.accessor())
                .add("description", "mounts.description", m.description())
                .add("deprecation", "mounts.deprecation", m.deprecation())
                .all();
    }

    private static String from(NextStart.Row row) {
        if (row.plugin().builtin()) {
            return Messages.text("details.from.server");
        }
        return Messages.text(row.pinned() ? "details.from.pin" : "details.from.catalog");
    }

    private static String version(PluginBuild build) {
        return build.version().isEmpty() ? build.label() : build.version();
    }

    /// The server keeps one process for all mounts of one external build if the plugin is multiplexed, which no answer tells.
    private static List<MountPath> sharing(Assessment assessment, Mount mount) {
        if (!mount.external()) {
            return List.of();
        }
        return assessment.mounts().stream()
                .map(Assessed::mount)
                .filter(m ->
                        m.plugin().equals(mount.plugin())
                                && m.path().type() == mount.path().type()
                                && m.external()
                                && !m.path().equals(mount.path())
                                && Objects.equals(m.running(), mount.running()))
                .map(Mount::path)
                .toList();
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(Fact.text(facts));
        for (NodeWord w : words.all()) {
            String runs =
                    w.running()
                            .map(b -> b.label() + " " + b.sha256())
                            .orElse(w.unseen().orElse(""));
            text.append(w.node().name()).append(": ").append(runs.strip()).append('\n');
        }
        text.append('\n').append(reasoning.question()).append('\n');
        reasoning.reasons().forEach(r -> text.append("- ").append(r.sentence()).append('\n'));
        return text.append(reasoning.conclusion()).append('\n').toString();
    }
}
