package dev.reseat.ui.reload;

import dev.reseat.reload.StepState;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Cluster;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is asked before a connection or the window is left while a run is under way.
public final class LeaveModel {
    private final ReloadModel reload;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<Optional<Question>> question =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper disconnectsLater = new ReadOnlyBooleanWrapper();
    private Optional<Runnable> afterwards = Optional.empty();

    /// @param closes whether the window is to close; else only the connection ends
    /// @param sure the steps whose lines the person has said once are to be cut, so that the next time they are; empty where
    ///     nobody has said so
    record Question(
            Runnable leave, Runnable meanwhile, boolean closes, Optional<List<Integer>> sure) {
        Question with(Optional<List<Integer>> steps) {
            return new Question(leave, meanwhile, closes, steps);
        }
    }

    /// @param reload whose run may be under way
    /// @param threads waits in the background for a line that outlives its run
    public LeaveModel(ReloadModel reload, Threads threads) {
        this.reload = reload;
        this.threads = threads;
        reload.stateProperty()
                .addListener((_, _, now) -> {
                    if (!now.underWay()) {
                        question.set(Optional.empty());
                        leaveOnceReleased();
                    }
                });
        reload.shownProperty().addListener((_, _, _) -> forgetForAnotherStep());
    }

    /// Whoever said that a line is to be cut meant the one that was out then, not the next.
    private void forgetForAnotherStep() {
        question.get()
                .filter(q -> q.sure().filter(out -> !out.equals(out())).isPresent())
                .ifPresent(q -> question.set(Optional.of(q.with(Optional.empty()))));
    }

    /// The steps whose requests are out.
    private List<Integer> out() {
        return reload.shownProperty()
                .get()
                .map(s -> s.progress().run().steps())
                .map(steps ->
                        IntStream.range(0, steps.size())
                                .filter(i -> steps.get(i) instanceof StepState.Out)
                                .boxed()
                                .toList())
                .orElse(List.of());
    }

    /// Whether the connection may be ended at once. Where not, the person is asked, and what was wanted happens after the
    /// answer; the window stays as it is until then.
    ///
    /// @param leave ends it; cuts the line of a request that is out
    /// @return true where nothing is under way: nothing is asked and nothing is run
    public boolean mayDisconnect(Runnable leave) {
        return may(new Question(leave, () -> disconnectsLater.set(true), false, Optional.empty()));
    }

    /// Whether the window may be closed at once. Where not, the person is asked, and what was wanted happens after the answer.
    ///
    /// @param leave ends it; cuts the line of a request that is out
    /// @param meanwhile what to do while the run is finished in the background, as hiding the window; `leave` follows then
    /// @return true where nothing is under way: nothing is asked and nothing is run
    public boolean mayLeave(Runnable leave, Runnable meanwhile) {
        return may(new Question(leave, meanwhile, true, Optional.empty()));
    }

    private boolean may(Question asked) {
        if (!underWay() && holder().isEmpty()) {
            return true;
        }
        question.set(Optional.of(asked));
        return false;
    }

    private boolean underWay() {
        return reload.stateProperty().get().underWay();
    }

    /// The cluster that still holds a reload's line, if it does. A line that has been silent for too long ends its run as
    /// *unknown*, and stays out all the same: leaving would cut it.
    private Optional<Cluster> holder() {
        return reload.connectionProperty()
                .get()
                .map(Connection::cluster)
                .filter(Cluster::holdsReload);
    }

    /// Does what was wanted afterwards as soon as no line is held any more, unless that was taken back meanwhile.
    private void leaveOnceReleased() {
        Optional<Runnable> wanted = afterwards;
        if (wanted.isEmpty()) {
            return;
        }
        Optional<Cluster> holder = holder();
        if (holder.isEmpty()) {
            stayAfterwards();
            wanted.get().run();
            return;
        }
        threads.background()
                .execute(() -> {
                    holder.get().awaitReloads();
                    threads.fx()
                            .execute(() -> {
                                if (afterwards.equals(wanted)) {
                                    leaveOnceReleased();
                                }
                            });
                });
    }

    /// Goes on as if nothing had been asked.
    public void stay() {
        question.set(Optional.empty());
    }

    /// Leaves once the verdict has been said.
    public void finishFirst() {
        question.get()
                .ifPresent(q -> {
                    question.set(Optional.empty());
                    afterwards = Optional.of(q.leave());
                    q.meanwhile().run();
                    if (!underWay()) {
                        leaveOnceReleased();
                    }
                });
    }

    /// Leaves at once when said twice.
    public void leaveAnyway() {
        question.get()
                .ifPresent(q -> {
                    if (q.sure().isPresent()) {
                        question.set(Optional.empty());
                        q.leave().run();
                    } else {
                        question.set(Optional.of(q.with(Optional.of(out()))));
                    }
                });
    }

    /// Takes back that one leaves once the verdict has been said.
    void stayAfterwards() {
        afterwards = Optional.empty();
        disconnectsLater.set(false);
    }

    /// Whether the connection ends by itself once the verdict has been said.
    ReadOnlyBooleanProperty disconnectsLaterProperty() {
        return disconnectsLater.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
    }
}
