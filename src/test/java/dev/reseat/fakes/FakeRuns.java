package dev.reseat.fakes;

import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.reload.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Runs that the test drives by hand: begins none by itself, remembers every plan, and publishes what it is told.
public final class FakeRuns implements Runs {
    private final List<ReloadPlan> started = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Consumer<Progress> publish = _ -> {};
    private String refusal = "";

    /// Refuses every further start with this sentence.
    public void refuse(String why) {
        refusal = why;
    }

    /// The plans that were started, oldest first.
    public List<ReloadPlan> started() {
        return started;
    }

    /// What was asked of the handle, oldest first: `stop` or `unwatch`.
    public List<String> told() {
        return told;
    }

    /// Publishes progress as a run does.
    public void publish(Progress progress) {
        publish.accept(progress);
    }

    @Override
    public Started start(Connection connection, ReloadPlan plan, Consumer<Progress> follower) {
        if (!refusal.isEmpty()) {
            return new Started.Not(refusal);
        }
        started.add(plan);
        publish = follower;
        publish.accept(new Progress(ReloadRun.of(plan), List.of(), ""));
        return new Started.Begun(new Handle() {
            @Override
            public void stopAfterThisStep() {
                told.add("stop");
            }

            @Override
            public void stopWatching() {
                told.add("unwatch");
            }
        });
    }
}
