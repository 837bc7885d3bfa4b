package dev.reseat.vault;

import static dev.reseat.fakes.Example.BAO_2_4;
import static dev.reseat.fakes.Example.BAO_2_6;
import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Example.ENTERPRISE;
import static dev.reseat.fakes.Example.VAULT_1_20;
import static dev.reseat.fakes.Example.VAULT_1_9;
import static dev.reseat.fakes.Example.build;
import static dev.reseat.fakes.Example.builtin;
import static dev.reseat.fakes.Example.mount;
import static dev.reseat.fakes.Example.row;
import static dev.reseat.vault.MountCase.FAILED;
import static dev.reseat.vault.MountCase.NODES;
import static dev.reseat.vault.MountCase.V1;
import static dev.reseat.vault.MountCase.V1_OTHER;
import static dev.reseat.vault.MountCase.V2;
import static dev.reseat.vault.MountCase.abouts;
import static dev.reseat.vault.MountCase.docs;
import static dev.reseat.vault.MountCase.own;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.vault.Reason.About;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// How each situation of a mount is explained, by a table.
class ReasoningTest {
    /// A situation and what is to be said of it.
    ///
    /// @param explains the steps that explain it, in order
    /// @param unseen the steps that cannot be seen, in order
    /// @param change the last sentence
    record Situation(
            String name,
            MountCase of,
            String question,
            List<About> explains,
            List<About> unseen,
            String change) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Situation> situations() {
        return Stream.of(
                new Situation(
                        "tuned and not reloaded",
                        docs(BAO_2_7, "v1.10.0", V1)
                                .words(
                                        own(0, V1, "v1.10.0"),
                                        own(1, V1, "v1.10.0"),
                                        own(2, V1, "v1.10.0")),
                        "Why is it still v1.9.0?",
                        List.of(About.NODES, About.RELOAD),
                        List.of(),
                        "A reload of this mount would start v1.10.0 (sha256 "
                                + V2.shortSha()
                                + "…)."),
                new Situation(
                        "tuned, and one standby was reloaded already",
                        docs(BAO_2_7, "v1.10.0", V1)
                                .words(own(0, V1, "v1.10.0"), own(1, V2, "v1.10.0")),
                        "Why is it still v1.9.0?",
                        List.of(About.NODES, About.RELOAD),
                        List.of(),
                        "A reload of this mount would start v1.10.0 (sha256 "
                                + V2.shortSha()
                                + "…)."),
                new Situation(
                        "a standby that does not know the tuned version",
                        docs(BAO_2_6, "v1.10.0", V1)
                                .words(own(0, V1, "v1.10.0"), own(1, V1, "v1.9.0")),
                        "Why is it still v1.9.0?",
                        List.of(About.NODES, About.STANDBYS, About.RELOAD),
                        List.of(),
                        "A reload at the active node would start v1.10.0 (sha256 "
                                + V2.shortSha()
                                + "…); bao-1 needs a restart."),
                new Situation(
                        "registered again under its own version",
                        docs(BAO_2_7, "v1.9.0", V1_OTHER),
                        "Why does it need a reload?",
                        List.of(About.CONFIGURED, About.BUILD, About.NODES, About.RELOAD),
                        List.of(),
                        "A reload of this mount would start v1.9.0 (sha256 "
                                + V1.shortSha()
                                + "…)."),
                new Situation(
                        "pinned to what does not run yet",
                        docs(VAULT_1_20, "v1.9.0", V1).pinned("v1.10.0"),
                        "Why is it still v1.9.0?",
                        List.of(About.PIN, About.NODES, About.RELOAD),
                        List.of(),
                        "A reload of this mount would start v1.10.0 (sha256 "
                                + V2.shortSha()
                                + "…)."),
                new Situation(
                        "held back by a pin",
                        docs(VAULT_1_20, "v1.10.0", V1).pinned("v1.9.0"),
                        "Why is it still v1.9.0?",
                        List.of(About.PIN),
                        List.of(About.RELOAD),
                        "To run v1.10.0, move the pin, then reload the mount."),
                new Situation(
                        "asks for an older version than there is",
                        docs(BAO_2_4, "v1.9.0", V1),
                        "Why is it still v1.9.0?",
                        List.of(About.CONFIGURED),
                        List.of(About.RELOAD),
                        "To run v1.10.0, let the mount ask for it (plugin_version), then reload the mount."),
                new Situation(
                        "in order with the newest",
                        docs(BAO_2_7, "v1.10.0", V2)
                                .words(
                                        own(0, V2, "v1.10.0"),
                                        own(1, V2, "v1.10.0"),
                                        own(2, V2, "v1.10.0")),
                        "Why is it in order?",
                        List.of(),
                        List.of(About.RELOAD),
                        "Nothing is due: a reload would start the same binary again."),
                new Situation(
                        "in order at the active node, old at a standby",
                        docs(BAO_2_7, "v1.10.0", V2)
                                .words(own(0, V2, "v1.10.0"), own(1, V1, "v1.10.0")),
                        "Why do its nodes differ?",
                        List.of(About.NODES),
                        List.of(About.RELOAD),
                        "A reload at bao-1 would bring it to v1.10.0."),
                new Situation(
                        "in order at the active node, a standby never heard of the tune",
                        docs(BAO_2_6, "v1.10.0", V2)
                                .words(own(0, V2, "v1.10.0"), own(1, V1, "v1.9.0")),
                        "Why do its nodes differ?",
                        List.of(About.NODES, About.STANDBYS),
                        List.of(About.RELOAD),
                        "A restart at bao-1 would bring it to v1.10.0."),
                new Situation(
                        "the last reload failed",
                        docs(BAO_2_4, "v1.9.0", FAILED),
                        "Why does it say that the last reload failed?",
                        List.of(About.CONFIGURED, About.NODES, About.RELOAD),
                        List.of(),
                        "Put right what the server's log names as the cause, then reload this mount: only a"
                                + " reload that succeeds shows a sha256 again."),
                new Situation(
                        "its row is gone",
                        docs(BAO_2_7, "v1.8.0", build("v1.8.0")),
                        "Why would its next start fail?",
                        List.of(About.CATALOG),
                        List.of(About.RELOAD),
                        "Register docs v1.8.0 again, or let the mount ask for v1.9.0, v1.10.0, before a reload,"
                                + " an unseal or a failover starts it anew."),
                new Situation(
                        "a builtin",
                        new MountCase(
                                BAO_2_7,
                                mount("kv/", "kv", builtin()),
                                List.of(row("kv/", "kv", builtin())),
                                List.of(),
                                NodeWords.NONE),
                        "Why is it in order?",
                        List.of(),
                        List.of(),
                        "It changes with the server's own version; a reload only starts it anew."),
                new Situation(
                        "a builtin that an external plugin hides",
                        new MountCase(
                                BAO_2_7,
                                mount("kv/", "kv", builtin()),
                                List.of(row("kv/", "kv", build(""))),
                                List.of(),
                                NodeWords.NONE),
                        "Why is it still builtin?",
                        List.of(About.CATALOG, About.NODES, About.RELOAD),
                        List.of(),
                        "A reload of this mount would start unversioned (sha256 "
                                + build("").shortSha()
                                + "…)."),
                new Situation(
                        "a part of the server",
                        new MountCase(
                                BAO_2_7,
                                mount("sys/", "system", builtin()),
                                List.of(),
                                List.of(),
                                NodeWords.NONE),
                        "Why is it never reloaded?",
                        List.of(About.RELOAD),
                        List.of(),
                        "It changes when the server is upgraded."),
                new Situation(
                        "a server that tells nothing",
                        new MountCase(
                                VAULT_1_9,
                                mount("docs/", "docs", "", null),
                                List.of(row("docs/", "docs", build(""))),
                                List.of(),
                                NodeWords.NONE),
                        "Why can it not be told?",
                        List.of(),
                        List.of(About.NODES),
                        "Nothing that Reseat can ask this server would tell."),
                new Situation(
                        "other nodes show replicated state",
                        docs(ENTERPRISE, "v1.10.0", V2)
                                .words(
                                        own(0, V2, "v1.10.0"),
                                        new NodeWord(
                                                NODES.get(1),
                                                new NodeWord.Said.NoWord("it is replicated"))),
                        "Why is it in order?",
                        List.of(),
                        List.of(About.NODES, About.STANDBYS, About.RELOAD),
                        "Nothing is due: a reload would start the same binary again."));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void eachSituationIsExplainedByWhatExplainsIt(Situation s) {
        Reasoning r = s.of().reasoning();
        assertEquals(s.question(), r.question());
        assertEquals(s.explains(), abouts(r, Reason.Explains.class), r::toString);
        assertEquals(s.unseen(), abouts(r, Reason.Unseen.class), r::toString);
        assertEquals(s.change(), r.conclusion());
    }

    @ParameterizedTest
    @MethodSource("situations")
    void everyStepIsOneSentence(Situation s) {
        List<String> all = new ArrayList<>(List.of(s.of().reasoning().conclusion()));
        s.of().reasoning().reasons().stream()
                .filter(r ->
                        !(Objects.equals(s.of().mount().running(), FAILED)
                                && r.about() == About.RELOAD))
                .map(Reason::sentence)
                .forEach(all::add);
        for (String sentence : all) {
            assertTrue(sentence.endsWith("."), sentence);
            assertFalse(sentence.contains("null"), sentence);
            assertFalse(sentence.contains("  "), sentence);
        }
    }
}
