package dev.reseat.practice;

import java.util.List;
import java.util.function.Consumer;

/// What goes wrong in the practice cluster. The id is what a command line takes, the title and the
/// sentence are for people.
public final class BadDay {
    /// Nothing goes wrong.
    public static final BadDay ALL_WELL =
            new BadDay(
                    "all-well",
                    "All well",
                    "Every node is quick and has every binary.",
                    cluster -> {});

    /// One standby is slow.
    public static final BadDay ONE_NODE_SLOW =
            new BadDay(
                    "one-node-slow",
                    "One node slow",
                    "One standby takes six seconds to start a plugin, and nearly half a second to"
                            + " answer.",
                    new OneNodeSlow());

    /// One standby lacks a binary.
    public static final BadDay ONE_NODE_FAILING =
            new BadDay(
                    "one-node-failing",
                    "One node failing",
                    "The binary of the new version is missing at one standby: it fails where"
                            + " standbys run plugins.",
                    new OneNodeFailing());

    /// One standby is sealed.
    public static final BadDay STANDBY_SEALED =
            new BadDay(
                    "standby-sealed",
                    "A standby sealed",
                    "One standby was started again and nobody has unsealed it.",
                    new StandbySealed());

    /// The answer to a reload gets lost.
    public static final BadDay ANSWER_LOST =
            new BadDay(
                    "answer-lost",
                    "An answer lost",
                    "The active node does reload, but the line is cut before it can say so.",
                    new AnswerLost());

    /// The token may not reload.
    public static final BadDay TOKEN_DENIED =
            new BadDay(
                    "token-denied",
                    "A token denied",
                    "The token may look at everything and reload nothing: the server refuses.",
                    new TokenDenied());

    /// The active node steps down.
    public static final BadDay ACTIVE_STEPS_DOWN =
            new BadDay(
                    "active-steps-down",
                    "The active node steps down",
                    "As the first reload comes the active node gives up its place: nothing runs, and"
                            + " some seconds later another node leads.",
                    new ActiveStepsDown());

    private final String id;
    private final String title;
    private final String sentence;
    private final Consumer<ClusterState> mishap;

    private BadDay(String id, String title, String sentence, Consumer<ClusterState> mishap) {
        this.id = id;
        this.title = title;
        this.sentence = sentence;
        this.mishap = mishap;
    }

    /// Every bad day, the good one first.
    public static List<BadDay> all() {
        return List.of(
                ALL_WELL,
                ONE_NODE_SLOW,
                ONE_NODE_FAILING,
                STANDBY_SEALED,
                ANSWER_LOST,
                TOKEN_DENIED,
                ACTIVE_STEPS_DOWN);
    }

    /// The bad day with that id.
    ///
    /// @throws IllegalArgumentException when there is none, with the ids that there are
    public static BadDay of(String id) {
        return all().stream()
                .filter(day -> day.id.equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no bad day "
                                        + id
                                        + "; there are "
                                        + String.join(
                                                ", ", all().stream().map(BadDay::id).toList())));
    }

    /// Its short name, for example `one-node-slow`.
    public String id() {
        return id;
    }

    /// Its name for people.
    public String title() {
        return title;
    }

    /// One sentence on what goes wrong.
    public String sentence() {
        return sentence;
    }

    /// Makes it happen, before anybody is served.
    void befall(ClusterState cluster) {
        mishap.accept(cluster);
    }

    @Override
    public String toString() {
        return id;
    }
}
